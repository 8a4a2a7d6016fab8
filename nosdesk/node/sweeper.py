"""The hands of `domain/moves/sweep`: what is above the cap goes to the cold address."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import msgspec

from nosdesk.domain.actions import SendNos
from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.errors import BadInput, Refused
from nosdesk.domain.money import Lamports, MicroNos
from nosdesk.domain.moves import sweep
from nosdesk.domain.moves.destination import check_destination
from nosdesk.domain.moves.intents import Means, plan
from nosdesk.domain.moves.sweep import Moving, Sweep
from nosdesk.node.mover import Mover, Outcome
from nosdesk.node.recorded import Recorded, replay
from nosdesk.ports.chain import Purses
from nosdesk.ports.clock import Clock
from nosdesk.ports.journal import Journal
from nosdesk.ports.keys import Signer

_CLOCKS_DIFFER_S = 300.0

_decoder = msgspec.json.Decoder(sweep.Event)

AskKey = Callable[[], Awaitable[Signer]]
RecordedSweep = Recorded[Sweep, sweep.Event, Moving]


async def recorded_sweep(journal: Journal, grid: str, owner: NodeAddress) -> RecordedSweep:
    """Return the owner's sweeping on this grid as the journal knows it."""
    stream = f"sweep:{grid}:{owner}"
    bodies = [entry.body for entry in await journal.entries(stream)]
    state: Sweep = replay(Sweep(), sweep.step, bodies, _decoder)
    return Recorded(journal, stream, state, sweep.step)


@dataclass(frozen=True, slots=True)
class Sweeper:
    """Looks, and moves what is due; to be called now and then."""

    grid: str
    purses: Purses
    mover: Mover
    journal: Journal
    clock: Clock
    reserve: Lamports
    """SOL that stays for fees and rents."""

    async def sweep(self, owner: NodeAddress, key: AskKey) -> tuple[tuple[Moving, Outcome], ...]:
        """Return the moves that were due, each with what came of it; none is ever made twice.

        `key` gives the signer, which is asked for only when something is to be signed.
        """
        recorded = await recorded_sweep(self.journal, self.grid, owner)
        made = []
        due = sweep.resume(recorded.state) or await self._look(recorded, owner)
        while due:
            (moving,) = due
            outcome = await self._tried(recorded, moving, owner, key)
            if outcome is not None:
                made.append((moving, outcome))
                if outcome.word != "landed":
                    break
            due = await self._look(recorded, owner)
        return tuple(made)

    async def _tried(
        self, recorded: RecordedSweep, moving: Moving, owner: NodeAddress, key: AskKey
    ) -> Outcome | None:
        try:
            outcome = await self._move(recorded.state, moving, owner, key)
        except (Refused, BadInput):  # before anything was signed: it is looked at anew next time
            await recorded.feed(sweep.MoveOver(moving.number, has_landed=False))
            raise
        has_landed = outcome is not None and outcome.word == "landed"
        await recorded.feed(sweep.MoveOver(moving.number, has_landed))
        return outcome

    async def _look(self, recorded: RecordedSweep, owner: NodeAddress) -> tuple[Moving, ...]:
        if recorded.state.rule is None:
            return ()
        held = (await self.purses.holdings(owner)).nos
        if held is None:
            return ()
        now = await agreed_time(self.purses, self.clock)
        return await recorded.feed(sweep.Looked(now, held))

    async def _move(
        self, state: Sweep, moving: Moving, owner: NodeAddress, key: AskKey
    ) -> Outcome | None:
        """Carry the move out under its own number: after a crash it finds its transaction.

        None when nothing that was signed has landed, and the rule does not ask for it any more.
        """
        name, intent = f"sweep:{owner}:{moving.number}", SendNos(moving.cold, moving.amount)
        if (outcome := await self.mover.found(name, owner, intent)) is not None:
            return outcome
        now = await agreed_time(self.purses, self.clock)
        holdings = await self.purses.holdings(owner)
        if not sweep.is_wanted(state, moving, now, holdings.nos or MicroNos(0)):
            return None
        place = await self.purses.place(moving.cold)
        check_destination(moving.cold, owner, place, {moving.cold: "your cold address"}, ())
        means = Means(owner, holdings, self.reserve, now)
        return await self.mover.carry_out(name, intent, plan(intent, means, place), await key())


async def agreed_time(purses: Purses, clock: Clock) -> float:
    """Return the time; `Refused` where this computer and the ledger do not agree about it.

    A cool-down that began or ends by a wrong clock would be none.
    """
    now, there = clock.now(), await purses.ledger_time()
    if abs(now - there) > _CLOCKS_DIFFER_S:
        raise Refused(
            f"This computer's clock and the network's differ by {abs(now - there) / 60:,.0f}"
            " minutes, and a sweep counts on the time.",
            "Set this computer's clock, then try again.",
        )
    return now
