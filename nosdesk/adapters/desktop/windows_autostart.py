"""Autostart on Windows: a value of the user's own key `Run`, and the switch in Windows' settings.

What is switched off in Windows' own list of autostarts keeps its value in `Run` and gets an odd
first byte in `StartupApproved`; so both are read.
"""

import subprocess
import sys
from collections.abc import Sequence
from typing import Protocol

from nosdesk.domain.errors import HostUnfit

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
NAME = "Nosdesk"


class Registry(Protocol):
    """The values of the user's own keys; each call raises `OSError` when it cannot be done."""

    def read(self, key: str, name: str) -> str | bytes | None:
        """Return the value, None where there is none."""

    def write(self, key: str, name: str, value: str) -> None:
        """Set a value that is text."""

    def remove(self, key: str, name: str) -> None:
        """Take the value away, if it is there."""


class WindowsAutostart:
    """The value `Nosdesk`; `words` are what it starts."""

    def __init__(self, registry: Registry, words: Sequence[str]) -> None:
        self._registry = registry
        self._command = subprocess.list2cmdline(words)

    async def is_on(self) -> bool:
        """Return whether the next session will start it."""
        try:
            command = self._registry.read(RUN, NAME)
            approved = self._registry.read(APPROVED, NAME)
        except OSError:
            return False
        is_refused = isinstance(approved, bytes) and approved[:1] != b"" and approved[0] % 2 == 1
        return bool(command) and not is_refused

    async def switch(self, *, on: bool) -> None:
        """Set the value, also where Windows' own list had it off, or take it away."""
        try:
            if on:
                self._registry.write(RUN, NAME, self._command)
            else:
                self._registry.remove(RUN, NAME)
            self._registry.remove(APPROVED, NAME)
        except OSError as error:
            raise HostUnfit(
                f"Windows does not let its list of autostarts be changed: {error.strerror}.",
                "Change it in Windows' settings, under Apps and Startup.",
            ) from error


if sys.platform == "win32":
    import winreg

    class WindowsRegistry:
        """The registry of the user who runs this."""

        def read(self, key: str, name: str) -> str | bytes | None:
            """Return the value, None where there is none."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    value: str | bytes = winreg.QueryValueEx(opened, name)[0]
                    return value
            except FileNotFoundError:
                return None

        def write(self, key: str, name: str, value: str) -> None:
            """Set a value that is text."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, value)

        def remove(self, key: str, name: str) -> None:
            """Take the value away, if it is there."""
            try:
                with winreg.OpenKey(
                    winreg.HKEY_CURRENT_USER, key, 0, winreg.KEY_SET_VALUE
                ) as opened:
                    winreg.DeleteValue(opened, name)
            except FileNotFoundError:
                return
