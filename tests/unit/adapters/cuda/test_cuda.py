"""What the real ctypes layer makes of drivers and cards that fail, over a stub driver."""

import asyncio
import shutil
import struct
import subprocess
from importlib.resources import files

import pytest

from nosdesk.adapters.cuda.compute import CudaCompute
from nosdesk.adapters.cuda.faults import cuda_error
from nosdesk.adapters.cuda.loads import MultiplyAddLoad, TensorLoad, factors
from nosdesk.domain.benchmark.measures import Measure
from nosdesk.domain.errors import HostUnfit, NodeError, Refused
from nosdesk.domain.gpu import GpuUuid
from nosdesk.ports.gpu_compute import GpuFailed
from nosdesk.ports.gpus import DriverSilent
from tests.cuda_stub import cards
from tests.cuda_stub.cards import RTX_4090_AT_REST, TESLA_P4
from tests.nvml_stub.machine import GIB, Machine

KERNELS = files("nosdesk.adapters.cuda") / "kernels"
MIB = 1024**2


@pytest.fixture
def machine(tmp_path, monkeypatch):
    cards.preload()
    machine = Machine(tmp_path)
    monkeypatch.setenv("NVML_STUB", str(machine.path))
    return machine


def plug(machine, model=RTX_4090_AT_REST, **values):
    return GpuUuid(machine.plug(0, model, **values))


async def measured(uuid, measure, **settings):
    async with CudaCompute(**settings).open(uuid) as opened:
        await opened.prepare(measure)
        return await opened.burst()


# --- Drivers that fail ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("call", "nth", "measure"),
    [
        ("cuLaunchKernel", 1, Measure.MEMORY),
        ("cuLaunchKernel", 9, Measure.FP32),
        ("cuEventSynchronize", 3, Measure.BF16),
        ("cuMemcpyDtoH_v2", 1, Measure.FP16),
        ("cuMemcpyHtoDAsync_v2", 2, Measure.TO_GPU),
        ("cuMemcpyDtoHAsync_v2", 2, Measure.FROM_GPU),
    ],
)
@pytest.mark.parametrize("code", [214, 700, 702, 709, 719, 999, 12345])
async def test_a_card_that_fails_in_the_middle_is_told_and_let_go(
    machine, call, nth, measure, code
):
    uuid = plug(machine, cuda_fail=f"{call} {nth} {code}")

    with pytest.raises((GpuFailed, HostUnfit)):
        await measured(uuid, measure)

    machine.change(0, cuda_fail="")
    assert (await measured(uuid, measure)).wrong == 0


@pytest.mark.parametrize(
    ("code", "kind"),
    [(46, Refused), (2, Refused), (100, HostUnfit), (802, Refused), (999, HostUnfit)],
)
async def test_a_card_that_cannot_be_opened_is_told_why(machine, code, kind):
    uuid = plug(machine, cuda_fail=f"cuCtxCreate_v2 1 {code}")

    with pytest.raises(kind) as raised:
        await measured(uuid, Measure.FP32)

    assert raised.value.remedy


@pytest.mark.parametrize(("code", "kind"), [(803, HostUnfit), (100, HostUnfit), (3, HostUnfit)])
async def test_a_driver_that_cannot_be_opened_is_told_why(machine, code, kind):
    uuid = plug(machine)
    machine.system(cuda_init=code)

    with pytest.raises(kind):
        await measured(uuid, Measure.FP32)


def test_every_error_of_the_driver_has_words():
    for code in range(1, 1000):
        error = cuda_error(code)
        assert isinstance(error, NodeError)
        assert error.title.endswith(".")
        assert error.remedy.endswith(".")


@pytest.mark.parametrize(("code", "words"), [(222, "too old"), (221, "is missing"), (223, "off")])
async def test_kernels_that_the_driver_cannot_make_are_refused(machine, code, words):
    uuid = plug(machine, cuda_fail=f"cuModuleLoadData 1 {code}")

    with pytest.raises(Refused, match=words):
        await measured(uuid, Measure.FP32)


async def test_a_driver_that_hangs_is_given_up(machine):
    uuid = plug(machine, cuda_hang_ms=1500)

    with pytest.raises(DriverSilent):
        await measured(uuid, Measure.FP32, answer_within_s=0.3)


async def test_who_is_cancelled_leaves_the_card_to_others(machine):
    uuid = plug(machine, cuda_hang_ms=100)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await measured(uuid, Measure.FP32)
    machine.change(0, cuda_hang_ms=0)

    assert (await measured(uuid, Measure.FP32)).wrong == 0


