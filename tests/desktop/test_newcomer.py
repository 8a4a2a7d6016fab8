"""The first quarter of an hour of somebody new, by mouse and keyboard on a real screen."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desktop.screen import a_screen, lacks_a_program, pictures_folder
from tests.nvml_stub.machine import missing

LIMIT_S = 400
MOST_CLICKS, MOST_BUSY_S = 25, 240  # the machine may be a busy one
ROOT = Path(__file__).parents[2]


@pytest.mark.docker
@pytest.mark.timeout(LIMIT_S + 60)
def test_a_newcomer_gets_from_the_first_start_to_a_paid_job_and_keeps_the_figures(tmp_path):
    if name := lacks_a_program():
        missing(f"{name} is not installed")
    words = ["newcomer", str(pictures_folder(tmp_path))]
    with a_screen() as there:
        own = {**there, "NOSDESK_HOME": str(tmp_path / "nosdesk"), "HOME": str(tmp_path)}
        own["PYTHONPATH"] = os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", "")))
        own.pop("DBUS_SESSION_BUS_ADDRESS", None)  # nothing of the desktop that may be running
        done = subprocess.run(
            [sys.executable, "-m", "tests.desktop.person", *words],
            env=own, cwd=tmp_path, capture_output=True, text=True, timeout=LIMIT_S, check=False,
        )  # fmt: skip

    assert done.returncode == 0, f"{done.stdout[-3_000:]}\n{done.stderr[-3_000:]}"
    told, end = (json.loads(line) for line in done.stdout.splitlines())
    assert end["code"] == 0
    assert "paid" in told["words"]
    assert told["clicks"] <= MOST_CLICKS
    assert told["busy_s"] <= MOST_BUSY_S
    (exported,) = tmp_path.glob("*.csv")
    with exported.open(newline="", encoding="utf-8-sig") as file:
        runs = list(csv.DictReader(file))
    assert [run["outcome"] for run in runs if run["outcome"] == "paid"]
    assert "Traceback" not in done.stderr
