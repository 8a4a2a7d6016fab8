"""A wallet on a real folder over fake stores, and the secrets to try it with."""

from nosdesk.adapters.keyring.account_book import AccountBook
from nosdesk.app.wallet import Wallet
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import StoreKind
from tests.fakes.clock import FakeClock
from tests.fakes.key_store import FakeKeyStore

WORDS = "legal winner thank year wave sausage worth useful legal winner thank yellow"
OTHER_WORDS = "letter advice cage absurd amount doctor acoustic avoid letter advice cage above"


def secret(text: str) -> SecretBytes:
    return SecretBytes(bytearray(text, "ascii"))


class FakeKeyStores:
    """A keyring and encrypted files that are both in memory."""

    def __init__(self) -> None:
        self.keyring = FakeKeyStore()
        self.files = FakeKeyStore()
        self.files.kind = StoreKind.SEALED_FILES

    async def usual(self) -> FakeKeyStore:
        if self.keyring.down:
            raise self.keyring.down
        return self.keyring

    def of(self, kind: StoreKind) -> FakeKeyStore:
        return self.files if kind is StoreKind.SEALED_FILES else self.keyring


class WalletStage:
    def __init__(self, folder) -> None:
        self.book = AccountBook(folder)
        self.stores = FakeKeyStores()
        self.clock = FakeClock(now=1_000.0)
        self.wallet = Wallet(self.book, self.stores, self.clock)
