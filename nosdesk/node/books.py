"""Runs in the journal: opened, found again after a restart, closed into the history."""

import msgspec

from nosdesk.domain import run as run_life
from nosdesk.domain import settlement as settlement_life
from nosdesk.domain.addresses import RunAddress
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
    """The journal as runs and settlements; a run stays open until its settlement is recorded."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    async def open_run(self, assignment: Assignment) -> RunRecorded:
        """Write the assignment down before anything is done about it."""
        stream = _RUN + assignment.run
        await self._journal.append(stream, [msgspec.json.encode(assignment)])
        state, _ = run_life.begin(assignment)
        return Recorded(self._journal, stream, state, run_life.step)

    async def open_runs(self) -> tuple[RunAddress, ...]:
        """Return the runs that a former life left open, oldest first."""
        streams = await self._journal.open_streams(_RUN)
        return tuple(RunAddress(stream.removeprefix(_RUN)) for stream in streams)  # type: ignore[arg-type]  # nested NewType

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


def _run_state(entries: tuple[Entry, ...]) -> RunState:
    if not entries:
        raise BugError("A run was looked for that the journal does not know.")
    assignment = _run_decoder.decode(entries[0].body)
    if not isinstance(assignment, Assignment):
        raise BugError("A run's first record is not its assignment.")
    state, _ = run_life.begin(assignment)
    for entry in entries[1:]:
        event = _run_decoder.decode(entry.body)
        if not isinstance(event, Assignment):
            state, _ = run_life.step(state, event)
    return state
