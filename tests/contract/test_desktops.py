"""What desktops and logind say of the last touch, over a real bus on which they are played."""

import os
import socket
import time
from contextlib import suppress
from threading import Thread

import pytest

from nosdesk.adapters.desktop.dbus import Bus
from nosdesk.adapters.desktop.desktop_idle import DesktopIdle
from nosdesk.adapters.desktop.linux_idle import LinuxIdle
from nosdesk.adapters.desktop.logind import Logind, Sitting
from tests.contract.desktop_bus import KDE, SCREEN_SAVER, played_services

ME, ANOTHER = os.getuid(), os.getuid() + 1


@pytest.fixture
def services(tmp_path):
    with played_services(tmp_path / "bus") as services:
        yield services


@pytest.fixture
def bus(services):
    bus = Bus(services.address)
    yield bus
    bus.close()


@pytest.fixture
def idle(services):
    """This PC's, whose desktop and logind are all on the played bus."""
    here = services.address
    env = {"DBUS_SESSION_BUS_ADDRESS": here, "DBUS_SYSTEM_BUS_ADDRESS": here}
    idle = LinuxIdle(env, ME)
    yield idle
    idle.close()


def session(uid=ME, seat="seat0", **changed):
    """A session whose user last touched the PC that long ago, as its desktop told logind."""
    told = {"Class": "user", "Type": "wayland", "Active": True, "IdleHint": False}
    return told | {"IdleSinceHintMonotonic": 1_000_000, "uid": uid, "seat": seat} | changed


def microseconds(seconds_ago):
    return int((time.monotonic() - seconds_ago) * 1e6)


# --- Desktops --------------------------------------------------------------------------------


def test_gnome_counts_milliseconds(services, bus):
    services.tell_mutter(90_500)

    assert DesktopIdle(bus).idle_s() == 90.5


def test_kde_counts_milliseconds_and_others_seconds(services, bus):
    desktop = DesktopIdle(bus)
    services.tell_screen_saver(SCREEN_SAVER, "/org/freedesktop/ScreenSaver", 90)
    assert desktop.idle_s() == 90.0

    services.tell_screen_saver(KDE, "/ScreenSaver", 90_500)
    assert desktop.idle_s() == 90.5


def test_zero_is_believed_only_of_one_that_has_counted_before(services, bus):
    desktop = DesktopIdle(bus)
    services.tell_screen_saver(KDE, "/ScreenSaver", 0)
    assert desktop.idle_s() is None

    services.tell_screen_saver(KDE, "/ScreenSaver", 5_000)
    assert desktop.idle_s() == 5.0
    services.tell_screen_saver(KDE, "/ScreenSaver", 0)
    assert desktop.idle_s() == 0.0


@pytest.mark.parametrize(
    ("signature", "body"),
    [("s", ("soon",)), ("", ()), ("uu", (1, 2)), ("i", (-5,)), ("b", (True,))],
)
def test_an_answer_of_another_kind_is_none(services, bus, signature, body):
    services.tell_mutter(5_000)
    services.tell("/org/gnome/Mutter/IdleMonitor/Core", "GetIdletime", signature, *body)

    assert DesktopIdle(bus).idle_s() is None


def test_a_desktop_that_comes_later_is_found(services, bus):
    desktop = DesktopIdle(bus)
    assert desktop.idle_s() is None

    services.tell_mutter(1_000)
    assert desktop.idle_s() == 1.0


def test_a_desktop_that_hangs_is_given_up_and_asked_again(services):
    bus = Bus(services.address, answer_within_s=0.1)
    services.tell_mutter(1_000)
    services.is_hung = True
    assert DesktopIdle(bus).idle_s() is None

    services.is_hung = False
    patient = Bus(services.address, answer_within_s=10)
    assert DesktopIdle(patient).idle_s() == 1.0
    patient.close()
    bus.close()


