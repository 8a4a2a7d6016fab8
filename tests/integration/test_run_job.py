"""`nosdesk run-job` cleans up after itself, and after lives of it that were killed."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.node.labels import RUN_LABEL
from tests.builders import a_definition, an_operation
from tests.contract.docker_images import docker_url, test_image

pytestmark = pytest.mark.docker


def a_job(tmp_path, cmd):
    file = tmp_path / "job.json"
    file.write_text(json.dumps(a_definition(an_operation(image=test_image(), cmd=cmd))))
    return file


async def runs_left(process):
    async with DockerEngine.open(docker_url()) as engine:
        found = await engine.find({})
    return [
        each for each in found if each.labels.get(RUN_LABEL, "").startswith(f"local-{process}-")
    ]


async def test_what_a_killed_run_left_is_removed_by_the_next(tmp_path):
    file = a_job(tmp_path, "echo begun; sleep 600")
    command = [sys.executable, "-m", "nosdesk", "run-job", str(file)]
    killed = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while not any(each.running for each in await runs_left(killed.pid)):
        assert time.monotonic() < deadline
    killed.send_signal(signal.SIGKILL)
    killed.wait(10)

    done = subprocess.run(
        [*command[:-1], str(a_job(tmp_path, "echo hello"))],
        check=True, capture_output=True, text=True, env=dict(os.environ),
    )  # fmt: skip

    assert "hello" in done.stdout
    assert await runs_left(killed.pid) == []
