"""The tray as a person uses it, on a screen of its own and a PC with two cards."""

import json
import subprocess
import sys

from tests.desktop.screen import a_screen, lacks_a_program, pictures_folder
from tests.nvml_stub.machine import Machine, missing

LIMIT_S = 150


def test_from_the_tray_alone_one_switches_the_gpu_and_quits(tmp_path):
    if name := lacks_a_program():
        missing(f"{name} is not installed")
    machine = Machine(tmp_path)
    machine.plug(0)
    machine.plug(1, name="NVIDIA L40S")
    words = ["tray_person", str(pictures_folder(tmp_path)), "--practice", "--simulated"]
    with a_screen() as there:
        own = {**machine.environment(), **there, "NOSDESK_HOME": str(tmp_path / "home")}
        own.pop("DBUS_SESSION_BUS_ADDRESS", None)  # nothing of the desktop that may be running
        done = subprocess.run(
            [sys.executable, "-m", "tests.desktop.person", *words],
            env=own, capture_output=True, text=True, timeout=LIMIT_S, check=False,
        )  # fmt: skip

    assert done.returncode == 0, f"{done.stdout[-3_000:]}\n{done.stderr[-3_000:]}"
    told, end = (json.loads(line) for line in done.stdout.splitlines())
    assert end["code"] == 0
    assert told["before"] == ["RTX 4090", "L40S"]
    assert told["after"][1] in ("L40S", "L40S (after this job)")
    assert ": " in told["said"]
    assert "Traceback" not in done.stderr
