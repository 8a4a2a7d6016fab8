"""The part of a desktop that shows icons and notifications by D-Bus, and one who uses its menus.

What a desktop such as GNOME (with its extension) or KDE does with an icon: it is told of one over
`org.kde.StatusNotifierWatcher`, and reads and clicks its menu over `com.canonical.dbusmenu`.
"""

import threading
import time
from contextlib import closing
from dataclasses import dataclass

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    new_error,
    new_method_call,
    new_method_return,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

WATCHER, NOTIFICATIONS = "org.kde.StatusNotifierWatcher", "org.freedesktop.Notifications"
_MENU = "com.canonical.dbusmenu"
_LOOK_S = 0.1


class FakeDesktop:
    """Answers on the session bus, in a thread, until it is closed; keeps what it was told."""

    def __init__(self):
        self.icons = []
        self.popped = []
        self._is_over = False
        self._bus = open_dbus_connection("SESSION")
        for name in (WATCHER, NOTIFICATIONS):
            self._bus.send_and_get_reply(message_bus.RequestName(name))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self):
        self._is_over = True
        self._thread.join()
        self._bus.close()

    def _serve(self):
        while not self._is_over:
            try:
                message = self._bus.receive(timeout=_LOOK_S)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                self._bus.send(self._answer(message))

    def _answer(self, message):
        sender = message.header.fields[HeaderFields.sender]
        match message.header.fields[HeaderFields.member], message.body:
            case "RegisterStatusNotifierItem", _:
                self.icons.append(sender)
                return new_method_return(message)
            case "Get", (_, name):
                return new_method_return(message, "v", (self._properties()[name],))
            case "GetAll", _:
                return new_method_return(message, "a{sv}", (self._properties(),))
            case "Notify", (_, _, _, title, text, *_):
                self.popped.append((title, text))
                return new_method_return(message, "u", (len(self.popped),))
            case "GetCapabilities", _:
                return new_method_return(message, "as", (["body", "actions"],))
            case "GetServerInformation", _:
                return new_method_return(message, "ssss", ("fake", "nosdesk", "1", "1.2"))
        return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")

    def _properties(self):
        return {
            "IsStatusNotifierHostRegistered": ("b", True),
            "ProtocolVersion": ("i", 0),
            "RegisteredStatusNotifierItems": ("as", self.icons),
        }


@dataclass(frozen=True)
class Entry:
    number: int
    text: str
    is_enabled: bool
    is_ticked: bool
    entries: tuple["Entry", ...]

    def named(self, text):
        return next((each for each in self.entries if each.text.startswith(text)), None)


class IconHands:
    """Reads an icon's menu and clicks there, from a connection of its own."""

    def __init__(self, icon):
        self._bus = open_dbus_connection("SESSION")
        self._menu = DBusAddress("/MenuBar", bus_name=icon, interface=_MENU)
        self._icon = DBusAddress(
            "/StatusNotifierItem", bus_name=icon, interface="org.kde.StatusNotifierItem"
        )

    def close(self):
        self._bus.close()

    def menu(self):
        _, layout = self._call(self._menu, "GetLayout", "iias", (0, -1, []))
        return _entry(layout)

    def click(self, entry):
        self._call(self._menu, "AboutToShow", "i", (entry.number,))
        self._call(self._menu, "Event", "isvu", (entry.number, "clicked", ("s", ""), 0))

    def activate(self):
        self._call(self._icon, "Activate", "ii", (0, 0))

    def tip(self):
        properties = DBusAddress(
            "/StatusNotifierItem", self._icon.bus_name, "org.freedesktop.DBus.Properties"
        )
        ((_, (_, _, title, text)),) = self._call(
            properties, "Get", "ss", (self._icon.interface, "ToolTip")
        )
        return title, text

    def _call(self, where, member, signature, body):
        message = new_method_call(where, member, signature, body)
        reply = self._bus.send_and_get_reply(message, timeout=60)
        assert reply.header.message_type is MessageType.method_return, reply.body
        return reply.body


def _entry(layout):
    number, shown, inside = layout
    return Entry(
        number,
        str(shown.get("label", ("s", ""))[1]).replace("_", ""),
        bool(shown.get("enabled", ("b", True))[1]),
        shown.get("toggle-state", ("i", 0))[1] == 1,
        tuple(_entry(each) for _, each in inside),
    )


def until(look, what, within_s=60.0):
    """Return the first of its answers that is something."""
    end = time.monotonic() + within_s
    while time.monotonic() < end:
        if found := look():
            return found
        threading.Event().wait(_LOOK_S)
    raise AssertionError(f"not there after {within_s:.0f} s: {what}")


def desktop():
    return closing(FakeDesktop())
