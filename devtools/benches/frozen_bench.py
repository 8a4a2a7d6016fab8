"""What the frozen program takes, beside the same program from its source: size, start, memory.

Both are started as a user's second start on a practice grid, offscreen. Usable means that the
window answers another start of the program. Run as `python -m devtools.benches.frozen_bench`.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from devtools.packaging.build import DIST, size_of
from devtools.steps import ROOT
from nosdesk.app.single_instance import Answer, SingleInstance, Wish

PROGRAM = DIST / "nosdesk" / "nosdesk"
_STARTS = 3
_WITHIN_S = 60.0
_SETTLE_S = 12.0
_LOOK_S = 0.01


def frozen_figures() -> dict[str, Any]:
    """Return the figures of a program of its own: Qt has its own loop."""
    if not PROGRAM.exists():
        return {"frozen": "not built: python3 dev.py build"}
    command = [sys.executable, "-m", "devtools.benches.frozen_bench"]
    told = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    figures: dict[str, Any] = json.loads(told.stdout)
    return figures


def main() -> int:
    """Measure both."""
    _app = QCoreApplication(["nosdesk"])
    megabytes, count = size_of(PROGRAM.parent)
    frozen = _measured([PROGRAM])
    source = _measured([sys.executable, "-m", "nosdesk"])
    figures = {
        "frozen_mb": round(megabytes, 1),
        "frozen_files": count,
        **{f"frozen_{name}": figure for name, figure in asdict(frozen).items()},
        **{f"source_{name}": figure for name, figure in asdict(source).items()},
    }
    print(json.dumps(figures))
    return 0


@dataclass(frozen=True, slots=True)
class _Start:
    """How long a start took, how much work that was for the processors, and the memory then."""

    usable_s: float
    start_cpu_s: float
    memory_mib: float


def _measured(command: Sequence[str | Path]) -> _Start:
    """Return the quickest start of a few, and the memory once it has settled."""
    with tempfile.TemporaryDirectory(prefix="nosdesk-bench-") as folder:
        environment = {**os.environ, "NOSDESK_HOME": folder, "QT_QPA_PLATFORM": "offscreen"}
        (Path(folder) / "journal.db").touch()  # a PC with a journal has been set up
        starts = [_start(command, environment, Path(folder)) for _ in range(_STARTS)]
        settled = _start(command, environment, Path(folder), settles_s=_SETTLE_S)
    quickest = min(starts, key=lambda start: start.usable_s)
    return replace(quickest, memory_mib=settled.memory_mib)


def _start(
    command: Sequence[str | Path], environment: dict[str, str], home: Path, settles_s: float = 0
) -> _Start:
    (home / "window.lock").unlink(missing_ok=True)
    begun = time.perf_counter()
    words = [*command, "--practice", "--simulated"]
    with subprocess.Popen(words, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL) as program:
        try:
            _until_usable(home, program)
            took, work = time.perf_counter() - begun, _cpu_s(program.pid)
            time.sleep(settles_s)  # noqa: TID251 - somebody else's memory settles
            return _Start(round(took, 2), round(work, 2), _resident_mib(program.pid))
        finally:
            program.kill()  # a practice grid: nothing of it is kept


def _until_usable(home: Path, program: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + _WITHIN_S
    while not (home / "window.lock").exists():  # before that its place would be taken by us
        _wait(until, program)
    instance = SingleInstance(home)
    while instance.call_first(Wish.STAY) is not Answer.HEARD:
        _wait(until, program)


def _wait(until: float, program: "subprocess.Popen[bytes]") -> None:
    if time.monotonic() > until or program.poll() is not None:
        raise TimeoutError("The window did not come.")
    time.sleep(_LOOK_S)  # noqa: TID251 - nothing else goes on in this program


def _cpu_s(pid: int) -> float:
    after_name = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return sum(int(ticks) for ticks in after_name[11:13]) / os.sysconf("SC_CLK_TCK")


def _resident_mib(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1024**2, 1)


if __name__ == "__main__":
    sys.exit(main())
