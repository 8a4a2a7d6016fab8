"""`nosdesk wallet addresses`: the book of those that money may go to without a question."""

import argparse

from nosdesk.cli.arguments import Work, later
from nosdesk.cli.parsers.wallet_money import AddAction


def add_to(action: AddAction) -> None:
    """Add the action and its own actions to the parser."""
    parser = action(
        "addresses",
        later("wallet_addresses", "list"),
        "list, add and remove the addresses that you know",
    )
    steps = parser.add_subparsers(title="what to do", metavar="STEP")

    def step(name: str, act: Work, words: str) -> argparse.ArgumentParser:
        added = steps.add_parser(name, help=words, description=f"{words[:1].upper()}{words[1:]}.")
        added.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
        added.set_defaults(act=act)
        return added

    step("list", later("wallet_addresses", "list"), "list the addresses that you know")
    add = step("add", later("wallet_addresses", "add"), "add an address that you know")
    add.add_argument("address", metavar="ADDRESS")
    add.add_argument("label", metavar="LABEL", help="whose it is")
    remove = step("remove", later("wallet_addresses", "remove"), "remove an address")
    remove.add_argument("address", metavar="ADDRESS", help="the address, or its label")
