from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from devtools.pictures.sample_jobs import LIVE, jobs_views, sample_sights
from nosdesk.aio.state import State
from nosdesk.node.run_sights import MOST_LINES, RunSights
from nosdesk.ports.containers import LogLine
from nosdesk.ui.pages.jobs import JobsPage
from nosdesk.ui.pages.jobs_view import JobsAsk
from nosdesk.ui.pages.run_log import MOST_AT_ONCE, RunLog
from nosdesk.ui.theme.tokens import DARK
from tests.gui.stage import button, texts

STATES = {name: view for name, view in jobs_views().items() if name.startswith("run-")}


def a_page(view, sights=None):
    asked = State(JobsAsk(1, opened=view.opened.run))
    return JobsPage(State(view), asked, DARK, sights or RunSights())


def a_log(shown, sights):
    log = shown(RunLog(DARK, sights))
    log.show_run(LIVE, is_live=True)
    return log


def written(sights, first, last):
    for number in range(first, last):
        sights.note_line(LIVE, "op", LogLine("stdout", f"line {number}", float(number)))


@pytest.mark.parametrize("state", STATES)
def test_a_run_tells_its_outcome_its_steps_and_its_receipt(state, shown):
    view = STATES[state]
    said = texts(shown(a_page(view)))

    assert {view.opened.title, view.opened.outcome, view.opened.reason} <= set(said)
    assert {step.title for step in view.opened.steps} <= set(said)
    assert {fact.shown for fact in view.opened.facts} <= set(said)


def test_a_run_that_brought_nothing_says_so_in_plain_words():
    assert STATES["run-lost"].opened.reason.startswith("None of the 0.310 NOS expected came in.")
    assert "less came in" in STATES["run-short"].opened.reason


def test_addresses_of_the_receipt_are_copied_whole(shown):
    view = STATES["run-paid"]
    page = shown(a_page(view))

    button(page, "Copy: Transaction").click()

    assert QApplication.clipboard().text() == view.opened.facts[0].whole


def test_what_ran_is_told_with_its_image_digest_and_limits(shown):
    said = texts(shown(a_page(STATES["run-live"], sample_sights())))

    assert "docker.io/nosana/stable-diffusion:1.4.2" in said
    assert "sha256:9f86d081884c…" in said
    assert any("24.0 GB of memory" in text and "4,096 processes" in text for text in said)


def test_the_log_follows_what_is_written(shown):
    sights = RunSights()
    log = a_log(shown, sights)
    assert "It has written nothing yet." in texts(log)

    written(sights, 0, 3)
    log.look()
    written(sights, 3, 5)
    log.look()

    assert log.text.toPlainText().split("\n") == [f"line {number}" for number in range(5)]


def test_a_flood_is_shown_in_part_and_says_how_much_is_missing(shown):
    sights = RunSights()
    log = a_log(shown, sights)
    written(sights, 0, 1)
    log.look()

    written(sights, 1, 3_001)
    log.look()

    lines = log.text.toPlainText().split("\n")
    assert len(lines) == MOST_AT_ONCE + 2
    assert lines[1] == f"… {3_000 - MOST_AT_ONCE:,} lines came too fast to be shown …"
    assert lines[-1] == "line 3000"
    assert log.text.maximumBlockCount() == MOST_LINES


def test_the_end_is_followed_until_somebody_wants_to_read(shown):
    sights = RunSights()
    written(sights, 0, 150)
    log = a_log(shown, sights)
    bar = log.text.verticalScrollBar()
    assert bar.value() == bar.maximum()

    log.follow.setChecked(False)
    bar.setValue(10)
    written(sights, 150, 160)
    log.look()
    assert bar.value() == 10

    log.follow.setChecked(True)
    assert bar.value() == bar.maximum()


def test_the_log_is_searched_by_keyboard_and_begins_again_at_its_top(shown, qtbot):
    sights = RunSights()
    written(sights, 0, 30)
    log = a_log(shown, sights)

    qtbot.keyClicks(log.search, "line 2")
    found = []
    for _ in range(12):
        qtbot.keyClick(log.search, Qt.Key.Key_Return)
        found.append(log.text.textCursor().block().text())

    assert found[:11] == ["line 2", *(f"line {n}" for n in range(20, 30))]
    assert found[11] == "line 2"
    assert not log.follow.isChecked()
    log.search.setText("nowhere")
    log.find_next()
    assert log.search.property("wrong")


def test_the_whole_log_is_copied(shown):
    sights = RunSights()
    written(sights, 0, 3)
    log = a_log(shown, sights)

    log.copy.click()

    assert QApplication.clipboard().text() == "line 0\nline 1\nline 2"


def test_another_run_begins_with_its_own_log(shown):
    sights = sample_sights()
    view = STATES["run-live"]
    page = shown(a_page(view, sights))
    assert "step   1/240" in page.run.log.text.toPlainText()

    page.run.show_view(replace(view.opened, run="AnotherRun", is_live=False))

    assert page.run.log.text.toPlainText() == ""
    assert any("Its poster has the whole of it." in text for text in texts(page.run.log))
