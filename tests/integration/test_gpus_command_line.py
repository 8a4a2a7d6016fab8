"""`nosdesk gpus`, as people and programs call it."""

import json
import subprocess
import sys

import pytest

from tests.nvml_stub.machine import A100, Machine


@pytest.fixture
def stub(tmp_path):
    return Machine(tmp_path)


def gpus(stub, *words):
    return subprocess.run(
        [sys.executable, "-m", "nosdesk", "gpus", *words], env=stub.environment(),
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def test_the_gpus_are_listed_for_programs(stub):
    uuids = [stub.plug(0), stub.plug(1, A100, mig=1), stub.plug(2, ecc_uncorrected=1)]
    stub.plug(3, lost=15)

    ran = gpus(stub, "--json")
    told = json.loads(ran.stdout)

    assert (ran.returncode, ran.stderr) == (0, "")
    assert told["driver"] == {"version": "570.133.07", "cuda": "12.8"}
    assert [each["uuid"] for each in told["gpus"]] == uuids
    first, divided, faulty = told["gpus"]
    assert first["compute_capability"] == "8.9"
    assert first["reading"]["temperature_c"] == 66
    assert first["unsuited"] is None
    assert first["verdict"] == {"level": "ok", "findings": []}
    assert divided["reading"]["fan"] is None
    assert "MIG" in divided["unsuited"]
    assert faulty["verdict"]["level"] == "drain"
    assert told["unreadable"] == ["lost"]


def test_the_gpus_are_listed_for_people(stub):
    uuid = stub.plug(0, utilisation="!3")
    stub.plug(1, name="NVIDIA \x1b[31mRTX", ecc_uncorrected=1)
    stub.plug(2, lost=15)

    ran = gpus(stub)

    assert (ran.returncode, ran.stderr) == (0, "")
    assert f"NVIDIA GeForce RTX 4090  {uuid}" in ran.stdout
    assert "— % busy, 2.0 of 24.0 GB in use, 66 °C, 412 of 450 W" in ran.stdout
    assert "! The GPU's memory lost data." in ran.stdout
    assert "\x1b" not in ran.stdout
    assert "! It fell off the bus. Restart the PC." in ran.stdout


@pytest.mark.parametrize("words", [(), ("--json",)])
@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (9, "The NVIDIA driver is installed, but it is not running. Restart the PC."),
        (18, "The NVIDIA driver was updated while the old one was running. Restart the PC"),
        (4, "This user may not use the NVIDIA driver."),
        (0, "The NVIDIA driver 570.133.07 runs, but it finds no GPU."),
    ],
)
def test_what_keeps_the_gpus_from_being_listed_is_one_sentence_and_exit_code_1(
    stub, words, code, sentence
):
    stub.system(init=code)

    ran = gpus(stub, *words)

    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith(f"nosdesk: {sentence}")
    assert len(ran.stderr.splitlines()) == 1


def test_without_a_driver_there_is_a_clear_sentence_and_exit_code_1(stub, tmp_path):
    environment = stub.environment() | {"LD_LIBRARY_PATH": str(tmp_path)}
    broken = tmp_path / "libnvidia-ml.so.1"
    broken.write_text("no library")  # it shadows the driver of a PC that has one

    ran = subprocess.run(
        [sys.executable, "-m", "nosdesk", "gpus"], env=environment,
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip

    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith("nosdesk: There is no NVIDIA driver on this computer. Install it.")
