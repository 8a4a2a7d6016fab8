"""Moves of the user's money: what there is, what a move would do, and the move itself.

They have a file of their own, so that they go on beside a node, and its lock: only one program at
a time moves money on this computer.
"""

import secrets
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from nosdesk.adapters.solana.chain import SolanaChain
from nosdesk.adapters.solana.rpc.access import open_access
from nosdesk.adapters.sqlite.journal import SqliteJournal
from nosdesk.aio.clock import SystemClock
from nosdesk.app.address_book import AddressBook
from nosdesk.app.grids import Grid
from nosdesk.app.moves_file import open_moves_file
from nosdesk.app.paths import Paths
from nosdesk.domain.actions import Action, SendNos, SendSol
from nosdesk.domain.addresses import Address, NodeAddress
from nosdesk.domain.errors import BadInput, NodeError, Refused
from nosdesk.domain.money import MicroNos
from nosdesk.domain.moves import sweep
from nosdesk.domain.moves.destination import Place, check_destination, check_look_alike
from nosdesk.domain.moves.holdings import Holdings
from nosdesk.domain.moves.intents import Intent, Means, plan
from nosdesk.domain.moves.meaning import meaning
from nosdesk.domain.moves.sweep import Moving, Sweep
from nosdesk.node.delivery import Delivery
from nosdesk.node.mover import Mover, Outcome, Recovered
from nosdesk.node.patience import Patience
from nosdesk.node.readiness import SOL_TO_CONTINUE
from nosdesk.node.sweeper import AskKey, Sweeper, agreed_time, recorded_sweep
from nosdesk.ports.chain import Chain, Preview, Purses
from nosdesk.ports.clock import Clock
from nosdesk.ports.journal import Journal
from nosdesk.ports.keys import Signer


@dataclass(frozen=True, slots=True)
class Quote:
    """A move before it is made: all that is told before anybody says yes to it.

    `meaning` says in words what it means; `is_known` is False where money goes to an address that
    is neither in the book nor the user's own.
    """

    owner: NodeAddress
    intent: Intent
    actions: tuple[Action, ...]
    before: Holdings
    preview: Preview
    meaning: tuple[str, ...]
    is_known: bool = True


@asynccontextmanager
async def open_moves(
    grid: Grid, paths: Paths, on_trouble: Callable[[NodeError], None], *, clock: Clock | None = None
) -> AsyncGenerator["Moves"]:
    """Open the file of moves and the grid's ledger.

    Raises `Unavailable` while another program moves money.
    """
    clock = clock or SystemClock()
    async with (
        open_moves_file(paths) as database,
        open_access(grid.rpcs, genesis=grid.genesis) as access,
    ):
        chain = SolanaChain(access, grid.programs)
        journal = SqliteJournal(database, clock)
        yield Moves(grid.name, chain, chain, journal, clock, on_trouble)


