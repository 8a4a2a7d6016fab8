"""`nosdesk wallet sweep`: what is above a cap goes to a cold address by itself."""

import argparse

from nosdesk.cli.arguments import Work, later
from nosdesk.cli.parsers.wallet_money import AddAction, add_account


def add_to(action: AddAction) -> None:
    """Add the action and its own actions to the parser."""
    parser = action(
        "sweep",
        later("wallet_sweep", "show"),
        "send what is above a cap to a cold address by itself",
    )
    add_account(parser)
    steps = parser.add_subparsers(title="what to do", metavar="STEP")

    def step(name: str, act: Work, words: str) -> argparse.ArgumentParser:
        added = steps.add_parser(name, help=words, description=f"{words[:1].upper()}{words[1:]}.")
        added.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
        added.add_argument("--account", metavar="ACCOUNT", default=argparse.SUPPRESS)
        added.set_defaults(act=act)
        return added

    chosen = step(
        "set", later("wallet_sweep", "set"), "choose the cold address and what stays here"
    )
    chosen.add_argument("cold", metavar="COLD", help="the address, which you type once more")
    chosen.add_argument("--above", required=True, metavar="NOS", help="what stays here")
    step("show", later("wallet_sweep", "show"), "tell how it stands")
    step(
        "confirm",
        later("wallet_sweep", "confirm"),
        "say that the test arrived, so that the rest follows",
    )
    step("off", later("wallet_sweep", "off"), "sweep no more")
    step("now", later("wallet_sweep", "now"), "sweep what is due now")
