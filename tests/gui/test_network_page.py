from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from devtools.pictures.sample_network import network_views, sample_network
from devtools.pictures.sample_rig import NOW, home_views
from nosdesk.aio.state import State
from nosdesk.ui.commands import Commands
from nosdesk.ui.pages.network import NetworkPage
from nosdesk.ui.pages.network_table import GPU, HERE, PRICE, RUNNING, WAITING, MarketTable
from nosdesk.ui.pages.network_view import network_view
from nosdesk.ui.theme.style import dress
from nosdesk.ui.theme.tokens import DARK, LIGHT
from nosdesk.ui.window import MainWindow
from tests.gui.conftest import destroy_now
from tests.gui.stage import NoTasks, texts
from tests.gui.stage import a_page as a_home

STATES = network_views()
NORMAL = STATES["normal"]


def a_page(view, *, is_open=None, browse=lambda _: None, tokens=DARK):
    state = view if isinstance(view, State) else State(view)
    page = NetworkPage(state, is_open or State(False), tokens, browse)
    page.resize(1100, 800)
    return page


def column(page, number=1):
    order = page.table.order
    return [order.index(row, number).data() for row in range(order.rowCount())]


@pytest.mark.parametrize("state", STATES)
def test_each_state_says_its_totals_and_why_there_is_nothing(state, shown):
    view = STATES[state]

    said = texts(shown(a_page(view)))

    assert {each.value for each in view.figures} <= set(said)
    assert {view.title.removesuffix("."), view.text} - {""} <= set(said)  # a heading has no point


def test_the_model_keeps_qts_rules_through_every_change(shown):
    model = MarketTable(DARK)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    rows = NORMAL.rows
    busier = replace(rows[3], cells=(*rows[3].cells[:5], "99", ""), keys=(*rows[3].keys[:5], 99, 9))

    for each in (rows, (*rows[:3], busier, *rows[4:]), rows[2:], (), rows):
        model.show_rows(each)

    assert tester.model() is model
    assert model.rowCount() == len(rows)


def test_the_sorted_table_keeps_qts_rules_too(shown):
    page = shown(a_page(NORMAL))
    tester = QAbstractItemModelTester(
        page.table.order, QAbstractItemModelTester.FailureReportingMode.Fatal, page
    )

    for number in (GPU, PRICE, WAITING, RUNNING, HERE):
        page.table.sort_by(number, falls=True)
        page.show_view(STATES["empty"])
        page.show_view(NORMAL)

    assert tester.model().rowCount() == len(NORMAL.rows)


def test_only_the_market_that_changed_is_told_of_and_who_stands_on_one_stays_there(shown, qtbot):
    page = shown(a_page(NORMAL))
    page.table.selectRow(1)
    known = sample_network()
    markets = known.look.markets
    fresh = replace(markets[0], running=markets[0].running + 1)
    look = replace(known.look, markets=(fresh, *markets[1:]))

    with qtbot.waitSignal(page.model.dataChanged) as told:
        page.show_view(network_view(replace(known, look=look), NOW))

    assert told.args[0].row() == told.args[1].row()
    assert "nvidia-3090" in " ".join(texts(page))
    assert page.table.currentIndex().row() == 1


def test_the_markets_of_this_pc_come_first_until_another_order_is_chosen(shown):
    page = shown(a_page(NORMAL))
    assert column(page)[:3] == ["nvidia-4090", "nvidia-3090", "nvidia-3060"]

    page.sorting.setCurrentText("Best price first")
    prices = [float(text) for text in column(page, PRICE)]
    assert prices == sorted(prices, reverse=True)

    page.sorting.setCurrentText("Most jobs waiting first")
    assert column(page, WAITING)[0] == "17 jobs"
    page.sorting.setCurrentText("Most nodes waiting first")
    assert column(page, WAITING)[0] == "31 nodes"


def test_a_click_on_a_head_sorts_and_the_choice_says_so(shown, qtbot):
    page = shown(a_page(NORMAL))
    heads = page.table.horizontalHeader()
    at = heads.sectionViewportPosition(GPU) + 10

    seen = {}
    for _ in range(2):
        qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, 10))
        seen[page.sorting.currentText()] = [text.casefold() for text in column(page, GPU)]

    assert set(seen) == {"By GPU", ""}
    assert seen["By GPU"] == sorted(seen["By GPU"]) == seen[""][::-1]


def test_the_keyboard_goes_through_the_markets_and_tells_each_ones_terms(shown, qtbot):
    page = shown(a_page(NORMAL))
    assert "Choose a market to see its terms and its address." in texts(page)

    page.activateWindow()
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)

    row = NORMAL.rows[1]
    assert {row.details, row.address} <= set(texts(page))


def test_an_explorer_is_opened_for_the_chosen_market_alone(shown, qtbot):
    opened = []
    page = shown(a_page(NORMAL, browse=opened.append))
    assert not page.link.isVisible()

    page.table.selectRow(0)
    qtbot.mouseClick(page.link, Qt.MouseButton.LeftButton)

    assert opened == [NORMAL.rows[0].link]


def test_a_grid_without_an_explorer_has_no_dead_link(shown):
    page = shown(a_page(network_view(sample_network(explorer=""), NOW)))

    page.table.selectRow(0)

    assert not page.link.isVisible()


