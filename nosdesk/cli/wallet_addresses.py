"""`nosdesk wallet addresses`: the book of those that money may go to without a question."""

import argparse

from nosdesk.app.address_book import open_address_book
from nosdesk.app.paths import ready_paths
from nosdesk.app.wallet import Wallet
from nosdesk.cli import terminal
from nosdesk.cli.output import print_json, printable
from nosdesk.domain.errors import BadInput, Refused


async def _list(wallet: Wallet, arguments: argparse.Namespace) -> None:  # noqa: ARG001 - as all
    async with open_address_book(ready_paths()) as book:
        labels = (await book.book()).labels
    if arguments.json:
        print_json({"addresses": [{"address": a, "label": each} for a, each in labels.items()]})
        return
    for address, label in labels.items():
        print(f"{address}  {printable(label)}")
    if not labels:
        print("There are no known addresses yet.")


async def _add(wallet: Wallet, arguments: argparse.Namespace) -> None:
    own = [account.address for account in (await wallet.entries()).accounts]
    async with open_address_book(ready_paths()) as book:
        try:
            address = await book.add(arguments.address, arguments.label, own=own)
        except Refused as refusal:
            _ask_for_all(str(refusal), arguments.address)
            address = await book.add(arguments.address, arguments.label, own=own, is_sure=True)
    _tell({"added": address}, f"Known from now on: {address}", arguments)


async def _remove(wallet: Wallet, arguments: argparse.Namespace) -> None:  # noqa: ARG001 - as all
    async with open_address_book(ready_paths()) as book:
        address = await book.remove(arguments.address)
    _tell({"removed": address}, f"Not known any more: {address}", arguments)


def _ask_for_all(why: str, address: str) -> None:
    """Have the whole address typed: who compares it letter by letter is sure."""
    if not terminal.is_there():
        raise BadInput(why, "Add it by hand, at a terminal.")
    terminal.say(why)
    if terminal.ask("Type all of the address, letter by letter from the original:") != address:
        raise Refused("That is another address; nothing was added.")


def _tell(value: dict[str, str], line: str, arguments: argparse.Namespace) -> None:
    if arguments.json:
        print_json(value)
    else:
        print(line)


ACTIONS = {
    "list": _list,
    "add": _add,
    "remove": _remove,
}
"""What the parser names."""
