from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from devtools.pictures.sample_jobs import NAMES, jobs_views, sample_runs
from nosdesk.aio.state import State
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.pages.jobs import JobsPage
from nosdesk.ui.pages.jobs_table import RunTable
from nosdesk.ui.pages.jobs_view import JobsAsk, JobsView
from nosdesk.ui.theme.tokens import DARK
from tests.gui.conftest import destroy_now
from tests.gui.stage import button, texts

STATES = {name: view for name, view in jobs_views().items() if not name.startswith("run-")}
RUNS = sample_runs()
NORMAL = STATES["normal"]


def a_page(view, asked=None):
    state = view if isinstance(view, State) else State(view)
    return JobsPage(state, asked or State(JobsAsk()), DARK)


def a_table(view):
    table = RunTable(DARK, lambda: None)
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setParent(table)
    table.show_view(view)
    return table


def a_view(*numbers, **changed):
    runs = tuple(RUNS[number] for number in numbers)
    return JobsView(Condition.NORMAL, runs, names=NAMES, **changed)


def addresses(table):
    return [table.run_at(row).run for row in range(table.rowCount())]


@pytest.mark.parametrize("state", STATES)
def test_each_state_shows_its_runs_or_says_why_there_are_none(state, shown):
    view = STATES[state]
    page = shown(a_page(view))

    assert page.table.isVisible() == bool(view.runs)
    assert page.search.isVisible() == (bool(view.runs) or view.is_narrowed)
    assert not view.title or view.title in texts(page)
    assert view.runs or len([text for text in texts(page) if text]) >= 2


def test_history_is_asked_for_once_the_page_is_there(shown):
    asked = State(JobsAsk())
    assert asked.value.pages == 0

    shown(a_page(NORMAL, asked))

    assert asked.value.pages == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((), (0, 1, 2)),
        ((1, 2, 3), (0, 1, 2, 3)),
        ((0, 1, 2, 3), (0, 3)),
        ((0, 1), (0, 1, 2, 3)),
        ((2, 3), (0, 1)),
        ((0, 1, 2), ()),
        ((0, 2, 4), (0, 1, 2, 3, 4)),
    ],
)
def test_the_table_follows_by_difference_and_stays_a_sound_model(before, after, qapp):
    table = a_table(a_view(*before))

    table.show_view(a_view(*after))

    assert addresses(table) == [RUNS[number].run for number in after]


def test_a_run_that_changed_is_told_of_alone_and_in_its_new_words(qapp):
    table = a_table(a_view(0, 1, 2))
    assert table.data(table.index(0, 5)) == "—"
    changes, resets = [], []
    table.dataChanged.connect(lambda first, last: changes.append((first.row(), last.row())))
    table.modelReset.connect(lambda: resets.append(1))
    paid = replace(RUNS[0], received=RUNS[0].expected, standing="matched")

    table.show_view(JobsView(Condition.NORMAL, (paid, *RUNS[1:3]), names=NAMES))

    assert (changes, resets) == ([(0, 0)], [])
    assert table.data(table.index(0, 5)) == "0.929 NOS"


def test_older_runs_are_asked_for_once_until_they_come(qapp):
    wanted = []
    table = RunTable(DARK, lambda: wanted.append(1))
    table.show_view(a_view(0, 1, has_more=True))

    assert table.canFetchMore(QModelIndex())
    table.fetchMore(QModelIndex())
    assert not table.canFetchMore(QModelIndex())
    table.show_view(a_view(0, 1, 2))

    assert wanted == [1]
    assert not table.canFetchMore(QModelIndex())


def test_each_cell_is_heard_with_its_column(qapp):
    table = a_table(a_view(0))

    said = table.data(table.index(0, 1), Qt.ItemDataRole.AccessibleTextRole)

    assert said == "GPU: RTX 3060"


def test_who_stands_on_a_run_stays_there_when_another_comes(shown):
    state = State(a_view(1, 2, 3))
    page = shown(a_page(state))
    flags = QItemSelectionModel.SelectionFlag
    page.table.selectionModel().setCurrentIndex(
        page.model.index(1, 0), flags.ClearAndSelect | flags.Rows
    )

    state.set(a_view(0, 1, 2, 3))

    assert page.model.run_at(page.table.currentIndex().row()).run == RUNS[2].run


def test_a_run_is_found_and_opened_and_left_by_keyboard(shown, qtbot):
    asked = State(JobsAsk())
    page = shown(a_page(NORMAL, asked))

    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()
    qtbot.keyClicks(page.search, "1kFv")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert asked.value.text == "1kFv"
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert asked.value.opened == RUNS[1].run

    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert asked.value.opened is None
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert (asked.value.text, page.search.text()) == ("", "")


def test_only_one_standing_can_be_looked_at(shown):
    asked = State(JobsAsk())
    page = shown(a_page(NORMAL, asked))

    page.standing.setCurrentIndex(page.standing.findData("short"))

    assert (asked.value.standing, asked.value.pages) == ("short", 1)


def test_when_nothing_matches_all_jobs_are_one_click_away(shown):
    asked = State(JobsAsk(1, text="nobody"))
    page = shown(a_page(STATES["nothing-found"], asked))

    button(page, "Show all jobs").click()

    assert not asked.value.is_narrowed


def test_the_job_in_hand_is_opened_from_its_line(shown):
    asked = State(JobsAsk())
    page = shown(a_page(NORMAL, asked))

    button(page, f"Open {NORMAL.live[0].title}").click()

    assert asked.value.opened == NORMAL.live[0].run


def test_columns_that_do_not_fit_are_left_out_and_the_pay_stays(shown):
    page = shown(a_page(NORMAL))
    page.resize(420, 600)
    page.table.fit()

    hidden = [column for column in range(7) if page.table.isColumnHidden(column)]

    assert hidden == [1, 2, 6]


def test_a_page_that_is_left_leaves_nothing_behind(shown):
    state, asked = State(NORMAL), State(JobsAsk())
    page = shown(a_page(state, asked))

    page.deleteLater()
    destroy_now()

    assert (state._subscribers, asked._subscribers) == ({}, {})
