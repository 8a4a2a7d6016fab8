"""A rig's nodes: opened from what was chosen, and found again for whoever is owed something."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial

from nosdesk.adapters.solana.transactions import DEFAULT_CEILING
from nosdesk.app.admitted_here import PRACTICE_EMAIL
from nosdesk.app.composition import NodeChoice, Workshop
from nosdesk.app.grids import Grid, market_of
from nosdesk.app.play_keys import play_signer
from nosdesk.domain import gpu_choices
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_choice import LOST_ACCOUNT, NO_GPU, GpuChoice, RigChoices
from nosdesk.domain.money import Lamports
from nosdesk.node.disk_watch import DISK_FLOOR
from nosdesk.node.outside import NoteMarket
from nosdesk.node.rig_node import RigNode
from nosdesk.ports.choices import Choices

LARGEST_NUMBER = 64
"""How many accounts under the user's seed are looked through for one that is owed something."""


@dataclass(frozen=True, slots=True)
class RigOptions:
    """What holds for all nodes of this PC.

    With `gpus` these work from now on, and no others; with a `market` they work there. A grid that
    asks is told the `email`. A passphrase is asked for at the start if one `may_ask`.
    """

    gpus: tuple[str, ...] = ()
    market: str | None = None
    max_fee: Lamports = DEFAULT_CEILING
    disk_floor: int = DISK_FLOOR
    email: str = PRACTICE_EMAIL
    may_ask: bool = True


@asynccontextmanager
async def open_rig_node(
    workshop: Workshop, options: RigOptions, choice: GpuChoice, note_market: NoteMarket
) -> AsyncGenerator[RigNode]:
    """Open the node of this GPU on the workshop's grid."""
    is_left_to_grid = not choice.market and _is_card(choice.uuid)
    market = None if is_left_to_grid else market_of(workshop.grid, choice.market or None)
    of_node = NodeChoice(
        market=market,
        last_market=choice.last_market,
        gpus=(choice.uuid,) if _is_card(choice.uuid) else (),
        max_fee=options.max_fee,
        disk_floor=options.disk_floor,
        number=choice.number,
        account=choice.account,
        email=options.email,
        note_market=note_market,
    )
    async with workshop.node(of_node) as parts:
        yield parts.node


def on_this_grid(choices: RigChoices, grid: Grid) -> RigChoices:
    """Return the choices without places in queues that ended with an earlier practice grid."""
    if not grid.is_practice:
        return choices
    for each in choices.gpus:
        if not each.is_out and each.last_market not in (None, *grid.markets.values()):
            choices = gpu_choices.noted_at_large(choices, each.uuid, is_out=True)
    return choices


async def remember_debts(choices: Choices, workshop: Workshop) -> None:
    """Give a node to every account that is owed something, whatever became of its GPU."""
    owing = await workshop.owing()
    if not owing:
        return
    known = (await choices.load()).gpus
    numbers = {each.number for each in known if not each.account}
    for number in sorted(set(range(LARGEST_NUMBER)) - numbers):
        address = play_signer(workshop.paths, number).address
        if address in owing:
            note = partial(gpu_choices.owed, number=number, market=owing[address])
            await choices.change(note)
    accounts = {each.account for each in known}
    for account in await workshop.signers.signing_accounts():
        address = account.address
        if address in owing and address not in accounts:
            note = partial(gpu_choices.owed_by, account=address, market=owing[address])
            await choices.change(note)


def _is_card(uuid: GpuUuid) -> bool:
    return uuid != NO_GPU and not uuid.startswith(LOST_ACCOUNT)
