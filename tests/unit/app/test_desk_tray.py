from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from nosdesk.aio.state import State
from nosdesk.app.desk_tray import DeskTray, TraySources, tomorrow_morning
from nosdesk.domain import gpu_choices
from nosdesk.domain.errors import Refused
from nosdesk.ui.pages.gpu_orders import GpuOrders
from nosdesk.ui.pages.gpus_states import gpus_loading
from nosdesk.ui.pages.home_view import empty_view, loading_view
from nosdesk.ui.tray_view import TrayGpu, Turn
from tests.fakes.choices import FakeChoices
from tests.unit.ui.rig_stage import NOW, A, B, a_card, the_cards


class Stage:
    """The tray over choices in memory; one of two cards is at work."""

    def __init__(self):
        self.choices = FakeChoices()
        self.choices.kept.set(gpu_choices.enabled(self.choices.kept.value, A, name="One"))
        self.home, self.is_closing = State(loading_view()), State(False)
        orders = GpuOrders(self.change, lambda: the_cards(a_card(A), a_card(B)))
        sources = TraySources(self.home, State(gpus_loading()), self.is_closing)
        self.tray = DeskTray(sources, orders, self.change, lambda: UTC)

    async def change(self, how):
        await self.choices.change(lambda choices: how(choices, NOW))

    async def turn(self, gpu, turn, old=None):
        await self.tray.turn(TrayGpu(gpu, "", False, turn, old))

    @property
    def now(self):
        return self.choices.kept.value


def test_the_view_follows_what_the_pages_show():
    stage = Stage()

    stage.home.set(empty_view())
    stage.is_closing.set(True)

    assert stage.tray.view.value.sentence == empty_view().sentence
    assert stage.tray.view.value.is_closing


async def test_snoozing_pauses_what_is_at_work_for_so_long():
    stage = Stage()

    await stage.tray.snooze(900)

    assert stage.now.of(A).pause.until == NOW + 900


async def test_snoozing_shortens_no_pause_that_is_there():
    stage = Stage()
    stage.choices.kept.set(gpu_choices.paused(stage.now, [A], now=NOW, until=None))

    await stage.tray.snooze(900)

    assert stage.now.of(A).pause.until is None


async def test_each_turn_of_a_gpu_is_carried_out():
    stage = Stage()

    await stage.turn(B, Turn.SWITCH, A)
    assert (stage.now.switch.old, stage.now.switch.new) == (A, B)
    await stage.turn(B, Turn.STAY)
    assert stage.now.switch is None
    await stage.turn(B, Turn.ENABLE)
    assert stage.now.enabled == (A, B)
    await stage.turn(A, Turn.DISABLE)
    assert stage.now.enabled == (B,)
    await stage.turn(A, Turn.NOTHING)
    assert stage.now.enabled == (B,)


async def test_what_is_refused_is_told():
    stage = Stage()
    await stage.turn(B, Turn.SWITCH, A)

    with pytest.raises(Refused, match="under way"):
        await stage.turn(B, Turn.SWITCH, A)


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Europe/Berlin"])
@pytest.mark.parametrize("begin", ["2026-03-10T00:30", "2026-03-28T23:00", "2026-03-07T22:00"])
def test_tomorrow_begins_at_eight_by_the_wall_clock(zone, begin):
    now = datetime.fromisoformat(begin).replace(tzinfo=ZoneInfo(zone))

    morning = datetime.fromtimestamp(tomorrow_morning(now.timestamp(), now.tzinfo), now.tzinfo)

    assert (morning.hour, morning.minute) == (8, 0)
    assert (morning.date() - now.date()).days == 1
