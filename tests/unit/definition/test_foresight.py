"""What is valid and will go wrong nevertheless is told beforehand."""

from nosdesk.domain.definition.foresight import failures_ahead
from nosdesk.domain.definition.parsing import parse_definition
from nosdesk.domain.json_rules import FLAW_LIMIT
from tests.builders import a_definition, an_operation, document


def ahead(*ops):
    definition = parse_definition(document(a_definition(*ops)))
    return [f"{flaw.path} {flaw.message}" for flaw in failures_ahead(definition)]


def test_nothing_is_wrong_with_a_sound_definition():
    assert ahead(an_operation(cmd="%%ops.x.results.y%%") | {"results": {"a": "*"}}) == []


def test_dependencies_ports_and_patterns_are_looked_at():
    told = ahead(
        an_operation(expose=70_000) | {"execution": {"depends_on": ["nope"]}, "results": {"r": "("}}
    )

    assert [flaw.partition(" ")[0] for flaw in told] == [
        "$.ops[0].execution.depends_on[0]",
        "$.ops[0].args.expose",
        "$.ops[0].results.r",
    ]


def test_an_endpoint_that_is_asked_needs_an_address():
    ways = {
        "send": {"type": "api", "args": {}},
        "receive": {"type": "api-listen", "args": {}},
    }
    definition = parse_definition(document(a_definition(logistics=ways)))

    (flaw,) = failures_ahead(definition)

    assert flaw.path == "$.logistics.send.args.endpoint"


def test_arguments_that_belong_to_another_type_are_told():
    assert ahead({"type": "container/create-volume", "id": "v", "args": {"image": "x"}}) == [
        "$.ops[0].args.name is missing",
        "$.ops[0].args.image is not a known property",
    ]


def test_what_a_literal_may_yet_bring_is_not_judged():
    assert ahead(an_operation(image="%%ops.x.results.y%%", expose="%%ops.x.results.p%%")) == []


def test_no_more_is_told_than_anyone_would_read():
    assert len(ahead(*(an_operation(id=str(n), expose=70_000) for n in range(200)))) == FLAW_LIMIT
