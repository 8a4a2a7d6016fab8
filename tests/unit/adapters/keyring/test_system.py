"""The system's keyring in bad moods: each is a sentence, and no secret is in it."""

import threading

import keyring.errors
import pytest
from keyring.backend import KeyringBackend
from mnemonic import Mnemonic

from nosdesk.adapters.keyring.backends import Backend
from nosdesk.adapters.keyring.stores import LocalKeyStores
from nosdesk.adapters.keyring.system import SystemKeyring
from nosdesk.domain.errors import HostUnfit, NodeError, Refused, Unavailable
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import StoreKind
from tests.unit.domain.wallet.canaries import shown

CANARY = "canary words that nobody may see"


def secret(content: str = CANARY) -> SecretBytes:
    return SecretBytes(bytearray(content.encode()))


class MoodyKeyring(KeyringBackend):
    """A back end in memory; `mood` is called before each call, with the password at hand."""

    priority = 5
    mood = staticmethod(lambda: None)
    forgets = False

    def __init__(self) -> None:
        self.kept = {}

    def get_password(self, service, username):
        password = self.kept.get((service, username))
        self.mood()
        return password

    def set_password(self, service, username, password):
        self.mood()
        if not self.forgets:
            self.kept[service, username] = password

    def delete_password(self, service, username):
        self.mood()
        del self.kept[service, username]


class MissingKeyring(MoodyKeyring):
    @property
    def priority(self):
        raise RuntimeError("not here")


class Backends:
    """Stands for the library's list of back ends."""

    kind = StoreKind.SECRET_SERVICE

    def __init__(self, keyring, kind=StoreKind.SECRET_SERVICE) -> None:
        self.kind = kind
        self._keyring = keyring

    def keyring(self):
        return self._keyring

    def confirm_owner(self):
        return False

    is_here = Backend.is_here


@pytest.fixture
def moody():
    return MoodyKeyring()


@pytest.fixture
def store(moody):
    store = SystemKeyring(Backends(moody), answer_s=5)
    yield store
    store.close()


def failing(error):
    def mood():
        raise error

    return mood


@pytest.mark.parametrize(
    ("error", "kind", "told"),
    [
        (keyring.errors.KeyringLocked("x"), Unavailable, "is locked"),
        (keyring.errors.InitError("x"), HostUnfit, "not running, or was never set up"),
        (keyring.errors.NoKeyringError("x"), HostUnfit, "not running, or was never set up"),
        (keyring.errors.PasswordSetError(CANARY), Refused, "refused (PasswordSetError)"),
        (OSError(5, CANARY), HostUnfit, "does not work (OSError)"),
        (ConnectionResetError(CANARY), HostUnfit, "does not work"),
    ],
)
async def test_each_mood_is_explained_without_the_secret(store, moody, error, kind, told):
    await store.keep("key-a", secret())
    moody.mood = failing(error)
    for call in (store.secret("key-a"), store.keep("key-b", secret()), store.forget("key-a")):
        with pytest.raises(kind) as caught:
            await call
        assert told in caught.value.title
        assert caught.value.remedy
        assert "canary" not in shown(caught.value)


async def test_a_keyring_that_takes_and_does_not_keep_is_found_out(store, moody):
    moody.forgets = True
    with pytest.raises(Refused, match="does not show it any more"):
        await store.keep("key-a", secret())


async def test_a_keyring_that_asks_its_user_for_ever_is_not_waited_for(moody):
    answered = threading.Event()
    moody.mood = lambda: answered.wait(30)
    store = SystemKeyring(Backends(moody), answer_s=0.05)
    with pytest.raises(Unavailable, match="does not answer"):
        await store.secret("key-a")
    answered.set()
    store.close()


async def test_what_windows_would_not_take_is_refused_everywhere(store):
    with pytest.raises(Refused, match="longer than"):
        await store.keep("key-a", secret("x" * 1281))


async def test_every_secret_of_a_wallet_fits_where_windows_has_least_room(store, moody):
    longest = max((word for word in Mnemonic("english").wordlist), key=len)
    words, numbers = " ".join([longest] * 24), "4" * 88  # 24 words, a key as base58
    for number, text in enumerate((words, numbers, "x" * 1280)):
        await store.keep(f"key-{number}", secret(text))
    assert max(len(each.encode("utf-16-le")) for each in moody.kept.values()) == 2560


async def test_entries_have_names_of_their_own_that_a_person_can_read(store, moody):
    await store.keep("key-a", secret())
    await store.keep("key-b", secret())

    assert {service for service, _ in moody.kept} == {
        "Nosdesk wallet key-a",
        "Nosdesk wallet key-b",
    }


async def test_an_owner_who_does_not_answer_is_refused(store):
    with pytest.raises(Refused, match="password was not given"):
        await store.confirm_owner()


def stores(tmp_path, *known):
    async def nobody(_why):
        return None

    return LocalKeyStores(tmp_path, nobody, known=known, answer_s=5)


async def test_the_usual_store_is_the_first_that_works_and_is_tried_out(tmp_path, moody):
    here = stores(tmp_path, Backends(MissingKeyring()), Backends(moody, StoreKind.KWALLET))
    usual = await here.usual()

    assert usual.kind is StoreKind.KWALLET
    assert moody.kept == {}
    assert here.of(StoreKind.KWALLET) is usual
    here.close()


async def test_a_keyring_that_is_locked_is_not_passed_over(tmp_path, moody):
    moody.mood = failing(keyring.errors.KeyringLocked())
    here = stores(tmp_path, Backends(moody), Backends(MoodyKeyring(), StoreKind.KWALLET))
    with pytest.raises(Unavailable):
        await here.usual()
    here.close()


async def test_no_keyring_at_all_offers_the_encrypted_file(tmp_path):
    here = stores(tmp_path, Backends(MissingKeyring()))
    with pytest.raises(HostUnfit) as caught:
        await here.usual()

    assert "--store encrypted-file" in caught.value.remedy
    assert here.of(StoreKind.SEALED_FILES).kind is StoreKind.SEALED_FILES
    here.close()


async def test_a_store_of_another_system_is_named(tmp_path, moody):
    here = stores(tmp_path, Backends(moody))
    with pytest.raises(NodeError, match="windows-credentials"):
        here.of(StoreKind.WINDOWS)
    here.close()


async def test_nothing_but_the_system_s_own_keyrings_is_ever_chosen(monkeypatch, tmp_path):
    """Neither the environment nor an installed back end can put keys into plain text."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{__name__}.MoodyKeyring")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    here = LocalKeyStores(tmp_path, lambda _why: None)
    with pytest.raises(HostUnfit, match="no keyring"):
        await here.usual()
    here.close()
