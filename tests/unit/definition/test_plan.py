"""Who runs when, and who waits for whom."""

import pytest

from nosdesk.domain.definition.job_definition import InvalidDefinition
from nosdesk.domain.definition.parsing import parse_definition
from nosdesk.domain.definition.plan import plan_of
from tests.builders import a_definition, an_operation, document
from tests.vectors import vectors

CASES = [case for case in vectors("literals")["plans"] if case["name"] != "duplicate ids"]


def op(name, group=None, after=(), stops=None):
    execution = {"group": group, "depends_on": list(after), "stop_if_dependent_stops": stops}
    if not after and stops is None:
        del execution["depends_on"]
    return an_operation(id=name) | {
        "execution": {key: value for key, value in execution.items() if value is not None}
    }


def plan(*ops):
    return plan_of(parse_definition(document(a_definition(*ops))))


def groups(*ops):
    planned = plan(*ops)
    return [(group.name, [planned.ops[i].id for i in group.ops]) for group in planned.groups]


def flaws(*ops):
    with pytest.raises(InvalidDefinition) as caught:
        plan(*ops)
    return [f"{flaw.path} {flaw.message}" for flaw in caught.value.flaws]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_network_plans_alike(case):
    if case["ok"]:
        expected = [(group["group"], group["ops"]) for group in case["plan"]]
        assert groups(*case["ops"]) == expected
    else:
        assert flaws(*case["ops"])


def test_operations_without_a_group_run_one_after_another():
    assert groups(op("a"), op("b")) == [("a", ["a"]), ("b", ["b"])]


def test_groups_run_in_the_order_in_which_they_are_first_named():
    ops = op("a", "x"), op("b", "y"), op("c", "x")

    assert groups(*ops) == [("x", ["a", "c"]), ("y", ["b"])]


def test_a_dependent_waits_for_all_its_dependencies():
    planned = plan(op("a", "g"), op("b", "g"), op("c", "g", after=["a", "b"]))

    assert planned.ops[2].depends_on == (0, 1)


def test_a_dependency_that_is_named_twice_is_one():
    assert plan(op("a", "g"), op("b", "g", after=["a", "a"])).ops[1].depends_on == (0,)


def test_a_dependency_may_be_written_after_its_dependent():
    assert plan(op("b", "g", after=["a"]), op("a", "g")).ops[0].depends_on == (1,)


def test_an_operation_can_stop_with_those_it_depends_on():
    planned = plan(op("a", "g"), op("b", "g", after=["a"], stops=True), op("c", "g", after=["a"]))

    assert [o.stop_if_dependent_stops for o in planned.ops] == [False, True, False]


def test_what_is_over_before_ones_turn_is_nothing_to_wait_for_and_nothing_to_stop_with():
    planned = plan(op("a"), op("b", after=["a"], stops=True))

    assert (planned.ops[1].depends_on, planned.ops[1].stop_if_dependent_stops) == ((), False)


def test_what_could_never_start_is_refused_before_anything_runs():
    assert flaws(op("a", "g", after=["nope"])) == [
        '$.ops[0].execution.depends_on[0] names "nope", which is no operation'
    ]
    assert flaws(op("a", after=["a"])) == [
        "$.ops[0].execution.depends_on[0] names the operation itself"
    ]
    assert flaws(op("a", "x"), op("b", "y", after=["a"])) == [
        '$.ops[1].execution.depends_on[0] names "a", which is in another group'
    ]
    (flaw,) = flaws(op("a", after=["b"]), op("b"))
    assert flaw.endswith('names "b", whose turn comes only after this operation is over')


def test_who_waits_in_a_circle_is_told_and_who_merely_waits_for_them():
    told = flaws(
        op("a", "g", after=["c"]),
        op("b", "g", after=["a"]),
        op("c", "g", after=["b"]),
        op("d", "g", after=["a"]),
        op("e", "g"),
    )

    circle = "goes round in a circle: it never starts"
    assert told == [f"$.ops[{i}].execution.depends_on {circle}" for i in range(4)]


def test_the_largest_plan_takes_no_time_worth_mentioning():
    names = [str(n) for n in range(1_000)]
    planned = plan(*(op(name, "g", after=names[:n]) for n, name in enumerate(names)))

    assert planned.ops[-1].depends_on == tuple(range(999))
