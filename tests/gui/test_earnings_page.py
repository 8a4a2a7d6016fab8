import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester

from devtools.pictures.sample_earnings import earnings_views
from nosdesk.aio.state import State
from nosdesk.domain.errors import BadInput
from nosdesk.ui.commands import Commands
from nosdesk.ui.pages import earnings
from nosdesk.ui.pages.earnings import EarningsOrders, EarningsPage
from nosdesk.ui.pages.earnings_spans import Period
from nosdesk.ui.pages.earnings_table import SpanModel
from nosdesk.ui.pages.earnings_view import Asked
from nosdesk.ui.pages.tariff import Tariff
from nosdesk.ui.theme.tokens import DARK
from tests.gui.conftest import destroy_now
from tests.gui.stage import NoTasks, button, texts, until

STATES = earnings_views()
NORMAL = STATES["normal"]
WITH_FIGURES = ("normal", "degraded", "weeks", "months", "one-gpu")


class Orders:
    """Notes what is ordered; `trouble` is raised by an export."""

    def __init__(self, trouble=None):
        self.exported, self.kept = [], []
        self._trouble = trouble

    async def export(self, path):
        if self._trouble:
            raise self._trouble
        self.exported.append(path)

    async def keep_tariff(self, tariff):
        self.kept.append(tariff)


def a_page(view=NORMAL, asked=None, orders=None, commands=None):
    orders = orders or Orders()
    return EarningsPage(
        view if isinstance(view, State) else State(view),
        asked or State(Asked()),
        EarningsOrders(orders.export, orders.keep_tariff),
        commands or Commands(NoTasks()),
        DARK,
    )


@pytest.mark.parametrize("state", STATES)
def test_each_state_says_its_sentence_or_its_figures(state, shown):
    view = STATES[state]
    page = shown(a_page(view))
    said = texts(page)

    assert view.sentence is None or {view.sentence.label, view.sentence.text} <= set(said)
    assert page.chart.isVisible() == page.table.isVisible() == (state in WITH_FIGURES)
    assert state not in WITH_FIGURES or {figure.value for figure in view.figures} <= set(said)


def test_each_gpu_and_each_shortfall_is_told(shown):
    said = texts(shown(a_page()))

    assert {row.name for row in NORMAL.by_gpu} | {row.amount for row in NORMAL.by_gpu} <= set(said)
    assert {row.title for row in NORMAL.shortfalls} <= set(said)


def test_books_are_read_only_while_somebody_looks(shown):
    asked = State(Asked())
    page = a_page(asked=asked)
    assert not asked.value.is_open

    shown(page)
    assert asked.value.is_open
    page.hide()
    assert not asked.value.is_open


def test_time_and_gpu_are_chosen_and_asked_for(shown):
    asked = State(Asked())
    page = shown(a_page(asked=asked))

    button(page, "Show by: Months").click()
    page.gpus.setCurrentIndex(2)

    assert asked.value.period is Period.MONTH
    assert asked.value.gpu == NORMAL.gpus[1][0]


def test_what_was_chosen_stays_chosen_when_new_figures_come(shown):
    state = State(NORMAL)
    asked = State(Asked())
    page = shown(a_page(state, asked))

    state.set(STATES["one-gpu"])

    assert page.gpus.currentText() == "RTX 3090"
    assert asked.value.gpu is None, "only people ask"


def test_bars_are_read_by_keyboard_and_heard(shown, qtbot):
    page = shown(a_page())
    page.chart.setFocus()

    qtbot.keyClick(page.chart, Qt.Key.Key_End)
    last = NORMAL.chart.bars[-1].spoken
    assert last in texts(page)
    heard = QAccessible.queryAccessibleInterface(page.chart)
    assert heard.text(QAccessible.Text.Description) == last
    assert heard.text(QAccessible.Text.Name) == NORMAL.chart.summary

    qtbot.keyClick(page.chart, Qt.Key.Key_Left)
    assert NORMAL.chart.bars[-2].spoken in texts(page)


