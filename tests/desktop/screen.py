"""A screen that nobody sees, with a window manager and a place for tray icons."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

SIZE = "1600x1000x24"
PROGRAMS = ("Xvfb", "openbox", "trayer", "xdotool")
TRAY = ("--edge", "bottom", "--align", "right", "--width", "12", "--height", "28",
        "--SetDockType", "true")  # fmt: skip


def lacks_a_program() -> str:
    """Return the first program that is not here; empty when all are."""
    return next((name for name in PROGRAMS if shutil.which(name) is None), "")


@contextmanager
def a_screen(*, has_tray: bool = True) -> Iterator[dict[str, str]]:
    """Give the environment of programs on a screen of their own; all of it ends with the block."""
    with ExitStack() as stack:
        number = stack.enter_context(_x_server())
        there = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        stack.enter_context(_running(there, "openbox", "--sm-disable"))
        if has_tray:
            stack.enter_context(_running(there, "trayer", *TRAY))
        yield there


@contextmanager
def _x_server() -> Iterator[int]:
    """Start a server on a free number, which it tells when it is ready."""
    reading, writing = os.pipe()
    words = ("Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-dpi", "96",
             "-nolisten", "tcp")  # fmt: skip
    server = subprocess.Popen(words, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as ready:
            yield int(ready.readline())
    finally:
        server.terminate()
        server.wait(timeout=60)


@contextmanager
def _running(there: dict[str, str], *words: str) -> Iterator[None]:
    program = subprocess.Popen(
        words, env=there, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield
    finally:
        program.terminate()
        program.wait(timeout=60)


def pictures_folder(tmp_path: Path) -> Path:
    """Return where the pictures of a run are kept: `NOSDESK_PICTURES`, or beside the test."""
    folder = Path(os.environ.get("NOSDESK_PICTURES") or tmp_path) / "desktop"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
