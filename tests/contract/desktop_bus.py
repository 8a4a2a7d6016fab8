"""A D-Bus of its own, with a service that plays desktops and logind as a test says."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from jeepney import (
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.contract.docker_images import _missing as missing
from tests.contract.secret_service import _bus as session_bus

MUTTER = "org.gnome.Mutter.IdleMonitor"
KDE = "org.kde.screensaver"
SCREEN_SAVER = "org.freedesktop.ScreenSaver"
LOGIND = "org.freedesktop.login1"


class PlayedServices:
    """Owns names on a bus and answers each method as it is told; what it was not told is refused."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.is_hung = False
        self._answers: dict[tuple[str, str], Callable[[], tuple[str, tuple]]] = {}
        self._connection: DBusConnection = open_dbus_connection(address)
        self._awaited: dict[int, Event] = {}
        self._over = Event()
        self._thread = Thread(target=self._serve, daemon=True)

    def own(self, name: str) -> None:
        self._ask(message_bus.RequestName(name))

    def disown(self, name: str) -> None:
        self._ask(message_bus.ReleaseName(name))

    def tell(self, path: str, method: str, signature: str, *body) -> None:
        self._answers[path, method] = lambda: (signature, body)

    def tell_mutter(self, idle_ms: int) -> None:
        self.own(MUTTER)
        self.tell("/org/gnome/Mutter/IdleMonitor/Core", "GetIdletime", "t", idle_ms)

    def tell_screen_saver(self, name: str, path: str, count: int) -> None:
        self.own(name)
        self.tell(path, "GetSessionIdleTime", "u", count)

    def tell_sessions(self, *sessions: dict) -> None:
        """Play logind with these sessions: their properties, and `uid` and `seat` beside them."""
        self.own(LOGIND)
        rows = []
        for number, session in enumerate(sessions):
            told = dict(session)
            path = f"/org/freedesktop/login1/session/{number}"
            rows.append((str(number), told.pop("uid"), "someone", told.pop("seat"), path))
            self.tell(path, "GetAll", "a{sv}", {key: _variant(told[key]) for key in told})
        self.tell("/org/freedesktop/login1", "ListSessions", "a(susso)", rows)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()
        self._connection.close()

    def _ask(self, message) -> None:
        """Ask the bus itself and wait until it has answered, which is heard while serving."""
        serial = next(self._connection.outgoing_serial)
        answered = self._awaited[serial] = Event()
        self._connection.send(message, serial=serial)
        assert answered.wait(30)

    def _serve(self) -> None:
        while not self._over.is_set():
            try:
                message = self._connection.receive(timeout=0.02)
            except TimeoutError:
                continue
            if message.header.message_type is not MessageType.method_call:
                serial = message.header.fields.get(HeaderFields.reply_serial)
                self._awaited.pop(serial, Event()).set()
            elif not self.is_hung:
                self._answer(message)

    def _answer(self, message) -> None:
        fields = message.header.fields
        played = self._answers.get((fields[HeaderFields.path], fields[HeaderFields.member]))
        if played is None:
            self._connection.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))
            return
        signature, body = played()
        self._connection.send(new_method_return(message, signature, body))


def _variant(value):
    return {bool: ("b", value), int: ("t", value), str: ("s", value)}[type(value)]


@contextmanager
def played_services(home: Path) -> Iterator[PlayedServices]:
    """Start a bus and the service on it."""
    if shutil.which("dbus-run-session") is None:
        missing("dbus-run-session is not installed (python3 dev.py test does it)")
    home.mkdir(parents=True, exist_ok=True)
    with session_bus(dict(os.environ), home, is_bare=True) as address:
        services = PlayedServices(address)
        services.start()
        try:
            yield services
        finally:
            services.stop()
