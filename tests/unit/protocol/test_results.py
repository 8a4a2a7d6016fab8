"""The result document, as the network's clients read it."""

import json

import pytest

from nosdesk.domain.json_rules import Flaw
from nosdesk.domain.run import DefinitionRefused, OpFailure, Phase, StopReason
from nosdesk.protocol.results import ResultLine, compose_result
from tests.builders import NOW, a_run_state, an_op

NEVER_STARTED = {"container": None, "started_at": None, "ended_at": None, "exit_code": None}
STOPPED_BEFORE_START = NEVER_STARTED | {"ended_at": NOW + 5.0, "exit_code": 0}


def composed(state, logs=None):
    document, status = compose_result(state, logs or {}, now=NOW + 100.0004)
    result = json.loads(document)
    assert result["status"] == status
    return result


def statuses(result):
    return [op["status"] for op in result["opStates"]]


def test_a_run_that_went_well_is_told_whole():
    lines = [ResultLine("stdout", "hello", 1_700_000_002_000), ResultLine("stderr", "oh", 2)]

    result = composed(a_run_state(an_op()), {0: lines})

    assert result == {
        "status": "success",
        "startTime": NOW * 1000,
        "endTime": NOW * 1000 + 100_000,
        "secrets": {},
        "opStates": [
            {
                "providerId": "c1",
                "operationId": "op1",
                "group": "op1",
                "status": "success",
                "startTime": NOW * 1000 + 1_000,
                "endTime": NOW * 1000 + 61_000,
                "exitCode": 0,
                "logs": [
                    {"type": "stdout", "log": "hello", "timestamp": 1_700_000_002_000},
                    {"type": "stderr", "log": "oh", "timestamp": 2},
                ],
                "errors": [],
                "diagnostics": {
                    "reason": {"hostShutDown": False, "jobStopped": False, "jobExpired": False},
                    "state": {"OOMKilled": False, "RestartCount": 0},
                },
            }
        ],
    }


def test_an_operation_that_ends_badly_fails_alone_and_not_the_job():
    result = composed(a_run_state(an_op(exit_code=3, oom_killed=True), an_op(id="op2")))

    assert result["status"] == "success"
    assert statuses(result) == ["failed", "success"]
    assert result["opStates"][0]["exitCode"] == 3
    assert result["opStates"][0]["diagnostics"]["state"]["OOMKilled"] is True


def test_an_operation_that_could_not_run_tells_why():
    failure = OpFailure("image-pull-error", "There is no such image.")
    never_ran = an_op(**STOPPED_BEFORE_START | {"exit_code": 2}, failure=failure)

    (op,) = composed(a_run_state(never_ran))["opStates"]

    assert (op["status"], op["exitCode"], op["providerId"]) == ("failed", 2, "")
    assert op["startTime"] is None
    assert op["errors"] == [{"event": "image-pull-error", "message": "There is no such image."}]


@pytest.mark.parametrize(
    ("reason", "status", "flag"),
    [
        (StopReason.EXPIRED, "success", "jobExpired"),
        (StopReason.ENDED_BY_POSTER, "stopped", "jobStopped"),
        (StopReason.STOPPED_BY_HOST, "failed", "hostShutDown"),
    ],
)
def test_why_a_run_was_stopped_is_told_in_the_networks_words(reason, status, flag):
    stopped = a_run_state(
        an_op(exit_code=143, was_cut_short=True), phase=Phase.COMPOSING, stop_reason=reason
    )

    result = composed(stopped)

    assert result["status"] == status
    assert statuses(result) == [status]
    reasons = result["opStates"][0]["diagnostics"]["reason"]
    assert [name for name, is_set in reasons.items() if is_set] == [flag]
    assert result["opStates"][0]["exitCode"] == 143


def test_operations_that_ended_before_the_stop_keep_what_they_came_to():
    state = a_run_state(
        an_op(),
        an_op(id="op2", exit_code=1),
        an_op(id="op3", exit_code=143, was_cut_short=True),
        an_op(id="op4", **NEVER_STARTED),
        stop_reason=StopReason.ENDED_BY_POSTER,
    )

    assert statuses(composed(state)) == ["success", "failed", "stopped", "stopped"]


def test_a_stop_before_the_next_container_ran_does_not_touch_the_one_that_did():
    state = a_run_state(
        an_op(),
        an_op(id="op2", **STOPPED_BEFORE_START),
        stop_reason=StopReason.ENDED_BY_POSTER,
    )

    assert statuses(composed(state)) == ["success", "stopped"]


def test_an_operation_that_never_came_to_its_turn_has_no_times_and_exit_code_zero():
    state = a_run_state(an_op(), an_op(id="op2", **NEVER_STARTED), stop_reason=StopReason.EXPIRED)

    op = composed(state)["opStates"][1]

    assert (op["startTime"], op["endTime"], op["exitCode"], op["logs"]) == (None, None, 0, [])


@pytest.mark.parametrize("status", ["validation-error", "init error"])
def test_a_refused_definition_is_told_with_its_flaws_and_no_operations(status):
    flaws = (Flaw("$.version", 'must be "0.1"'), Flaw("$.ops", "is missing"))

    result = composed(a_run_state(refusal=DefinitionRefused(status, flaws)))

    assert result["status"] == status
    assert result["opStates"] == []
    assert result["errors"] == [
        {"path": "$.version", "message": 'must be "0.1"'},
        {"path": "$.ops", "message": "is missing"},
    ]


def test_a_run_stopped_before_its_definition_came_has_no_operations_and_no_errors():
    result = composed(a_run_state(stop_reason=StopReason.EXPIRED))

    assert (result["status"], result["opStates"]) == ("success", [])
    assert "errors" not in result


def test_whatever_a_container_wrote_is_text_in_the_document():
    nasty = '\x00\x1b[31m"quotes" \\ \u2028 \U0001f600 </script>'

    result = composed(a_run_state(an_op()), {0: [ResultLine("stdout", nasty, 1)]})

    assert result["opStates"][0]["logs"][0]["log"] == nasty


def test_what_was_found_in_a_log_and_the_group_are_handed_in():
    op = an_op(id="op2", group="pipeline", restarts=2, results={"score": ["7", "7"]})

    (told,) = composed(a_run_state(op))["opStates"]

    assert told["group"] == "pipeline"
    assert told["results"] == {"score": ["7", "7"]}
    assert told["diagnostics"]["state"]["RestartCount"] == 2


def test_an_operation_its_poster_stopped_is_stopped_and_the_job_a_success():
    result = composed(a_run_state(an_op(exit_code=143, was_cut_short=True), an_op(id="op2")))

    assert result["status"] == "success"
    assert statuses(result) == ["stopped", "success"]
