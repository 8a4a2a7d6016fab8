"""`nosdesk status`, as people and programs call it: how the nodes are, and an exit code."""

import json
import signal
import stat
import time

import pytest

from nosdesk.app import ending_run
from nosdesk.app.paths import Paths
from tests.builders import a_definition, an_operation
from tests.integration.programs import nosdesk, practice_grid, read_until, started
from tests.integration.public_poster import PublicPoster

WITHIN_S = 120


def status(home, code, *words):
    ran = nosdesk(home, "status", "--json", *words)
    assert (ran.returncode, ran.stderr) == (code, "")
    return json.loads(ran.stdout)


def until_queued(home):
    """Return what is written down once the node is in the queue; that comes a moment later."""
    until = time.monotonic() + WITHIN_S
    while (told := json.loads(nosdesk(home, "status", "--json").stdout))["phase"] != "queued":
        assert time.monotonic() < until, told
    return status(home, 3)


def until_earning(home):
    until = time.monotonic() + WITHIN_S
    while (ran := nosdesk(home, "status", "--json", "--offline")).returncode != 0:
        assert time.monotonic() < until, ran
    return json.loads(ran.stdout)


def test_where_nothing_runs_it_is_unknown_with_what_to_do(tmp_path):
    ran = nosdesk(tmp_path / "home", "status")

    assert (ran.returncode, ran.stderr) == (4, "")
    assert ran.stdout == (
        "[Stopped] Nosdesk is not at work on this PC.\n  What to do: Start it with 'nosdesk run'.\n"
    )
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b'{"version": 1}', b"[" * 100_000])
def test_a_file_that_makes_no_sense_is_told_in_plain_words(tmp_path, content):
    (tmp_path / "last-word.json").write_bytes(content)

    told = status(tmp_path, 4)
    assert told["sentence"]["id"] == "UNREADABLE"
    assert (told["alive"], told["phase"], told["nodes"]) == (False, "unknown", [])


def test_a_node_is_followed_from_the_queue_to_its_job_to_its_end(tmp_path):
    with practice_grid(tmp_path) as grid:
        with started(tmp_path, "run", "--engine", "simulated", "--json") as process:
            read_until(process, '"phase":"queued"')
            told = until_queued(tmp_path)
            assert told["grid"] == "practice"
            assert (told["alive"], told["eligible"], told["earning"]) == (True, True, False)
            (node,) = told["nodes"]
            assert (node["market_name"], node["place"]) == ("nvidia-4090", 1)
            assert node["balance"]["sol"] > 0
            file = tmp_path / "last-word.json"
            assert stat.S_IMODE(file.stat().st_mode) == 0o600
            secret = (tmp_path / "practice-words").read_text().strip()
            assert secret[:20] not in file.read_text()

            job = PublicPoster(grid).post(a_definition(an_operation(cmd="sleep 300")))
            told = until_earning(tmp_path)
            assert (told["phase"], told["nodes"][0]["job"]) == ("running", job)
            people = nosdesk(tmp_path, "status")
            assert people.returncode == 0
            assert "[Working] A job is running. (WORKING)" in people.stdout
            assert f"  job {job}" in people.stdout

            process.send_signal(signal.SIGKILL)
            process.wait()
        told = status(tmp_path, 4)
        assert told["sentence"]["id"] == "BROKEN_OFF"
        assert told["sentence"]["text"].endswith("Last known: Working.")
        assert (told["alive"], told["phase"], told["earning"]) == (False, "unknown", False)


def test_an_orderly_end_takes_the_file_away(tmp_path):
    with practice_grid(tmp_path), started(
        tmp_path, "run", "--engine", "simulated", "--json"
    ) as process:  # fmt: skip
        read_until(process, '"phase":"queued"')
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=120)
        assert process.returncode == 0
        assert not (tmp_path / "last-word.json").exists()
        assert status(tmp_path, 4)["sentence"]["id"] == "NOT_RUNNING"


def test_balances_that_cannot_be_had_are_told_and_not_waited_for(tmp_path):
    with started(tmp_path, "practice", "--json") as grid:
        grid.stdout.readline()
        with started(tmp_path, "run", "--engine", "simulated", "--json") as process:
            read_until(process, '"phase":"queued"')
            grid.kill()
            grid.wait()
            ran = nosdesk(tmp_path, "status")
    assert ran.returncode in (3, 4)  # as the node has noticed or not
    assert "— SOL, — NOS" in ran.stdout
    assert "! " in ran.stdout
    assert process.returncode is not None


def test_nodes_without_a_window_are_told_to_end_from_elsewhere(tmp_path):
    with practice_grid(tmp_path), started(tmp_path, "run", "--engine", "simulated") as process:
        read_until(process, "In queue")
        ended = nosdesk(tmp_path, "--quit")

        assert (ended.returncode, ended.stdout) == (0, "Nosdesk has ended.\n")
        assert process.wait() == 0
        assert nosdesk(tmp_path, "--quit").stdout == "Nosdesk is not running.\n"


def test_asking_twice_ends_no_job_and_asking_for_now_does(tmp_path):
    with (
        practice_grid(tmp_path) as grid,
        started(tmp_path, "run", "--engine", "simulated") as process,
    ):
        read_until(process, "In queue")
        PublicPoster(grid).post(a_definition(an_operation(cmd="sleep 300")))
        until_earning(tmp_path)
        for _ in range(2):
            assert ending_run.end_run(Paths(tmp_path), at_once=False, within_s=1) is False
        ended = nosdesk(tmp_path, "--quit", "--now")

        assert (ended.returncode, ended.stdout) == (0, "Nosdesk has ended.\n")
        process.wait()
