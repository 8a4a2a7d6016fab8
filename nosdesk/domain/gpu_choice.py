"""What the user chose for each GPU of this PC, and what is to change; all of it is kept on disk.

A GPU is known by its UUID. The choice for one that vanished stays, for the day it comes back.
"""

from msgspec import Struct
from msgspec.structs import replace

from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.money import MicroNos
from nosdesk.domain.rules import Insistence, Pause, Rules
from nosdesk.domain.switching import Switch, SwitchOver

LOST_ACCOUNT = "account-"
"""How the name begins of what stands for an account whose GPU nobody knows any more."""

NO_GPU = GpuUuid("")
"""Stands for a node without a GPU, on grids that admit one."""


class ChosenLimits(Struct, frozen=True):
    """How hot a GPU may get and how many watts it may draw; None leaves it to the card."""

    temperature_c: int | None = None
    power_w: float | None = None


class GpuChoice(Struct, frozen=True):
    """One GPU: whether it has a node, and with which account, in which market, by which rules.

    `number` is the account's under the user's seed: it is given once and stays, for the address
    belongs to the GPU. `account` is the address of another account of the user's to take instead.
    `market` is a name or an address, empty for the one that the grid means for it. `name` is what
    the card called itself last. `is_out` is false while something of its node may be left on the
    grid: a place in the queue of `last_market`, or a run that is not paid.
    """

    uuid: GpuUuid
    number: int
    name: str = ""
    is_enabled: bool = False
    account: str = ""
    market: str = ""
    rules: Rules = Rules()
    limits: ChosenLimits = ChosenLimits()
    pause: Pause | None = None
    insistence: Insistence | None = None
    is_out: bool = True
    last_market: MarketAddress | None = None

    @property
    def elsewhere(self) -> "GpuChoice":
        """What of it holds on another grid, too: the card, whether it works, and its limits."""
        rules = replace(self.rules, least_price=MicroNos(0))
        return GpuChoice(
            self.uuid, self.number, self.name, self.is_enabled, self.account,
            rules=rules, limits=self.limits,
        )  # fmt: skip


class RigChoices(Struct, frozen=True):
    """All choices of this PC; `switch` is under way, `last_switch` is how the last one ended."""

    gpus: tuple[GpuChoice, ...] = ()
    switch: Switch | None = None
    last_switch: SwitchOver | None = None

    @property
    def elsewhere(self) -> "RigChoices":
        """What of them holds on another grid, too."""
        cards = [each for each in self.gpus if not each.uuid.startswith(LOST_ACCOUNT)]
        return RigChoices(tuple(each.elsewhere for each in cards))

    def of(self, uuid: GpuUuid) -> GpuChoice | None:
        """Return the choice for this GPU, None while nothing was chosen."""
        return next((each for each in self.gpus if each.uuid == uuid), None)

    @property
    def enabled(self) -> tuple[GpuUuid, ...]:
        """The GPUs that are to have a node."""
        return tuple(each.uuid for each in self.gpus if each.is_enabled)
