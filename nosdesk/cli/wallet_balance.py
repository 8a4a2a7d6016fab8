"""`nosdesk wallet balance` and `first-run`: what there is, and what a first start costs."""

import argparse
from datetime import UTC, datetime

from nosdesk.app.balance import Balance, open_balances
from nosdesk.app.funds import funds_of
from nosdesk.app.wallet import Wallet
from nosdesk.cli.output import print_json
from nosdesk.cli.wallet_money import chosen_grid
from nosdesk.domain.money import MICRO_PER_NOS, format_nos, format_sol
from nosdesk.domain.moves.first_run import told
from nosdesk.domain.moves.meaning import days


async def tell_balance(wallet: Wallet, arguments: argparse.Namespace) -> None:
    """Tell what the account owns."""
    funds = await funds_of(wallet, arguments.account)
    async with open_balances(*chosen_grid()) as balances:
        balance = await balances.read(funds.address)
    if arguments.json:
        print_json(balance)
        return
    for line in _lines(balance):
        print(line)


async def _first_run(wallet: Wallet, arguments: argparse.Namespace) -> None:
    funds = await funds_of(wallet, arguments.account)
    async with open_balances(*chosen_grid()) as balances:
        costs = await balances.first_run(funds.address)
    if arguments.json:
        print_json({"costs": costs.costs, "total": costs.total, "lacking": costs.lacking})
        return
    for cost in costs.costs:
        print(f"{format_sol(cost.lamports):>18}  {cost.what}")
    print(told(costs))


def _lines(balance: Balance) -> list[str]:
    free, rents = format_sol(balance.free_sol), format_sol(balance.rents)
    lines = [
        balance.address,
        f"SOL     {format_sol(balance.sol)}; {free} can be sent, the rest pays fees and rents",
        f"        {rents} more are rents in accounts, and come back with them",
        f"NOS     {format_nos(balance.nos)}",
        f"staked  {_stake(balance)}",
    ]
    if balance.days is not None:
        lines.append(f"The SOL lasts for about {balance.days:,.0f} days at the pace of this week.")
    return [*lines, *(f"! {warning}" for warning in balance.warnings)]


def _stake(balance: Balance) -> str:
    staked = format_nos(balance.staked)
    if balance.stake == "none":
        return "nothing: there is no stake account"
    if balance.released_at is None:
        weight = balance.weight / MICRO_PER_NOS
        return f"{staked}, locked for {days(balance.duration_s)}, weighs {weight:g} xNOS"
    out = format_nos(balance.withdrawable)
    until = datetime.fromtimestamp(balance.released_at, UTC).astimezone()
    return f"{staked}, released until {until:%Y-%m-%d %H:%M}; {out} can be taken out now"


ACTIONS = {
    "balance": tell_balance,
    "first-run": _first_run,
}
"""What the parser names."""
