import os
import signal
import subprocess
import sys

import pytest

from nosdesk.app.desk import DeskOptions
from nosdesk.app.desktop import _words_again
from nosdesk.app.wanted_grid import wanting
from nosdesk.cli.main import run_command_line

LIMIT_S = 60


def started(home, *words):
    environment = os.environ | {"NOSDESK_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        [sys.executable, "-m", "nosdesk", *words],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_the_program_opens_is_found_by_a_second_launch_and_ends_in_order(tmp_path, qtbot):
    first = started(tmp_path, "--practice", "--simulated")
    qtbot.waitUntil((tmp_path / "practice.json").exists, timeout=LIMIT_S * 1_000)

    second = started(tmp_path)
    assert second.communicate(timeout=LIMIT_S)[0] == ""
    assert second.returncode == 0

    first.send_signal(signal.SIGTERM)
    _, errors = first.communicate(timeout=LIMIT_S)
    assert first.returncode == 0
    assert "Traceback" not in errors
    assert not (tmp_path / "practice.json").exists()


def test_ending_at_once_is_asked_for_by_both_words(capsys):
    with pytest.raises(SystemExit) as ended:
        run_command_line(["--now"])

    assert ended.value.code == 2
    assert "--now goes with --quit" in capsys.readouterr().err


def test_without_a_display_the_commands_are_listed_with_a_sentence(monkeypatch, capsys):
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")

    assert run_command_line([]) == 2

    said = capsys.readouterr().out
    assert "practice grid" in said
    assert "There is no display for a window here; 'nosdesk run' does without one." in said


def test_the_window_reads_in_no_command_no_other_page_and_no_practice_grid(tmp_path):
    script = (
        "import sys; from nosdesk.cli import main; main.has_display = lambda: True;"
        "main._guarded = lambda work: 0;"
        "main.run_command_line(['--practice']); print(*sys.modules)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.split()

    assert "nosdesk.app.desktop" in loaded
    assert not [name for name in loaded if name.startswith("nosdesk.cli.") and "main" not in name][
        3:
    ]
    late = {"nosdesk.ui.pages.wallet", "nosdesk.ui.pages.settings", "nosdesk.practice.grid"}
    assert not late & set(loaded)  # they come when they are looked at


def test_a_window_that_starts_minimised_is_ended_by_another_start(tmp_path, qtbot):
    first = started(tmp_path, "--minimized", "--practice", "--simulated")
    qtbot.waitUntil((tmp_path / "practice.json").exists, timeout=LIMIT_S * 1_000)

    again = started(tmp_path, "--minimized")
    assert again.wait(LIMIT_S) == 0
    ending = started(tmp_path, "--quit", "--now")
    said, errors = ending.communicate(timeout=LIMIT_S)
    _, first_errors = first.communicate(timeout=LIMIT_S)
    after, _ = started(tmp_path, "--quit").communicate(timeout=LIMIT_S)

    assert (said, errors, ending.returncode) == ("Nosdesk has ended.\n", "", 0)
    assert first.returncode == 0
    assert "Traceback" not in first_errors
    assert after == "Nosdesk is not running.\n"
    again.communicate()


def test_a_new_start_gets_the_words_of_this_one():
    practises = DeskOptions(practises=True, engine="simulated")

    assert _words_again(DeskOptions(), is_hidden=False) == ()
    assert _words_again(practises, is_hidden=True) == ("--minimized", "--practice", "--simulated")
    with wanting("home"):
        assert _words_again(DeskOptions(), is_hidden=False) == ("--grid", "home")
