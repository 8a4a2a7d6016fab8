"""Job definitions: agreed with the network's own validator, flaw by flaw."""

import pytest

from nosdesk.domain.definition.args_rules import WORDS_LIMIT
from nosdesk.domain.definition.job_definition import (
    ALL_LOG_TYPES,
    Defaults,
    Execution,
    InvalidDefinition,
    Logistic,
    Logistics,
    ResultPattern,
)
from nosdesk.domain.definition.parsing import OPS_LIMIT, parse_definition
from nosdesk.domain.json_rules import UNSUPPORTED
from tests.builders import a_definition, an_operation, document
from tests.vectors import vectors

CASES = vectors("jobdefs")["jobs"]

DEEPER_HERE = {
    "op is null": {"$.ops[0]"},
    "op is string": {"$.ops[0]"},
    "op without id": {"$.ops[0].id"},
    "op id number": {"$.ops[0].id"},
    "duplicate op ids": {"$.ops[1].id"},
    "expose overlapping ranges": {
        "$.ops[0].args.expose[0].port",
        "$.ops[0].args.expose[1].port",
    },
    "expose object without port": {"$.ops[0].args.expose[0].port"},
    "many errors at once": {
        "$.version",
        "$.type",
        "$.extra",
        "$.ops[0].type",
        "$.ops[0].id",
        "$.ops[0].args.image",
    },
}
"""Where the network blames a whole list or object, and we what is wrong with it."""


def flaws_in(value):
    raw = value if isinstance(value, bytes) else document(value)
    try:
        parse_definition(raw)
    except InvalidDefinition as error:
        return error.flaws
    return ()


def verdict(value):
    """The flaws as `path message`, none when the definition is accepted."""
    return [f"{flaw.path} {flaw.message}" for flaw in flaws_in(value)]


def only(**op):
    (parsed,) = parse_definition(document(a_definition(an_operation() | op))).ops
    return parsed


