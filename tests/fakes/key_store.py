"""A key store in memory."""

from nosdesk.domain.errors import NodeError, Refused, Unavailable
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import StoreKind


class FakeKeyStore:
    """Keeps secrets in a dict, which may be handed on to the program's next life.

    While it is locked nothing can be read or kept; `down` is raised by every call while it is
    set; `is_owner` says whether the user proves who they are when asked.
    """

    kind = StoreKind.SECRET_SERVICE

    def __init__(self, kept: dict[str, bytes] | None = None) -> None:
        self.kept = {} if kept is None else kept
        self.is_locked = False
        self.is_owner = True
        self.down: NodeError | None = None

    async def keep(self, name: str, secret: SecretBytes) -> None:
        self._check()
        if self.kept.setdefault(name, bytes(secret.reveal())) != secret.reveal():
            raise Refused(f"Another secret is kept as {name} already.")

    async def secret(self, name: str) -> SecretBytes | None:
        self._check()
        return SecretBytes(bytearray(self.kept[name])) if name in self.kept else None

    async def forget(self, name: str) -> None:
        self._check()
        self.kept.pop(name, None)

    async def would_ask(self) -> bool:
        if self.down:
            raise self.down
        return self.is_locked

    async def confirm_owner(self) -> None:
        if self.down:
            raise self.down
        if not self.is_owner:
            raise Refused("The keyring's password was not given.")
        self.is_locked = False

    def _check(self) -> None:
        if self.down:
            raise self.down
        if self.is_locked:
            raise Unavailable("The system's keyring is locked.")