def test_all_time_totals_are_the_explorer_s_where_there_is_one(shown, qtbot):
    opened = []
    page = shown(a_page(NORMAL, browse=opened.append))

    qtbot.mouseClick(page.grid_link, Qt.MouseButton.LeftButton)

    assert opened == ["https://explorer.example"]
    assert not shown(a_page(STATES["loading"])).grid_link.isVisible()


def test_the_bars_are_a_table_that_keys_and_screen_readers_go_through(shown, qtbot):
    page = shown(a_page(NORMAL))
    table = page.shares.countries.table
    tester = QAbstractItemModelTester(
        table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, page
    )

    page.activateWindow()
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    cells = [table.model().index(table.currentIndex().row(), column) for column in (0, 1)]

    said = [cell.data(Qt.ItemDataRole.AccessibleTextRole) for cell in cells]
    assert said == ["Country: DE", "Nodes: 71"]
    page.show_view(replace(NORMAL, countries=STATES["degraded"].countries))
    page.show_view(STATES["services-away"])
    assert tester.model().rowCount() == 0


def test_a_country_whose_count_changed_leaves_the_reader_where_they_are(shown):
    page = shown(a_page(NORMAL))
    table = page.shares.countries.table
    table.selectRow(4)
    rows = NORMAL.countries.rows
    more = replace(NORMAL.countries, rows=(replace(rows[0], nodes=rows[0].nodes + 1), *rows[1:]))

    page.show_view(replace(NORMAL, countries=more))

    assert table.model().index(0, 1).data() == str(rows[0].nodes + 1)
    assert table.currentIndex().row() == 4


def test_longer_bars_stand_for_more_nodes(shown):
    page = shown(a_page(NORMAL))
    table = page.shares.gpus.table
    table.clearSelection()
    page.ensureWidgetVisible(table)
    QApplication.processEvents()

    picture = table.viewport().grab().toImage()
    scale = picture.devicePixelRatio()
    wide = []
    for row in (0, 2):
        place = table.visualRect(table.model().index(row, 1))
        middle = round(place.center().y() * scale)
        across = range(round(place.left() * scale), round(place.center().x() * scale))
        ink = [picture.pixelColor(x, middle) for x in across]
        wide.append(sum(each.blue() > 120 for each in ink))

    assert wide[0] > wide[1] > 0


def test_where_countries_are_not_told_a_dash_and_the_reason_stand(shown):
    page = shown(a_page(STATES["services-away"]))
    card = page.shares.countries

    assert not card.table.isVisible()
    assert {"—", STATES["services-away"].countries.note} <= set(texts(card))


def test_it_is_open_exactly_while_it_can_be_seen(shown):
    is_open = State(False)
    page = a_page(NORMAL, is_open=is_open)
    assert not is_open.value

    shown(page)
    assert is_open.value

    page.hide()
    assert not is_open.value


def test_dressing_the_window_anew_leaves_an_open_page_open(shown):
    is_open, view = State(False), State(NORMAL)

    def pages(tokens):
        return {
            "home": partial(a_home, home_views()["normal"]),
            "network": partial(NetworkPage, view, is_open, tokens),
        }

    window = shown(
        MainWindow(pages, DARK, trouble=Commands(NoTasks()).trouble, on_close=lambda: None)
    )
    window.open_page("network")
    assert is_open.value

    window.dress(LIGHT)
    QApplication.processEvents()
    destroy_now()
    assert is_open.value

    window.open_page("home")
    assert not is_open.value


def test_what_stands_in_a_cell_is_told_with_its_column(shown):
    page = shown(a_page(NORMAL))
    cell = page.table.order.index(0, PRICE)

    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "NOS per hour: 4.140"
    last = page.table.order.index(3, HERE)
    assert last.data(Qt.ItemDataRole.AccessibleTextRole) == "This PC: nothing"


def test_every_control_has_a_name(shown):
    page = shown(a_page(NORMAL))

    tables = (page.table, page.shares.gpus.table, page.shares.countries.table)
    for widget in (*tables, page.sorting, page.link, page.grid_link):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_a_narrow_window_leaves_out_columns_and_never_the_price_or_the_place(shown):
    page = shown(a_page(NORMAL))
    page.resize(560, 760)
    QApplication.processEvents()

    hidden = {n for n in range(page.model.columnCount()) if page.table.isColumnHidden(n)}

    assert hidden
    assert not hidden & {GPU, PRICE, HERE}
    wide = sum(page.table.columnWidth(n) for n in range(7) if n not in hidden)
    assert wide <= page.table.viewport().width()


@pytest.mark.parametrize("tokens", [DARK, LIGHT])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_text_is_cut_off(qapp, shown, tokens, scale):
    dress(qapp, tokens, scale)
    page = shown(a_page(STATES["degraded"], tokens=tokens))
    page.table.selectRow(0)
    QApplication.processEvents()

    for each in page.findChildren(QLabel):
        if each.isVisible() and not each.wordWrap():
            assert each.width() >= each.sizeHint().width() - 1, each.text()


def test_everything_said_is_translated(pseudo_language, shown):
    view = network_views()["normal"]
    page = shown(a_page(view))
    page.table.selectRow(0)

    written = [text for text in texts(page) if text and not text.startswith("Market")]
    figures = {each.value for each in view.figures}
    assert not [t for t in written if "⟦" not in t and t not in figures]


def test_a_page_that_is_gone_follows_nothing(shown):
    state = State(NORMAL)
    page = shown(a_page(state))
    page.deleteLater()
    destroy_now()

    state.set(STATES["degraded"])

    assert not [w for w in QApplication.allWidgets() if isinstance(w, QWidget) and w is page]
