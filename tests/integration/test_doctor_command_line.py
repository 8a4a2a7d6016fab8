"""`nosdesk doctor`, as people and programs call it: one cause, one action, nothing changed."""

import json
import shlex
import signal
import socket
from contextlib import closing, contextmanager

import docker
import pytest

from tests.integration.programs import nosdesk, practice_grid, read_until, started
from tests.nvml_stub import machine
from tests.nvml_stub.gpu_docker import gpu_docker
from tests.nvml_stub.machine import A100, Machine

FIRST_CARD = "GPU-00000000-0000-4000-8000-000000000000"
CHECKS = [
    "power", "network", "clock", "grid_rules", "driver", "gpu", "gpu_in_container", "docker", "disk", "wallet",
    "admission", "market", "rules", "switched_on", "place", "demand",
]  # fmt: skip


class Patient:
    """A PC with a folder of its own, and what the doctor says of it."""

    def __init__(self, folder):
        self.home = folder / "home"
        self.stub = Machine(folder)

    def doctor(self, *words, code):
        ran = nosdesk(self.home, "doctor", "--json", *words, timeout_s=280)
        assert (ran.returncode, ran.stderr) == (code, "")
        return Told(json.loads(ran.stdout))

    def gpus(self, *words):
        ran = nosdesk(self.home, "gpus", *words)
        assert (ran.returncode, ran.stderr) == (0, "")

    def last_spoke_a_minute_earlier(self):
        file = self.home / "last-word.json"
        told = json.loads(file.read_text())
        file.write_text(json.dumps(told | {"at": told["at"] - 60}))

    @contextmanager
    def at_work(self):
        with started(self.home, "run", "--engine", "simulated", "--json") as process:
            read_until(process, '"phase":"queued"')
            yield process
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=120)
            assert process.returncode == 0


class Told:
    """What the doctor said."""

    def __init__(self, told):
        self.told = told
        self.cause, self.id = told["cause"], told["sentence"]["id"]
        self.text, self.command = told["sentence"]["text"], told["command"]
        self.found = {each["id"]: each["findings"] for each in told["checks"]}

    def results(self, *checks):
        return [self.found[check][0]["result"] for check in checks]


@pytest.fixture
def patient(tmp_path, monkeypatch):
    patient = Patient(tmp_path)
    monkeypatch.setenv("NVML_STUB", str(patient.stub.path))
    monkeypatch.setenv("LD_LIBRARY_PATH", str(machine.library().parent))
    return patient


def test_without_a_grid_it_says_so_and_looks_at_all_that_it_can(patient):
    patient.stub.plug(0)
    told = patient.doctor(code=1)

    assert (told.cause, told.id, told.command) == ("network", "NO_GRID", "nosdesk practice")
    assert told.text.startswith("No grid is set up here. There is no practice grid file at ")
    assert list(told.found) == CHECKS
    assert told.results("driver", "gpu", "rules") == ["ok", "ok", "ok"]
    assert told.results("clock", "wallet", "demand") == ["skipped"] * 3
    assert not patient.home.exists()  # looking changes nothing


def test_people_read_the_verdict_first_and_a_row_for_each_check(patient):
    patient.stub.plug(0)
    ran = nosdesk(patient.home, "doctor")

    verdict, action, command, empty, *rows = ran.stdout.splitlines()
    assert (ran.returncode, ran.stderr, empty) == (1, "", "")
    assert verdict.startswith("[Network] No grid is set up here.")
    assert action == (
        "  What to do: Start one with 'nosdesk practice', leave it running, and try again."
    )
    assert command == "  Type: nosdesk practice"
    assert "  FAIL  Network                 No grid is set up here." in "\n".join(rows)
    assert "  -     Clock                   Not looked at, because of “Network”." in rows


def test_a_grid_that_ended_or_hangs_is_told_and_not_waited_for(patient):
    with practice_grid(patient.home) as grid:
        pass
    file = patient.home / "gone.json"
    file.write_text(json.dumps(grid))

    ended = patient.doctor("--practice-file", str(file), code=1)
    assert (ended.cause, ended.id, ended.command) == ("network", "NO_LEDGER", "nosdesk practice")
    assert ended.text.startswith("The grid's ledger does not answer. 127.0.0.1:")

    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        places = dict.fromkeys(("rpc", "gateway", "pin", "host_manager"), url)
        file.write_text(json.dumps(grid | places | {"rpcs": [], "pins": []}))
        hung = patient.doctor("--practice-file", str(file), code=1)
    assert (hung.cause, hung.id) == ("network", "NO_LEDGER")


