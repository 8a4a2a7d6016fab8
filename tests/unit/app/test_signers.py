"""Where nodes get their keys from, and what is said while a key cannot be had."""

import logging

import pytest
from solders.pubkey import Pubkey
from solders.signature import Signature

from nosdesk.app.key_drafts import read_drafts
from nosdesk.app.paths import Paths
from nosdesk.app.play_keys import play_signer
from nosdesk.app.signers import Signers, passphrase_in
from nosdesk.app.wallet import chosen_account
from nosdesk.domain.errors import BadInput, BugError, HostUnfit, Refused, Unavailable, Untrusted
from nosdesk.domain.wallet.accounts import StoreKind
from nosdesk.ports.key_store import Asked
from tests.unit.app.wallet_stage import OTHER_WORDS, WORDS, WalletStage, secret

STRANGER = "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk"
MESSAGE = b"a message"


@pytest.fixture
def stage(tmp_path):
    stage = WalletStage(tmp_path / "wallet")
    yield stage
    stage.wallet.close()


@pytest.fixture
def signers(stage, tmp_path):
    return Signers(stage.wallet, Paths(tmp_path), plays=True)


@pytest.fixture
def real(stage, tmp_path):
    """Those of a grid where nothing is play money."""
    return Signers(stage.wallet, Paths(tmp_path), plays=False)


async def kept(stage, words=WORDS, store=StoreKind.SECRET_SERVICE):
    return await stage.wallet.keep(read_drafts(secret(words))[0], store=store)


def is_signed(signer):
    signature = Signature.from_bytes(signer.sign(MESSAGE))
    return signature.verify(Pubkey.from_string(signer.address), MESSAGE)


async def test_play_money_is_signed_for_by_its_number_and_no_store_is_touched(
    stage, signers, tmp_path
):
    stage.stores.keyring.down = HostUnfit("no keyring")
    async with signers.signer(2) as signer:
        assert signer.address == play_signer(Paths(tmp_path), 2).address
        assert is_signed(signer)
    assert await signers.address(2) == signer.address


async def test_the_named_account_signs_until_its_node_is_closed(stage, signers):
    account = await kept(stage)
    async with signers.signer(0, account.address) as signer:
        assert (signer.address, is_signed(signer)) == (account.address, True)
        held = signer._key.reveal()
        assert any(held)
    assert not any(held)
    with pytest.raises(BugError, match="not held"):
        signer.sign(MESSAGE)


async def test_the_key_is_fetched_once_and_works_on_behind_a_lock(stage, signers):
    account = await kept(stage)
    async with signers.signer(0, account.address) as signer:
        stage.stores.keyring.is_locked = True
        assert is_signed(signer)


async def test_a_locked_keyring_asks_once_and_is_then_only_looked_at(stage, signers):
    account = await kept(stage)
    keyring = stage.stores.keyring
    keyring.is_locked = True
    asked = []
    look = keyring.secret

    async def counted(name):
        asked.append(name)
        return await look(name)

    keyring.secret = counted
    for _ in range(5):
        with pytest.raises(Unavailable, match="locked"):
            async with signers.signer(0, account.address):
                pass
    assert len(asked) == 1

    keyring.is_locked = False
    async with signers.signer(0, account.address) as signer:
        assert is_signed(signer)


@pytest.mark.parametrize(
    ("amiss", "kind", "told"),
    [
        ("refuses", Refused, "no"),
        ("gone", Refused, "not in secret-service any more"),
        ("another", Untrusted, "is not its key"),
    ],
)
async def test_a_key_that_cannot_be_had_says_why(stage, signers, amiss, kind, told):
    account = await kept(stage)
    keyring = stage.stores.keyring
    if amiss == "refuses":
        keyring.down = Refused("The keyring says no.")
    elif amiss == "gone":
        keyring.kept.clear()
    else:
        keyring.kept[account.secret] = OTHER_WORDS.encode()
    with pytest.raises(kind, match=told):
        async with signers.signer(0, account.address):
            pass


async def test_who_is_only_watched_or_unknown_signs_nothing(stage, signers):
    watched = await stage.wallet.watch(STRANGER)
    for address, told in ((watched.address, "only watched"), ("9" * 32, "no account")):
        with pytest.raises(BadInput, match=told):
            async with signers.signer(0, address):
                pass


async def test_elsewhere_the_account_of_the_number_under_the_words_signs(stage, real):
    first = await kept(stage)
    with pytest.raises(BadInput, match="number 1"):
        await real.address(1)
    second = await stage.wallet.add(first)

    assert [await real.address(0), await real.address(1)] == [first.address, second.address]
    async with real.signer(1) as signer:
        assert signer.address == second.address


