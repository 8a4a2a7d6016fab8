"""Everything that was decided about one run."""

from msgspec import Struct

from nosdesk.domain.run.events import DefinitionRefused
from nosdesk.domain.run.values import Assignment, Op, Phase, ResultWay, StopReason


class RunState(Struct, frozen=True):
    """Everything that was decided about one run.

    A run that is done has a `result`, or was never begun and is to be handed back: then
    `hand_back` says why.
    """

    assignment: Assignment
    phase: Phase = Phase.FETCHING
    timeout_s: int = 0
    document: str | None = None
    secret: str = ""
    refusal: DefinitionRefused | None = None
    ops: tuple[Op, ...] = ()
    result_way: ResultWay | None = None
    stop_reason: StopReason | None = None
    hand_back: str = ""
    result: str | None = None
    result_status: str = ""

    @property
    def group(self) -> str | None:
        """The group whose turn it is, None when none is left."""
        unfinished = {op.group for op in self.ops if not op.is_over}
        return next((op.group for op in self.ops if op.group in unfinished), None)

    @property
    def at_work(self) -> tuple[int, ...]:
        """The operations that were told to start and are not over."""
        return tuple(i for i, op in enumerate(self.ops) if op.is_at_work)

    @property
    def was_anything_started(self) -> bool:
        """True when a container of this run ever ran."""
        return any(op.started_at is not None or op.attempt for op in self.ops)