async def test_a_card_that_others_hide_is_explained(machine, monkeypatch):
    plug(machine)
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "1")

    with pytest.raises(Refused, match="CUDA_VISIBLE_DEVICES hides"):
        await measured(GpuUuid("GPU-ffffffff-0000-4000-8000-000000000000"), Measure.FP32)


# --- Memory ---------------------------------------------------------------------------------


async def test_buffers_are_smaller_where_little_memory_is_free(machine):
    large = await measured(plug(machine), Measure.MEMORY)
    small = await measured(plug(machine, free=800 * MIB), Measure.MEMORY)

    assert small.wrong == 0
    assert small.amount / small.seconds == pytest.approx(large.amount / large.seconds, rel=1e-3)


@pytest.mark.parametrize("measure", [Measure.MEMORY, Measure.TO_GPU])
async def test_too_little_free_memory_is_said(machine, measure):
    uuid = plug(machine, free=20 * MIB)

    with pytest.raises(Refused, match="Too little of the GPU's memory is free") as raised:
        await measured(uuid, measure)

    assert raised.value.name == "OutOfMemory"


@pytest.mark.parametrize("measure", Measure)
async def test_all_memory_is_given_back(machine, measure):
    uuid = plug(machine, free=5 * GIB // 2)
    async with CudaCompute().open(uuid) as opened:
        for _ in range(4):
            await opened.prepare(Measure.MEMORY)
            await opened.prepare(measure)
            assert (await opened.burst()).wrong == 0


# --- What the card gets wrong ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("kernel", "measure"),
    [
        ("copy_words", Measure.MEMORY),
        ("multiply_add", Measure.FP32),
        ("multiply_tiles_fp16", Measure.FP16),
        ("multiply_tiles_bf16", Measure.BF16),
        ("copies", Measure.TO_GPU),
        ("copies", Measure.FROM_GPU),
    ],
)
async def test_one_wrong_word_is_found(machine, kernel, measure):
    assert (await measured(plug(machine, flips=kernel), measure)).wrong >= 1


def test_sums_stay_where_single_precision_is_exact():
    largest = struct.unpack("<1024f", TensorLoad.sums(TensorLoad.longest))
    assert max(map(abs, largest)) < 2**22
    assert all(number.is_integer() for number in largest)

    (last,) = struct.unpack("<I", MultiplyAddLoad.sums(MultiplyAddLoad.longest)[-4:])
    assert last / 8 < 2**24


def test_factors_are_exact_in_eight_bits_of_mantissa_and_leave_something():
    tiles = factors()

    assert all(abs(number) <= 256 for tile in tiles for row in tile for number in row)
    assert len(set(struct.unpack("<1024f", TensorLoad.sums(1000)))) > 4


# --- Kernels --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "oldest"),
    [("memory.ptx", 50), ("fp32.ptx", 50), ("tensor_fp16.ptx", 70), ("tensor_bf16.ptx", 80)],
)
@pytest.mark.parametrize("card", [75, 80, 86, 89, 90, 100, 120])
def test_kernels_assemble_for_every_card_that_is_to_run_them(file, oldest, card, tmp_path):
    if shutil.which("ptxas") is None:
        pytest.skip("there is no ptxas")
    if card < oldest:
        pytest.skip("no such card runs it")
    ran = subprocess.run(
        ["ptxas", f"-arch=sm_{card}", str(KERNELS / file), "-o", str(tmp_path / "out")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    if "is not defined for option" in ran.stderr:
        pytest.skip("this ptxas does not know the card")
    assert (ran.returncode, ran.stderr) == (0, "")


def test_kernels_ask_for_no_newer_driver_than_they_need():
    versions = {
        each.name: each.read_text().split(".version ")[1][:3]
        for each in KERNELS.iterdir()
        if each.name.endswith(".ptx")
    }

    assert versions.pop("tensor_bf16.ptx") == "7.0"
    assert set(versions.values()) == {"6.4"}


async def test_a_card_without_tensor_cores_is_not_asked_for_them(machine):
    uuid = plug(machine, TESLA_P4)
    async with CudaCompute().open(uuid) as opened:
        assert Measure.FP16 not in opened.facts.measures
        with pytest.raises(Refused):
            await opened.prepare(Measure.FP16)
        await opened.prepare(Measure.FP32)
        assert (await opened.burst()).wrong == 0
