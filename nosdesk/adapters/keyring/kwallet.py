"""KWallet over D-Bus: whether it is open, and its own question for the password.

It is closed first, since an open wallet asks nothing. Other programs may have to open it anew.
"""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from jeepney import DBusAddress, new_method_call  # type: ignore[import-untyped]
from jeepney.io.blocking import (  # type: ignore[import-untyped]
    DBusConnection,
    open_dbus_connection,
)
from jeepney.wrappers import unwrap_msg  # type: ignore[import-untyped]
from keyring.backends.kwallet import DBusKeyring

_WALLET = DBusAddress(DBusKeyring.object_path, DBusKeyring.bus_name, "org.kde.KWallet")
_PROGRAM = "Nosdesk"
_ANSWER_S = 5.0
_PERSON_S = 110.0


def is_locked() -> bool:
    """Tell whether the wallet would ask for its password."""
    with _connected() as kwallet:
        return not kwallet.is_open()


def close_and_open() -> bool:
    """Close the wallet, and tell whether its user then opened it."""
    with _connected() as kwallet:
        kwallet.call("close", "sb", (kwallet.name, True))
        if kwallet.is_open():
            return False  # opening it would ask nothing, and so prove nothing
        handle = kwallet.call("open", "sxs", (kwallet.name, 0, _PROGRAM), within_s=_PERSON_S)
        return isinstance(handle, int) and handle >= 0


class _KWallet:
    """The user's wallet, over one connection."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self.name = str(self.call("networkWallet"))

    def is_open(self) -> bool:
        return bool(self.call("isOpen", "s", (self.name,)))

    def call(
        self,
        method: str,
        signature: str = "",
        body: tuple[Any, ...] = (),
        *,
        within_s: float = _ANSWER_S,
    ) -> object:
        """Return what KWallet answers; raises what the library raises when it does not."""
        message = new_method_call(_WALLET, method, signature or None, body)
        (answer,) = unwrap_msg(self._connection.send_and_get_reply(message, timeout=within_s))
        return answer


@contextmanager
def _connected() -> Generator[_KWallet]:
    with open_dbus_connection("SESSION") as connection:
        yield _KWallet(connection)
