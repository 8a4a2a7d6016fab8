"""The wallet's rules: what is kept where, what proves a backup, what may be removed."""

import asyncio

import msgspec
import pytest

from nosdesk.app.key_drafts import new_words, read_drafts
from nosdesk.app.wallet import Wallet
from nosdesk.domain.errors import BadInput, HostUnfit, Refused, Unavailable, Untrusted
from nosdesk.domain.wallet.accounts import Backup, StoreKind
from nosdesk.protocol.secret_keys import address_of, as_base58, as_numbers
from tests.unit.app.wallet_stage import OTHER_WORDS, WORDS, WalletStage, secret

STANDARD, LEDGER = 0, 1


@pytest.fixture
def stage(tmp_path):
    stage = WalletStage(tmp_path / "wallet")
    yield stage
    stage.wallet.close()


def words(text: str = WORDS, scheme: int = STANDARD):
    return read_drafts(secret(text))[scheme]


async def listed(stage):
    return (await stage.wallet.entries()).accounts


async def test_a_new_key_is_kept_as_its_words_and_listed(stage):
    draft = new_words(24)
    account = await stage.wallet.keep(draft, label="  my\nfirst  rig ", backup=Backup.SAMPLED)

    assert await listed(stage) == (account,)
    assert (account.address, account.label, account.store) == (
        draft.address, "my first rig", StoreKind.SECRET_SERVICE,
    )  # fmt: skip
    assert stage.stores.keyring.kept[account.secret].count(b" ") == 23
    assert address_of(await stage.wallet.key(account)) == draft.address
    assert (account.backup, account.backup_at) == (Backup.SAMPLED, 1_000.0)


async def test_what_the_list_holds_is_public(stage, tmp_path):
    await stage.wallet.keep(words())
    text = "".join(path.read_text() for path in (tmp_path / "wallet").iterdir())

    assert not any(word in text for word in ("legal", "winner", "sausage"))


async def test_a_key_comes_back_as_itself_from_every_format(stage):
    account = await stage.wallet.keep(words())
    with await stage.wallet.key(account) as key:
        texts = [as_base58(key), as_numbers(key)]
    for text in texts:
        (draft,) = read_drafts(text)
        assert (draft.address, draft.path) == (account.address, "")


async def test_the_same_key_is_not_kept_twice(stage):
    await stage.wallet.keep(words())
    with pytest.raises(BadInput, match="kept already"):
        await stage.wallet.keep(words())


async def test_words_taken_in_two_ways_are_two_accounts_with_one_secret(stage):
    first = await stage.wallet.keep(words())
    second = await stage.wallet.keep(words(scheme=LEDGER))

    assert first.address != second.address
    assert first.secret == second.secret
    assert len(stage.stores.keyring.kept) == 1
    assert address_of(await stage.wallet.key(second)) == second.address


async def test_more_accounts_come_from_the_same_words_and_share_their_backup(stage):
    first = await stage.wallet.keep(words(), backup=Backup.PROVEN)
    second = await stage.wallet.add(first)
    third = await stage.wallet.add(second, label="three")

    assert [a.path for a in (first, second, third)] == [
        "m/44'/501'/0'/0'", "m/44'/501'/1'/0'", "m/44'/501'/2'/0'",
    ]  # fmt: skip
    assert [a.backup for a in (second, third)] == [Backup.PROVEN] * 2
    assert third.label == "three"


async def test_a_removed_account_s_number_is_used_again(stage):
    first = await stage.wallet.keep(words(), backup=Backup.PROVEN)
    second = await stage.wallet.add(first)
    await stage.wallet.add(first)
    await stage.wallet.remove(second)

    assert (await stage.wallet.add(first)).address == second.address


