"""The order in which a definition's operations run, and who waits for whom.

Groups run one after another, in the order in which they are first named; the operations of a
group run side by side. An operation without a group is a group of its own, named by its id; where
another operation has put itself into a group of that name, both are in it.

What the network's documents leave open is decided so:

- A dependent waits until *all* its dependencies have started.
- An operation that exposes something has started when its start-up health checks pass; without
  health checks when its container runs, as one that exposes nothing.
- Only operations whose `group` is written alike may depend on each other. Of two without a group
  the dependency has to come first, and its being over is enough: nothing is left to wait for.
- Dependencies that could never be fulfilled are refused before anything runs.
"""

from dataclasses import dataclass

from nosdesk.domain.definition.job_definition import InvalidDefinition, JobDefinition, Operation
from nosdesk.domain.json_rules import FLAW_LIMIT, Flaw, shortened


@dataclass(frozen=True, slots=True)
class PlannedOp:
    """One operation's place: operations are named by their index in the definition.

    `depends_on` names only operations of the same group; the rest is over when its turn comes.
    """

    id: str
    group: int
    depends_on: tuple[int, ...] = ()
    stop_if_dependent_stops: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Operations that run side by side."""

    name: str
    ops: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """All groups in the order they run, and all operations in the order they are written."""

    groups: tuple[Group, ...]
    ops: tuple[PlannedOp, ...]


def plan_of(definition: JobDefinition) -> Plan:
    """Return the plan, or raise `InvalidDefinition` when it could never be carried through."""
    groups = _groups(definition.ops)
    group_of = {op: number for number, group in enumerate(groups) for op in group.ops}
    flaws = _Dependencies(definition.ops, group_of).flaws()
    if flaws:
        raise InvalidDefinition(tuple(flaws[:FLAW_LIMIT]))
    index_of = {op.id: index for index, op in enumerate(definition.ops)}
    ops = tuple(_planned(index, op, group_of, index_of) for index, op in enumerate(definition.ops))
    return Plan(groups, ops)


def _groups(ops: tuple[Operation, ...]) -> tuple[Group, ...]:
    members: dict[str, list[int]] = {}
    for index, op in enumerate(ops):
        members.setdefault(_group_name(op), []).append(index)
    return tuple(Group(name, tuple(indices)) for name, indices in members.items())


def _group_name(op: Operation) -> str:
    return op.id if op.execution.group is None else op.execution.group


def _planned(
    index: int, op: Operation, group_of: dict[int, int], index_of: dict[str, int]
) -> PlannedOp:
    named = dict.fromkeys(index_of[name] for name in op.execution.depends_on)
    waits_for = tuple(other for other in named if group_of[other] == group_of[index])
    stops_too = op.execution.stop_if_dependent_stops and bool(waits_for)
    return PlannedOp(op.id, group_of[index], waits_for, stops_too)


class _Dependencies:
    """Finds what is wrong with who waits for whom."""

    def __init__(self, ops: tuple[Operation, ...], group_of: dict[int, int]) -> None:
        self._ops = ops
        self._group_of = group_of
        self._index_of = {op.id: index for index, op in enumerate(ops)}

    def flaws(self) -> list[Flaw]:
        """Return every flaw of a single dependency, or the circles when each alone is sound."""
        flaws = [
            Flaw(f"$.ops[{index}].execution.depends_on[{place}]", message)
            for index, op in enumerate(self._ops)
            for place, name in enumerate(op.execution.depends_on)
            if (message := self._flaw(index, name))
        ]
        return flaws or self._circles()

    def _flaw(self, index: int, name: str) -> str | None:
        other = self._index_of.get(name)
        shown = f'"{shortened(name)}"'
        if other is None:
            return f"names {shown}, which is no operation"
        if other == index:
            return "names the operation itself"
        if self._ops[index].execution.group != self._ops[other].execution.group:
            return f"names {shown}, which is in another group"
        if self._group_of[other] > self._group_of[index]:
            return f"names {shown}, whose turn comes only after this operation is over"
        return None

    def _circles(self) -> list[Flaw]:
        """Return a flaw for each operation that would wait for ever."""
        waiting = {i: self._awaited(i) for i in range(len(self._ops))}
        dependents: dict[int, list[int]] = {}
        for index, awaited in waiting.items():
            for other in awaited:
                dependents.setdefault(other, []).append(index)
        ready = [index for index, awaited in waiting.items() if not awaited]
        while ready:
            started = ready.pop()
            for index in dependents.get(started, ()):
                waiting[index].discard(started)
                if not waiting[index]:
                    ready.append(index)
        return [
            Flaw(f"$.ops[{index}].execution.depends_on", "goes round in a circle: it never starts")
            for index, awaited in waiting.items()
            if awaited
        ]

    def _awaited(self, index: int) -> set[int]:
        return {self._index_of[name] for name in self._ops[index].execution.depends_on}
