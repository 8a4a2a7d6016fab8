"""Machines with NVIDIA GPUs that the stub library plays, and the library itself, built when needed.

`library()` is loaded by child processes through `LD_LIBRARY_PATH`; a test process loads it by
`preload()`, since the system looks for a library of that name among those already loaded.
"""

import atexit
import ctypes
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import pytest

SOURCE = Path(__file__).with_name("nvml.c")
NAME = "libnvidia-ml.so.1"
XID_EVENT = 8

GIB = 1024**3
RTX_4090 = {
    "name": "NVIDIA GeForce RTX 4090",
    "memory": 24 * GIB,
    "memory_used": 2 * GIB,
    "memory_reserved": GIB // 2,
    "compute": "8.9",
    "utilisation": 97,
    "temperature": 66,
    "threshold1": 90,
    "power_mw": 412_345,
    "power_limit_mw": 450_000,
    "power_default_mw": 450_000,
    "power_min_mw": 150_000,
    "power_max_mw": 600_000,
    "energy_mj": 7_200_000,
    "clock1": 2520,
    "clock2": 10501,
    "fan": 58,
    "slowdowns": 0,
    "pcie_generation": 4,
    "pcie_width": 16,
    "pcie_max_generation": 4,
    "pcie_max_width": 16,
    "computing": f"4242:{GIB},4243:{GIB // 2}",
    "drawing": "",
    "events": 0x1F,
    "set_power": 1,
}
A100 = RTX_4090 | {
    "name": "NVIDIA A100-SXM4-40GB",
    "memory": 40 * GIB,
    "compute": "8.0",
    "fan": "!3",
    "mig": 0,
    "ecc_corrected": 2,
    "ecc_uncorrected": 0,
    "remap_pending": 0,
    "remap_failed": 0,
}


class Machine:
    """One machine with its driver and cards, in a folder of its own; every change shows at once."""

    def __init__(self, folder: Path, *, driver: str = "570.133.07") -> None:
        self.path = folder / "machine.ini"
        self.listing = folder / "listing"
        self.listing.mkdir()
        self._sections: dict[str, dict[str, object]] = {"system": {"driver": driver, "cuda": 12080}}

    def system(self, **values: object) -> None:
        """Change what the driver as a whole answers."""
        self._change("system", values)

    def plug(self, number: int, model: dict[str, object] = RTX_4090, **values: object) -> str:
        """Put a card in and return its UUID; `number` is its section, and its place on the bus."""
        uuid = f"GPU-{number:08x}-0000-4000-8000-000000000000"
        pci = f"00000000:{number + 1:02X}:00.0"
        (self.listing / pci).touch()
        self._sections[f"gpu{number}"] = {"uuid": uuid, "pci": pci, **model}
        self._change(f"gpu{number}", values)
        return uuid

    def unplug(self, number: int) -> None:
        """Take a card out, as far as the system can tell."""
        (self.listing / f"00000000:{number + 1:02X}:00.0").unlink()
        self._change(f"gpu{number}", {"listed": 0, "lost": 15})

    def change(self, number: int, **values: object) -> None:
        """Change what a card answers; `lost=15` loses it, a value `"!3"` fails that one call."""
        self._change(f"gpu{number}", values)

    def report_xid(self, number: int, xid: int) -> None:
        """Let the driver report an error of the card."""
        with Path(f"{self.path}.events").open("a") as events:
            events.write(f"{number} {XID_EVENT} {xid}\n")

    def environment(self, *, old: bool = False) -> dict[str, str]:
        """Return what a child process must be started with to run on this machine."""
        return {
            **os.environ,
            "NVML_STUB": str(self.path),
            "LD_LIBRARY_PATH": str(library(old=old).parent),
        }

    def _change(self, section: str, values: dict[str, object]) -> None:
        self._sections[section].update(values)
        text = "".join(
            f"[{name}]\n" + "".join(f"{key} = {value}\n" for key, value in pairs.items())
            for name, pairs in self._sections.items()
        )
        fresh = self.path.with_suffix(".new")
        fresh.write_text(text)
        fresh.replace(self.path)


@cache
def library(*, old: bool = False) -> Path:
    """Return the stub library, built; an old one lacks what old drivers lacked."""
    if shutil.which("gcc") is None:
        missing("there is no gcc to build the stub driver (`sudo apt-get install gcc libc6-dev`)")
    folder = Path(tempfile.mkdtemp(prefix="nosdesk-nvml-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    built = folder / NAME
    subprocess.run(
        ["gcc", "-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC",
         "-fvisibility=hidden", f"-Wl,-soname,{NAME}", *(["-DOLD"] if old else []),
         "-o", str(built), str(SOURCE)],
        check=True,
    )  # fmt: skip
    return built


@cache
def preload() -> None:
    """Load the stub into this process, so that the bindings find it instead of a real driver."""
    ctypes.CDLL(str(library()))


def missing(what: str) -> None:
    """Skip the test for want of something; where all must be there, fail it."""
    if os.environ.get("CI"):
        pytest.fail(f"This test must run here, but {what}", pytrace=False)
    pytest.skip(what)