async def test_a_key_by_itself_gives_no_further_accounts(stage):
    key = as_base58(await stage.wallet.key(await stage.wallet.keep(words())))
    proven = await stage.wallet.check_backup((await listed(stage))[0], secret(WORDS))
    await stage.wallet.remove(proven)
    alone = await stage.wallet.keep(read_drafts(key)[0])

    with pytest.raises(BadInput, match="no backup words"):
        await stage.wallet.add(alone)


async def test_new_keys_go_where_the_others_are_and_nowhere_else(stage):
    await stage.wallet.keep(words(), store=StoreKind.SEALED_FILES)
    second = await stage.wallet.keep(words(OTHER_WORDS))
    assert second.store is StoreKind.SEALED_FILES

    stage.stores.files.is_locked = True
    with pytest.raises(Unavailable):
        await stage.wallet.keep(new_words(12))
    assert stage.stores.keyring.kept == {}


async def test_without_a_keyring_nothing_is_kept_and_nothing_is_listed(stage):
    stage.stores.keyring.down = HostUnfit("There is no keyring.")
    with pytest.raises(HostUnfit):
        await stage.wallet.keep(words())

    assert await listed(stage) == ()


async def test_a_watched_address_has_no_key_until_it_is_imported(stage):
    watched = await stage.wallet.watch(words().address, label="rig")
    for call in (stage.wallet.key, stage.wallet.export):
        with pytest.raises(BadInput, match="only watched"):
            await call(watched)
    with pytest.raises(BadInput, match="already"):
        await stage.wallet.watch(words().address)

    account = await stage.wallet.keep(words())
    assert (account.can_sign, account.label) == (True, "rig")
    assert len(await listed(stage)) == 1


async def test_only_addresses_can_be_watched(stage):
    with pytest.raises(BadInput):
        await stage.wallet.watch("not-an-address")


async def test_the_key_is_shown_only_to_its_owner(stage):
    account = await stage.wallet.keep(words())
    assert (await stage.wallet.export(account)).reveal() == WORDS.encode()

    stage.stores.keyring.is_owner = False
    with pytest.raises(Refused):
        await stage.wallet.export(account)


async def test_a_key_that_somebody_exchanged_is_not_used(stage):
    account = await stage.wallet.keep(words())
    for content in (OTHER_WORDS.encode(), b"rubbish", b""):
        stage.stores.keyring.kept[account.secret] = content
        with pytest.raises(Untrusted):
            await stage.wallet.key(account)


async def test_a_key_that_is_gone_is_said_to_be_gone(stage):
    account = await stage.wallet.keep(words())
    stage.stores.keyring.kept.clear()

    with pytest.raises(Refused, match="not in secret-service any more"):
        await stage.wallet.key(account)


async def test_a_backup_is_proven_by_all_of_it(stage):
    account = await stage.wallet.keep(words(scheme=LEDGER))
    with pytest.raises(Refused, match="not of"):
        await stage.wallet.check_backup(account, secret(OTHER_WORDS))
    with pytest.raises(BadInput):
        await stage.wallet.check_backup(account, secret(WORDS.rsplit(" ", 1)[0]))
    assert (await listed(stage))[0].backup is Backup.NONE

    await stage.clock.advance(60)
    proven = await stage.wallet.check_backup(account, secret(WORDS.upper()))
    assert (proven.backup, proven.backup_at) == (Backup.PROVEN, 1_060.0)
    assert await listed(stage) == (proven,)


async def test_the_key_of_one_account_is_no_backup_of_the_words_it_comes_from(stage):
    first = await stage.wallet.keep(words())
    with await stage.wallet.key(first) as key:
        alone = as_base58(key)
    with pytest.raises(BadInput, match="Type the words"):
        await stage.wallet.check_backup(first, alone)

    second = await stage.wallet.add(first)
    assert {each.backup for each in await listed(stage)} == {Backup.NONE}
    with pytest.raises(Refused):
        await stage.wallet.remove(second)


