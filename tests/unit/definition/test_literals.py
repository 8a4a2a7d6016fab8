"""What is filled in, to the letter of the network's own node."""

import pytest

from nosdesk.domain.definition.known_values import KnownValues, OpValues, known_of_job
from nosdesk.domain.definition.literals import SIZE_LIMIT, LiteralFailure, interpolate, resolve
from nosdesk.domain.definition.spreading import Unresolved
from tests.vectors import vectors

VECTORS = vectors("literals")
KNOWN = KnownValues(VECTORS["store"]["globalOpStore"], VECTORS["store"]["globalStore"])
CASES = VECTORS["operations"]
JSON_ERROR = "is not valid JSON: "
"""Behind it stand the words of a JSON library, which are not the network's."""


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_network_fills_in_alike(case):
    resolved = resolve(case["args"], KNOWN)

    if case["ok"]:
        assert resolved == case["final"]
    else:
        assert isinstance(resolved, LiteralFailure)
        told, expected = (text.partition(JSON_ERROR) for text in (resolved.reason, case["error"]))
        assert told[:2] == expected[:2]
        assert told[1] or resolved.reason == case["error"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_network_replaces_literals_alike(case):
    if case.get("failed_step") == "interpolate":
        with pytest.raises(Unresolved):
            interpolate(case["args"], KNOWN)
    else:
        assert interpolate(case["args"], KNOWN) == case["interpolated"]


def filled(value, **results):
    known = KnownValues().with_op("x", OpValues(results=results))
    resolved = resolve({"cmd": value}, known)
    assert not isinstance(resolved, LiteralFailure), resolved
    return resolved.get("cmd")


def test_what_is_known_of_a_job_can_be_asked_for():
    known = known_of_job(
        job="J", host="H", project="P", frps_address="f.example", variables={"V": "v"}
    ).with_op("x", OpValues("x-host", {"80": "id.f.example"}, "dep.f.example", {"r": ["1"]}))
    asked = {
        "job": "%%global.job%%",
        "node": "%%global.host%%",
        "project": "%%global.project%%",
        "frps": "%%global.frps_address%%",
        "variable": "%%global.variables.V%% %%ops.variables.V%%",
        "host": "%%ops.x.host%%",
        "endpoint": "%%ops.x.endpoint.80%%",
        "deployment": "%%ops.x.deployment_endpoint%%",
        "result": "%%ops.x.results.r%% %%ops.x.results.r.0%%",
    }

    assert resolve({"env": asked}, known)["env"] == {
        "job": "J",
        "node": "H",
        "project": "P",
        "frps": "f.example",
        "variable": "v v",
        "host": "x-host",
        "endpoint": "id.f.example",
        "deployment": "dep.f.example",
        "result": "1 1",
    }


def test_later_values_of_an_operation_take_the_place_of_earlier_ones():
    known = KnownValues().with_op("x", OpValues(host="a")).with_op("x", OpValues(results={"r": 1}))

    assert isinstance(resolve({"image": "%%ops.x.host%%"}, known), LiteralFailure)


@pytest.mark.parametrize(
    "text", ['{"a": 1}', '["a"]', '--limit={"image": 2}', "[ -f x ] && y", "[1, 2]"]
)
def test_text_that_is_json_by_chance_stays_as_its_author_wrote_it(text):
    assert filled(text) == text
    assert filled([text]) == [text]
    assert resolve({"env": {"A": text}}, KNOWN) == {"env": {"A": text}}


def test_json_with_a_literal_in_it_stays_text_too():
    assert filled('{"host": "%%ops.x.results.r%%"}', r=["h"]) == '{"host": "h"}'


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (-0.0, "0"),
        (1.0, "1"),
        (-1.5, "-1.5"),
        (0.1, "0.1"),
        (100, "100"),
        (1e20, "100000000000000000000"),
        (1e21, "1e+21"),
        (1.5e300, "1.5e+300"),
        (0.000001, "0.000001"),
        (1e-7, "1e-7"),
        (1.25e-9, "1.25e-9"),
        (9007199254740993, "9007199254740992"),
        (123456789012345680000, "123456789012345680000"),
        (10**400, "Infinity"),
    ],
)
def test_numbers_are_written_as_javascript_writes_them(number, text):
    assert filled("n=%%ops.x.results.r%%", r=[number]) == f"n={text}"


def test_an_environment_holds_only_text():
    known = KnownValues().with_op(
        "x", OpValues(results={"r": ['{"A": true, "B": null, "C": [1, "é"], "D": {"x": 1.0}}']})
    )

    assert resolve({"env": {"__spread__": "%%ops.x.results.r%%"}}, known) == {
        "env": {"A": "true", "B": "", "C": '[1,"é"]', "D": '{"x":1}'}
    }


def test_what_a_marker_gives_wins_over_what_is_written_beside_it():
    assert filled({"k": "old", "__pairs__": "%%ops.x.results.r%%"}, r=['[{"key":"k"}]']) == {
        "k": ""
    }


def test_a_result_can_smuggle_in_no_second_literal():
    resolved = resolve(
        {"image": "%%ops.x.results.r%%"},
        KnownValues({"x": {"results": {"r": ["%%global.job%%"]}}}, {"job": "J"}),
    )

    assert resolved == LiteralFailure("Unresolved literals remain in interpolated args")


def test_json_nested_without_end_is_only_text():
    deep = "[" * 100_000

    assert filled(["%%ops.x.results.r%%"], r=[deep]) == [deep]
    assert filled(["%%ops.x.results.r%%"], r=["[" * 70 + "]" * 70]) == ["[" * 70 + "]" * 70]


def test_a_few_literals_cannot_ask_for_gigabytes():
    known = KnownValues().with_op("x", OpValues(results={"r": ["x" * 100_000]}))

    resolved = resolve({"cmd": ["%%ops.x.results.r%%" * 10] * 100}, known)

    assert resolved == LiteralFailure(f"Literals come to more than {SIZE_LIMIT} characters")


def test_the_arguments_themselves_are_left_alone():
    args = {"cmd": ["__remove-if-empty__", "a"], "env": {"A": "%%global.job%%"}}

    resolve(args, KNOWN)

    assert args == {"cmd": ["__remove-if-empty__", "a"], "env": {"A": "%%global.job%%"}}
