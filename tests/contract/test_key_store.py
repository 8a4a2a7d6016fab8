"""What every key store promises: the fake one, encrypted files, and a real Secret Service."""

from contextlib import ExitStack
from dataclasses import replace

import pytest

from nosdesk.adapters.keyring.backends import backends, lock_and_unlock
from nosdesk.adapters.keyring.sealed_files import SealedFiles
from nosdesk.adapters.keyring.sealing import Cost
from nosdesk.adapters.keyring.system import SystemKeyring
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import StoreKind
from tests.contract.secret_service import PASSWORD, secret_service
from tests.fakes.key_store import FakeKeyStore

NAME = "key-HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk"
WORDS = b"zoo " * 23 + b"vote"
# keyring leaves its connection to a locked keyring to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:Exception ignored in. <socket")

CHEAP = Cost(memory_kib=64, iterations=1, lanes=1)


def secret(content: bytes = WORDS) -> SecretBytes:
    return SecretBytes(bytearray(content))


class FakeKeyStage:
    def __init__(self) -> None:
        self.store = FakeKeyStore()

    def again(self) -> None:
        self.store = FakeKeyStore(self.store.kept)

    def lock(self) -> None:
        self.store.is_locked = True

    def unlock(self) -> None:
        self.store.is_locked = False

    def is_owner(self, answer: bool) -> None:
        self.store.is_owner = answer


class SealedStage:
    def __init__(self, folder) -> None:
        self._folder = folder
        self._answer = b"a good long passphrase"
        self.store = self._opened()

    def again(self) -> None:
        self.store.close()
        self.store = self._opened()

    def lock(self) -> None:
        self.store.lock()
        self._answer = None

    def unlock(self) -> None:
        self._answer = b"a good long passphrase"

    def is_owner(self, answer: bool) -> None:
        self._answer = b"a good long passphrase" if answer else b"somebody else's guess"

    def _opened(self) -> SealedFiles:
        return SealedFiles(self._folder, self._ask, CHEAP)

    async def _ask(self, _why):
        return None if self._answer is None else secret(self._answer)


class KeyringStage:
    def __init__(self, service) -> None:
        self._service = service
        self._answer = PASSWORD
        self.store = self._opened()
        service.start()

    def again(self) -> None:
        self._service.stop()
        self._service.start()
        self.store.close()
        self.store = self._opened()

    def lock(self) -> None:
        self._service.lock()

    def unlock(self) -> None:
        assert self._service.unlock()

    def is_owner(self, answer: bool) -> None:
        self._answer = PASSWORD if answer else b"somebody else's guess"

    def _opened(self) -> SystemKeyring:
        (real,) = [each for each in backends() if each.kind is StoreKind.SECRET_SERVICE]
        return SystemKeyring(replace(real, confirm_owner=self._confirm))

    def _confirm(self) -> bool:
        return lock_and_unlock(lambda _: self._service.unlock(self._answer))


@pytest.fixture(
    params=["fake", "sealed", pytest.param("secret service", marks=pytest.mark.keyring)]
)
def stage(request, tmp_path):
    with ExitStack() as stack:
        match request.param:
            case "fake":
                yield FakeKeyStage()
                return
            case "sealed":
                stage = SealedStage(tmp_path / "wallet")
            case _:
                stage = KeyringStage(stack.enter_context(secret_service(tmp_path)))
        yield stage
        stage.store.close()


async def shown(stage, name: str = NAME) -> bytes | None:
    kept = await stage.store.secret(name)
    return None if kept is None else bytes(kept.reveal())


async def test_a_secret_is_there_when_it_was_kept_and_after_a_restart(stage):
    await stage.store.keep(NAME, secret())
    assert await shown(stage) == WORDS

    stage.again()
    assert await shown(stage) == WORDS


async def test_the_longest_secret_that_a_wallet_has_fits(stage):
    longest = b" ".join([b"abstract"] * 24)
    await stage.store.keep(NAME, secret(longest))

    assert await shown(stage) == longest


async def test_keeping_the_same_again_is_fine_and_another_is_refused(stage):
    await stage.store.keep(NAME, secret())
    await stage.store.keep(NAME, secret())
    with pytest.raises(Refused):
        await stage.store.keep(NAME, secret(b"another"))

    assert await shown(stage) == WORDS


async def test_what_a_caller_wipes_stays_kept(stage):
    with secret() as given:
        await stage.store.keep(NAME, given)
    with await stage.store.secret(NAME):
        pass

    assert await shown(stage) == WORDS


async def test_secrets_are_told_apart_by_their_names(stage):
    await stage.store.keep("key-a", secret(b"first"))
    await stage.store.keep("key-b", secret(b"second"))

    assert (await shown(stage, "key-a"), await shown(stage, "key-b")) == (b"first", b"second")


async def test_an_unknown_name_has_no_secret(stage):
    await stage.store.keep(NAME, secret())

    assert await shown(stage, "key-of-another") is None


async def test_a_forgotten_secret_is_gone_and_may_be_forgotten_again(stage):
    await stage.store.keep(NAME, secret())
    await stage.store.keep("key-b", secret(b"second"))
    await stage.store.forget(NAME)
    await stage.store.forget(NAME)

    assert (await shown(stage), await shown(stage, "key-b")) == (None, b"second")


async def test_a_locked_store_shows_nothing_takes_nothing_and_loses_nothing(stage):
    await stage.store.keep(NAME, secret())
    stage.lock()
    with pytest.raises(Unavailable):
        await stage.store.secret(NAME)
    with pytest.raises(Unavailable):
        await stage.store.keep("key-b", secret(b"second"))

    stage.unlock()
    assert (await shown(stage), await shown(stage, "key-b")) == (WORDS, None)


async def test_whether_a_store_would_ask_can_be_looked_at(stage):
    await stage.store.keep(NAME, secret())
    assert not await stage.store.would_ask()
    stage.lock()
    assert await stage.store.would_ask()
    stage.unlock()
    assert await shown(stage) == WORDS
    assert not await stage.store.would_ask()


async def test_the_owner_proves_to_be_there_and_goes_on(stage):
    await stage.store.keep(NAME, secret())
    await stage.store.confirm_owner()

    assert await shown(stage) == WORDS


async def test_who_cannot_prove_it_is_refused(stage):
    await stage.store.keep(NAME, secret())
    stage.is_owner(False)

    with pytest.raises(Refused):
        await stage.store.confirm_owner()
