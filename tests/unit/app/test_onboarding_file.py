import asyncio
import os
import sys
from threading import Event

import pytest

from nosdesk.app import onboarding_file
from nosdesk.app.onboarding_file import LONGEST, SetUpFile, keep_setting_up, read_setting_up
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.setting_up import SettingUp, Step, Where

KEPT = SettingUp(Where.PRACTICE, Step.BENCHMARK, "Me", ("GPU-2",), "me@example.org", "me")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "set-up.json"


def test_what_was_kept_is_read_again(file):
    keep_setting_up(file, SettingUp())
    keep_setting_up(file, KEPT)

    assert read_setting_up(file) == KEPT
    assert [each.name for each in file.parent.iterdir()] == ["set-up.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_its_owner_may_read_it(file):
    keep_setting_up(file, KEPT)

    assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b'{"step": "nowhere"}',
        b'{"left_off": [1]}',
        b'{"where": "watch", "step": "cards"}',
        b'{"where": "practice"',
        b'{"account": "' + b"x" * 401 + b'"}',
        b'{"left_off": [' + b'"G",' * 64 + b'"G"]}',
        b"{" + b" " * LONGEST + b"}",
        b'{"a":' * 5_000,
    ],
)
def test_what_makes_no_sense_is_as_if_there_were_none(file, text):
    file.write_bytes(text)

    assert read_setting_up(file) is None


def test_what_a_newer_version_adds_is_left_out(file):
    file.write_bytes(b'{"step": "cards", "colour": "red"}')

    assert read_setting_up(file) == SettingUp(step=Step.CARDS)


def test_no_file_and_a_folder_in_its_place_are_as_if_there_were_none(file):
    assert read_setting_up(file) is None
    file.mkdir()
    assert read_setting_up(file) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_is_not_waited_for(file):
    os.mkfifo(file)

    assert read_setting_up(file) is None


def test_a_folder_that_takes_nothing_is_told(file):
    with pytest.raises(Unavailable, match="cannot be kept"):
        keep_setting_up(file.parent / "gone" / "set-up.json", KEPT)


async def test_a_slow_disk_holds_up_nobody_and_what_was_given_last_is_kept(file, monkeypatch):
    disk, told, keep = Event(), [], keep_setting_up

    def slowly(path, setting_up):
        assert disk.wait(20)
        keep(path, setting_up)

    monkeypatch.setattr(onboarding_file, "keep_setting_up", slowly)
    set_up = SetUpFile(file, told.append)
    for email in ("a@b.org", "me@b.org", KEPT.email):
        set_up.keep(SettingUp(email=email))
    set_up.keep(KEPT)
    await asyncio.sleep(0)
    assert (told, file.exists()) == ([], False)

    disk.set()
    await set_up.kept()
    assert set(told) == {""}
    assert read_setting_up(file) == KEPT


async def test_what_cannot_be_kept_is_told_and_so_is_that_it_can_again(file):
    told = []
    set_up = SetUpFile(file.parent / "gone" / "set-up.json", told.append)
    set_up.keep(KEPT)
    await set_up.kept()
    assert "cannot be kept" in told[0]

    (file.parent / "gone").mkdir()
    set_up.keep(KEPT)
    await set_up.kept()
    assert told[1:] == [""]


def test_without_a_loop_it_is_kept_at_once(file):
    SetUpFile(file, lambda _: None).keep(KEPT)

    assert read_setting_up(file) == KEPT
