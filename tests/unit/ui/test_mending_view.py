"""What is shown of a command before, while and after it runs."""

from dataclasses import replace

import pytest

from devtools.pictures.sample_mending import UBUNTU, still_mendings
from nosdesk.domain.doctor.checks import CheckId
from nosdesk.domain.doctor.findings import Finding, Result
from nosdesk.domain.doctor.mending import Mending
from nosdesk.domain.doctor.mendings import mended
from nosdesk.ports.repairs import End, Ended, Way
from nosdesk.ui.mending_view import (
    LONGEST_IN_ROW,
    MOST_LINES,
    MendingNow,
    fix_label,
    mending_view,
    row_command,
)
from nosdesk.ui.theme.tokens import Tone

NOW = MendingNow("Docker", Mending((("a", "b"), ("c",)), "It changes this."), Way.ASKS)


def test_the_exact_command_and_what_it_changes_stand_there_before_anything_runs():
    view = mending_view(NOW)

    assert (view.title, view.changes) == ("Fix “Docker”", "It changes this.")
    assert view.command == "sudo a b &&\nsudo c"
    assert (view.can_run, view.can_stop, view.result) == (True, False, "")


@pytest.mark.parametrize(
    ("way", "words", "can_run"),
    [
        (None, "Looking how", False),
        (Way.ASKS, "window of its own", True),
        (Way.TERMINAL, "A terminal opens", True),
        (Way.DIRECT, "no password", True),
        (Way.NONE, "Copy the command", False),
    ],
)
def test_each_way_says_who_asks_for_the_password(way, words, can_run):
    view = mending_view(replace(NOW, way=way))

    assert words in view.note
    assert view.can_run is can_run


def test_while_it_runs_it_can_be_stopped_and_not_run_again():
    waiting = mending_view(replace(NOW, is_running=True))
    running = mending_view(replace(NOW, is_running=True, lines=("one", "two")))

    assert "password now" in waiting.note
    assert (running.output, running.can_run, running.can_stop) == ("one\ntwo", False, True)


@pytest.mark.parametrize(
    ("end", "words", "tone", "again"),
    [
        (End.DONE, "made again", Tone.GOOD, False),
        (End.REFUSED, "Nothing was changed", Tone.INFO, True),
        (End.STOPPED, "stopped", Tone.INFO, True),
        (End.FAILED, "an error: no room. Put", Tone.BAD, True),
        (End.HANDED_OVER, "terminal", Tone.INFO, False),
        (End.GOES_ON, "could not be stopped", Tone.WARN, False),
    ],
)
def test_each_end_is_told_in_words_and_says_whether_to_try_again(end, words, tone, again):
    view = mending_view(replace(NOW, ended=Ended(end, "no room.")))

    assert words in view.result
    assert (view.tone, view.can_run, view.can_stop) == (tone, again, False)


def test_of_very_much_that_was_said_the_latest_stays():
    told = NOW.told([str(number) for number in range(1000)]).told(["last"])

    assert (len(told.lines), told.lines[-1]) == (MOST_LINES, "last")


def test_a_row_shows_its_command_or_leads_to_it_where_that_is_long():
    long = still_mendings()["fix"].mending
    found = Finding(CheckId.DOCKER, Result.FAILED, "It is off.", cause="DOCKER_AWAY")
    away = mended(found, UBUNTU)

    assert row_command(away) == away.command == away.mending.command
    assert len(long.command) > LONGEST_IN_ROW
    assert row_command(replace(away, command=long.command, mending=long)) == ""
    assert row_command(replace(found, command="x" * 500)) == "x" * 500  # nothing else leads to it


def test_the_button_says_where_it_leads():
    assert fix_label(NOW.mending) == "Fix…"
    assert fix_label(Mending(page="https://example.org")) == "Open the page"
    assert fix_label(Mending(page="ms-settings:dateandtime")) == "Open the settings"
    assert fix_label(Mending(fix="Log in again.")) == ""
