"""Real buses without a keyring that could be used: each is explained, none is passed over."""

import pytest

from nosdesk.adapters.keyring.stores import LocalKeyStores
from nosdesk.domain.errors import HostUnfit, Refused, Unavailable
from nosdesk.domain.wallet.accounts import StoreKind
from tests.contract.secret_service import secret_service

pytestmark = [
    pytest.mark.keyring,
    # keyring leaves its connection to a locked keyring to the garbage collector.
    pytest.mark.filterwarnings("ignore:Exception ignored in. <socket"),
]


@pytest.fixture
def stores(tmp_path):
    async def nobody(_why):
        return None

    stores = LocalKeyStores(tmp_path / "wallet", nobody)
    yield stores
    stores.close()


async def test_a_session_without_any_keyring(stores, tmp_path):
    with secret_service(tmp_path, is_bare=True):
        with pytest.raises(HostUnfit, match="no keyring"):
            await stores.usual()
        with pytest.raises(HostUnfit, match="not running"):
            await stores.of(StoreKind.SECRET_SERVICE).secret("key-a")


async def test_no_session_at_all(stores, monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    with pytest.raises(HostUnfit, match="no keyring"):
        await stores.usual()


async def test_a_keyring_that_was_never_set_up_with_no_screen_to_ask_on(stores, tmp_path):
    with secret_service(tmp_path), pytest.raises(HostUnfit, match="never set up"):
        await stores.usual()


async def test_a_locked_keyring_is_waited_for_and_not_replaced(stores, tmp_path):
    with secret_service(tmp_path) as service:
        service.start()
        service.lock()
        with pytest.raises(Unavailable, match="locked"):
            await stores.usual()

        service.unlock()
        assert (await stores.usual()).kind is StoreKind.SECRET_SERVICE


async def test_without_a_screen_the_owner_cannot_be_asked_and_nothing_gets_locked(stores, tmp_path):
    with secret_service(tmp_path) as service:
        service.start()
        store = await stores.usual()
        with pytest.raises(Refused, match="own screen"):
            await store.confirm_owner()

        assert await store.secret("key-a") is None