def test_the_chart_has_its_table_and_each_cell_is_heard_with_its_column(shown):
    page = shown(a_page())
    model = page.table.rows

    assert model.rowCount() == len(NORMAL.chart.bars)
    said = model.data(model.index(0, 3), Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"Received: {NORMAL.table[0].cells[3]}"


def test_the_table_is_a_sound_model_and_tells_only_of_what_changed(qapp):
    model = SpanModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    changes, resets = [], []
    model.dataChanged.connect(lambda first, last: changes.append((first.row(), last.row())))
    model.modelReset.connect(lambda: resets.append(1))
    model.show_rows(NORMAL.table)
    richer = (STATES["degraded"].table[0], *NORMAL.table[1:])

    model.show_rows(richer)
    assert (changes, len(resets)) == ([(0, 0)], 1)
    model.show_rows(STATES["months"].table)
    assert len(resets) == 2
    tester.deleteLater()


def test_every_job_is_exported_to_the_file_that_is_chosen(play, shown, tmp_path, monkeypatch):
    orders, wanted = Orders(), tmp_path / "mine.csv"

    async def chosen(*_):
        return wanted

    monkeypatch.setattr(earnings, "ask_where_to_save", chosen)

    async def scene():
        async with asyncio.TaskGroup() as group:
            page = shown(a_page(orders=orders, commands=Commands(group)))
            page.export.click()
            await until(lambda: orders.exported)
            await until(lambda: f"Every job was written to {wanted}." in texts(page))

    play(scene())
    assert orders.exported == [wanted]


def test_an_export_that_fails_says_why(play, shown, tmp_path, monkeypatch):
    orders = Orders(BadInput("The file cannot be written."))

    async def chosen(*_):
        return tmp_path

    monkeypatch.setattr(earnings, "ask_where_to_save", chosen)

    async def scene():
        async with asyncio.TaskGroup() as group:
            commands = Commands(group)
            page = shown(a_page(orders=orders, commands=commands))
            page.export.click()
            await until(lambda: commands.trouble.value is not None)
            assert "The file cannot be written." in str(commands.trouble.value)

    play(scene())


def test_prices_are_typed_and_kept_by_keyboard(play, shown, qtbot):
    orders = Orders()

    async def scene():
        async with asyncio.TaskGroup() as group:
            page = shown(a_page(orders=orders, commands=Commands(group)))
            page.tariff.change.setFocus()
            qtbot.keyClick(page.tariff.change, Qt.Key.Key_Return)
            fields = page.tariff.editor.fields
            assert fields["per_kwh"].edit.hasFocus()
            for name, text in (("per_kwh", "0,25"), ("per_nos", "0.5"), ("currency", "usd")):
                fields[name].edit.clear()
                qtbot.keyClicks(fields[name].edit, text)
            qtbot.keyClick(fields["currency"].edit, Qt.Key.Key_Return)
            await until(page.tariff.editor.isHidden)

    play(scene())
    assert orders.kept == [Tariff("USD", 0.25, 0.5)]


def test_a_price_without_a_currency_cannot_be_kept(shown, qtbot):
    page = shown(a_page(STATES["months"]))
    page.tariff.change.click()

    qtbot.keyClicks(page.tariff.editor.fields["per_kwh"].edit, "0.3")

    assert not page.tariff.editor.save.isEnabled()
    assert "Say in which currency, such as EUR or USD." in texts(page.tariff.editor)


def test_what_could_not_be_read_is_tried_again(shown):
    asked = State(Asked())
    page = shown(a_page(STATES["degraded"], asked))

    page.bar.action.click()

    assert asked.value.tries == 1


def test_who_has_earned_nothing_is_led_home(shown):
    page = shown(a_page(STATES["empty"]))
    went = []
    page.wanted.connect(went.append)

    page.bar.action.click()

    assert went == ["home"]


def test_a_page_that_is_left_leaves_nothing_behind(shown):
    state, asked = State(NORMAL), State(Asked())
    page = shown(a_page(state, asked))

    page.deleteLater()
    destroy_now()

    assert (state._subscribers, asked._subscribers) == ({}, {})
