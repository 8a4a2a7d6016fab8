"""`nosdesk wallet send`: SOL or NOS to another address."""

import argparse

from nosdesk.app.wallet import Wallet
from nosdesk.cli.wallet_money import address_of, desk_of, make
from nosdesk.domain.actions import SendNos, SendSol
from nosdesk.domain.addresses import Address
from nosdesk.domain.moves.amounts import parse_nos, parse_sol
from nosdesk.domain.moves.intents import Intent


async def _send(wallet: Wallet, arguments: argparse.Namespace) -> None:
    async with desk_of(wallet, arguments) as desk:
        to = await address_of(desk, arguments.to)
        await make(desk, _intent(arguments, to), arguments)


def _intent(arguments: argparse.Namespace, to: Address) -> Intent:
    if arguments.what == "sol":
        return SendSol(to, parse_sol(arguments.amount))
    return SendNos(to, parse_nos(arguments.amount))


ACTIONS = {
    "send": _send,
}
"""What the parser names."""