# --- Buses -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        "",
        "nonsense",
        "unix:path",
        "tcp:host=localhost,port=1",
        "unix:path=/nowhere/bus",
        ";",
        "unix:x=1",
    ],
)
def test_a_bus_that_is_not_there_tells_nothing(address):
    assert DesktopIdle(Bus(address)).idle_s() is None
    assert Logind(Bus(address)).sittings() is None


@pytest.mark.parametrize(
    "answers",
    [
        [],
        [b"REJECTED\r\n"],
        [b"OK 1234\r\n"],
        [b"OK 1234\r\n", b"\x00" * 64],
        [b"OK 1234\r\n", b"l\x02\x00\x01" + b"\xff" * 60],
        [b"OK 1234\r\n", b"l\x02\x00\x01\x00\x00\x00\x00\x01\x00\x00\x00\xf0\x00\x00\x00" * 99],
    ],
)
def test_a_bus_that_talks_nonsense_or_hangs_tells_nothing(tmp_path, answers):
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(tmp_path / "bus"))
    listener.listen()

    def serve():
        line, _ = listener.accept()
        with line, suppress(OSError):  # the other side may have hung up
            for answer in answers:
                line.recv(4096)
                line.sendall(answer)
            while line.recv(4096):  # until the other side gives up
                pass

    server = Thread(target=serve)
    server.start()
    bus = Bus(f"unix:path={tmp_path}/bus", answer_within_s=0.2)
    try:
        assert Logind(bus).sittings() is None
    finally:
        bus.close()
        server.join()
        listener.close()


# --- logind ----------------------------------------------------------------------------------


def test_who_sits_here_is_told(services, bus):
    services.tell_sessions(
        session(),
        session(ANOTHER, Active=False, IdleHint=True, IdleSinceHintMonotonic=7_000_000),
        session(ANOTHER, IdleSinceHintMonotonic=0),
        session(ANOTHER, Class="user-early", Type="tty", IdleSinceHintMonotonic=9_000_000),
        session(ANOTHER, Class="greeter"),
        session(ANOTHER, Class="manager"),
        session(ANOTHER, seat="", Type="tty"),
        {"uid": ANOTHER, "seat": "seat0"},
    )

    assert Logind(bus, monotonic=lambda: 10.0).sittings() == [
        Sitting(ME, is_active=True, idle_s=0.0),
        Sitting(ANOTHER, is_active=False, idle_s=3.0),
        Sitting(ANOTHER, is_active=True, idle_s=None),
        Sitting(ANOTHER, is_active=True, idle_s=1.0),
    ]


def test_where_nobody_sits_the_pc_was_not_touched_since_it_was_started(services, idle):
    services.tell_sessions(session(seat=""), session(ANOTHER, Class="greeter"))

    before = time.monotonic()
    assert before <= idle.idle_s() <= time.monotonic()


def test_without_desktop_and_logind_nothing_is_known(idle):
    assert idle.idle_s() is None


def test_without_logind_the_desktop_is_believed(services, idle):
    services.tell_mutter(5_000)

    assert idle.idle_s() == 5.0


def test_a_desktop_that_says_nothing_has_told_logind(services, idle):
    services.tell_sessions(session())
    assert idle.idle_s() == 0.0

    services.tell_sessions(session(IdleHint=True, IdleSinceHintMonotonic=microseconds(900)))
    assert 900 <= idle.idle_s() < 960

    services.tell_sessions(session(IdleSinceHintMonotonic=0))
    assert idle.idle_s() is None


def test_another_whose_screen_is_shown_counts_as_much(services, idle):
    services.tell_mutter(3_600_000)
    services.tell_sessions(session(Active=False), session(ANOTHER))
    assert idle.idle_s() == 0.0

    services.tell_sessions(session(), session(ANOTHER, Active=False))
    assert idle.idle_s() == 3600.0

    services.tell_sessions(session(Active=False), session(ANOTHER, IdleSinceHintMonotonic=0))
    assert idle.idle_s() is None


def test_somebody_at_the_desktop_from_afar_counts_although_no_seat_is_taken(services, idle):
    services.tell_mutter(2_000)
    services.tell_sessions(session(seat=""))

    assert idle.idle_s() == 2.0
