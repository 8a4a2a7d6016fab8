"""The system's own keyring: Secret Service, KWallet, Windows Credential Manager, macOS Keychain.

The back end is named, never guessed: what `keyring` would choose depends on the environment and
on what else is installed, and could be a plain text file. Every call happens on a thread of its
own that nobody waits for at the end, since a locked keyring asks its user and may wait for ever.

A library's error has the secret among its variables, so it is turned into ours where it is
caught and raised elsewhere, without the trace that leads back to it.
"""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringError, KeyringLocked

from nosdesk.adapters.keyring.backends import FOREIGN_ERRORS, Backend
from nosdesk.aio.threads import DaemonThread
from nosdesk.domain.errors import HostUnfit, NodeError, Refused, Unavailable
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import StoreKind

T = TypeVar("T")

ANSWER_S = 120.0
"""How long the user has to answer the keyring's question."""

WAIT_S = 1.5
"""After how long the user is told that a question may be waiting for them."""

OnWait = Callable[[], object]

_USER = "nosdesk"
_PROBE = "probe"
_LONGEST = 1_280
"""Characters that Windows takes for one entry; more would be refused there, so it is everywhere."""

_TRY_AGAIN = "Unlock it (it may be asking for its password in a window of its own) and try again."
_OTHER_WAY = "Mend it, or keep the keys in an encrypted file instead (--store encrypted-file)."


class SystemKeyring:
    """Keeps secrets in one back end of this computer."""

    def __init__(
        self, backend: Backend, *, on_wait: OnWait | None = None, answer_s: float = ANSWER_S
    ) -> None:
        self.kind: StoreKind = backend.kind
        self._backend = backend
        self._on_wait = on_wait or (lambda: None)
        self._answer_s = answer_s
        self._thread = DaemonThread("keyring")

    async def keep(self, name: str, secret: SecretBytes) -> None:
        """Keep the secret for good: when this returns, it has been read back."""
        if len(secret.reveal()) > _LONGEST:
            raise Refused(f"This secret is longer than the {_LONGEST} characters a keyring takes.")
        if await self._holds(name, secret) is None:
            await self._asked(lambda keyring: _write(keyring, name, secret))
            if not await self._holds(name, secret):
                raise _kept_wrongly(name)

    async def _holds(self, name: str, secret: SecretBytes) -> bool | None:
        """Tell whether the secret is there, None when nothing is; `Refused` for another one."""
        present = await self.secret(name)
        if present is None:
            return None
        with present:
            if not present.is_same(secret):
                raise Refused(f"Another secret is kept as {name} already.")
        return True

    async def secret(self, name: str) -> SecretBytes | None:
        """Return a copy of the secret, None when the keyring says that it has none."""
        return await self._asked(lambda keyring: _read(keyring, name))

    async def forget(self, name: str) -> None:
        """Delete the secret; fine when there is none."""
        await self._asked(lambda keyring: _delete(keyring, name))

    async def would_ask(self) -> bool:
        """Tell whether the keyring is locked, where it has such a state at all."""
        return await self._asked(lambda _: self._backend.is_locked())

    async def confirm_owner(self) -> None:
        """Let the keyring ask the user for its password, and return when it was right."""
        if not await self._asked(lambda _: self._backend.confirm_owner()):
            raise Refused(
                "The keyring's password was not given.", "Try again, and answer its question."
            )

    async def probe(self) -> None:
        """Return once the keyring has kept, shown and deleted a word that means nothing."""
        with SecretBytes(bytearray(b"nothing of value")) as word:
            await self.keep(_PROBE, word)
        await self.forget(_PROBE)

    def close(self) -> None:
        """Let the thread end; a question that is still open is left to its user."""
        self._thread.close()

    async def _asked(self, call: Callable[[KeyringBackend], T]) -> T:
        note = asyncio.get_running_loop().call_later(WAIT_S, self._on_wait)
        try:
            async with asyncio.timeout(self._answer_s):
                outcome = await self._thread.run(lambda: self._tried(call))
        except TimeoutError:
            outcome = Unavailable("The system's keyring does not answer.", _TRY_AGAIN)
        finally:
            note.cancel()
        if isinstance(outcome, NodeError):
            raise outcome
        return outcome

    def _tried(self, call: Callable[[KeyringBackend], T]) -> T | NodeError:
        """Return what the call returns, or the error to raise where no secret is at hand."""
        try:
            return call(self._backend.keyring())
        except KeyringLocked:
            return Unavailable("The system's keyring is locked.", _TRY_AGAIN)
        except (InitError, RuntimeError, ImportError):
            title = "The system's keyring is not running, or was never set up."
            return HostUnfit(title, _OTHER_WAY)
        except KeyringError as error:
            return Refused(f"The system's keyring refused ({type(error).__name__}).", _OTHER_WAY)
        except NodeError as error:
            return error
        except FOREIGN_ERRORS as error:
            title = f"The system's keyring does not work ({type(error).__name__})."
            return HostUnfit(title, _OTHER_WAY)


def _write(keyring: KeyringBackend, name: str, secret: SecretBytes) -> None:
    keyring.set_password(_service(name), _USER, secret.reveal().decode("ascii"))


def _read(keyring: KeyringBackend, name: str) -> SecretBytes | None:
    kept = keyring.get_password(_service(name), _USER)
    return None if kept is None else SecretBytes(bytearray(kept.encode()))


def _delete(keyring: KeyringBackend, name: str) -> None:
    if keyring.get_password(_service(name), _USER) is not None:
        keyring.delete_password(_service(name), _USER)


def _service(name: str) -> str:
    """Return what the entry is called in the system's own list.

    Each has a name of its own: Windows' back end moves entries that share one.
    """
    return f"Nosdesk wallet {name}"


def _kept_wrongly(name: str) -> Refused:
    return Refused(f"The system's keyring took {name} and does not show it any more.", _OTHER_WAY)
