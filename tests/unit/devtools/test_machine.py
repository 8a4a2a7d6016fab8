import pytest

from devtools import machine


@pytest.fixture
def installed(monkeypatch):
    asked = []
    monkeypatch.setattr(machine.sys, "platform", "linux")
    monkeypatch.setattr(machine, "install", lambda *packages: asked.extend(packages))
    return asked


def test_a_library_that_the_window_lacks_is_installed(installed, monkeypatch):
    monkeypatch.setattr(machine, "WINDOW_LIBRARIES", {"libc.so.6": "libc6", "libno.so.1": "libno1"})

    machine.ensure_window_libraries()

    assert installed == ["libc6", "libno1"]


def test_nothing_is_installed_where_nothing_is_lacking(installed, monkeypatch):
    monkeypatch.setattr(machine, "WINDOW_LIBRARIES", {"libc.so.6": "libc6"})

    machine.ensure_window_libraries()

    assert installed == []
