"""KWallet's own question, on a real D-Bus with a service that plays KWallet."""

import pytest

from nosdesk.adapters.keyring import kwallet
from nosdesk.adapters.keyring.backends import FOREIGN_ERRORS, backends
from nosdesk.domain.errors import Refused
from nosdesk.domain.wallet.accounts import StoreKind
from tests.contract.desktop_bus import PlayedServices, played_services

# What keyring left behind in other tests may be collected in these.
pytestmark = pytest.mark.filterwarnings("ignore:Exception ignored in. <socket")

PATH = "/modules/kwalletd5"


class PlayedKWallet:
    """A wallet that is open until it is closed, and its user's answer to the question."""

    def __init__(self, services: PlayedServices) -> None:
        self.is_open = True
        self.stays_open = False
        self.answer = 7
        self.asked = 0
        services.own("org.kde.kwalletd5")
        for method, play in {
            "networkWallet": lambda: ("s", ("kdewallet",)),
            "isOpen": lambda: ("b", (self.is_open,)),
            "close": self._close,
            "open": self._open,
        }.items():
            services._answers[PATH, method] = play

    def _close(self):
        self.is_open = self.stays_open
        return "i", (0,)

    def _open(self):
        self.asked += not self.is_open
        self.is_open = self.answer >= 0
        return "i", (self.answer,)


@pytest.fixture
def services(tmp_path, monkeypatch):
    with played_services(tmp_path) as services:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", services.address)
        yield services


@pytest.fixture
def played(services):
    return PlayedKWallet(services)


def test_the_wallet_is_closed_and_its_user_opens_it_again(played):
    assert kwallet.close_and_open()
    assert (played.asked, played.is_open) == (1, True)


def test_who_does_not_know_the_password_is_refused(played):
    played.answer = -1
    assert not kwallet.close_and_open()
    assert played.asked == 1


def test_a_wallet_that_does_not_close_proves_nothing(played):
    played.stays_open = True
    assert not kwallet.close_and_open()
    assert played.asked == 0


def test_looking_whether_it_is_locked_asks_nobody(played):
    assert not kwallet.is_locked()
    played.is_open = False
    assert kwallet.is_locked()
    assert played.asked == 0


def test_a_kwallet_that_is_away_is_an_error_that_is_known(services):
    with pytest.raises(FOREIGN_ERRORS):
        kwallet.close_and_open()


def test_nothing_is_closed_where_no_window_can_ask(played, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    (backend,) = [each for each in backends() if each.kind is StoreKind.KWALLET]
    with pytest.raises(Refused, match="own screen"):
        backend.confirm_owner()
    assert played.is_open
    monkeypatch.setenv("DISPLAY", ":77")
    assert backend.confirm_owner()
    assert not backend.is_locked()
