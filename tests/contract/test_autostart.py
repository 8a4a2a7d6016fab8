"""What every list of programs that start with the session promises: real ones and the fake."""

import os
import stat
import sys

import pytest

from nosdesk.adapters.desktop.windows_autostart import APPROVED, NAME, RUN, WindowsAutostart
from nosdesk.adapters.desktop.xdg_autostart import XdgAutostart, folders
from nosdesk.domain.errors import HostUnfit
from tests.fakes.autostart import FakeAutostart

PROGRAM = (sys.executable, "-m", "nosdesk", "--minimized")
FILE = "org.nosdesk.Nosdesk.desktop"


class FakeRegistry:
    def __init__(self):
        self.values = {}
        self.down = None

    def read(self, key, name):
        return self.values.get((key, name))

    def write(self, key, name, value):
        if self.down:
            raise self.down
        self.values[key, name] = value

    def remove(self, key, name):
        if self.down:
            raise self.down
        self.values.pop((key, name), None)


def xdg(folder, *words):
    own, system = folder / "own" / "autostart", folder / "system"
    return XdgAutostart("org.nosdesk.Nosdesk", words or PROGRAM, own, (system,))


@pytest.fixture(params=["xdg", "windows", "fake"])
def autostart(request, tmp_path):
    if request.param == "xdg":
        return xdg(tmp_path)
    return (
        WindowsAutostart(FakeRegistry(), PROGRAM) if request.param == "windows" else FakeAutostart()
    )


async def test_it_is_off_until_somebody_switches_it_on(autostart):
    assert not await autostart.is_on()


async def test_it_can_be_switched_on_and_off_and_on_again(autostart):
    seen = []
    for on in (True, True, False, False, True):
        await autostart.switch(on=on)
        seen.append(await autostart.is_on())

    assert seen == [True, True, False, False, True]


class TestOnLinuxDesktops:
    @pytest.fixture
    def file(self, tmp_path):
        return tmp_path / "own" / "autostart" / FILE

    async def written(self, file, text):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    async def test_the_entry_starts_the_program_minimised(self, tmp_path, file):
        await xdg(tmp_path).switch(on=True)

        lines = file.read_text().splitlines()
        assert lines[0] == "[Desktop Entry]"
        assert f"Exec={sys.executable} -m nosdesk --minimized" in lines
        assert "Type=Application" in lines
        assert stat.S_IMODE(file.stat().st_mode) == 0o644
        assert [each.name for each in file.parent.iterdir()] == [FILE]

    async def test_off_leaves_nothing_behind(self, tmp_path, file):
        await xdg(tmp_path).switch(on=True)
        await xdg(tmp_path).switch(on=False)

        assert list(file.parent.iterdir()) == []

    @pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
    async def test_what_a_desktop_switched_off_is_off(self, tmp_path, file, line):
        await xdg(tmp_path).switch(on=True)
        text = file.read_text().replace("X-GNOME-Autostart-enabled=true\n", "")
        file.write_text(f"{text}{line}\n")

        assert not await xdg(tmp_path).is_on()
        await xdg(tmp_path).switch(on=True)
        assert await xdg(tmp_path).is_on()

    async def test_only_the_entrys_own_group_counts(self, tmp_path, file):
        await xdg(tmp_path).switch(on=True)
        file.write_text(f"{file.read_text()}\n[Desktop Action x]\nHidden=true\nExec=/none\n")

        assert await xdg(tmp_path).is_on()

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "[Desktop Entry]\n",
            "[Desktop Entry]\nExec=/nowhere/nosdesk\n",
            '[Desktop Entry]\nExec="never closed\n',
            "Exec=/bin/sh\n",
            "\x00" * 100,
        ],
    )
    async def test_an_entry_that_starts_nothing_is_off(self, tmp_path, file, text):
        await self.written(file, text)

        assert not await xdg(tmp_path).is_on()

    async def test_a_folder_in_its_place_is_off_and_told(self, tmp_path, file):
        (file / "x").mkdir(parents=True)

        assert not await xdg(tmp_path).is_on()
        with pytest.raises(HostUnfit):
            await xdg(tmp_path).switch(on=True)

    async def test_one_of_the_systems_counts_and_is_hidden_by_ours(self, tmp_path, file):
        await self.written(tmp_path / "system" / FILE, f"[Desktop Entry]\nExec={sys.executable}\n")
        autostart = xdg(tmp_path)
        before = await autostart.is_on()
        await autostart.switch(on=False)

        assert before
        assert not await autostart.is_on()
        assert "Hidden=true" in file.read_text()

    @pytest.mark.parametrize("name", ["a b", 'q"uote', "back\\slash", "50%", "$HOME", "`id`", "ü"])
    async def test_a_program_is_found_again_in_any_folder(self, tmp_path, name):
        program = tmp_path / name / "nosdesk"
        program.parent.mkdir()
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
        autostart = xdg(tmp_path, str(program), "--minimized")

        await autostart.switch(on=True)

        assert await autostart.is_on()
        program.unlink()
        assert not await autostart.is_on()

    async def test_a_name_with_a_line_end_is_refused(self, tmp_path):
        with pytest.raises(HostUnfit):
            await xdg(tmp_path, "/x\nExec=/bin/evil").switch(on=True)

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
    async def test_a_folder_that_takes_nothing_is_told(self, tmp_path):
        (tmp_path / "own").mkdir(mode=0o500)

        with pytest.raises(HostUnfit):
            await xdg(tmp_path).switch(on=True)

    def test_the_folders_are_those_of_the_session(self, monkeypatch, tmp_path):
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
        monkeypatch.setenv("XDG_CONFIG_DIRS", "/a:/b")

        own, system = folders()

        assert own == tmp_path / "autostart"
        assert [str(each) for each in system] == ["/a/autostart", "/b/autostart"]


class TestOnWindows:
    async def test_the_value_quotes_what_has_spaces(self):
        registry = FakeRegistry()
        await WindowsAutostart(registry, (r"C:\A b\Nosdesk.exe", "--minimized")).switch(on=True)

        assert registry.values[RUN, NAME] == r'"C:\A b\Nosdesk.exe" --minimized'

    @pytest.mark.parametrize(("byte", "is_on"), [(2, True), (6, True), (3, False), (7, False)])
    async def test_the_switch_of_windows_own_settings_counts(self, byte, is_on):
        registry = FakeRegistry()
        autostart = WindowsAutostart(registry, PROGRAM)
        await autostart.switch(on=True)
        registry.values[APPROVED, NAME] = bytes([byte]) + bytes(11)

        assert await autostart.is_on() is is_on
        await autostart.switch(on=True)
        assert await autostart.is_on()

    async def test_a_registry_that_takes_nothing_is_told(self):
        registry = FakeRegistry()
        registry.down = OSError(5, "Access is denied")

        with pytest.raises(HostUnfit, match="Access is denied"):
            await WindowsAutostart(registry, PROGRAM).switch(on=True)
