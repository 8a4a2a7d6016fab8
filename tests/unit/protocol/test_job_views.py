"""What posters are told of their jobs, in the network's words."""

import json

import pytest
from msgspec.structs import replace

from nosdesk.domain.run import Op, OpFailure, Phase, ResultWay
from nosdesk.domain.usage import Sample, Usage, cpu_percent
from nosdesk.protocol.job_views import (
    OpLine,
    SeenService,
    endpoints,
    flow_status,
    job_info,
    line_message,
    progress,
    stats,
)
from nosdesk.protocol.results import ResultLine
from tests.builders import NOW, a_run_state, an_op

RUNNING = Op("run", "g", is_begun=True, container="c1", started_at=NOW + 1.0)
FAILURE = OpFailure("image-pull-error", "no such image")


@pytest.mark.parametrize(
    ("op", "word"),
    [
        (RUNNING, "running"),
        (replace(RUNNING, order="stop"), "stopping"),
        (replace(RUNNING, order="restart"), "restarting"),
        (Op("run", "g", is_begun=True), "starting"),
        (Op("run", "g"), "waiting"),
        (an_op(id="run", group="g"), "finished"),
        (an_op(id="run", group="g", exit_code=1), "failed"),
        (an_op(id="run", group="g", failure=FAILURE), "failed"),
        (an_op(id="run", group="g", was_cut_short=True), "stopped"),
        (an_op(id="run", group="g", started_at=None), "stopped"),
    ],
)
def test_progress_is_told_in_one_word(op, word):
    state = a_run_state(op, Op("later", "h"), phase=Phase.WORKING)
    expected = {"run": word, "later": "waiting" if op.is_over else "pending"}
    assert progress(state) == expected
    assert progress(state, "g") == {"run": word}


def test_what_runs_while_the_job_ends_is_stopping():
    assert progress(a_run_state(RUNNING, phase=Phase.STOPPING)) == {"run": "stopping"}


@pytest.mark.parametrize(
    ("phase", "way", "status"),
    [
        (Phase.FETCHING, None, "init"),
        (Phase.WORKING, None, "running"),
        (Phase.STOPPING, None, "running"),
        (Phase.COMPOSING, None, "running"),
        (Phase.COMPOSING, ResultWay("api-listen"), "waiting-for-result"),
        (Phase.DONE, None, "success"),
    ],
)
def test_the_job_s_status_follows_its_phase(phase, way, status):
    state = a_run_state(phase=phase, result_way=way, result_status="success")
    assert flow_status(state) == status


def test_the_state_holds_no_logs_and_nothing_of_our_containers():
    state = a_run_state(RUNNING, an_op(id="done", group="f"), phase=Phase.WORKING)
    told = job_info(state, [], now=NOW + 5.0)
    text = json.dumps(told)
    assert "logs" not in text
    assert "providerId" not in text
    assert (told["status"], told["startTime"], told["endTime"]) == ("running", NOW * 1000, None)
    running, done = told["opStates"]
    assert (running["status"], running["exitCode"], done["exitCode"]) == ("running", None, 0)
    assert told["operations"]["currentGroupStatus"] == {"run": "running"}
    awaited = job_info(a_run_state(), [], now=NOW, awaits_definition=True)
    assert awaited["status"] == "waiting-for-job-definition"


def test_ranges_of_ports_and_private_services_are_told_as_such():
    service = SeenService("a", "Id1", "8000-8010", "https://x", "UNKNOWN", is_private=True)
    told = endpoints(a_run_state(), [service])
    assert told["urlmode"] == "private"
    assert told["Job1"]["Id1"]["port"] == "8000-8010"


def test_a_line_is_told_with_where_it_comes_from():
    line = OpLine("a", "g", ResultLine("stderr", "text \u2028", 5))
    told = json.loads(line_message(line))
    assert told == {
        "opId": "a",
        "group": "g",
        "type": "stderr",
        "log": "text \u2028",
        "timestamp": 5,
    }


def a_sample(at, cpu_s, op="a"):
    return Sample(at, op, "g", Usage(cpu_s, 1, 2))


def test_how_busy_is_reckoned_between_two_samples():
    assert cpu_percent(a_sample(0, 1), a_sample(10, 6)) == 50
    assert cpu_percent(a_sample(0, 9), a_sample(10, 1)) == 0  # begun anew
    assert cpu_percent(a_sample(5, 1), a_sample(5, 9)) == 0


def test_usage_is_told_for_each_operation_and_no_network_where_it_is_not_known():
    samples = [a_sample(5.2 * n, n, op) for n in range(4) for op in "ab"]
    told = stats(samples, 10)
    assert [(each["opId"], each["timestamp"]) for each in told] == [("a", 10400), ("b", 10400)]
    assert "network" not in told[0]
