"""Installers and programs that are started for good, as real processes."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from nosdesk.adapters.updates import installer as installer_module
from nosdesk.adapters.updates.installer import run_installer, start_in_our_place
from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.updates.manifest import Package

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="these installers are for Linux")

GOES_ON = """
import os, sys
from nosdesk.adapters.updates.installer import start_in_our_place
if sys.argv[1] == "service":
    os.environ["SYSTEMD_EXEC_PID"] = str(os.getpid())
print(os.getpid(), os.getpgid(0), flush=True)
again = "import os; print(os.getpid(), os.getpgid(0), flush=True)"
start_in_our_place((sys.executable, "-c", again), os.environ)
"""


def installer(folder, text):
    path = folder / "nosdesk-1.1.0-linux-x86_64.run"
    path.write_text(text)
    return path


async def test_an_installer_that_comes_to_no_end_is_ended_with_all_it_started(tmp_path):
    text = 'sh -c "sleep 30; touch installed" &\necho $! >child\nwait\n'
    path = installer(tmp_path, text)

    with pytest.raises(HostUnfit, match="did not come to an end"):
        await run_installer(path, Package.USER, os.environ, within_s=3)

    child = int((tmp_path / "child").read_text())
    async with asyncio.timeout(60):
        while is_alive(child):
            await asyncio.sleep(0.02)


def is_alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


async def test_an_installer_goes_on_when_who_waits_for_it_goes_away(tmp_path):
    path = installer(tmp_path, "touch begun\nsleep 0.5\ntouch installed\n")
    waiting = asyncio.get_running_loop().create_task(run_installer(path, Package.USER, os.environ))
    async with asyncio.timeout(60):
        while not (tmp_path / "begun").exists():
            await asyncio.sleep(0.02)
    waiting.cancel()
    await asyncio.wait([waiting])

    async with asyncio.timeout(60):
        while installer_module._left[-1].poll() is None:
            await asyncio.sleep(0.02)
    assert (tmp_path / "installed").exists()


async def test_what_an_installer_says_last_is_told_without_what_could_harm(tmp_path):
    path = installer(tmp_path, "printf 'first\\nNo \\033[31mroom.\\n'; exit 4\n")

    with pytest.raises(HostUnfit, match=r"No \[31mroom"):
        await run_installer(path, Package.USER, os.environ)


@pytest.mark.parametrize(("how", "is_same"), [("service", True), ("by hand", False)])
def test_a_service_goes_on_as_the_same_process_and_others_as_a_new_one(how, is_same):
    said = subprocess.run(
        [sys.executable, "-c", GOES_ON, how], capture_output=True, text=True, check=True
    )
    if is_same:
        first, second = said.stdout.splitlines()
        assert first == second
    else:
        assert len(said.stdout.splitlines()) == 1, "it has nothing to do with us any more"


def test_what_cannot_be_started_is_said(monkeypatch):
    environment = {"SYSTEMD_EXEC_PID": str(os.getpid())}
    with pytest.raises(HostUnfit, match="cannot be started"):
        start_in_our_place(("/nowhere/nosdesk",), environment)
