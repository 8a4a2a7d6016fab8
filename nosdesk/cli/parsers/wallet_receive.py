"""`nosdesk wallet receive`: the address, as text and as a QR code."""

from pathlib import Path

from nosdesk.cli.arguments import later
from nosdesk.cli.parsers.wallet_money import AddAction


def add_to(action: AddAction) -> None:
    """Add the action to the parser."""
    receive = action(
        "receive", later("wallet_receive", "receive"), "show the address that money can be sent to"
    )
    receive.add_argument(
        "account", nargs="?", metavar="ACCOUNT",
        help="address, beginning, or label; without one, the practice grid's account",
    )  # fmt: skip
    receive.add_argument("--png", type=Path, metavar="FILE", help="write the QR code as a picture")
    receive.add_argument("--svg", type=Path, metavar="FILE", help="write the QR code as a drawing")
