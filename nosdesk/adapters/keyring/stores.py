"""The key stores of this computer: which there are, which is the usual one.

A store is looked for only when nothing is kept yet. From then on each account says where its key
is, and no other place is tried in its stead: a keyring that is away is away.
"""

import asyncio
from pathlib import Path

from nosdesk.adapters.keyring.backends import Backend, backends
from nosdesk.adapters.keyring.sealed_files import SealedFiles
from nosdesk.adapters.keyring.sealing import Cost
from nosdesk.adapters.keyring.system import ANSWER_S, OnWait, SystemKeyring
from nosdesk.aio.threads import DaemonThread
from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.wallet.accounts import StoreKind
from nosdesk.ports.key_store import AskPassphrase, KeyStore


class LocalKeyStores:
    """Opens the stores of this computer when they are first needed; to be closed at the end."""

    def __init__(  # noqa: PLR0913 - the last three are for tests and other systems
        self,
        folder: Path,
        ask: AskPassphrase,
        *,
        on_wait: OnWait | None = None,
        known: tuple[Backend, ...] | None = None,
        cost: Cost | None = None,
        answer_s: float = ANSWER_S,
    ) -> None:
        self._backends = backends() if known is None else known
        self._answer_s = answer_s
        self._on_wait = on_wait
        self._sealed = SealedFiles(folder, ask, cost)
        self._open: dict[StoreKind, SystemKeyring] = {}
        self._thread = DaemonThread("keyring search")

    async def usual(self) -> KeyStore:
        """Return the system's keyring, tried out; `HostUnfit` when there is none that works."""
        for backend in self._backends:
            if await self._is_here(backend):
                keyring = self._keyring(backend)
                await keyring.probe()
                return keyring
        raise HostUnfit(
            "This system has no keyring that could keep a key.",
            "Install one (GNOME Keyring or KWallet),"
            " or keep keys in a file under a passphrase: --store encrypted-file.",
        )

    def of(self, kind: StoreKind) -> KeyStore:
        """Return the store of this kind, whether or not it works just now."""
        if kind is StoreKind.SEALED_FILES:
            return self._sealed
        for backend in self._backends:
            if backend.kind is kind:
                return self._keyring(backend)
        raise HostUnfit(
            f"The key is kept in {kind}, which this system does not have.",
            "Use the system it was kept on, or import your backup here.",
        )

    def close(self) -> None:
        """Forget the passphrase and let all threads end."""
        self._sealed.close()
        self._thread.close()
        for keyring in self._open.values():
            keyring.close()

    async def _is_here(self, backend: Backend) -> bool:
        try:
            async with asyncio.timeout(self._answer_s):
                return await self._thread.run(backend.is_here)
        except TimeoutError:
            return False

    def _keyring(self, backend: Backend) -> SystemKeyring:
        if backend.kind not in self._open:
            self._open[backend.kind] = SystemKeyring(
                backend, on_wait=self._on_wait, answer_s=self._answer_s
            )
        return self._open[backend.kind]
