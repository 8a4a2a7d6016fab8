"""`nosdesk --self-test`, with parts that are broken."""

import json
import os
from pathlib import Path

import pytest

from nosdesk.app import self_test as examined
from nosdesk.app.self_test_parts import Failed, Note, check_children, check_journal
from nosdesk.cli.self_test import run_self_test


async def fine(_):
    return "all well"


async def absent(_):
    raise Note("None is here.")


async def broken(_):
    raise KeyError("lost")


async def wrong(_):
    raise Failed("It is empty.")


@pytest.fixture
def parts(monkeypatch):
    def put(*checks):
        named = tuple((check.__name__, check) for check in checks)
        monkeypatch.setattr(examined, "_PARTS", named)
        monkeypatch.setattr(examined, "_is_window_sound", lambda *_: True)

    return put


def test_a_note_is_no_failure(parts, capsys):
    parts(fine, absent)
    assert run_self_test([]) == 0
    told = capsys.readouterr().out
    assert "fine       ok" in told
    assert "absent     note" in told
    assert told.endswith("Nosdesk is whole.\n")


def test_every_part_is_looked_at_although_one_is_broken(parts, capsys):
    parts(broken, wrong, fine)
    assert run_self_test(["--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert not told["is_whole"]
    assert [(each["part"], each["result"]) for each in told["parts"]] == [
        ("broken", "failed"), ("wrong", "failed"), ("fine", "ok"),
    ]  # fmt: skip
    assert told["parts"][0]["text"] == "KeyError: 'lost'"


def test_the_users_folder_and_screen_are_put_back(parts, monkeypatch, capsys):
    monkeypatch.setenv("NOSDESK_HOME", "/home/ada/nosdesk")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    seen = []

    async def where(folder):
        seen.append((str(folder), os.environ["NOSDESK_HOME"]))
        return ""

    parts(where)
    assert run_self_test([]) == 0
    assert seen[0][0] == seen[0][1] != "/home/ada/nosdesk"
    assert os.environ["NOSDESK_HOME"] == "/home/ada/nosdesk"
    assert "QT_QPA_PLATFORM" not in os.environ
    assert not Path(seen[0][0]).exists()


async def test_the_parts_of_this_program_are_whole(tmp_path):
    assert await check_journal(tmp_path) == "a record was written and read back"
    assert "begin" in await check_children(tmp_path)
