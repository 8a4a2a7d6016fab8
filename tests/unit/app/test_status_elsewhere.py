"""What `nosdesk status` says of a grid that this PC does not work on."""

import time

import pytest

from nosdesk.adapters.docker.makers import this_maker
from nosdesk.app.paths import user_paths
from nosdesk.app.status import look
from nosdesk.app.wanted_grid import wanting
from nosdesk.cli.status import EXIT_NOT_EARNING, exit_code, lines_of
from nosdesk.domain.errors import BadInput
from nosdesk.node.last_word import VERSION, LastWord, SaidElsewhere, SaidSentence, encoded


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("NOSDESK_HOME", str(tmp_path))


def says(*elsewhere):
    word = LastWord(
        VERSION, "practice", 1, this_maker().label, time.time(), elsewhere=tuple(elsewhere)
    )
    user_paths().last_word.write_bytes(encoded(word))


async def test_a_grid_that_it_does_not_work_on_is_told_from_the_one_that_it_does():
    says()
    with wanting("devnet"):
        standing = await look(with_money=False)

    assert standing.sentence.id == "OTHER_GRID"
    assert standing.sentence.text == "Nosdesk works on the grid 'practice', and not on 'devnet'."
    assert "grids use devnet" in standing.sentence.action
    assert (standing.is_alive, standing.is_earning) == (True, False)
    assert exit_code(standing) == EXIT_NOT_EARNING


async def test_what_is_left_there_is_told_with_it():
    says(SaidElsewhere("devnet", "Devnet", SaidSentence("SETTLING", "Settling", "Claiming.")))
    with wanting("devnet"):
        (line, *_) = lines_of(await look(with_money=False), time.time())

    assert line.endswith("What is left there is seen to beside that: Claiming.")


async def test_what_is_stuck_elsewhere_is_told_also_where_no_gpu_is_on():
    gone = SaidSentence("FAULTED", "Stopped", "There is no grid 'cellar'.")
    says(SaidElsewhere("cellar", "Cellar", gone, is_stuck=True))
    *_, line = lines_of(await look(with_money=False), time.time())

    assert line == (
        "! Cellar: still to be finished or paid there, and stuck: There is no grid 'cellar'."
    )


async def test_the_grid_that_it_works_on_is_told_as_ever():
    says()
    with wanting("practice"):
        assert (await look(with_money=False)).sentence.id == "SWITCHED_OFF"


async def test_a_grid_that_nobody_knows_is_named():
    says()
    with wanting("nowhere"), pytest.raises(BadInput, match="There is no grid 'nowhere'"):
        await look(with_money=False)
