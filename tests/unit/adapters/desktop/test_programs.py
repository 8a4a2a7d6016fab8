"""How seldom programs are asked for their names, and that changes are found all the same."""

import psutil
import pytest

from nosdesk.adapters.desktop import programs
from nosdesk.adapters.desktop.programs import Programs


class PlayedSystem:
    def __init__(self) -> None:
        self.names: dict[int, str | None] = {}
        self.asked: list[int] = []

    def name_of(self, pid: int) -> str | None:
        self.asked.append(pid)
        return self.names[pid]


@pytest.fixture
def system(monkeypatch):
    system = PlayedSystem()
    monkeypatch.setattr(programs, "name_of", system.name_of)
    monkeypatch.setattr(psutil, "pids", lambda: list(system.names))
    return system


def test_a_program_is_asked_twice_and_not_again(system):
    running = Programs()
    system.names = {1: "init", 2: None}
    for _ in range(5):
        assert running.running() == {"init"}

    assert system.asked == [1, 2, 1, 2]


def test_a_program_that_has_just_become_another_is_known_at_the_next_look(system):
    running = Programs()
    system.names = {7: "bash"}
    assert running.running() == {"bash"}
    system.names = {7: "blender"}

    assert running.running() == {"blender"}


def test_one_that_became_another_late_is_known_after_a_dozen_looks(system):
    running = Programs()
    system.names = {7: "bash"}
    for _ in range(3):
        running.running()
    system.names = {7: "blender"}

    assert [running.running() for _ in range(10)][-1] == {"blender"}


def test_a_program_that_is_gone_is_forgotten(system):
    running = Programs()
    system.names = {7: "bash", 8: "blender"}
    running.running()
    del system.names[8]
    assert running.running() == {"bash"}
    system.names[8] = "bash"

    assert running.running() == {"bash"}
    assert system.asked.count(8) == 2


def test_a_system_that_lists_nothing_is_unknown(monkeypatch):
    def refuse():
        raise psutil.AccessDenied

    monkeypatch.setattr(psutil, "pids", refuse)

    assert Programs().running() is None
