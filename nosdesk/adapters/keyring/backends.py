"""The keyrings that systems have, each by its name, and which of them this computer has."""

import os
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from keyring.backend import KeyringBackend
from keyring.core import load_keyring

from nosdesk.adapters.keyring import macos_owner, windows_owner
from nosdesk.domain.errors import Refused
from nosdesk.domain.wallet.accounts import StoreKind

if TYPE_CHECKING:  # other systems lack it
    from secretstorage import Collection


@dataclass(frozen=True, slots=True)
class Backend:
    """One keyring: how to reach it, and how it asks anew who is there."""

    kind: StoreKind
    path: str
    confirm_owner: Callable[[], bool]
    properties: Mapping[str, str] = field(default_factory=dict)
    is_locked: Callable[[], bool] = lambda: False
    """Tells whether reading would ask the user; asks nobody."""

    def keyring(self) -> KeyringBackend:
        """Return the keyring; raises what the library raises when this computer lacks it."""
        keyring = load_keyring(self.path)
        for name, value in self.properties.items():
            setattr(keyring, name, value)
        return keyring

    def is_here(self) -> bool:
        """Tell whether the keyring is on this computer, running or ready to be started."""
        try:
            return float(self.keyring().priority) > 0
        except FOREIGN_ERRORS:
            return False


def backends() -> tuple[Backend, ...]:
    """Return the keyrings that this system can have, the usual one first."""
    return tuple(each for each in _KNOWN if each.kind in _BY_SYSTEM.get(sys.platform, _LINUX))


def _ask_by_locking() -> bool:
    """Lock the keyring and let it ask for its password; True when it was right.

    Locking where no window can ask would leave it locked, so then it is not done.
    """
    _check_screen()
    return lock_and_unlock()


def _ask_by_closing() -> bool:
    """Close the KDE wallet and let it ask for its password; True when it was right."""
    _check_screen()
    from nosdesk.adapters.keyring import kwallet  # noqa: PLC0415 - other systems lack D-Bus

    return kwallet.close_and_open()


def _is_kwallet_locked() -> bool:
    from nosdesk.adapters.keyring import kwallet  # noqa: PLC0415 - other systems lack D-Bus

    return kwallet.is_locked()


def _is_service_locked() -> bool:
    import secretstorage  # noqa: PLC0415 - other systems lack it

    with closing(secretstorage.dbus_init()) as connection:
        return bool(secretstorage.Collection(connection).is_locked())


def _check_screen() -> None:
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise Refused(
            "The keyring can ask for its password only on this computer's own screen.",
            "Sit down at it, and try again there.",
        )


def lock_and_unlock(ask: Callable[["Collection"], object] | None = None) -> bool:
    """Lock the keyring of the Secret Service, and tell whether its user then unlocked it.

    `ask` stands for the service's own question in a window.
    """
    import secretstorage  # noqa: PLC0415 - other systems lack it

    with closing(secretstorage.dbus_init()) as connection:
        collection = secretstorage.get_default_collection(connection)
        collection.lock()
        (ask or secretstorage.Collection.unlock)(collection)
        return not collection.is_locked()


def _foreign_errors() -> tuple[type[Exception], ...]:
    """Return what back ends raise beside the library's own errors."""
    errors: list[type[Exception]] = [OSError, RuntimeError, ImportError, EOFError, ValueError]
    if sys.platform.startswith("linux"):
        from jeepney import DBusErrorResponse  # type: ignore[import-untyped]  # noqa: PLC0415
        from secretstorage.exceptions import SecretStorageException  # noqa: PLC0415 - other systems lack it

        errors += [DBusErrorResponse, SecretStorageException]
    if sys.platform == "win32":
        from win32ctypes.pywin32 import pywintypes  # noqa: PLC0415 - other systems lack it

        errors.append(pywintypes.error)
    return tuple(errors)


FOREIGN_ERRORS = _foreign_errors()

_KNOWN = (
    Backend(
        StoreKind.SECRET_SERVICE,
        "keyring.backends.SecretService.Keyring",
        _ask_by_locking,
        is_locked=_is_service_locked,
    ),
    Backend(
        StoreKind.KWALLET,
        "keyring.backends.kwallet.DBusKeyring",
        _ask_by_closing,
        is_locked=_is_kwallet_locked,
    ),
    Backend(
        StoreKind.WINDOWS,
        "keyring.backends.Windows.WinVaultKeyring",
        windows_owner.ask_for_password,
        {"persist": "local machine"},  # the usual one would carry keys to other computers
    ),
    Backend(StoreKind.MACOS, "keyring.backends.macOS.Keyring", macos_owner.ask_for_password),
)
_LINUX = (StoreKind.SECRET_SERVICE, StoreKind.KWALLET)
_BY_SYSTEM = {"win32": (StoreKind.WINDOWS,), "darwin": (StoreKind.MACOS,)}
