"""A person at the terminal decides whether what the grid wrote is signed."""

import asyncio
import os
import pty
import sys

import pytest

from nosdesk.cli import terminal
from nosdesk.cli.consent import TerminalConsent
from nosdesk.domain.errors import BadInput

WORDS = ("Puts the access key K\x1b[2J there.",)


@pytest.fixture
def person(monkeypatch):
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "rb", buffering=0) as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        monkeypatch.setattr(terminal, "is_there", lambda: True)
        yield lambda line: os.write(ours, line)
    os.close(ours)


@pytest.mark.parametrize(
    ("line", "is_signed"), [(b"sign\n", True), (b" SIGN \n", True), (b"y\n", False), (b"\n", False)]
)
async def test_only_the_word_signs(person, capsys, line, is_signed):
    asking = TerminalConsent()
    person(line)

    assert await asking(WORDS, "AbC=") is is_signed
    shown = capsys.readouterr().err
    assert "access key K" in shown
    assert "AbC=" in shown
    assert "\x1b" not in shown


async def test_who_said_no_is_not_asked_again(person, capsys):
    asking = TerminalConsent()
    person(b"no\n")
    assert not await asking(WORDS, "AbC=")
    capsys.readouterr()

    person(b"sign\n")
    assert not await asking(WORDS, "AbC=")
    assert capsys.readouterr().err == ""


async def test_one_question_stands_at_a_time(person, capsys):
    asking = TerminalConsent()
    person(b"sign\nsign\n")
    async with asyncio.TaskGroup() as group:
        nodes = [group.create_task(asking(WORDS, "AbC=")) for _ in range(2)]

    assert [node.result() for node in nodes] == [True, True]
    lines = capsys.readouterr().err.splitlines()
    assert [n for n, line in enumerate(lines) if "Signing" in line] == [4, 9]


def test_without_a_terminal_nobody_can_be_asked(monkeypatch):
    monkeypatch.setattr(terminal, "is_there", lambda: False)
    with pytest.raises(BadInput):
        TerminalConsent()
