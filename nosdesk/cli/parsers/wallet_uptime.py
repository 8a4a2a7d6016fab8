"""`nosdesk wallet uptime`: how much a node was there, and the rewards for it."""

from nosdesk.cli.arguments import later
from nosdesk.cli.parsers.wallet_money import AddAction


def add_to(action: AddAction) -> None:
    """Add the action to the parser."""
    parser = action(
        "uptime",
        later("wallet_uptime", "uptime"),
        "tell how much a node was there, and claim what that earns",
    )
    parser.add_argument(
        "account", nargs="?", metavar="ACCOUNT",
        help="address, beginning, or label; without one, the account that would work first",
    )  # fmt: skip
    parser.add_argument("--claim", action="store_true", help="have the rewards paid out")
    parser.add_argument("--yes", action="store_true", help="do not ask; for scripts")
