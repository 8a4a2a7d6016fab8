"""What the whole program takes: its start to a window that can be used, memory, and idle time.

A program of its own, offscreen, on a practice grid that another one serves; it prints JSON.
Run as `python -m devtools.benches.program_bench`.
"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

_BEGAN = time.perf_counter()
ROOT = Path(__file__).parents[2]
SETTLE_S = 12.0
WATCH_S = 15.0
PAGE_S = 1.0
_LIMIT_S = 120


def program_figures() -> dict[str, Any]:
    """Return the figures of a program that has a grid, and of its start once it was started."""
    with tempfile.TemporaryDirectory(prefix="nosdesk-bench-") as folder:
        environment = {**os.environ, "NOSDESK_HOME": folder, "QT_QPA_PLATFORM": "offscreen"}
        environment["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONUNBUFFERED"] = "1"
        (Path(folder) / "journal.db").touch()  # a PC with a journal has been set up
        with _grid(environment):
            _watched("--start", environment)  # the second start is the warm one
            return {**_watched("--start", environment), **_watched("--idle", environment)}


@contextmanager
def _grid(environment: dict[str, str]) -> Generator[None]:
    command = [sys.executable, "-m", "nosdesk", "practice"]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE) as grid:
        try:
            assert grid.stdout is not None
            grid.stdout.readline()  # it speaks once it serves
            yield
        finally:
            grid.terminate()


def _watched(what: str, environment: dict[str, str]) -> dict[str, Any]:
    command = [sys.executable, "-m", "devtools.benches.program_bench", what]
    watched = subprocess.run(
        command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, timeout=_LIMIT_S
    )
    figures: dict[str, Any] = json.loads(watched.stdout.splitlines()[-1])
    return figures


# --- Inside the program ----------------------------------------------------------------------


def _watch(what: str) -> None:
    """Open the program as its users do, look at it from within, and end it."""
    import_module("nosdesk.app.desk")  # before Qt, as the command line has it
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - reading it in is a part of the start

    from nosdesk.app import desktop  # noqa: PLC0415
    from nosdesk.ui.window import MainWindow  # noqa: PLC0415

    come_forward = MainWindow.come_forward

    def come_and_tell(window: MainWindow) -> None:
        come_forward(window)
        QTimer.singleShot(0, lambda: _is_usable(window, what))

    MainWindow.come_forward = come_and_tell  # type: ignore[assignment,method-assign]
    desktop.open_desktop(engine="simulated")


def _is_usable(window: Any, what: str) -> None:  # noqa: ANN401 - Qt is read in later
    window.grab()
    if what == "--start":
        _end({"window_usable_s": round(time.perf_counter() - _BEGAN, 2)})
    watching = asyncio.get_event_loop().create_task(_idle(window))
    watching.add_done_callback(lambda task: _end(task.result()))


async def _idle(window: Any) -> dict[str, Any]:  # noqa: ANN401
    await asyncio.sleep(SETTLE_S)
    shown = await _cpu_percent()
    memory = _resident_mib()
    window.hide()
    hidden = await _cpu_percent()
    tray = _resident_mib()
    return {
        "window_memory_mib": memory,
        "tray_memory_mib": tray,
        "idle_cpu_percent": shown,
        "tray_cpu_percent": hidden,
        **await _looked_around(window),
    }


async def _looked_around(window: Any) -> dict[str, Any]:  # noqa: ANN401
    """Look at every page, hide the window, and see what of their memory comes back."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - as above

    from nosdesk.ui.out_of_sight import OutOfSight  # noqa: PLC0415
    from nosdesk.ui.window import FOOTER, PAGES  # noqa: PLC0415

    for name in (*PAGES, *FOOTER, "home"):
        window.open_page(name)
        window.grab()
        await asyncio.sleep(PAGE_S)
    seen = _resident_mib()
    window.findChild(OutOfSight).findChild(QTimer).setInterval(0)  # minutes else
    window.hide()
    await asyncio.sleep(PAGE_S)
    return {"all_pages_memory_mib": seen, "tray_after_pages_memory_mib": _resident_mib()}


async def _cpu_percent() -> float:
    before, begun = time.process_time(), time.perf_counter()
    await asyncio.sleep(WATCH_S)
    return round(100 * (time.process_time() - before) / (time.perf_counter() - begun), 2)


def _resident_mib() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1024**2, 1)


def _end(figures: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(figures) + "\n")
    sys.stdout.flush()
    os._exit(0)  # nothing of it is kept


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _watch(sys.argv[1])
    else:
        print(json.dumps(program_figures()))