async def test_nothing_is_guessed_where_there_are_no_words_or_several(stage, real):
    with pytest.raises(BadInput, match="no backup words"):
        await real.address(0)
    account = await kept(stage)
    await kept(stage, OTHER_WORDS)
    with pytest.raises(BadInput, match="several backup words"):
        await real.address(0)
    assert await real.address(0, account.address) == account.address


class SealedStore:
    """Encrypted files, as far as asking goes: right, wrong, or nobody there."""

    def __init__(self, files, answers) -> None:
        self.asked, self._files, self._answers, self._is_open = 0, files, answers, False
        self.kind = StoreKind.SEALED_FILES

    async def would_ask(self):
        return not self._is_open

    async def secret(self, name):
        if not self._is_open:
            self.asked += 1
            answer = next(self._answers)
            if answer is None:
                raise Unavailable("no passphrase was given")
            if answer == "wrong":
                raise Refused("That passphrase is not the right one.")
            self._is_open = True
        return await self._files.secret(name)


@pytest.mark.parametrize(
    ("answers", "asked", "is_open"),
    [(["right"], 1, True), (["wrong", "wrong", "right"], 3, True), ([None], 1, False)],
)
async def test_a_passphrase_is_asked_for_at_the_start_and_never_again(
    stage, signers, answers, asked, is_open
):
    account = await kept(stage, store=StoreKind.SEALED_FILES)
    sealed = stage.stores.files = SealedStore(stage.stores.files, iter(answers))
    await signers.unlock(["", "no such account", account.address, account.address])
    for _ in range(3):
        if is_open:
            async with signers.signer(0, account.address) as signer:
                assert is_signed(signer)
        else:
            with pytest.raises(Unavailable, match="passphrase was not given"):
                async with signers.signer(0, account.address):
                    pass
    assert sealed.asked == asked


async def test_three_wrong_passphrases_are_enough(stage, signers):
    account = await kept(stage, store=StoreKind.SEALED_FILES)
    sealed = stage.stores.files = SealedStore(stage.stores.files, iter(["wrong"] * 9))
    with pytest.raises(Refused, match="not the right one"):
        await signers.unlock([account.address])
    assert sealed.asked == 3


async def test_no_passphrase_is_asked_for_what_is_elsewhere(stage, signers):
    account = await kept(stage)
    sealed = stage.stores.files = SealedStore(stage.stores.files, iter([]))
    await signers.unlock(["", account.address])
    assert sealed.asked == 0


async def test_a_passphrase_in_a_file_is_read_for_its_owner_only(tmp_path):
    file = tmp_path / "passphrase"
    file.write_bytes(b"a good long passphrase\r\n")
    file.chmod(0o644)
    with pytest.raises(BadInput, match="chmod 600"):
        await passphrase_in(file)(Asked.PRESENT)
    file.chmod(0o600)
    given = await passphrase_in(file)(Asked.PRESENT)
    assert bytes(given.reveal()) == b"a good long passphrase"
    assert await passphrase_in(file)(Asked.NEW) is None
    with pytest.raises(BadInput, match="cannot be read"):
        await passphrase_in(tmp_path / "none")(Asked.PRESENT)


async def test_what_fetches_a_key_logs_nothing_of_it(stage, signers, caplog):
    caplog.set_level(logging.DEBUG)
    account = await kept(stage)
    async with signers.signer(0, account.address) as signer:
        assert "legal winner" not in caplog.text
        assert repr(signer._key) == "●●●"


async def test_a_gpu_s_account_is_one_of_the_wallet_s_or_the_next_under_its_words(stage):
    first = await kept(stage)
    other = await kept(stage, OTHER_WORDS)
    await stage.wallet.watch(STRANGER)
    wallet = stage.wallet

    assert await chosen_account(wallet, "", is_new=False) is None
    assert await chosen_account(wallet, other.address[:8], is_new=False) == other
    added = await chosen_account(wallet, first.address, is_new=True)
    assert (added.secret, added.path) == (first.secret, "m/44'/501'/1'/0'")
    with pytest.raises(BadInput, match="several backup words"):
        await chosen_account(wallet, None, is_new=True)
    with pytest.raises(BadInput, match="Say which"):
        await chosen_account(wallet, None, is_new=False)
    with pytest.raises(BadInput, match="only watched"):
        await chosen_account(wallet, STRANGER, is_new=False)
