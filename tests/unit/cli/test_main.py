import subprocess
import sys

import pytest

from nosdesk.cli.main import COMMANDS, run_command_line

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
