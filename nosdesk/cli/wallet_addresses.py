"""`nosdesk wallet addresses`: the book of those that money may go to without a question."""

import argparse

from nosdesk.app.address_book import open_address_book
from nosdesk.app.paths import ready_paths
from nosdesk.app.wallet import Wallet
from nosdesk.cli import terminal
from nosdesk.cli.output import print_json, printable
from nosdesk.cli.wallet_money import AddAction, Command
from nosdesk.domain.errors import BadInput, Refused


def add_to(action: AddAction) -> None:
    """Add the action and its own actions to the parser."""
    parser = action("addresses", _list, "list, add and remove the addresses that you know")
    steps = parser.add_subparsers(title="what to do", metavar="STEP")

    def step(name: str, act: Command, words: str) -> argparse.ArgumentParser:
        added = steps.add_parser(name, help=words, description=f"{words[:1].upper()}{words[1:]}.")
        added.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
        added.set_defaults(act=act)
        return added

    step("list", _list, "list the addresses that you know")
    add = step("add", _add, "add an address that you know")
    add.add_argument("address", metavar="ADDRESS")
    add.add_argument("label", metavar="LABEL", help="whose it is")
    remove = step("remove", _remove, "remove an address")
    remove.add_argument("address", metavar="ADDRESS", help="the address, or its label")


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