def test_a_driver_that_hangs_is_the_cause_and_not_waited_for(patient):
    patient.stub.plug(0, hang_ms=300_000)
    with practice_grid(patient.home):
        patient.gpus("enable", "4090")
        told = patient.doctor(code=1)

    assert (told.cause, told.id) == ("gpu", "DRIVER_SILENT")
    assert told.results("docker", "wallet", "market", "rules") == ["ok"] * 4


@pytest.mark.docker
def test_an_engine_without_nvidias_toolkit_is_the_cause_of_a_gpu_that_no_container_sees(patient):
    patient.stub.plug(0)
    patient.stub.plug(1)
    with practice_grid(patient.home):
        for number in range(2):
            patient.gpus("enable", f"GPU-{number:08x}")
        told = patient.doctor(code=1)

    assert (told.cause, told.id) == ("gpu_in_container", "GPU_NOT_VISIBLE")
    assert "Container Toolkit" in told.told["sentence"]["action"]
    assert [each["about"] for each in told.found["gpu"]] == [
        "NVIDIA GeForce RTX 4090 (GPU-00000000…)", "NVIDIA GeForce RTX 4090 (GPU-00000001…)",
    ]  # fmt: skip


def test_each_thing_that_is_in_the_way_is_told_with_what_to_type(patient):
    """One PC, from the driver up; each time what was in the way is mended."""
    with (
        practice_grid(patient.home),
        gpu_docker([FIRST_CARD]) as engine,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setenv("DOCKER_HOST", engine.url)
        _from_the_driver_up(patient)
        with closing(docker.APIClient(engine.url, version="auto")) as client:
            assert client.images() == client.containers(all=True) == []  # the trial's are gone


def _from_the_driver_up(patient):
    stub, uuid = patient.stub, patient.stub.plug(0)
    patient.gpus("market", "4090", "nvidia-3060")
    patient.gpus("enable", "4090")
    assert uuid == FIRST_CARD

    stub.system(init=18)
    told = patient.doctor(code=1)
    assert (told.cause, told.id) == ("driver", "DRIVER_UPDATED")
    assert "updated while the old one was running" in told.text
    stub.system(init=0, driver="390.48")
    assert "too old" in patient.doctor(code=1).text
    stub.system(driver="570.133.07")

    stub.change(0, **(A100 | {"mig": 1}))
    told = patient.doctor(code=1)
    assert (told.cause, told.id) == ("gpu", "GPU_UNSUITED")
    stub.change(0, mig=0, ecc_uncorrected=1)
    assert patient.doctor(code=1).cause == "gpu"
    stub.plug(0)
    assert patient.doctor("--keep-free", "90000", code=1).id == "DISK_FULL"

    told = patient.doctor(code=1)
    assert (told.cause, told.id) == ("market", "WRONG_MARKET")
    assert "nvidia-4090" in told.text
    for typed in told.command.split(" && "):
        patient.gpus(*shlex.split(typed)[2:])

    patient.gpus("pause", "4090")
    told = patient.doctor(code=1)
    assert (told.id, told.command) == ("PAUSED_BY_YOU", f"nosdesk gpus resume {uuid}")
    patient.gpus("resume", "4090")

    told = patient.doctor(code=1)
    assert (told.cause, told.id, told.command) == ("switched_on", "NOT_RUNNING", "nosdesk run")
    assert told.results("gpu_in_container", "docker", "disk") == ["ok", "ok", "ok"]

    with patient.at_work() as process:
        told = patient.doctor(code=0)
        assert (told.cause, told.id) == (None, "NOTHING_WRONG")
        assert "Place 1 of 1 in the queue." in told.text
        assert "How long a wait is normal here is not known yet." in told.text
        assert not {r for check in CHECKS[1:] for r in told.results(check)} - {"ok"}
        process.send_signal(signal.SIGSTOP)
        patient.last_spoke_a_minute_earlier()
        assert patient.doctor(code=1).id == "STUCK"
        process.send_signal(signal.SIGCONT)

    patient.gpus("disable", "4090")
    told = patient.doctor(code=1)
    assert (told.id, told.command) == ("SWITCHED_OFF", f"nosdesk gpus enable {uuid}")
