"""`nosdesk wallet balance` and `first-run`: what there is, and what a first start costs."""

from nosdesk.cli.arguments import later
from nosdesk.cli.parsers.wallet_money import AddAction


def add_to(action: AddAction) -> None:
    """Add the actions to the parser."""
    balance = action(
        "balance",
        later("wallet_balance", "balance"),
        "tell what an account owns, and what of it is free",
    )
    first = action(
        "first-run", later("wallet_balance", "first-run"), "tell what a node's first start costs"
    )
    for parser in (balance, first):
        parser.add_argument(
            "account", nargs="?", metavar="ACCOUNT",
            help="address, beginning, or label; without one, the practice grid's account",
        )  # fmt: skip
