"""Runs in the journal: opened, found again after a restart, closed into the history.

The nodes of a PC share one journal. A run's first record, its assignment, says whose it is; so no
node takes up another's, which would be executed twice.
"""

from collections.abc import Iterable

import msgspec

from nosdesk.domain import run as run_life
from nosdesk.domain import settlement as settlement_life
from nosdesk.domain.addresses import Address, NodeAddress, RunAddress
from nosdesk.domain.errors import BugError
from nosdesk.domain.run import Assignment, RunState
from nosdesk.domain.settlement import Settlement
from nosdesk.node.recorded import Recorded, replay
from nosdesk.node.run_service import RunRecorded
from nosdesk.node.settler import SettlementRecorded
from nosdesk.ports.journal import Entry, Journal

_RUN = "run:"
_SETTLEMENT = "settlement:"
_run_decoder = msgspec.json.Decoder(Assignment | run_life.Event)
_settlement_decoder = msgspec.json.Decoder(settlement_life.Event)


class Books:
    """The journal as runs and settlements; a run stays open until its settlement is recorded.

    `node` is whose books they are; without one they are everybody's.
    """

    def __init__(self, journal: Journal, node: NodeAddress | None = None) -> None:
        self._journal = journal
        self._node = node
        self._assignments: dict[RunAddress, Assignment] = {}
        """Of the open runs: what never changes need not be read again."""

    async def open_run(self, assignment: Assignment) -> RunRecorded:
        """Write the assignment down before anything is done about it."""
        stream = _RUN + assignment.run
        await self._journal.append(stream, [msgspec.json.encode(assignment)])
        state, _ = run_life.begin(assignment)
        return Recorded(self._journal, stream, state, run_life.step)

    async def open_runs(self) -> tuple[RunAddress, ...]:
        """Return the node's runs that a former life left open, oldest first."""
        assignments = await self.open_assignments()
        return tuple(each.run for each in assignments if self._node in (None, each.node))

    async def open_assignments(self) -> tuple[Assignment, ...]:
        """Return what is open of all nodes that share the journal, oldest first."""
        streams = await self._journal.open_streams(_RUN)
        runs = [RunAddress(Address(stream.removeprefix(_RUN))) for stream in streams]
        known = self._assignments
        self._assignments = {run: known.get(run) or await self._assignment(run) for run in runs}
        return tuple(self._assignments.values())

    async def _assignment(self, run: RunAddress) -> Assignment:
        return _assignment_of(await self._journal.entries(_RUN + run))

    async def is_known(self, run: RunAddress) -> bool:
        """Tell whether the run was ever opened here."""
        return bool(await self._journal.entries(_RUN + run))

    async def is_closed(self, run: RunAddress) -> bool:
        """Tell whether the run was opened here and its books are closed."""
        return await self.is_known(run) and run not in await self.open_runs()

    async def find_run(self, run: RunAddress) -> RunRecorded:
        """Return the run as the journal knows it."""
        stream = _RUN + run
        return Recorded(
            self._journal, stream, _run_state(await self._journal.entries(stream)), run_life.step
        )

    async def settlement(self, run: RunAddress) -> SettlementRecorded:
        """Return the run's settlement, begun now or found again."""
        stream = _SETTLEMENT + run
        bodies = [entry.body for entry in await self._journal.entries(stream)]
        begun, _ = settlement_life.begin()
        state: Settlement = replay(begun, settlement_life.step, bodies, _settlement_decoder)
        return Recorded(self._journal, stream, state, settlement_life.step)

    async def close(self, run: RunAddress) -> None:
        """Close the run and its settlement; the records stay."""
        await self._journal.close_stream(_SETTLEMENT + run)
        await self._journal.close_stream(_RUN + run)

    async def reopen(self, run: RunAddress) -> None:
        """Have the run found again after a crash, as long as its settlement goes on after all."""
        await self._journal.reopen_stream(_RUN + run)
        await self._journal.reopen_stream(_SETTLEMENT + run)


def runs_among(streams: Iterable[str]) -> frozenset[RunAddress]:
    """Return the runs whose streams are among these."""
    runs = (each.removeprefix(_RUN) for each in streams if each.startswith(_RUN))
    return frozenset(RunAddress(Address(each)) for each in runs)


def _assignment_of(entries: tuple[Entry, ...]) -> Assignment:
    if not entries:
        raise BugError("A run was looked for that the journal does not know.")
    assignment = _run_decoder.decode(entries[0].body)
    if not isinstance(assignment, Assignment):
        raise BugError("A run's first record is not its assignment.")
    return assignment


def _run_state(entries: tuple[Entry, ...]) -> RunState:
    state, _ = run_life.begin(_assignment_of(entries))
    for entry in entries[1:]:
        event = _run_decoder.decode(entry.body)
        if not isinstance(event, Assignment):
            state, _ = run_life.step(state, event)
    return state