# --- The network's own verdicts ---


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_we_accept_and_refuse_what_the_network_does(case):
    assert (verdict(case["definition"]) == []) == case["types_2_1_6"]["valid"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_we_blame_what_the_network_blames(case):
    errors = case["types_2_1_6"].get("errors", [])
    paths = {e["path"].replace("$input", "$").replace('["private"]', ".private") for e in errors}

    ours = {flaw.path for flaw in flaws_in(case["definition"])}

    assert ours == DEEPER_HERE.get(case["name"], paths)


# --- What the network's validator says beyond its published verdicts ---


@pytest.mark.parametrize(
    "args",
    [
        {"expose": "%%opsab%%"},
        {"expose": ["%%ops.a.b%%", "%%ops.a.b%%"]},
        {"restart_policy": {"policy": "on-failure", "restart_tries": -1.5}},
        {"resources": [{"__spread__": "%%ops.a.b%%", "chunked": True}]},
        {"aliases": ["__remove-if-empty__"]},
    ],
)
def test_the_network_is_lenient_with(args):
    assert verdict(a_definition(an_operation(**args))) == []


@pytest.mark.parametrize(
    ("args", "path"),
    [
        ({"expose": "%%ops\nab%%"}, "$.ops[0].args.expose"),
        ({"expose": "%%ops.ab%%\n"}, "$.ops[0].args.expose"),
        ({"expose": [80, 80.0]}, "$.ops[0].args.expose"),
        ({"expose": [{"port": 80, "__spread__": "%%ops.a.b%%"}]}, "$.ops[0].args.expose[0].port"),
        ({"expose": {"__spread__": "x"}}, "$.ops[0].args.expose.__spread__"),
        ({"expose": [[80]]}, "$.ops[0].args.expose[0]"),
        ({"name": "v"}, "$.ops[0].args.name"),
        ({"output": "x"}, "$.ops[0].args.output"),
        ({"trusted_execution_env": "SEV-SNP"}, "$.ops[0].args.trusted_execution_env"),
        ({"restart_policy": {"policy": "always"}}, "$.ops[0].args.restart_policy.policy"),
        ({"resources": ["x"]}, "$.ops[0].args.resources[0]"),
        (
            {"resources": [{"type": "S3", "bucket": "b", "files": [], "target": "t"}]},
            "$.ops[0].args.resources[0].files",
        ),
    ],
)
def test_the_network_is_strict_with(args, path):
    assert path in {flaw.path for flaw in flaws_in(a_definition(an_operation(**args)))}


def test_an_id_has_no_spaces():
    assert verdict(a_definition(an_operation(id="a b"))) == ["$.ops[0].id must not contain spaces"]
    assert verdict(a_definition(an_operation(id="a\tb"))) == []


def test_a_kind_of_log_is_named_once():
    results = {"a": {"regex": "x", "logType": ["stdout", "stdout"]}}

    (flaw,) = flaws_in(a_definition(an_operation() | {"results": results}))

    assert flaw.path == "$.ops[0].results.a.logType"


# --- What a definition comes to ---


def test_a_bare_definition_is_its_operations():
    definition = parse_definition(document(a_definition(an_operation(id="a"))))

    (op,) = definition.ops
    assert (op.id, op.type, op.args) == ("a", "container/run", {"image": "ubuntu"})
    assert (op.results, op.execution) == ((), Execution())
    assert (definition.defaults, definition.logistics) == (Defaults(), None)


def test_everything_beside_the_operations_is_kept():
    definition = parse_definition(
        document(
            a_definition(
                deployment_id="dep",
                meta={"trigger": "cli"},
                logistics={
                    "send": {"type": "api", "args": {"endpoint": "https://x/%%global.job%%"}},
                    "receive": {"type": "api-listen", "args": {}},
                },
                **{
                    "global": {
                        "image": "i",
                        "gpu": True,
                        "entrypoint": ["e"],
                        "env": {"A": "1"},
                        "work_dir": "/w",
                        "variables": {"V": "v"},
                    }
                },
            )
        )
    )

    assert definition.deployment_id == "dep"
    assert definition.meta == {"trigger": "cli"}
    assert definition.defaults == Defaults("i", True, ("e",), {"A": "1"}, "/w", {"V": "v"})
    assert definition.logistics == Logistics(
        definition=Logistic("api", "https://x/%%global.job%%"), result=Logistic("api-listen")
    )


def test_an_endpoint_may_name_the_job():
    assert Logistic("api", "https://x/%%global.job%%").endpoint_for("J") == "https://x/J"
    assert Logistic("api-listen").endpoint_for("J") is None


def test_results_say_where_they_are_looked_for():
    op = only(results={"a": "x", "b": {"regex": "y", "logType": ["stderr"]}})

    assert op.results == (
        ResultPattern("a", "x", ALL_LOG_TYPES),
        ResultPattern("b", "y", frozenset({"stderr"})),
    )


def test_execution_is_kept_as_it_is_written():
    execution = {"group": "g", "depends_on": ["x", "y"], "stop_if_dependent_stops": True}

    assert only(execution=execution).execution == Execution("g", ("x", "y"), True)


def test_arguments_are_never_shown():
    login = {"docker": {"username": "u", "password": "hunter2"}}

    definition = parse_definition(document(a_definition(an_operation(authentication=login))))

    assert "hunter2" not in repr(definition)


def test_operations_keep_their_order():
    ids = [f"op{number}" for number in range(20)]

    definition = parse_definition(document(a_definition(*(an_operation(id=i) for i in ids))))

    assert [op.id for op in definition.ops] == ids


# --- How flaws are told ---


def test_two_operations_cannot_share_a_name():
    flaws = verdict(a_definition(an_operation(id="a"), an_operation(id="b"), an_operation(id="a")))

    assert flaws == ['$.ops[2].id "a" is used twice']


def test_flaws_say_where_they_are_and_what_they_are():
    flaws = verdict(a_definition(an_operation(cmd=[1], gpu="yes", extra={}), version=1))

    assert flaws == [
        '$.version must be "0.1"',
        "$.ops[0].args.cmd[0] must be text",
        "$.ops[0].args.gpu must be true or false",
        "$.ops[0].args.extra is not a known property",
    ]


@pytest.mark.parametrize(
    "definition",
    [
        a_definition(an_operation(cmd="x" * 100_001)),
        a_definition(an_operation(cmd=["x"] * (WORDS_LIMIT + 1))),
        a_definition(an_operation(env={f"A{n}": "" for n in range(1_001)})),
        a_definition(an_operation(env={"A" * 1_001: ""})),
        a_definition(*(an_operation(id=str(n)) for n in range(OPS_LIMIT + 1))),
        a_definition(an_operation(image="x" * 1_001)),
        a_definition(an_operation(expose=list(range(1, 1_002)))),
        a_definition(an_operation() | {"results": {"a": "x" * 5_000}}),
        a_definition(an_operation() | {"results": {str(n): "x" for n in range(101)}}),
    ],
    ids=[
        "long cmd",
        "many words",
        "large env",
        "long env name",
        "many ops",
        "long image",
        "many ports",
        "long pattern",
        "many results",
    ],
)
def test_what_goes_beyond_our_bounds_is_said_to_be_ours(definition):
    (flaw,) = verdict(definition)

    assert flaw.endswith(UNSUPPORTED)


def test_of_a_key_that_is_there_twice_the_last_one_counts_as_everywhere_else():
    raw = document(a_definition()).replace(b'"version":"0.1"', b'"version":"9","version":"0.1"')
    assert verdict(raw) == []
    assert verdict(raw.replace(b'"version":"0.1"', b'"version":"8"')) != []


def test_the_error_reads_as_a_sentence():
    with pytest.raises(InvalidDefinition, match=r"^\$\.version is missing; \$\.type is missing"):
        parse_definition(b"{}")