async def test_the_words_are_a_backup_of_a_key_that_was_taken_in_by_itself(stage):
    with await stage.wallet.key(await stage.wallet.keep(words())) as key, as_base58(key) as text:
        alone = read_drafts(text)[0]
        stage.book.remove(alone.address)
        kept = await stage.wallet.keep(alone)

    assert (await stage.wallet.check_backup(kept, secret(WORDS))).backup is Backup.PROVEN


async def test_the_backup_of_a_later_account_is_the_same_words(stage):
    second = await stage.wallet.add(await stage.wallet.keep(words()))

    assert (await stage.wallet.check_backup(second, secret(WORDS))).backup is Backup.PROVEN


@pytest.mark.parametrize("backup", [Backup.NONE, Backup.TYPED, Backup.SAMPLED])
async def test_no_key_is_removed_whose_backup_was_not_proven(stage, backup):
    account = await stage.wallet.keep(words(), backup=backup)
    with pytest.raises(Refused, match="exist nowhere else"):
        await stage.wallet.remove(account)

    assert address_of(await stage.wallet.key(account)) == account.address


async def test_what_is_backed_up_or_only_watched_may_go(stage):
    backed = await stage.wallet.keep(words(), backup=Backup.PROVEN)
    watched = await stage.wallet.watch("11111111111111111111111111111111")
    await stage.wallet.remove(backed)
    await stage.wallet.remove(watched)

    assert await listed(stage) == ()
    assert stage.stores.keyring.kept == {}


async def test_what_is_empty_may_go_without_a_backup(stage):
    account = await stage.wallet.keep(words())
    with pytest.raises(Refused):
        await stage.wallet.remove(account)
    await stage.wallet.remove(account, is_empty=True)
    assert stage.stores.keyring.kept == {}


async def test_words_are_empty_only_when_all_their_usual_addresses_are(stage):
    account = await stage.wallet.keep(words())
    relatives = await stage.wallet.relatives(account)
    drafts = read_drafts(secret(WORDS))
    assert {draft.address for draft in drafts} < set(relatives)
    assert len(set(relatives)) == 13

    second = await stage.wallet.add(account)
    assert second.address in relatives
    assert await stage.wallet.relatives(second) == (second.address,)


async def test_words_stay_while_another_account_needs_them(stage):
    first = await stage.wallet.keep(words(), backup=Backup.PROVEN)
    second = await stage.wallet.add(first)
    await stage.wallet.remove(first)

    assert address_of(await stage.wallet.key(second)) == second.address
    await stage.wallet.remove(second)
    assert stage.stores.keyring.kept == {}


async def test_nobody_adds_an_account_while_its_words_are_being_deleted(stage):
    first = await stage.wallet.keep(words(), backup=Backup.PROVEN)
    other = Wallet(stage.book, stage.stores, stage.clock)
    forget, refused = stage.stores.keyring.forget, []

    async def slowly(name):
        with pytest.raises(Unavailable, match="Another Nosdesk") as told:
            await other.add(first)
        refused.append(told)
        await forget(name)

    stage.stores.keyring.forget = slowly
    await stage.wallet.remove(first)

    assert refused
    assert await listed(stage) == ()
    assert (await other.watch(first.address)).address == first.address
    other.close()


async def test_what_one_program_adds_at_once_with_itself_waits_its_turn(stage):
    first = await stage.wallet.keep(words())
    async with asyncio.TaskGroup() as group:
        for _ in range(3):
            group.create_task(stage.wallet.add(first))

    assert len({each.path for each in await listed(stage)}) == 4


async def test_an_account_that_changed_since_it_was_looked_at_is_removed_as_it_is_now(stage):
    watched = await stage.wallet.watch(words().address)
    await stage.wallet.keep(words())

    with pytest.raises(Refused, match="may exist nowhere else"):
        await stage.wallet.remove(watched)


