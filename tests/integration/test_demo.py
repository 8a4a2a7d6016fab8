"""The main job, end to end, as a newcomer runs it."""

import asyncio
import json
import os
import signal
import subprocess

import pytest

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.app.paths import Paths
from nosdesk.app.play_keys import play_signer
from tests.contract.docker_images import docker_url
from tests.integration.programs import PROGRAM, nosdesk, read_until, started

JOBS = 4


@pytest.mark.docker
def test_every_job_of_the_demo_runs_in_docker_and_is_paid(tmp_path):
    docker_url()

    ended = nosdesk(tmp_path, "demo", "--json", "--jobs", str(JOBS))

    assert ended.stderr == ""
    assert ended.returncode == 0
    report = json.loads(ended.stdout)
    assert report["engine"] == "docker"
    assert report["nodes"] == 1
    assert report["jobs_posted"] == report["jobs_finished"] == report["jobs_paid"] == JOBS
    assert report["payments_missed"] == 0
    assert report["nos_expected"] == report["nos_received"] > 0
    for name in ("assign_to_start_ms", "exit_to_paid_ms", "idle_gap_ms"):
        assert 0 < report[name]["p50"] <= report[name]["p99"]


def test_the_demo_tells_a_person_what_happens(tmp_path):
    ended = nosdesk(tmp_path, "demo", "--jobs", "1", "--engine", "simulated")

    assert ended.returncode == 0
    for words in ("practice grid is up", "simulated", "is ours", "is paid", "1 of 1 job paid"):
        assert words in ended.stdout


@pytest.mark.docker
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_demo_that_is_stopped_leaves_nothing_behind(tmp_path, monkeypatch, number):
    docker_url()
    monkeypatch.setenv("TMPDIR", str(tmp_path))

    with started(tmp_path, "demo", "--jobs", "2") as demo:
        read_until(demo, "container of 'hello' started")
        (home,) = tmp_path.glob("nosdesk-demo-*")
        node = play_signer(Paths(home)).address
        assert left_in_docker(node).count("\n") > 2
        demo.send_signal(number)
        assert demo.wait(timeout=120) == 1
        assert demo.stderr.read() == "nosdesk: The demo was stopped before its end.\n"

    assert left_in_docker(node) == ""
    assert list(tmp_path.glob("nosdesk-demo-*")) == []


@pytest.mark.docker
async def test_what_a_killed_demo_left_goes_with_the_next_network_that_is_opened(
    tmp_path, monkeypatch
):
    monkeypatch.setenv("TMPDIR", str(tmp_path))

    with started(tmp_path, "demo", "--jobs", "2") as demo:
        read_until(demo, "container of 'hello' started")
        (home,) = tmp_path.glob("nosdesk-demo-*")
        node = play_signer(Paths(home)).address
        demo.kill()
        demo.wait(timeout=120)
    async with asyncio.timeout(120):
        while left_in_docker(node):  # Docker may still be at what it was told last
            async with DockerEngine.open(docker_url()) as engine:
                await engine.open_network("nosdesk-test-after-a-demo", {})
                await engine.close_network("nosdesk-test-after-a-demo")


def left_in_docker(node: str) -> str:
    of_node, network = f"label=nosdesk.node={node}", f"name=nosdesk-{node}"
    sandbox = f"label=nosdesk.sandbox=nosdesk-{node}"
    commands = (
        ["docker", "ps", "--all", "--quiet", "--filter", of_node],
        ["docker", "ps", "--all", "--quiet", "--filter", sandbox],
        ["docker", "network", "ls", "--quiet", "--filter", network],
    )
    return "".join(
        subprocess.run(command, capture_output=True, text=True, check=True).stdout
        for command in commands
    )


def test_the_demo_can_be_told_to_be_verbose_after_its_name(tmp_path):
    ended = nosdesk(tmp_path, "demo", "--verbose", "--jobs", "1", "--engine", "simulated")

    assert ended.returncode == 0
    assert "DEBUG" in ended.stderr


def test_a_reader_that_leaves_ends_the_demo_without_a_word(tmp_path):
    reader, writer = os.pipe()
    demo = subprocess.Popen(
        [*PROGRAM, "demo", "--jobs", "1", "--engine", "simulated"],
        stdout=writer, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    os.close(writer)
    os.read(reader, 1)
    os.close(reader)

    assert demo.communicate(timeout=120) == (None, "")
    assert demo.returncode == 1


def test_the_demo_says_in_one_sentence_that_docker_is_missing(tmp_path, monkeypatch):
    monkeypatch.setenv("DOCKER_HOST", f"unix://{tmp_path}/nothing.sock")

    ended = nosdesk(tmp_path, "demo", "--jobs", "1")

    assert ended.returncode == 1
    assert ended.stderr.startswith("nosdesk: ")
    assert "Docker" in ended.stderr
    assert "demo --engine simulated" in ended.stderr
    assert "tries again" not in ended.stderr
    assert "Traceback" not in ended.stderr
