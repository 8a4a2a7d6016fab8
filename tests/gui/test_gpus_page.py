import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from devtools.pictures.sample_gpus import gpus_views
from devtools.pictures.scene import SAMPLE_OFFERS
from nosdesk.aio.state import State
from nosdesk.node.gpu_picture import GpuPicture
from nosdesk.ui.commands import Commands
from nosdesk.ui.pages.gpu_card import GpuCard
from nosdesk.ui.pages.gpu_orders import GpuOrders
from nosdesk.ui.pages.gpus import GpusPage
from nosdesk.ui.theme.tokens import DARK
from tests.gui.conftest import destroy_now
from tests.gui.stage import NoTasks, button, texts, until

STATES = gpus_views()


class Orders(GpuOrders):
    """Notes what is ordered."""

    def __init__(self):
        super().__init__(self.change, GpuPicture, lambda: None)
        self.ordered = []

    async def change(self, how):
        self.ordered.append("change")

    async def carry_out(self, deed, gpu):
        self.ordered.append((deed.value, gpu))

    async def switch(self, old, new):
        self.ordered.append(("switch", old, new))

    async def set_rules(self, gpu, rules):
        self.ordered.append((gpu, rules))

    async def stay(self):
        self.ordered.append("stay")


def a_page(view, orders=None, group=None):
    commands = Commands(group or NoTasks())
    state = view if isinstance(view, State) else State(view)
    return GpusPage(state, orders or Orders(), SAMPLE_OFFERS, commands, DARK)


def cards(page):
    return [card for card in page.findChildren(GpuCard) if card.isVisible()]


@pytest.mark.parametrize("state", STATES)
def test_each_state_names_its_cards_or_says_why_there_are_none(state, shown):
    view = STATES[state]
    page = shown(a_page(view))

    assert {card.name for card in view.gpus} <= set(texts(page))
    assert len(cards(page)) == len(view.gpus)
    assert view.sentence is None or view.sentence.text in texts(page)
    assert view.gpus or "Your GPUs appear here" in texts(page)


def test_a_card_says_its_uuid_which_is_copied_whole(shown):
    page = shown(a_page(STATES["normal"]))
    card = cards(page)[0]

    card.copy.click()

    assert QApplication.clipboard().text() == STATES["normal"].gpus[0].uuid
    assert card.copy.text() == "Copied"


def test_a_card_that_is_gone_stays_with_its_settings(shown):
    page = shown(a_page(STATES["degraded"]))

    assert "not in this PC" in " ".join(texts(page))
    assert "RTX 3080 Ti" in texts(page)


def test_a_card_is_switched_off_and_moved_by_its_buttons(play, shown):
    orders, view = Orders(), STATES["normal"]
    uuid = view.gpus[0].uuid

    async def scene():
        async with asyncio.TaskGroup() as group:
            card = cards(shown(a_page(view, orders, group)))[0]
            button(card, "Switch off: RTX 4090").click()
            await until(lambda: orders.ordered)
            card.switch.click()
            await until(lambda: len(orders.ordered) == 2)

    play(scene())
    assert orders.ordered[0] == ("disable", uuid)
    assert orders.ordered[1][:2] == ("switch", uuid)


def test_a_switch_under_way_can_be_taken_back(play, shown):
    orders = Orders()

    async def scene():
        async with asyncio.TaskGroup() as group:
            page = shown(a_page(STATES["switching"], orders, group))
            assert "after this job" in " ".join(texts(page))
            page.switch.action.click()
            await until(lambda: orders.ordered)

    play(scene())
    assert orders.ordered == ["stay"]


def test_what_is_wrong_with_hours_is_told_beside_them_and_they_cannot_be_saved(shown, qtbot):
    card = cards(shown(a_page(STATES["normal"])))[0]
    card.change["rules"].click()
    hours = card.rules.fields["hours"].edit
    assert hours.hasFocus()

    hours.clear()
    qtbot.keyClicks(hours, "22-25")

    assert not card.rules.save.isEnabled()
    assert any("22-25" in text for text in texts(card.rules))


def test_rules_are_written_and_saved_by_keyboard(play, shown, qtbot):
    orders = Orders()

    async def scene():
        async with asyncio.TaskGroup() as group:
            card = cards(shown(a_page(STATES["normal"], orders, group)))[0]
            card.change["rules"].setFocus()
            qtbot.keyClick(card.change["rules"], Qt.Key.Key_Return)
            hours = card.rules.fields["hours"].edit
            hours.clear()
            qtbot.keyClicks(hours, "22:00-06:00")
            qtbot.keyClick(hours, Qt.Key.Key_Return)
            await until(card.rules.isHidden)
            assert card.change["rules"].hasFocus()

    play(scene())
    ((uuid, rules),) = orders.ordered
    assert uuid == STATES["normal"].gpus[0].uuid
    assert [(each.begin, each.end) for each in rules.hours] == [(22 * 60, 6 * 60)]


def test_escape_leaves_a_form_as_it_was(shown, qtbot):
    card = cards(shown(a_page(STATES["normal"])))[0]
    card.change["limits"].click()

    qtbot.keyClick(card.limits.fields["power"].edit, Qt.Key.Key_Escape)

    assert card.limits.isHidden()
    assert card.change["limits"].isVisible()


def test_what_is_typed_stays_while_the_readings_change(shown, qtbot):
    state = State(STATES["normal"])
    page = shown(a_page(state))
    card = cards(page)[0]
    card.change["rules"].click()
    qtbot.keyClicks(card.rules.fields["programs"].edit, "blender")

    state.set(STATES["switching"])
    qtbot.waitUntil(page.switch.isVisible)

    assert card.rules.fields["programs"].text == "blender"


def test_a_page_that_is_left_leaves_nothing_behind(shown):
    state = State(STATES["normal"])
    page = shown(a_page(state))

    page.deleteLater()
    destroy_now()

    assert state._subscribers == {}
