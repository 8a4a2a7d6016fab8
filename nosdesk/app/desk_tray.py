"""What the tray shows and what its entries do; no Qt."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from nosdesk.aio.state import State
from nosdesk.domain import gpu_choices
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_choice import RigChoices
from nosdesk.ui.pages.gpu_orders import Change, Deed, GpuOrders
from nosdesk.ui.pages.gpus_view import GpusView
from nosdesk.ui.pages.home_view import HomeView
from nosdesk.ui.tray_view import TrayGpu, Turn, tray_view

MORNING = 8
"""The hour at which "tomorrow" begins for who snoozes until then."""


@dataclass(frozen=True, slots=True)
class TraySources:
    """What the pages show, and whether the program is about to end."""

    home: State[HomeView]
    gpus: State[GpusView]
    is_closing: State[bool]


class DeskTray:
    """Keeps the tray's view beside those of the pages, for as long as the program runs."""

    def __init__(
        self, sources: TraySources, orders: GpuOrders, change: Change, zone: Callable[[], tzinfo]
    ) -> None:
        self.view = State(tray_view(sources.home.value, sources.gpus.value))
        self._sources = sources
        self._orders = orders
        self._change = change
        self._zone = zone
        for each in (sources.home, sources.gpus, sources.is_closing):
            each.subscribe(self._show)

    def _show(self, _: object) -> None:
        home, gpus = self._sources.home.value, self._sources.gpus.value
        self.view.set(tray_view(home, gpus, is_closing=self._sources.is_closing.value))

    async def snooze(self, seconds: float | None) -> None:
        """Take no further job for so long; None: until tomorrow morning."""

        def pause(choices: RigChoices, now: float) -> RigChoices:
            end = tomorrow_morning(now, self._zone()) if seconds is None else now + seconds
            return gpu_choices.paused(choices, _unpaused(choices, now), now=now, until=end)

        await self._change(pause)

    async def turn(self, gpu: TrayGpu) -> None:
        """Do what choosing this GPU in the menu means."""
        await self._deed(gpu)()

    def _deed(self, gpu: TrayGpu) -> Callable[[], Awaitable[None]]:
        match gpu.turn:
            case Turn.ENABLE:
                return lambda: self._orders.carry_out(Deed.ENABLE, gpu.uuid)
            case Turn.DISABLE:
                return lambda: self._orders.carry_out(Deed.DISABLE, gpu.uuid)
            case Turn.SWITCH:
                assert gpu.old is not None
                old = gpu.old
                return lambda: self._orders.switch(old, gpu.uuid)
            case Turn.STAY:
                return self._orders.stay
            case Turn.NOTHING:
                return _nothing


def tomorrow_morning(now: float, zone: tzinfo) -> float:
    """Return when the wall clock shows eight in the morning of the next day."""
    today = datetime.fromtimestamp(now, zone)
    morning = datetime(today.year, today.month, today.day, MORNING, tzinfo=zone)
    return (morning + timedelta(days=1)).timestamp()


def _unpaused(choices: RigChoices, now: float) -> Sequence[GpuUuid]:
    """Return the GPUs at work; one that is paused already, perhaps for longer, is left alone."""
    return [
        each.uuid
        for each in choices.gpus
        if each.is_enabled
        and (each.pause is None or (each.pause.until is not None and each.pause.until <= now))
    ]


async def _nothing() -> None:
    """Do nothing: nothing can be done with that GPU."""
