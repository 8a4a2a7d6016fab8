"""What is said of an update that waits, and what to do about it."""

from dataclasses import replace

import pytest

from devtools.pictures.sample_updates import update_states
from nosdesk.domain.updates.state import Holdup
from nosdesk.ui.pages.updates_view import Act, updates_view
from nosdesk.ui.sentence_view import Shape


@pytest.mark.parametrize(
    ("state", "holdup", "words"),
    [
        ("waiting", Holdup.JOBS, "none of your nodes has a job in hand"),
        ("waiting", Holdup.SET_UP, "once the set-up is closed"),
        ("waiting", Holdup.MONEY, "passphrase, give it or cancel"),
        ("downloading", Holdup.ANOTHER, "Another Nosdesk program on this PC"),
    ],
)
def test_what_it_waits_for_is_said_and_can_be_put_off(state, holdup, words):
    view = updates_view(replace(update_states()[state], holdup=holdup))

    assert words in view.sentence.text
    assert [act for act, _ in view.buttons] == [Act.LATER]


def test_a_version_that_did_not_start_warns_where_all_is_up_to_date_else():
    states = update_states()

    assert updates_view(states["current"]).sentence.shape is Shape.TICKED
    assert updates_view(states["left"]).sentence.shape is Shape.TRIANGLE
