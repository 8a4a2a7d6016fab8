"""`nosdesk wallet send`: SOL or NOS to another address."""

from nosdesk.cli.arguments import later
from nosdesk.cli.parsers.wallet_money import AddAction, add_consent


def add_to(action: AddAction) -> None:
    """Add the action to the parser."""
    send = action("send", later("wallet_send", "send"), "send SOL or NOS to another address")
    send.add_argument("what", choices=("sol", "nos"), help="what to send")
    send.add_argument("amount", metavar="AMOUNT", help="how much, as in 12 or 0.05")
    send.add_argument("to", metavar="TO", help="an address, or a label of your address book")
    add_consent(send)
