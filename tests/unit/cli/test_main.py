import argparse
import subprocess
import sys
from functools import partial
from importlib import import_module

import pytest

from nosdesk.cli.arguments import work_of
from nosdesk.cli.main import COMMANDS, run_command_line, whole_parser

HEAVY = {
    "asyncio", "aiohttp", "docker", "keyring", "nosdesk.app.composition", "nosdesk.node", "psutil",
    "pynvml", "PySide6", "requests", "solders",
}  # fmt: skip
SAYS_ALL_HELP = """
import contextlib, io, sys
from nosdesk.cli.main import COMMANDS, run_command_line
for words in [["--version"], ["--help"], ["mine"], *([each, "--help"] for each in COMMANDS)]:
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        with contextlib.suppress(SystemExit):
            run_command_line(words)
print(*sys.modules)
"""
LOADED = (
    "import sys; from nosdesk.cli.main import run_command_line;"
    " run_command_line({words!r}); print(*sys.modules)"
)


def test_a_command_reads_in_only_what_it_needs():
    words = ["validate", "no-such-file"]
    script = LOADED.format(words=words)
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "nosdesk.cli.validate" in loaded
    assert not {"docker", "aiohttp", "solders", "nosdesk.cli.run"} & set(loaded)


def test_help_and_mistakes_read_in_nothing_that_a_command_works_with():
    ran = subprocess.run(
        [sys.executable, "-c", SAYS_ALL_HELP], capture_output=True, text=True, check=True
    )
    loaded = set(ran.stdout.split())
    assert {f"nosdesk.cli.parsers.{name.replace('-', '_')}" for name in COMMANDS} <= loaded
    assert not HEAVY & loaded


def test_whatever_can_be_said_has_somebody_who_does_it():
    works = list(_works(whole_parser()))
    assert len(works) > len(COMMANDS)
    assert all(callable(work_of(*work.args)) for work in works)


def test_nothing_is_done_that_cannot_be_said():
    said = {work.args for work in _works(whole_parser())}
    done = {
        (module, action)
        for module, _ in said
        for action in getattr(import_module(f"nosdesk.cli.{module}"), "ACTIONS", ())
    }
    assert done <= said


def _works(parser: argparse.ArgumentParser):
    yield from (each for each in parser._defaults.values() if isinstance(each, partial))
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from _works(below)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_found_by_its_name_and_tells_how_to_use_it(command, capsys):
    with pytest.raises(SystemExit) as end:
        run_command_line(["--verbose", command, "--help"])
    assert end.value.code == 0
    assert f"nosdesk {command}" in capsys.readouterr().out.replace("\n", " ")


def test_help_lists_every_command(capsys):
    with pytest.raises(SystemExit):
        run_command_line(["--help"])
    listed = capsys.readouterr().out
    assert all(f" {command}" in listed for command in COMMANDS)


def test_an_unknown_command_is_told_which_there_are(capsys):
    with pytest.raises(SystemExit) as end:
        run_command_line(["mine"])
    assert end.value.code == 2
    assert "simulate" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["settings", "grids", "wallet"])
def test_json_may_stand_before_what_is_to_be_done_and_without_it(command):
    parser = whole_parser()
    what = "show" if command == "wallet" else "list"

    for words in ([command, "--json"], [command, "--json", what], [command, what, "--json"]):
        assert parser.parse_args(words).json
    assert not parser.parse_args([command, what]).json
