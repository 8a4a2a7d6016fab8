"""`nosdesk wallet`: keys made, taken in, listed, backed up, shown and removed."""

import argparse
import secrets
from pathlib import Path

from nosdesk.app.command_name import command_line
from nosdesk.app.key_drafts import Draft, key_at, new_words, read_drafts
from nosdesk.app.wallet import Wallet, open_wallet, write_key_file
from nosdesk.cli import terminal
from nosdesk.cli.output import print_json
from nosdesk.cli.passphrase import ask_passphrase, tell_waiting
from nosdesk.cli.wallet_words import account_line, tell_account
from nosdesk.domain.errors import BadInput, Refused
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import Account, Backup, StoreKind
from nosdesk.domain.wallet.derivation import SCHEMES
from nosdesk.domain.wallet.words import word_at, word_count
from nosdesk.protocol.secret_keys import as_base58, as_numbers

_KEYRING = "keyring"
_FILE_LIMIT = 4_096
_ASKED_BACK = 3
_TRIES = 3


async def run(arguments: argparse.Namespace) -> int:
    """Do what was asked for with the user's wallet."""
    with open_wallet(ask_passphrase, tell_waiting) as wallet:
        await arguments.act(wallet, arguments)
    return 0


async def _show(wallet: Wallet, arguments: argparse.Namespace) -> None:
    if arguments.account is not None:
        tell_account(await wallet.account(arguments.account), arguments)
        return
    entries = await wallet.entries()
    if arguments.json:
        unreadable = [str(path) for path in entries.unreadable]
        print_json({"accounts": entries.accounts, "unreadable": unreadable})
        return
    for account in entries.accounts:
        print(account_line(account))
    for path in entries.unreadable:
        print(f"! {path} cannot be read. It is left as it is, and so is its key.")
    if not entries.accounts and not entries.unreadable:
        print(f"There are no accounts yet. {command_line('wallet create')} makes one.")


async def _create(wallet: Wallet, arguments: argparse.Namespace) -> None:
    """Show the words, ask some of them back, and only then keep the key."""
    terminal.require()
    draft = new_words(arguments.words)
    with draft.secret:
        for attempt in range(_TRIES):
            _show_words(draft.secret, is_again=attempt > 0)
            if _asked_back(draft.secret):
                account = await _kept(wallet, draft, arguments, Backup.SAMPLED)
                _tell_kept(account, arguments)
                return
    raise Refused("The words were not written down, so nothing was kept.", "Begin again.")


async def _import(wallet: Wallet, arguments: argparse.Namespace) -> None:
    """Show the address, and keep the key when it is the right one."""
    with _given(arguments.file, "Paste your backup words or your secret key:") as text:
        drafts = read_drafts(text)
    with drafts[0].secret:  # all of them share it
        draft = _chosen(drafts, arguments.address)
        is_typed = arguments.file is None
        backup = Backup.TYPED if is_typed else Backup.NONE
        _tell_kept(await _kept(wallet, draft, arguments, backup), arguments)
    if not is_typed:
        terminal.say(f"{arguments.file} still holds the key for anybody to read.")


async def _watch(wallet: Wallet, arguments: argparse.Namespace) -> None:
    tell_account(await wallet.watch(arguments.address, label=arguments.label), arguments)


async def _add(wallet: Wallet, arguments: argparse.Namespace) -> None:
    sibling = await wallet.account(arguments.account)
    _tell_kept(await wallet.add(sibling, label=arguments.label), arguments)


async def _recover(wallet: Wallet, arguments: argparse.Namespace) -> None:
    _tell_kept(
        await wallet.recover(arguments.address, store=await _wish(wallet, arguments)), arguments
    )


async def _export(wallet: Wallet, arguments: argparse.Namespace) -> None:
    """Show the secret on a screen of its own, or write it where the user says."""
    terminal.require()
    account = await wallet.account(arguments.account)
    terminal.say("Whoever sees what comes next can take all the money of this account.")
    with await wallet.export(account) as secret:
        if arguments.to is not None:
            _write_key_file(arguments.to, secret, account)
            return
        shown = _in_format(secret, account, arguments.format)
    with shown:
        lines = [f"The key of {account.address}:", "", shown.reveal().decode("ascii")]
        terminal.show_secret(lines, "Press Enter when you are done; it will not stay here.")


