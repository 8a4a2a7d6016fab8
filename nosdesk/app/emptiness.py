"""Whether a key may go: nothing of this computer needs it, and what is left at its addresses.

One grid is looked at, the one that is meant; whoever asks has to tell the user so.
"""

import asyncio
from collections.abc import Sequence

from nosdesk.adapters.solana.remains import remains
from nosdesk.adapters.solana.rpc.access import Access, open_access
from nosdesk.adapters.sqlite.choices import SqliteChoices
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.journal import SqliteJournal, open_realms
from nosdesk.aio.clock import SystemClock
from nosdesk.app.command_name import command_line
from nosdesk.app.grid_in_use import all_realms
from nosdesk.app.grids import Grid
from nosdesk.app.moves_file import check_whole
from nosdesk.app.paths import Paths
from nosdesk.domain.actions import SendNos, SendSol
from nosdesk.domain.addresses import Address, NodeAddress
from nosdesk.domain.errors import NodeError, Refused, Unavailable
from nosdesk.domain.gpu_choice import GpuChoice
from nosdesk.node.books import Books
from nosdesk.node.delivery import on_their_way
from nosdesk.node.mover import under_way
from nosdesk.node.sweeper import recorded_sweep
from nosdesk.ports.journal import Journal

WITHIN_S = 60.0
_AT_ONCE = 2
"""A single endpoint has a budget, and every "nothing" is asked twice."""


async def check_unused(paths: Paths, address: Address) -> None:
    """Raise `Refused` while a GPU, a job or a move of money of this computer needs the account.

    Raises `HostUnfit` while nobody knows, because the record of the moves was damaged.
    """
    if paths.journal.exists():
        await _check_chosen(paths, address)
        await _check_unowed(paths, address)
    check_whole(paths)
    if paths.moves.exists():
        async with Database(paths.moves, read_only=True) as database:
            journal = SqliteJournal(database, SystemClock())
            await _check_unswept(journal, address)
            await _check_unmoved(journal, address)


async def check_empty(grid: Grid, addresses: Sequence[Address]) -> None:
    """Raise `Refused` with what is left where, unless the grid shows that there is nothing.

    Raises `Unavailable` when the grid does not answer, or not for sure.
    """
    if left := await left_at(grid, addresses):
        raise Refused(
            f"This key's backup was never shown in full, and something is left: {'; '.join(left)}.",
            "Check the backup, or take out all that is left.",
        )


async def left_at(grid: Grid, addresses: Sequence[Address]) -> tuple[str, ...]:
    """Return in words what is left where; nothing when two sources show that there is nothing.

    Raises `Unavailable` when the grid does not answer, or not for sure.
    """
    looks = []
    room = asyncio.Semaphore(_AT_ONCE)
    try:
        async with (
            open_access(grid.rpcs, genesis=grid.genesis) as access,
            asyncio.timeout(WITHIN_S),
            asyncio.TaskGroup() as group,
        ):
            looks = [group.create_task(_left(access, grid, each, room)) for each in addresses]
    except TimeoutError as error:
        raise Unavailable("The grid does not say in time what is left.", "Try again.") from error
    left = list[str]()
    for address, look in zip(addresses, looks, strict=True):
        found = look.result()
        if isinstance(found, NodeError):
            raise found
        left += [f"{address} has {what}" for what in found]
    return tuple(left)


async def _left(
    access: Access, grid: Grid, address: Address, room: asyncio.Semaphore
) -> tuple[str, ...] | NodeError:
    try:
        async with room:
            return await remains(access, grid.programs, address)
    except NodeError as error:
        return error


async def _check_chosen(paths: Paths, address: Address) -> None:
    chosen = list[GpuChoice]()
    realms = await all_realms(paths)
    async with Database(paths.journal, is_guest=True) as database:
        for realm in realms:
            chosen += (await SqliteChoices(database, SystemClock(), realm).load()).gpus
    for choice in chosen:
        if choice.account == address:
            raise Refused(
                f"{choice.name or choice.uuid or 'A node'} works with {address}.",
                f"Choose another account for it first: {command_line('gpus account')}.",
            )


async def _check_unowed(paths: Paths, address: Address) -> None:
    owing = set[NodeAddress | None]()
    async with Database(paths.journal, read_only=True) as database:
        for realm in await open_realms(database):
            journal = SqliteJournal(database, SystemClock(), realm)
            owing |= {each.node for each in await on_their_way(journal)}
            owing |= {each.node for each in await Books(journal).open_assignments()}
    if address in owing:
        raise Refused(
            f"{address} has something to finish on this computer: a job, or a transaction.",
            "Start its node, and let it be paid first.",
        )


async def _check_unswept(journal: Journal, address: Address) -> None:
    """Raise `Refused` while NOS are swept to the account, or a sweep from it is under way."""
    for stream in await journal.open_streams("sweep:"):
        _, grid, owner = stream.split(":")
        swept = (await recorded_sweep(journal, grid, NodeAddress(Address(owner)))).state
        colds = {each.cold for each in (swept.rule, swept.moving) if each is not None}
        if address in colds:
            raise Refused(
                f"{address} is the cold address to which {owner} is swept.",
                f"Sweep no more first: {command_line(f'wallet sweep off --account {owner}')}.",
            )
        if swept.moving is not None and address == owner:
            raise Refused(
                f"A sweep of {address} is under way.",
                f"See it through first: {command_line(f'wallet sweep now --account {owner}')}.",
            )


async def _check_unmoved(journal: Journal, address: Address) -> None:
    for attempt in await under_way(journal):
        intent = attempt.intent
        target = intent.to if isinstance(intent, SendNos | SendSol) else None
        if address in (attempt.owner, target):
            raise Refused(
                f"A move of money of {address} is under way: whether it landed is not known yet.",
                f"See it through first: {command_line('wallet sweep now')}.",
            )
