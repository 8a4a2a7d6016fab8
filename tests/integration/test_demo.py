"""The main job, end to end, as a newcomer runs it."""

import json

import pytest

from tests.contract.docker_images import docker_url
from tests.integration.programs import nosdesk

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


def test_the_demo_says_in_one_sentence_that_docker_is_missing(tmp_path, monkeypatch):
    monkeypatch.setenv("DOCKER_HOST", f"unix://{tmp_path}/nothing.sock")

    ended = nosdesk(tmp_path, "demo", "--jobs", "1")

    assert ended.returncode == 1
    assert ended.stderr.startswith("nosdesk: ")
    assert "Docker" in ended.stderr
    assert "Traceback" not in ended.stderr
