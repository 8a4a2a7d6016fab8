"""The grid's own benchmark, from a practice grid's host services through a Docker Engine and back."""

import json
import subprocess
import sys

import pytest

from tests.cuda_stub.cards import RTX_4090_AT_REST
from tests.integration.programs import practice_grid
from tests.nvml_stub.gpu_docker import gpu_docker
from tests.nvml_stub.machine import Machine

pytestmark = [pytest.mark.docker, pytest.mark.xdist_group("gpu engine")]

UUID = "GPU-00000000-0000-4000-8000-000000000000"


@pytest.fixture(scope="module")
def docker():
    with gpu_docker([UUID]) as docker:
        yield docker


@pytest.fixture
def machine(tmp_path):
    machine = Machine(tmp_path)
    assert machine.plug(0, RTX_4090_AT_REST) == UUID
    return machine


def benchmark(machine, home, docker, *words):
    environment = machine.environment() | {"NOSDESK_HOME": str(home), "DOCKER_HOST": docker.url}
    return subprocess.run(
        [sys.executable, "-m", "nosdesk", "benchmark", "--container", *words], env=environment,
        capture_output=True, text=True, check=False, timeout=150,
    )  # fmt: skip


def test_the_grids_benchmark_is_run_and_judged_in_words(machine, tmp_path, docker):
    with practice_grid(tmp_path):
        # This engine has no network to keep the containers off.
        ran = benchmark(machine, tmp_path, docker, "--json", "--open-home")

    told = json.loads(ran.stdout)["container"]
    specs, report = told["specs"], told["report"]
    assert specs["cpu_model"]
    assert specs["ram_mb"] > 0
    assert specs["disk_gb"] >= 0
    assert specs["logical_cores"] >= specs["physical_cores"] >= 1
    assert specs["flaws"] == []
    assert specs["ping_ms"] is None
    # NVIDIA's own part shows containers the card's files, which the stub of it cannot.
    assert specs["gpu_trouble"] == "no GPU can be seen in the container"
    assert [each["key"] for each in report["requirements"]] == ["disk_gb", "ram_mb", "gpu"]
    assert report["requirements"][2]["words"].endswith("; no GPU can be seen in the container")
    assert (report["passed"], ran.returncode) == (False, 1)


def test_without_a_grid_or_a_free_gpu_it_does_not_begin(machine, tmp_path, docker):
    away = benchmark(machine, tmp_path, docker)
    machine.change(0, computing="4242:1000")
    busy = benchmark(machine, tmp_path, docker)

    assert (away.returncode, away.stdout) == (2, "")
    assert away.stderr.startswith("nosdesk: There is no practice grid file at")
    assert (busy.returncode, busy.stdout) == (1, "")
    assert busy.stderr.startswith("nosdesk: A program computes on this GPU now (process 4242).")
