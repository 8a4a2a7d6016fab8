"""`nosdesk wallet send`: SOL or NOS to another address."""

import argparse

from nosdesk.app.wallet import Wallet
from nosdesk.cli.wallet_money import AddAction, add_consent, address_of, desk_of, make
from nosdesk.domain.actions import SendNos, SendSol
from nosdesk.domain.addresses import Address
from nosdesk.domain.moves.amounts import parse_nos, parse_sol
from nosdesk.domain.moves.intents import Intent


def add_to(action: AddAction) -> None:
    """Add the action to the parser."""
    send = action("send", _send, "send SOL or NOS to another address")
    send.add_argument("what", choices=("sol", "nos"), help="what to send")
    send.add_argument("amount", metavar="AMOUNT", help="how much, as in 12 or 0.05")
    send.add_argument("to", metavar="TO", help="an address, or a label of your address book")
    add_consent(send)


async def _send(wallet: Wallet, arguments: argparse.Namespace) -> None:
    async with desk_of(wallet, arguments) as desk:
        to = await address_of(desk, arguments.to)
        await make(desk, _intent(arguments, to), arguments)


def _intent(arguments: argparse.Namespace, to: Address) -> Intent:
    if arguments.what == "sol":
        return SendSol(to, parse_sol(arguments.amount))
    return SendNos(to, parse_nos(arguments.amount))