class Moves:
    """What a user does with money; every move at most once, whatever happens meanwhile."""

    def __init__(  # noqa: PLR0913, PLR0917 - its parts, each of which tests replace
        self,
        grid: str,
        chain: Chain,
        purses: Purses,
        journal: Journal,
        clock: Clock,
        on_trouble: Callable[[NodeError], None],
    ) -> None:
        self._grid = grid
        self._purses = purses
        self._journal = journal
        self._clock = clock
        delivery = Delivery(chain, journal, Patience(clock, on_trouble))
        self._mover = Mover(grid, chain, journal, delivery)
        self.addresses = AddressBook(journal, clock)

    async def recover(self) -> tuple[Recovered, ...]:
        """See through the moves that a former life of this program left on their way."""
        return await self._mover.recover()

    async def quote(
        self,
        owner: NodeAddress,
        intent: Intent,
        *,
        own: Sequence[Address] = (),
        watched: Sequence[Address] = (),
    ) -> Quote:
        """Return what the move would do, checked, tried out and judged; nothing is signed.

        `own` and `watched` are the user's accounts with and without a key. Raises what says why
        it cannot be done.
        """
        holdings = await self._purses.holdings(owner)
        means = Means(owner, holdings, SOL_TO_CONTINUE, self._clock.now())
        place, is_known = None, True
        if isinstance(intent, SendSol | SendNos):
            place, is_known = await self._judged(intent.to, owner, own, watched)
        actions = plan(intent, means, place)
        preview = await self._purses.preview(actions, owner)
        words = meaning(intent, means, place)
        return Quote(owner, intent, actions, holdings, preview, words, is_known)

    async def found(self, owner: NodeAddress, intent: Intent, once: str) -> Outcome | None:
        """Return how the move of this name has landed already, None when it has not."""
        return await self._mover.found(_named(owner, once), owner, intent)

    async def carry_out(self, quote: Quote, signer: Signer, *, once: str | None = None) -> Outcome:
        """Make the move; under the same name of the user's (`once`) it is never made twice."""
        owner = quote.owner
        name = f"{owner}:{secrets.token_hex(16)}" if once is None else _named(owner, once)
        return await self._mover.carry_out(name, quote.intent, quote.actions, signer)

    async def sweep_of(self, owner: NodeAddress) -> Sweep:
        """Return how the owner's sweeping stands."""
        return (await recorded_sweep(self._journal, self._grid, owner)).state

    async def set_sweep(
        self,
        owner: NodeAddress,
        cold: Address,
        above: MicroNos,
        *,
        own: Sequence[Address] = (),
        watched: Sequence[Address] = (),
    ) -> Sweep:
        """Let whatever is above go to the cold address, from a day after now on."""
        await self._judged(cold, owner, own, watched)
        now = await agreed_time(self._purses, self._clock)
        recorded = await recorded_sweep(self._journal, self._grid, owner)
        await recorded.feed(sweep.RuleSet(cold, above, now))
        return recorded.state

    async def confirm_sweep(self, owner: NodeAddress, cold: Address) -> Sweep:
        """Let the rest follow the test, which the owner has seen arrive at the cold address."""
        recorded = await recorded_sweep(self._journal, self._grid, owner)
        await recorded.feed(sweep.Confirmed(cold))
        return recorded.state

    async def stop_sweep(self, owner: NodeAddress) -> Sweep:
        """Let nothing be swept any more."""
        recorded = await recorded_sweep(self._journal, self._grid, owner)
        await recorded.feed(sweep.TurnedOff())
        return recorded.state

    async def sweep(self, owner: NodeAddress, key: AskKey) -> tuple[tuple[Moving, Outcome], ...]:
        """Sweep what is due now; `key` is asked for only when something is."""
        sweeper = Sweeper(
            self._grid, self._purses, self._mover, self._journal, self._clock, SOL_TO_CONTINUE
        )
        return await sweeper.sweep(owner, key)

    async def _judged(
        self, to: Address, owner: NodeAddress, own: Sequence[Address], watched: Sequence[Address]
    ) -> tuple[Place, bool]:
        """Return what is there, and whether it is known; raises when nothing should go there."""
        place = await self._purses.place(to)
        known = (await self.addresses.book()).labels
        is_known = check_destination(to, owner, place, known, own)
        if not is_known:
            check_look_alike(to, dict.fromkeys(watched, "an account that you watch"))
        return place, is_known


def check_landed(outcome: Outcome) -> None:
    """Raise `Refused` unless the move has landed."""
    if outcome.word == "failed":
        raise Refused(
            f"The network took the transaction, and it failed: {outcome.reason}.",
            f"No money has moved but the fee. Transaction {outcome.signature}.",
            name=outcome.reason,
        )
    if outcome.word == "expired":
        raise Refused(
            "The transaction came too late and can never land; no money has moved.", "Try again."
        )


def _named(owner: NodeAddress, once: str) -> str:
    if not once.strip():
        raise BadInput("A move's name cannot be empty.", "Without a name, leave it out.")
    return f"{owner}:once:{once}"
