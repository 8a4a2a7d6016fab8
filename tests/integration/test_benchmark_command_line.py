"""`nosdesk benchmark`, as people and programs call it, on stub machines."""

import json
import signal
import subprocess
import sys

import pytest

from nosdesk.adapters.sqlite.database import Database
from tests.cuda_stub.cards import RTX_4090_AT_REST, TESLA_P4, environment
from tests.nvml_stub.machine import A100, Machine

MEASURES = ["memory", "fp32", "fp16", "bf16", "to_gpu", "from_gpu"]


@pytest.fixture
def stub(tmp_path):
    return Machine(tmp_path)


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


def benchmark(stub, home, *words, **changed):
    return subprocess.run(
        [sys.executable, "-m", "nosdesk", "benchmark", "--quick", *words],
        env=environment(stub, home) | changed, capture_output=True, text=True, check=False,
        timeout=120,
    )  # fmt: skip


def test_the_gpus_are_measured_for_programs(stub, home):
    uuids = [stub.plug(0, RTX_4090_AT_REST), stub.plug(2, TESLA_P4)]
    busy = stub.plug(1, RTX_4090_AT_REST, utilisation=97)

    ran = benchmark(stub, home, "--json")

    assert (ran.returncode, ran.stderr) == (1, "")
    told = json.loads(ran.stdout)
    first, second = told["quick"]
    assert told["refused"].keys() == {busy}
    assert told["refused"][busy].startswith("This GPU is 97 % busy now. Wait")
    assert told["container"] is None
    assert [first["gpu"], second["gpu"]] == uuids
    assert [each["measure"] for each in first["figures"]] == MEASURES
    memory = first["figures"][0]
    assert memory["value"] == pytest.approx(920, rel=1e-3)
    assert (memory["unit"], memory["limit"], memory["limit_source"]) == ("GB/s", 1008, "published")
    assert memory["share"] == pytest.approx(0.913, rel=1e-3)
    assert first["conditions"]["temperature_c"] == 66
    assert (first["faults"], first["compared_with"], first["not_kept"]) == ([], None, None)
    assert [each["measure"] for each in second["figures"]] == [
        "memory",
        "fp32",
        "to_gpu",
        "from_gpu",
    ]
    assert second["figures"][1]["limit_source"] == "computed"


def test_a_gpu_is_measured_for_people(stub, home):
    stub.plug(0, A100)
    uuid = stub.plug(1, RTX_4090_AT_REST, name="NVIDIA \x1b[31mRTX")

    ran = benchmark(stub, home, "--gpu", uuid)

    assert ran.returncode == 0
    assert "\x1b" not in ran.stdout
    assert (
        "memory                 920.0 GB/s      91% of 1008.1, computed for this card" in ran.stdout
    )
    assert "under load: 66 °C, 412 W, 2520 MHz, PCIe 4 x16" in ran.stdout
    assert f"{uuid}: 45%  FP16 tensor cores, 11 s left" in ran.stderr


def test_a_drop_is_told_with_what_was_read(stub, home):
    stub.plug(0, RTX_4090_AT_REST)
    assert benchmark(stub, home).returncode == 0
    stub.change(0, fp32_gflops=60_000, power_limit_mw=300_000, pcie_width=4)

    ran = benchmark(stub, home)

    assert ran.returncode == 0
    assert "! FP32: 25% less than on " in ran.stdout
    assert "The card may draw 300 W now, and 450 W last time." in ran.stdout
    assert "PCIe x4, x16 last time" in ran.stdout


def test_a_card_that_computes_wrongly_is_a_fault_and_exit_code_1(stub, home):
    stub.plug(0, RTX_4090_AT_REST, flips="multiply_tiles_fp16")

    ran = benchmark(stub, home)

    assert ran.returncode == 1
    assert "! The card computed wrongly (FP16, 1 wrong words). Do not rent it out" in ran.stdout
    assert "FP16 tensor cores   " not in ran.stdout


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"computing": "4242:1000000"}, "A program computes on this GPU now (process 4242)."),
        ({"cuda_fail": "cuEventSynchronize 5 709"}, "The GPU was taken away while it computed."),
    ],
)
def test_what_keeps_a_gpu_from_being_measured_is_one_sentence_and_exit_code_1(
    stub, home, values, sentence
):
    stub.plug(0, RTX_4090_AT_REST, **values)

    ran = benchmark(stub, home, "--json")

    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith(f"nosdesk: {sentence}")
    assert len(ran.stderr.splitlines()) == 1


def test_beside_another_program_what_memory_allows_is_measured_when_asked_to_anyway(stub, home):
    stub.plug(0, RTX_4090_AT_REST, computing="4242:1000000", free=60 * 1024**2)

    told = json.loads(benchmark(stub, home, "--json", "--anyway").stdout)["quick"][0]

    assert told["conditions"]["others"] == 1
    assert "Too little of the GPU's memory is free" in told["left_out"]["memory"]
    assert [each["measure"] for each in told["figures"]] == MEASURES[1:]


def test_without_a_driver_there_is_a_clear_sentence_and_exit_code_1(stub, home, tmp_path):
    (tmp_path / "libnvidia-ml.so.1").write_text("no library")

    ran = benchmark(stub, home, LD_LIBRARY_PATH=str(tmp_path))

    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith("nosdesk: There is no NVIDIA driver on this computer. Install it.")


def test_without_cuda_there_is_a_clear_sentence_and_exit_code_1(stub, home, tmp_path):
    stub.plug(0, RTX_4090_AT_REST)
    for name in ("libcuda.so.1", "libcuda.so"):
        (tmp_path / name).write_text("no library")
    folders = f"{tmp_path}:{stub.environment()['LD_LIBRARY_PATH']}"

    ran = benchmark(stub, home, LD_LIBRARY_PATH=folders)

    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.splitlines()[-1].startswith(
        "nosdesk: There is no NVIDIA driver to compute with"
    )


def test_a_driver_that_lacks_calls_is_too_old(stub, home):
    stub.plug(0, RTX_4090_AT_REST)
    path = environment(stub, home, old=True)["LD_LIBRARY_PATH"]

    ran = benchmark(stub, home, LD_LIBRARY_PATH=path)

    assert (ran.returncode, ran.stdout) == (1, "")
    assert "nosdesk: The NVIDIA driver is too old for the benchmark." in ran.stderr


async def test_beside_a_node_that_runs_a_result_is_compared_but_not_kept(stub, home):
    stub.plug(0, RTX_4090_AT_REST)
    assert benchmark(stub, home).returncode == 0
    async with Database(home / "journal.db"):
        ran = benchmark(stub, home, "--json")

    told = json.loads(ran.stdout)["quick"][0]
    assert ran.returncode == 0
    assert told["compared_with"] is not None
    assert "was not kept: Another Nosdesk is using" in told["not_kept"]


def test_ctrl_c_ends_it_at_once(stub, home):
    stub.plug(0, RTX_4090_AT_REST, cuda_hang_ms=40)
    process = subprocess.Popen(
        [sys.executable, "-m", "nosdesk", "benchmark", "--quick"],
        env=environment(stub, home), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert "memory, 20 s left" in process.stderr.readline()

    process.send_signal(signal.SIGINT)
    printed, said = process.communicate(timeout=120)

    assert (process.returncode, printed) == (1, "")
    assert said.splitlines()[-1] == "nosdesk: stopped."
