"""What the operations of a run share costs no more than what is asked of it."""

import json
from types import SimpleNamespace

import pytest

from nosdesk.domain import run as life
from nosdesk.domain.definition.extraction import SPARE_STEPS
from nosdesk.domain.definition.literals import LiteralFailure, resolve
from nosdesk.domain.definition.parsing import parse_definition
from nosdesk.domain.patterns.pattern import Pattern
from nosdesk.node.workplace import Workplace
from nosdesk.ports.containers import LogLine
from nosdesk.protocol import endpoints
from tests.builders import an_assignment


def an_op(number, *ports, **more):
    args = {"image": "busybox", "expose": list(ports)}
    return {"type": "container/run", "id": f"o{number}", "args": args, **more}


def a_workplace(ops, **more):
    document = {"version": "0.1", "type": "container", "ops": ops}
    definition = parse_definition(json.dumps(document).encode())
    planned = tuple(life.PlannedOp(op.id, "g") for op in definition.ops)
    state, _ = life.begin(an_assignment())
    state, _ = life.step(state, life.DefinitionFetched("d", planned))
    bench = SimpleNamespace(tunnel=SimpleNamespace(domain="node.example"))
    return Workplace(bench, lambda: state, definition, **more)


@pytest.fixture
def made(monkeypatch):
    expose_id, made = endpoints.expose_id, []

    def counted(job, op, port):
        made.append((op, port))
        return expose_id(job, op, port)

    monkeypatch.setattr(endpoints, "expose_id", counted)
    return made


def test_only_the_endpoints_that_a_literal_asks_for_are_made_and_each_once(made):
    place = a_workplace([an_op(number, *range(1, 101)) for number in range(50)])

    resolve({"image": "busybox"}, place.known())
    assert made == []

    wanted = {"env": {"A": "%%ops.o7.endpoint.80%%", "B": "%%ops.o7.host%%"}}
    assert resolve(wanted, place.known()) == resolve(wanted, place.known())
    assert made == [(7, "80")]


def test_all_endpoints_of_an_operation_can_be_asked_for_and_none_that_is_not_there():
    place = a_workplace([an_op(0, 80, 81)])

    whole = resolve({"cmd": ["%%ops.o0.endpoint%%"]}, place.known())

    assert list(whole["cmd"][0]) == ["80", "81"]
    for missing in ("o0.endpoint.82", "o1.host"):
        assert isinstance(resolve({"cmd": f"%%ops.{missing}%%"}, place.known()), LiteralFailure)


def test_all_logs_of_a_run_are_searched_with_one_allowance_whatever_times_they_tell(monkeypatch):
    first_in, taken = Pattern.first_in, []

    def counted(pattern, line, budget):
        before = budget.steps
        try:
            return first_in(pattern, line, budget)
        finally:
            taken.append(before - max(budget.steps, 0))

    monkeypatch.setattr(Pattern, "first_in", counted)
    place = a_workplace(
        [an_op(number, results={"r": "x*x*[QR]"}) for number in range(5)], monotonic=lambda: 0.0
    )

    for index in range(5):
        transcript = place.transcript(index)
        for second in range(10):
            transcript.add(LogLine("stdout", "x" * 16, 1e9 + second))

    assert 0 < sum(taken) <= SPARE_STEPS
    assert any("too fast" in line.text for line in transcript.lines())
