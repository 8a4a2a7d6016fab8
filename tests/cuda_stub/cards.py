"""Cards that can compute, on the machines of `tests.nvml_stub`, and the stub CUDA library.

Both stub libraries read the same file, so a card is described once. The library is built when
needed, as the NVML one is.
"""

import atexit
import ctypes
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from tests.nvml_stub.machine import A100, GIB, RTX_4090, Machine, missing

SOURCE = Path(__file__).with_name("cuda.c")
NAME = "libcuda.so.1"

IDLE = {"computing": "", "drawing": "", "utilisation": 3}
RTX_4090_AT_REST = RTX_4090 | IDLE | {
    "cuda": 1,
    "free": 22 * GIB,
    "processors": 128,
    "core_khz": 2_520_000,
    "memory_khz": 10_501_000,
    "bus_bits": 384,
    "memory_gbs": 920,
    "to_gbs": 25.1,
    "from_gbs": 26.3,
    "fp32_gflops": 80_000,
    "fp16_gflops": 160_000,
    "bf16_gflops": 158_000,
}  # fmt: skip
TESLA_P4 = RTX_4090_AT_REST | {
    "name": "Tesla P4",
    "memory": 8 * GIB,
    "free": 7 * GIB,
    "compute": "6.1",
    "processors": 20,
    "core_khz": 1_113_500,
    "memory_khz": 3_003_000,
    "bus_bits": 256,
    "memory_gbs": 160,
    "fp32_gflops": 5_000,
}
__all__ = ["A100", "RTX_4090_AT_REST", "TESLA_P4", "environment", "library", "preload"]


@cache
def library(*, old: bool = False) -> Path:
    """Return the stub library, built; an old one lacks a call that old drivers lacked."""
    if shutil.which("gcc") is None:
        missing("there is no gcc to build the stub driver (`sudo apt-get install gcc libc6-dev`)")
    folder = Path(tempfile.mkdtemp(prefix="nosdesk-cuda-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    built = folder / NAME
    subprocess.run(
        ["gcc", "-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC",
         "-fvisibility=hidden", f"-Wl,-soname,{NAME}", *(["-DOLD"] if old else []),
         "-o", str(built), str(SOURCE), "-lm"],
        check=True,
    )  # fmt: skip
    return built


@cache
def preload() -> None:
    """Load the stub into this process, so that it is found instead of a real driver."""
    ctypes.CDLL(str(library()))


def environment(machine: Machine, home: Path, *, old: bool = False) -> dict[str, str]:
    """Return what a child process must be started with to compute on this machine."""
    given = machine.environment()
    folders = f"{given['LD_LIBRARY_PATH']}:{library(old=old).parent}"
    return given | {"LD_LIBRARY_PATH": folders, "NOSDESK_HOME": str(home)}
