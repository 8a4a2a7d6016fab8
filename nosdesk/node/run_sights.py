"""What the window may see of runs as they happen: what ran, and the last lines that it wrote.

It overhears the engine, so that a node neither knows nor waits for whoever looks. Everything is
bounded: a job that writes without end costs no more than its share.
"""

from collections import OrderedDict, deque
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from typing import Any, cast

from nosdesk.domain.addresses import Address, RunAddress
from nosdesk.domain.errors import NodeError
from nosdesk.node.labels import OP_LABEL, RUN_LABEL
from nosdesk.ports.containers import Container, Containers, ContainerSpec, Limits, LogLine

MOST_RUNS = 16
MOST_LINES = 5_000
MOST_CHARACTERS = 1_000_000
LONGEST_LINE = 2_000


@dataclass(frozen=True, slots=True)
class RanOp:
    """One operation as the engine was asked to run it; `digest` follows from the image's content.

    A limit that is None was not seen: the window came after the container was started.
    """

    op: str
    container: str
    image: str = ""
    digest: str = ""
    has_network: bool | None = None
    limits: Limits | None = None
    gpus: int | None = None


@dataclass(frozen=True, slots=True)
class SeenLine:
    """A line that an operation wrote."""

    op: str
    line: LogLine


@dataclass(frozen=True, slots=True)
class Batch:
    """Lines from a place on, the place after them, and how many before them were let go."""

    place: int
    lines: tuple[SeenLine, ...] = ()
    left_out: int = 0


@dataclass(slots=True)
class _Sight:
    ops: dict[str, RanOp] = field(default_factory=dict)
    lines: deque[SeenLine] = field(default_factory=deque)
    written: int = 0
    characters: int = 0

    def add(self, seen: SeenLine) -> None:
        self.lines.append(seen)
        self.written += 1
        self.characters += len(seen.line.text)
        while len(self.lines) > MOST_LINES or self.characters > MOST_CHARACTERS:
            self.characters -= len(self.lines.popleft().line.text)


class RunSights:
    """The latest runs; what was seen longest ago goes first."""

    def __init__(self) -> None:
        self._runs: OrderedDict[RunAddress, _Sight] = OrderedDict()

    def ops(self, run: RunAddress) -> tuple[RanOp, ...]:
        """Return what ran, in the order in which it was started."""
        sight = self._runs.get(run)
        return tuple(sight.ops.values()) if sight else ()

    def since(self, run: RunAddress, place: int, most: int) -> Batch:
        """Return the lines from this place on, the last ones where there are more than `most`."""
        sight = self._runs.get(run)
        if sight is None:
            return Batch(0)
        fresh = max(0, sight.written - place)
        count = min(fresh, most, len(sight.lines))
        begin = len(sight.lines) - count
        lines = tuple(sight.lines[number] for number in range(begin, begin + count))
        return Batch(sight.written, lines, fresh - count)

    def note_op(self, run: RunAddress, ran: RanOp) -> None:
        """Note what runs, in place of what was known of it."""
        self._sight(run).ops[ran.op] = ran

    def note_line(self, run: RunAddress, op: str, line: LogLine) -> None:
        """Note a line; a very long one is cut."""
        if len(line.text) > LONGEST_LINE:
            line = replace(line, text=line.text[:LONGEST_LINE] + "…")
        self._sight(run).add(SeenLine(op, line))

    def _sight(self, run: RunAddress) -> _Sight:
        if run not in self._runs:
            self._runs[run] = _Sight()
            if len(self._runs) > MOST_RUNS:
                self._runs.popitem(last=False)
        return self._runs[run]


def overheard(containers: Containers, sights: RunSights) -> Containers:
    """Return the engine as it is, with what it is asked to run noted in `sights`."""
    return cast("Containers", _Overheard(containers, sights))


class _Overheard:
    def __init__(self, inner: Containers, sights: RunSights) -> None:
        self._inner = inner
        self._sights = sights
        self._last: OrderedDict[str, dict[str, float]] = OrderedDict()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - all else is the engine's own
        return getattr(self._inner, name)

    async def start(self, spec: ContainerSpec) -> Container:
        container = await self._inner.start(spec)
        if (run := _run_of(spec)) is not None:
            op = spec.labels.get(OP_LABEL, "")
            ran = RanOp(
                op, container.id, spec.image, "", spec.network is not None, spec.limits,
                len(spec.gpus),
            )  # fmt: skip
            self._sights.note_op(run, ran)
        return container

    async def logs(self, container: str, *, after: float = 0) -> AsyncGenerator[LogLine]:
        found = await self._found(container)
        last = self._last_of(container) if found else {}
        known = dict(last)
        async with aclosing(self._inner.logs(container, after=after)) as lines:
            async for line in lines:
                if found is not None and line.time > known.get(line.stream, -1.0):
                    last[line.stream] = line.time
                    self._sights.note_line(*found, line)
                yield line

    def _last_of(self, container: str) -> dict[str, float]:
        """Return when each stream's last line was written that was noted: some come again."""
        last = self._last.setdefault(container, {})
        if len(self._last) > MOST_RUNS:
            self._last.popitem(last=False)
        return last

    async def _found(self, container: str) -> tuple[RunAddress, str] | None:
        """Return whose log it is; nobody's when the engine cannot tell."""
        try:
            seen = await self._inner.inspect(container)
            if seen is None or (run := _run_of(seen)) is None:
                return None
            op = seen.labels.get(OP_LABEL, "")
            await self._complete(run, op, seen.id)
        except NodeError:
            return None
        return run, op

    async def _complete(self, run: RunAddress, op: str, container: str) -> None:
        """Add the image's digest to what runs, and the operation itself where it ran before us."""
        known = next((each for each in self._sights.ops(run) if each.op == op), None)
        ran = known or RanOp(op, container)
        image = await self._inner.image(ran.image) if ran.image else None
        self._sights.note_op(run, replace(ran, digest=image.id if image else ""))


def _run_of(labelled: Container | ContainerSpec) -> RunAddress | None:
    """Return the run whose operation this is; what only serves a run is nobody's."""
    run = labelled.labels.get(RUN_LABEL)
    return RunAddress(Address(run)) if run and OP_LABEL in labelled.labels else None
