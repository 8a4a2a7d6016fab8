"""Faults as a user asks for them: on the command line, by name, rate and seed."""

import json

import pytest

from tests.integration.programs import nosdesk, read_until, started


def test_the_demo_tells_of_faults_as_they_come_and_go_and_how_often_they_hit(tmp_path):
    ended = nosdesk(
        tmp_path, "demo", "--engine", "simulated", "--jobs", "2",
        "--faults", "rpc-outage,tx-delayed", "--fault-rate", "12", "--seed", "4",
    )  # fmt: skip

    assert ended.returncode == 0
    for words in ("~ rpc-outage begins: The RPC endpoint cuts", "~ rpc-outage is over.",
                  "2 of 2 jobs paid", "faults and how often they hit"):  # fmt: skip
        assert words in ended.stdout


def test_the_demos_report_counts_the_faults(tmp_path):
    ended = nosdesk(
        tmp_path, "demo", "--engine", "simulated", "--jobs", "1", "--json",
        "--faults", "clock-jump", "--fault-rate", "20",
    )  # fmt: skip

    assert json.loads(ended.stdout)["faults_injected"].keys() == {"clock-jump"}


@pytest.mark.parametrize(
    "words",
    [
        ["demo", "--faults", "rpc-outages"],
        ["practice", "--faults", "container-crash"],
        ["practice", "--faults", "registry-down"],
        ["demo", "--faults", "rpc", "--fault-rate", "0"],
        ["demo", "--faults", "rpc", "--fault-rate", "often"],
        ["demo", "--faults", "rpc", "--seed", "x"],
    ],
)
def test_what_cannot_be_rehearsed_is_refused_before_anything_starts(tmp_path, words):
    ended = nosdesk(tmp_path, *words)

    assert ended.returncode == 2
    assert ended.stdout == ""
    assert "Traceback" not in ended.stderr


def test_a_restart_of_docker_that_is_not_ours_to_do_is_refused_before_the_demo_starts(
    tmp_path, monkeypatch
):
    monkeypatch.setenv("DOCKER_HOST", "tcp://192.0.2.1:2375")

    ended = nosdesk(tmp_path, "demo", "--faults", "docker-restart")

    assert ended.returncode == 1
    assert ended.stdout == ""
    assert "leave 'docker-restart' out of the faults" in ended.stderr


def test_a_practice_grid_with_faults_serves_and_tells_of_them(tmp_path):
    with started(tmp_path, "practice", "--faults", "rpc", "--fault-rate", "60") as process:
        read_until(process, "practice grid is up")
        lines = read_until(process, "begins: The RPC endpoint")

    assert lines


def test_a_practice_grid_that_speaks_json_tells_its_addresses_and_nothing_else(tmp_path):
    with started(
        tmp_path, "practice", "--json", "--faults", "rpc", "--fault-rate", "60"
    ) as process:
        first = json.loads(process.stdout.readline())
        process.terminate()
        rest, errors = process.communicate(timeout=120)

    assert len(first["rpcs"]) == 3
    assert (rest, errors, process.returncode) == ("", "", 0)
