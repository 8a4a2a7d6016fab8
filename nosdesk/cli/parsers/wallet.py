"""`nosdesk wallet`: keys made, taken in, listed, backed up, shown and removed."""

import argparse
from pathlib import Path

from nosdesk.cli.arguments import Commands, Work, later
from nosdesk.cli.parsers import (
    wallet_addresses,
    wallet_balance,
    wallet_receive,
    wallet_send,
    wallet_stake,
    wallet_sweep,
    wallet_uptime,
)
from nosdesk.domain.wallet.accounts import StoreKind

_ABOUT_MONEY = (
    wallet_balance, wallet_receive, wallet_send, wallet_stake, wallet_sweep, wallet_addresses,
    wallet_uptime,
)  # fmt: skip


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "wallet",
        help="your keys, and your money: show, receive, send, stake and sweep it",
        description="Your keys. They are kept in the system's keyring, or in an encrypted file"
        " if you say so; backup words are shown and typed only at a terminal.",
    )
    parser.set_defaults(run=later("wallet"), act=later("wallet", "show"), account=None)
    parser.add_argument("--json", action="store_true", help="print the account as JSON")
    actions = parser.add_subparsers(title="what to do", metavar="ACTION")

    def action(name: str, act: Work, words: str) -> argparse.ArgumentParser:
        added = actions.add_parser(name, help=words, description=f"{words[:1].upper()}{words[1:]}.")
        added.add_argument(
            "--json", action="store_true", default=argparse.SUPPRESS, help="print JSON"
        )
        added.set_defaults(act=act)
        return added

    action("show", later("wallet", "show"), "list the accounts, or show one of them").add_argument(
        "account", nargs="?", metavar="ACCOUNT", help="an address, its beginning, or a label"
    )
    create = action("create", later("wallet", "create"), "make a new key with backup words")
    create.add_argument("--words", type=int, choices=(12, 24), default=12, help="how many (12)")
    imported = action(
        "import", later("wallet", "import"), "take in backup words, a base58 key, or a key file"
    )
    imported.add_argument(
        "file", nargs="?", type=Path, metavar="FILE",
        help="a file of 64 numbers, as nosana_key.json or id.json; without one you are asked",
    )  # fmt: skip
    imported.add_argument(
        "--address", metavar="ADDRESS", help="take it in only if it is the key of this address"
    )
    watch = action("watch", later("wallet", "watch"), "add an address whose key is elsewhere")
    watch.add_argument("address", metavar="ADDRESS")
    added = action("add", later("wallet", "add"), "add another account under the same backup words")
    recover = action(
        "recover", later("wallet", "recover"), "take up a key whose account the list has lost"
    )
    recover.add_argument("address", metavar="ADDRESS")
    exported = action("export", later("wallet", "export"), "show the backup words or the key")
    exported.add_argument(
        "--format", choices=("words", "base58", "json"), help="as it is kept, unless given"
    )
    exported.add_argument(
        "--to", type=Path, metavar="FILE", help="write the 64 numbers into a new file instead"
    )
    check = action(
        "check-backup", later("wallet", "check-backup"), "prove that you have the whole backup"
    )
    remove = action(
        "remove", later("wallet_removal", "remove"), "remove an account that is backed up, or empty"
    )
    for parser in (added, exported, check, remove):
        parser.add_argument("account", metavar="ACCOUNT", help="address, beginning, or label")
    check.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a key file")
    for parser in (create, imported, watch, added):
        parser.add_argument("--label", default="", metavar="TEXT", help="what to call it")
    for parser in (create, imported, recover):
        parser.add_argument(
            "--store", choices=("keyring", StoreKind.SEALED_FILES.value),
            help="where to keep the key; unless given, where the others are, or in the keyring",
        )  # fmt: skip
    for module in _ABOUT_MONEY:
        module.add_to(action)
