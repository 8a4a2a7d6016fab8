"""The commands as people and scripts use them."""

import csv
import json
import signal
import socket
import stat

import pytest

from nosdesk.domain.errors import BadInput
from nosdesk.practice.connection import Connection, ProgramIds, read_connection
from tests.contract.docker_images import docker_url, test_image
from tests.integration.programs import nosdesk, practice_grid, read_until, started
from tests.integration.public_poster import PublicPoster

VALID = {
    "version": "0.1",
    "type": "container",
    "ops": [{"type": "container/run", "id": "a", "args": {"image": "busybox", "cmd": "echo hi"}}],
}


ADDRESS = "11111111111111111111111111111111"
CONNECTION = Connection(
    rpc="http://127.0.0.1:1",
    ws="ws://127.0.0.1:1",
    gateway="http://[::1]:1/ipfs/",
    pin="http://localhost:1",
    host_manager="https://hosts.example:1",
    market=ADDRESS,
    markets={},
    programs=ProgramIds(ADDRESS, ADDRESS, ADDRESS, ADDRESS),
    nos_mint=ADDRESS,
    poster_secret_key=[],
    poster_address=ADDRESS,
    funded_keys=0,
)


def test_no_command_and_no_display_shows_what_there_is(tmp_path, monkeypatch):
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    ended = nosdesk(tmp_path)

    assert ended.returncode == 2
    assert "demo" in ended.stdout


@pytest.mark.parametrize(
    "words",
    [["bogus"], ["demo", "--jobs", "0"], ["demo", "--jobs", "many"], ["practice", "--port-base", "80"],
     ["validate"], ["run", "--engine", "podman"]],
)  # fmt: skip
def test_bad_usage_is_two_and_names_the_argument(tmp_path, words):
    ended = nosdesk(tmp_path, *words)

    assert ended.returncode == 2
    assert "usage:" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_node_without_a_grid_is_told_how_to_start_one(tmp_path):
    ended = nosdesk(tmp_path, "run")

    assert ended.returncode == 2
    assert "nosdesk practice" in ended.stderr


def test_a_grid_file_of_something_else_is_refused(tmp_path):
    file = tmp_path / "grid.json"
    file.write_text('{"rpc": 5}')

    ended = nosdesk(tmp_path, "run", "--practice-file", str(file))

    assert ended.returncode == 2
    assert "does not describe a practice grid" in ended.stderr


def test_an_unknown_market_is_refused_with_those_there_are(tmp_path):
    with practice_grid(tmp_path):
        ended = nosdesk(tmp_path, "run", "--market", "nvidia-9999")

    assert ended.returncode == 2
    assert "nvidia-4090" in ended.stderr


def test_validate_reports_each_flaw_by_its_path(tmp_path):
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_text(json.dumps(VALID))
    bad.write_text(json.dumps({**VALID, "version": 1, "more": 2}))

    ended = nosdesk(tmp_path, "validate", "--json", str(good), str(bad), str(tmp_path / "none"))

    verdicts = json.loads(ended.stdout)
    assert ended.returncode == 1
    assert [verdict["valid"] for verdict in verdicts] == [True, False, False]
    assert verdicts[0] == {"file": str(good), "valid": True, "errors": []}
    assert {error["path"] for error in verdicts[1]["errors"]} == {"$.version", "$.more"}


@pytest.mark.parametrize("words", [["practice"], ["run"], ["history"]])
def test_a_folder_that_cannot_be_used_is_named_with_the_way_out(tmp_path, words):
    (tmp_path / "file").touch()
    ended = nosdesk(tmp_path / "file" / "home", *words)

    assert ended.returncode == 1
    assert str(tmp_path / "file" / "home") in ended.stderr
    assert "NOSDESK_HOME" in ended.stderr
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "url"),
    [("rpc", "http://127.0.0.1:port"), ("rpc", "127.0.0.1:1"), ("ws", "http://127.0.0.1"),
     ("gateway", "http://["), ("pin", "file:///etc/passwd"), ("host_manager", "http://a..b/"),
     ("rpc", "http://a b/"), ("ws", "ws://:1")],
)  # fmt: skip
def test_a_grid_file_with_a_malformed_address_is_refused(tmp_path, name, url):
    connection = json.loads(CONNECTION.to_json()) | {name: url}
    with pytest.raises(BadInput, match=name):
        read_connection(json.dumps(connection))


def test_a_grid_that_is_gone_is_said_to_be_gone(tmp_path):
    file = tmp_path / "grid.json"
    file.write_bytes(CONNECTION.to_json())

    ended = nosdesk(tmp_path, "run", "--engine", "simulated", "--practice-file", str(file))

    assert ended.returncode == 1
    assert "No grid answers at http://127.0.0.1:1" in ended.stderr
    assert "nosdesk practice" in ended.stderr


def test_a_second_grid_keeps_the_file_that_leads_to_it_or_leaves_it_to_the_next(tmp_path):
    with started(tmp_path, "practice", "--json") as older:
        older.stdout.readline()
        with practice_grid(tmp_path) as newer:
            older.send_signal(signal.SIGTERM)
            assert older.wait(timeout=120) == 0
            assert json.loads((tmp_path / "practice.json").read_text()) == newer
    assert not (tmp_path / "practice.json").exists()


def test_hints_name_the_program_as_it_was_started(tmp_path, monkeypatch):
    monkeypatch.setenv("NOSDESK_COMMAND", "python3 dev.py nosdesk")

    assert "'python3 dev.py nosdesk practice'" in nosdesk(tmp_path, "run").stderr


