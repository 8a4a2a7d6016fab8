"""The icon where desktops show it by D-Bus, as GNOME's extension and KDE do."""

import json
import shutil
import subprocess
import sys

from tests.desktop.screen import a_screen, lacks_a_program
from tests.nvml_stub.machine import Machine, missing

LIMIT_S = 170


def test_the_icons_menu_works_the_cards_over_d_bus(tmp_path):
    if name := lacks_a_program() or ("" if shutil.which("dbus-run-session") else "dbus"):
        missing(f"{name} is not installed")
    machine = Machine(tmp_path)
    machine.plug(0)
    machine.plug(1, name="NVIDIA L40S")
    home = tmp_path / "home"
    home.mkdir()
    settings = {"behaviour": {"starts_minimised": True}}
    (home / "settings.json").write_text(json.dumps(settings))
    with a_screen(has_tray=False) as there:
        own = {**machine.environment(), **there, "NOSDESK_HOME": str(home)}
        done = subprocess.run(
            ["dbus-run-session", "--", sys.executable, "-m", "tests.desktop.status_person"],
            env=own, capture_output=True, text=True, timeout=LIMIT_S, check=False,
        )  # fmt: skip

    assert done.returncode == 0, f"{done.stdout[-3_000:]}\n{done.stderr[-3_000:]}"
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["cards"] == ["RTX 4090", "L40S"]
    assert told["says_only"]
    assert ": " in told["says"]
    assert told["quits"]
    assert told["windows"] == []
    assert told["code"] == 0
