"""`nosdesk wallet uptime`: how much a node was there, and the rewards for it."""

import argparse

from nosdesk.app.funds import Funds, funds_of
from nosdesk.app.uptime import Uptime, UptimeDesk, open_uptime
from nosdesk.app.wallet import Wallet
from nosdesk.cli import terminal
from nosdesk.cli.output import print_json, printable
from nosdesk.cli.wallet_money import chosen_grid
from nosdesk.domain.errors import BadInput, Refused
from nosdesk.domain.money import MicroNos, format_nos

_NOT_SAID = "not said by this grid"


async def _uptime(wallet: Wallet, arguments: argparse.Namespace) -> None:
    funds = await funds_of(wallet, arguments.account)
    async with open_uptime(chosen_grid()[0]) as desk:
        uptime = await desk.read(funds.address)
        if arguments.claim:
            await _claim(desk, funds, uptime, arguments)
        elif arguments.json:
            print_json(
                {
                    "address": uptime.address,
                    "average_percent": uptime.average,
                    "days": uptime.days,
                    "rewards": uptime.rewards,
                }
            )
        else:
            for line in _lines(uptime):
                print(printable(line))


async def _claim(
    desk: UptimeDesk, funds: Funds, uptime: Uptime, arguments: argparse.Namespace
) -> None:
    """Ask, and have the rewards paid. The grid pays them itself: no transaction is signed here."""
    amount = uptime.rewards.claimable
    if amount == 0:
        raise Refused("There are no rewards to claim.")
    terminal.say(f"The grid pays {_amount(amount)} to {funds.address}; it costs you nothing.")
    if not arguments.yes:
        if not terminal.is_there():
            raise BadInput("Nobody is at the terminal to say yes.", "Say --yes if you are sure.")
        if not terminal.confirm("Claim it?"):
            raise Refused("Nothing was claimed.")
    claim = await desk.claim(await funds.key())
    if arguments.json:
        print_json({"amount": claim.amount, "signature": claim.signature or None})
    else:
        named = f" Transaction {printable(claim.signature)}" if claim.signature else ""
        print(f"Done: {_amount(claim.amount)}.{named}")


def _lines(uptime: Uptime) -> list[str]:
    rewards = uptime.rewards
    claimable, claimed = _amount(rewards.claimable), _amount(rewards.claimed)
    average = _NOT_SAID if uptime.average is None else f"{uptime.average:.1f} %"
    return [
        uptime.address,
        f"uptime   {average} over {len(uptime.days)} known days of the last month",
        *(f"         {each.day.isoformat()}  {each.percent:5.1f} %" for each in uptime.days[-7:]),
        f"rewards  {claimable} to claim, {claimed} claimed before",
    ]


def _amount(amount: MicroNos | None) -> str:
    return _NOT_SAID if amount is None else format_nos(amount)


ACTIONS = {
    "uptime": _uptime,
}
"""What the parser names."""