def test_a_damaged_journal_is_said_to_be_put_aside(tmp_path):
    (tmp_path / "journal.db").write_bytes(b"this is no database" * 1000)
    with (
        practice_grid(tmp_path),
        started(tmp_path, "run", "--json", "--engine", "simulated") as node,
    ):
        first = json.loads(node.stdout.readline())

    assert first == {"journal_put_aside": str(tmp_path / "journal.broken-1.db")}


def test_a_node_whose_reader_leaves_ends_without_a_word(tmp_path):
    with practice_grid(tmp_path), started(tmp_path, "run", "--engine", "simulated") as node:
        node.stdout.readline()
        node.stdout.close()
        assert node.wait(timeout=120) == 1
        assert node.stderr.read() == ""


def test_a_second_signal_ends_a_node_whose_engine_never_answers(tmp_path, monkeypatch):
    with socket.socket(socket.AF_UNIX) as silent, practice_grid(tmp_path):
        silent.bind(str(tmp_path / "docker.sock"))
        silent.listen()
        monkeypatch.setenv("DOCKER_HOST", f"unix://{tmp_path}/docker.sock")
        with started(tmp_path, "run", "--json") as node:
            node.stdout.readline()
            question, _ = silent.accept()
            node.send_signal(signal.SIGINT)
            read_until(node, "DRAINING")
            node.send_signal(signal.SIGINT)
            node.wait(timeout=120)
        question.close()


def test_history_before_any_run_says_so(tmp_path):
    ended = nosdesk(tmp_path, "history")

    assert ended.returncode == 1
    assert "Run a node first" in ended.stderr


def test_a_taken_port_is_named(tmp_path):
    with practice_grid(tmp_path) as grid:
        port = grid["rpc"].rpartition(":")[2]
        ended = nosdesk(tmp_path, "practice", "--port-base", port)

    assert ended.returncode == 2
    assert port in ended.stderr


def test_devnet_addresses_are_served_on_demand(tmp_path):
    with started(tmp_path, "practice", "--json", "--ids", "devnet") as process:
        first = json.loads(process.stdout.readline())

    assert first["programs"]["jobs"] == "nosJTmGQxvwXy23vng5UjkTbfv91Bzf9jEuro78dAGR"
    assert first["nos_mint"] == "devr1BGQndEW5k5zfvG5FsLyZv1Ap73vNgAHcQ9sUVP"


def test_a_node_works_is_paid_drains_and_shows_its_history(tmp_path):
    with practice_grid(tmp_path) as first_line:
        poster = PublicPoster(first_line)
        with started(tmp_path, "run", "--json", "--engine", "simulated") as node:
            read_until(node, "WAIT_QUEUE")
            poster.post(VALID)
            settled = json.loads(read_until(node, "RunSettled")[-1])
            node.send_signal(signal.SIGTERM)
            assert node.wait(timeout=120) == 0

    assert settled["outcome"] == "paid"
    history = json.loads(nosdesk(tmp_path, "history", "--json").stdout)
    assert history["totals"]["runs"] == 1
    assert history["runs"][0]["job"] == settled["job"]
    assert "(simulated)" in nosdesk(tmp_path, "history").stdout
    nosdesk(tmp_path, "history", "--csv", str(tmp_path / "runs.csv"))
    rows = list(csv.DictReader((tmp_path / "runs.csv").read_text().splitlines()))
    assert [row["job"] for row in rows] == [settled["job"]]


def test_a_second_node_in_one_folder_is_refused(tmp_path):
    with (
        practice_grid(tmp_path),
        started(tmp_path, "run", "--json", "--engine", "simulated") as node,
    ):
        read_until(node, "WAIT_QUEUE")
        ended = nosdesk(tmp_path, "run", "--engine", "simulated")

    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr


def test_the_play_key_is_nobody_elses_to_read(tmp_path):
    with (
        practice_grid(tmp_path),
        started(tmp_path, "run", "--json", "--engine", "simulated") as node,
    ):
        read_until(node, "WAIT_QUEUE")
        modes = {f: stat.S_IMODE(f.stat().st_mode) for f in tmp_path.rglob("*")}

    assert len(modes) >= 4
    assert {f: mode for f, mode in modes.items() if mode != (0o700 if f.is_dir() else 0o600)} == {}


@pytest.mark.docker
def test_a_node_killed_in_the_middle_of_a_job_is_paid_once_after_its_restart(tmp_path):
    docker_url()
    args = {"image": test_image(), "cmd": "echo begun; sleep 4; echo ended"}
    definition = {**VALID, "ops": [{"type": "container/run", "id": "long", "args": args}]}
    with practice_grid(tmp_path) as first_line:
        poster = PublicPoster(first_line)
        with started(tmp_path, "run", "--json") as node:
            read_until(node, "WAIT_QUEUE")
            job = poster.post(definition)
            read_until(node, "OpStarted")
            node.kill()
        with started(tmp_path, "run", "--json") as node:
            settled = json.loads(read_until(node, "RunSettled")[-1])
            node.send_signal(signal.SIGTERM)
            assert node.wait(timeout=120) == 0
        result = poster.result(job)

    assert settled["job"] == job
    assert settled["outcome"] == "paid"
    assert settled["expected"] == settled["received"] > 0
    (op,) = result["opStates"]
    assert op["status"] == "success", json.dumps(op)
    assert [line["log"] for line in op["logs"]] == ["begun", "ended"]
