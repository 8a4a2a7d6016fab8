"""What `dev.py` says and decides, apart from the machine it prepares."""

import ast
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from devtools import commands, docker_engine, environment, machine, steps
from devtools.docker_engine import Engine, knock
from devtools.steps import ROOT, StepFailed


def dev(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, ROOT / "dev.py", *arguments], capture_output=True, text=True, check=False
    )


def test_the_program_is_told_what_people_type_to_start_it(monkeypatch):
    monkeypatch.setattr(commands, "ensure_environment", lambda: None)
    monkeypatch.setattr(commands, "become", lambda _: 0)
    monkeypatch.setenv("NOSDESK_COMMAND", "something else")

    assert commands.nosdesk(["run"]) == 0
    assert os.environ["NOSDESK_COMMAND"] == "python3 dev.py nosdesk"


def test_an_old_interpreter_can_read_dev_py_and_say_what_it_lacks():
    source = (ROOT / "dev.py").read_text()
    tree = ast.parse(source, feature_version=(3, 8))
    check, imported = tree.body[2], tree.body[3]
    assert isinstance(check, ast.If), "the version is checked before anything else is imported"
    assert isinstance(imported, ast.ImportFrom)
    assert "needs Python 3.11 or newer" in source


def test_an_unknown_command_is_one_sentence_a_list_and_exit_code_2():
    ran = dev("frobnicate")
    assert ran.returncode == 2
    first, *listed = ran.stderr.strip().splitlines()
    assert first == "dev.py has no command “frobnicate”."
    assert len(listed) == len(commands.COMMANDS)
    assert ran.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "code"), [((), 2), (("--help",), 0), (("check", "x"), 2), (("setup", "x"), 2)]
)
def test_other_ways_to_ask_have_their_exit_code(arguments, code):
    ran = dev(*arguments)
    assert ran.returncode == code
    assert "Traceback" not in ran.stderr


def test_only_commands_that_exist_are_listed():
    assert {command.name for command in commands.COMMANDS} == {
        "demo", "test", "check", "nosdesk", "app", "shots", "translations", "bench", "setup",
        "lock", "build", "installers", "release-key",
    }  # fmt: skip


def test_the_stamp_changes_with_the_lock_the_place_and_the_interpreter(tmp_path: Path):
    lock = tmp_path / "dev.txt"
    lock.write_text("a==1")
    first = environment.stamp((lock,), tmp_path, "3.11")
    assert first == environment.stamp((lock,), tmp_path, "3.11")
    assert first != environment.stamp((lock,), tmp_path / "moved", "3.11")
    assert first != environment.stamp((lock,), tmp_path, "3.12")
    lock.write_text("a==2")
    assert first != environment.stamp((lock,), tmp_path, "3.11")


@pytest.mark.parametrize("name", ["runtime", "dev"])
def test_the_lock_has_a_hash_for_every_package_and_names_no_address(name):
    text = (ROOT / "requirements" / f"{name}.txt").read_text()
    assert "://" not in text
    entries = [
        entry for entry in text.replace("\\\n", "").splitlines() if not entry.startswith("#")
    ]
    assert entries
    assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)


def test_both_locks_agree_and_dev_brings_what_builds_the_program():
    def pins(name: str) -> set[str]:
        lines = (ROOT / "requirements" / f"{name}.txt").read_text().splitlines()
        return {line.split()[0] for line in lines if "==" in line}

    assert pins("runtime") <= pins("dev")
    assert any(pin.startswith("setuptools==") for pin in pins("dev"))


def test_a_failed_command_shows_its_output_and_itself():
    with pytest.raises(StepFailed) as failed:
        steps.run([sys.executable, "-c", "print('the reason'); raise SystemExit(3)"])
    assert "the reason" in str(failed.value)
    assert f"This failed: {sys.executable} -c" in str(failed.value)
    with pytest.raises(StepFailed, match="cannot be run"):
        steps.run(["/nowhere/program"])


def test_a_step_is_one_line_with_its_seconds(capsys):
    with steps.step("Doing it"):
        pass
    with pytest.raises(StepFailed), steps.step("Failing"):
        raise StepFailed("no")
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith("Doing it … ")
    assert first.endswith(" s")
    assert second == "Failing … failed"


def test_what_to_type_by_hand_is_told_with_sudo_only_where_it_is_needed():
    sudo = "" if os.geteuid() == 0 else "sudo "
    assert machine.by_hand("a", "b") == f"{sudo}apt-get update && {sudo}apt-get install --yes a b"


def test_without_apt_the_person_is_told_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StepFailed, match="busybox-static"):
        machine.install("busybox-static")


def test_a_simulated_demo_needs_no_docker():
    assert commands.needs_docker(["--jobs", "3"])
    assert commands.needs_docker(["--engine", "docker"])
    assert not commands.needs_docker(["--engine", "simulated"])
    assert not commands.needs_docker(["--engine=simulated"])


def answering(path: Path, answer: bytes) -> threading.Thread:
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(path))
    server.listen()

    def serve() -> None:
        with server:
            connection, _ = server.accept()
            with connection:
                connection.recv(1024)
                connection.sendall(answer)

    thread = threading.Thread(target=serve)
    thread.start()
    return thread


@pytest.mark.parametrize(
    ("answer", "engine"),
    [
        (b"HTTP/1.0 200 OK\r\n\r\nOK", Engine.ANSWERS),
        (b"HTTP/1.0 500 Internal Server Error\r\n\r\n", Engine.AWAY),
        (b"", Engine.AWAY),
    ],
)
def test_knocking_tells_an_engine_from_silence(tmp_path, answer, engine):
    thread = answering(tmp_path / "sock", answer)
    assert knock(tmp_path / "sock") is engine
    thread.join()


def test_knocking_where_nobody_is(tmp_path):
    assert knock(tmp_path / "none") is Engine.AWAY


def test_an_engine_named_by_docker_host_is_taken_as_it_is(monkeypatch, capsys):
    monkeypatch.setenv("DOCKER_HOST", "tcp://somewhere:1")
    docker_engine.ensure_docker()
    assert "tcp://somewhere:1" in capsys.readouterr().err