async def test_no_secret_is_deleted_while_an_entry_cannot_be_read(stage, tmp_path):
    first = await stage.wallet.keep(words(), backup=Backup.PROVEN)
    second = await stage.wallet.add(first)
    (tmp_path / "wallet" / f"{second.address}.account.json").write_bytes(b"\x00" * 40)
    with pytest.raises(Refused, match="may need the same key"):
        await stage.wallet.remove(first)

    assert len(stage.stores.keyring.kept) == 1


async def test_an_account_whose_entry_was_lost_is_recovered_from_its_store(stage, tmp_path):
    account = await stage.wallet.keep(words())
    (tmp_path / "wallet" / f"{account.address}.account.json").unlink()
    assert await listed(stage) == ()

    recovered = await stage.wallet.recover(account.address)
    assert address_of(await stage.wallet.key(recovered)) == account.address
    with pytest.raises(Refused, match="No key of"):
        await stage.wallet.recover(words(OTHER_WORDS).address)


async def test_a_lost_account_follows_by_any_usual_path_from_words_that_are_known(stage):
    standard = await stage.wallet.keep(words())
    broken = await stage.wallet.keep(words(OTHER_WORDS))
    lost = await stage.wallet.keep(words(scheme=LEDGER), label="ledger")
    stage.book.remove(lost.address)
    stage.stores.keyring.kept[broken.secret] = b"rubbish"

    recovered = await stage.wallet.recover(lost.address)

    assert (recovered.path, recovered.secret) == (lost.path, standard.secret)
    assert address_of(await stage.wallet.key(recovered)) == lost.address


async def test_a_lost_account_at_another_path_follows_after_the_first_of_its_words(stage):
    lost = await stage.wallet.keep(words(scheme=LEDGER))
    stage.book.remove(lost.address)
    with pytest.raises(Refused, match="'words-' and an address"):
        await stage.wallet.recover(lost.address)

    (name,) = stage.stores.keyring.kept
    await stage.wallet.recover(name.removeprefix("words-"))
    assert (await stage.wallet.recover(lost.address)).path == lost.path


async def test_a_key_that_was_exchanged_is_not_recovered_as_another(stage):
    alone = await stage.wallet.keep(read_drafts(as_base58(secret("k" * 32)))[0])
    stage.book.remove(alone.address)
    stage.stores.keyring.kept[alone.secret] = as_base58(secret("x" * 32)).reveal()

    with pytest.raises(Refused, match="No key of"):
        await stage.wallet.recover(alone.address)
    assert await listed(stage) == ()


async def test_accounts_are_found_by_address_label_or_beginning(stage):
    account = await stage.wallet.keep(words(), label="rig")
    other = await stage.wallet.keep(words(OTHER_WORDS), label="other")

    for wanted in (account.address, "rig", account.address[:8]):
        assert await stage.wallet.account(wanted) == account
    for wanted in ("nobody", "", account.address[:3]):
        with pytest.raises(BadInput):
            await stage.wallet.account(wanted)
    assert await stage.wallet.account("other") == other


async def test_damaged_and_newer_entries_are_named_and_left_alone(stage, tmp_path):
    account = await stage.wallet.keep(words())
    path = tmp_path / "wallet" / f"{account.address}.account.json"
    record = msgspec.json.decode(path.read_bytes())
    for content in (
        b"", b"{}", b"[" * 5000, path.read_bytes()[:-5],
        msgspec.json.encode(record | {"nosdesk_account": 2}),
        msgspec.json.encode(record | {"account": record["account"] | {"address": "x"}}),
    ):  # fmt: skip
        path.write_bytes(content)
        entries = await stage.wallet.entries()
        assert (entries.accounts, entries.unreadable) == ((), (path,))
        assert path.read_bytes() == content


async def test_an_entry_under_another_s_name_is_not_believed(stage, tmp_path):
    account = await stage.wallet.keep(words())
    folder = tmp_path / "wallet"
    (folder / f"{account.address}.account.json").rename(
        folder / f"{words(OTHER_WORDS).address}.account.json"
    )

    assert await listed(stage) == ()
