"""Keys in encrypted files, one for each secret, under one passphrase.

A file is written once and never again, so nothing that goes wrong later can damage it, and each
is a backup in itself. The passphrase is asked for once and forgotten when the store is locked.
"""

import asyncio
from pathlib import Path

from nosdesk.adapters.keyring import private_files
from nosdesk.adapters.keyring.private_files import translated
from nosdesk.adapters.keyring.sealing import Cost, check_passphrase, seal, unseal
from nosdesk.aio.threads import OneThread
from nosdesk.domain.errors import HostUnfit, NodeError, Refused, Unavailable
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import StoreKind
from nosdesk.ports.key_store import Asked, AskPassphrase

_SUFFIX = ".sealed"


class SealedFiles:
    """Keeps secrets as encrypted files in a folder; the user is asked when they are needed."""

    kind = StoreKind.SEALED_FILES

    def __init__(self, folder: Path, ask: AskPassphrase, cost: Cost | None = None) -> None:
        self._folder = folder
        self._ask = ask
        self._cost = cost or Cost()
        self._passphrase: SecretBytes | None = None
        self._was_wrong = False
        self._asking = asyncio.Lock()
        self._thread = OneThread("sealed files")

    async def keep(self, name: str, secret: SecretBytes) -> None:
        """Keep the secret for good: when this returns, it has been read back."""
        async with self._asking:
            passphrase = await self._unlocked()
            await self._thread.run(lambda: self._keep(name, secret, passphrase))

    async def secret(self, name: str) -> SecretBytes | None:
        """Return a copy of the secret, None when there is no such file."""
        async with self._asking:
            if not await self._thread.run(self._path(name).exists):
                return None
            passphrase = await self._unlocked()
            return await self._thread.run(lambda: self._read(name, passphrase))

    async def forget(self, name: str) -> None:
        """Delete the secret's file; fine when there is none."""
        with translated("The key file cannot be removed"):
            await self._thread.run(lambda: private_files.remove(self._path(name)))

    async def would_ask(self) -> bool:
        """Tell whether the passphrase would have to be asked for."""
        return self._passphrase is None

    async def confirm_owner(self) -> None:
        """Ask for the passphrase anew, and return when it is right; it is known from then on."""
        async with self._asking:
            given = await self._proven(self._present())
            self.lock()
            self._passphrase = given

    def lock(self) -> None:
        """Forget the passphrase; it is asked for again when it is needed."""
        if self._passphrase is not None:
            self._passphrase.wipe()
            self._passphrase = None

    def close(self) -> None:
        """Forget the passphrase, and end the thread once its last call is over."""
        self.lock()
        self._thread.close()

    async def _unlocked(self) -> SecretBytes:
        """Return the passphrase, which is asked for unless it is known, and proven right."""
        if self._passphrase is None:
            is_first = not await self._thread.run(self._names)
            self._passphrase = await self._proven(Asked.NEW if is_first else self._present())
        return self._passphrase

    def _present(self) -> Asked:
        return Asked.AGAIN if self._was_wrong else Asked.PRESENT

    async def _proven(self, why: Asked) -> SecretBytes:
        given = await self._given(why)
        try:
            if why is Asked.NEW:
                check_passphrase(given)
            else:
                await self._thread.run(lambda: self._check(given))
        except NodeError as error:
            self._was_wrong = isinstance(error, Refused)
            given.wipe()
            raise
        self._was_wrong = False
        return given

    async def _given(self, why: Asked) -> SecretBytes:
        given = await self._ask(why)
        if given is None:
            self._was_wrong = False
            raise Unavailable(
                "The keys are in encrypted files, and no passphrase was given.",
                "Give it when you are asked for it.",
            )
        return given

    def _keep(self, name: str, secret: SecretBytes, passphrase: SecretBytes) -> None:
        with translated("The key file cannot be written"):
            content = seal(name, secret, passphrase, self._cost)
            private_files.write_new(self._path(name), content)  # one that exists stays as it is
        with self._read(name, passphrase) or SecretBytes(bytearray()) as kept:
            if not kept.is_same(secret):
                raise Refused(
                    f"Another secret is kept as {name} already.", "Move its file away first."
                )

    def _read(self, name: str, passphrase: SecretBytes) -> SecretBytes | None:
        with translated("The key file cannot be read"):
            content = private_files.read_small(self._path(name))
        return None if content is None else unseal(content, name, passphrase)

    def _check(self, passphrase: SecretBytes) -> None:
        """Raise unless the passphrase opens one of the files; a damaged one proves nothing."""
        failure: NodeError = HostUnfit("There are no key files to open.")
        for name in self._names():
            try:
                secret = self._read(name, passphrase)
            except NodeError as error:
                failure = error
                continue
            if secret is not None:
                secret.wipe()
                return
        raise failure

    def _names(self) -> list[str]:
        with translated("The folder of the keys cannot be read"):
            return sorted(path.stem for path in self._folder.glob(f"*{_SUFFIX}"))

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}{_SUFFIX}"