async def _check_backup(wallet: Wallet, arguments: argparse.Namespace) -> None:
    account = await wallet.account(arguments.account)
    with _given(arguments.file, "Type your backup words, all of them, or paste the key:") as text:
        proven = await wallet.check_backup(account, text)
    terminal.say("That is the whole backup of this account.")
    tell_account(proven, arguments)


async def _kept(
    wallet: Wallet, draft: Draft, arguments: argparse.Namespace, backup: Backup
) -> Account:
    store = await _wish(wallet, arguments)
    return await wallet.keep(draft, store=store, label=arguments.label, backup=backup)


async def _wish(wallet: Wallet, arguments: argparse.Namespace) -> StoreKind | None:
    """Return the store that the user wishes, None for the one where the others are."""
    if arguments.store == _KEYRING:
        return await wallet.usual_store()
    return None if arguments.store is None else StoreKind(arguments.store)


def _show_words(words: SecretBytes, *, is_again: bool) -> None:
    count = word_count(words)
    numbered = [f"{n:>3}. {_text(word_at(words, n))}" for n in range(1, count + 1)]
    columns = ["".join(f"{each:<18}" for each in numbered[n : n + 4]) for n in range(0, count, 4)]
    lines = [
        "A word was wrong. Once more:" if is_again else "These are your backup words.",
        "Write them down on paper, in this order. Who has them has the money;",
        "without them, a broken computer takes it along. Nobody can give them back to you.",
        "", *columns,
    ]  # fmt: skip
    terminal.show_secret(lines, "Press Enter when they are on paper; you will not see them again.")


def _asked_back(words: SecretBytes) -> bool:
    count = word_count(words)
    places = sorted(secrets.SystemRandom().sample(range(1, count + 1), _ASKED_BACK))
    for place in places:
        with terminal.ask_secret(f"Word number {place}:") as typed, word_at(words, place) as word:
            if typed.reveal().strip().lower() != word.reveal():
                return False
    return True


def _chosen(drafts: tuple[Draft, ...], address: str | None) -> Draft:
    """Return the key to keep: the one of the address asked for, or the one that is picked."""
    if address is not None:
        for draft in drafts:
            if draft.address == address:
                return draft
        raise BadInput(f"This is not the key of {address}.", "Nothing was kept.")
    if not terminal.is_there():
        raise BadInput(
            "Nobody is at the terminal to look at the address.", "Say which it is with --address."
        )
    if len(drafts) == 1:
        terminal.say(f"The key of {drafts[0].address}.")
        if terminal.confirm("Keep it?"):
            return drafts[0]
        raise Refused("Nothing was kept.")
    terminal.say("These words give another address in each of the ways that wallets use:")
    for number, (draft, scheme) in enumerate(zip(drafts, SCHEMES, strict=True), 1):
        terminal.say(f"{number:>3}. {draft.address:<44}  {scheme.used_by}")
    picked = terminal.ask("Which of them is yours? A number, or nothing to stop:")
    if picked not in [str(number) for number in range(1, len(drafts) + 1)]:
        raise Refused("Nothing was kept.")
    return drafts[int(picked) - 1]


def _given(file: Path | None, question: str) -> SecretBytes:
    """Return what is in the file, or what is typed where there is none."""
    if file is None:
        return terminal.ask_backup(question)
    try:
        with file.open("rb") as opened:
            return SecretBytes(bytearray(opened.read(_FILE_LIMIT)))
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror}.") from error


def _in_format(secret: SecretBytes, account: Account, wanted: str | None) -> SecretBytes:
    kept_as = "words" if account.has_words else "base58"
    if wanted in (None, kept_as):
        return secret.copy()
    if wanted == "words":
        raise BadInput(f"{account.address} is a key by itself: it has no backup words.")
    with key_at(secret, account.path) as key:
        return as_base58(key) if wanted == "base58" else as_numbers(key)


def _write_key_file(path: Path, secret: SecretBytes, account: Account) -> None:
    with _in_format(secret, account, "json") as numbers:
        write_key_file(path, numbers)
    terminal.say(f"{path} holds the key for anybody to read: keep it off this computer.")


def _tell_kept(account: Account, arguments: argparse.Namespace) -> None:
    tell_account(account, arguments, "Kept: ")


def _text(secret: SecretBytes) -> str:
    return secret.reveal().decode("ascii")


ACTIONS = {
    "create": _create,
    "import": _import,
    "watch": _watch,
    "add": _add,
    "recover": _recover,
    "export": _export,
    "check-backup": _check_backup,
    "show": _show,
}
"""What the parser names."""
