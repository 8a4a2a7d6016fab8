"""What `nosdesk run` makes of its words, at first and as the version that goes on."""

import os
import sys

import pytest

from nosdesk.app.renewal import Renewal
from nosdesk.cli.main import whole_parser
from nosdesk.cli.parsers.run import GOES_ON
from nosdesk.cli.run import _words_to_go_on, options_of
from nosdesk.domain.settings import Settings

WORDS = ["run", "--gpu", "GPU-A", "--market=4090", "--passphrase-file", "pass"]


def options(words, renewal=None):
    parsed = whole_parser().parse_args(words)
    return options_of(parsed, Settings(), renewal or Renewal(needs_person=False))


def test_who_goes_on_undoes_no_choice_that_was_made_since_its_words_were_typed():
    first, next_one = options(WORDS), options(_words_to_go_on(WORDS))

    assert (first.gpus, first.market) == (("GPU-A",), "4090")
    assert (next_one.gpus, next_one.market) == ((), None)
    assert (first.waits_for_grid, next_one.waits_for_grid) == (False, True)
    assert next_one.max_fee == first.max_fee


def test_its_words_do_not_grow_from_update_to_update():
    once = _words_to_go_on(WORDS)
    assert once == [*WORDS, GOES_ON]
    assert _words_to_go_on(once) == once


@pytest.mark.skipif(sys.platform == "win32", reason="no process can become another there")
def test_a_passphrase_that_is_given_only_once_keeps_the_program_from_starting_anew(tmp_path):
    kept, once = tmp_path / "kept", tmp_path / "once"
    kept.write_text("a good long passphrase")
    os.mkfifo(once)
    renewals = {}
    for file in (kept, once):
        renewals[file] = Renewal(needs_person=False)
        options(["run", "--passphrase-file", str(file)], renewals[file])

    assert not renewals[kept].needs_person
    assert renewals[once].needs_person
