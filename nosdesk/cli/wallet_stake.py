"""`nosdesk wallet stake`: NOS locked for weight, and taken back."""

import argparse

from nosdesk.app.wallet import Wallet
from nosdesk.cli.wallet_money import desk_of, make
from nosdesk.domain.actions import (
    ClaimRewards,
    CloseStake,
    ExtendStake,
    OpenStake,
    Restake,
    TopUpStake,
    Unstake,
    WithdrawStake,
)
from nosdesk.domain.money import MicroNos
from nosdesk.domain.moves.amounts import parse_nos
from nosdesk.domain.moves.holdings import DAY_S
from nosdesk.domain.moves.intents import Intent


async def _create(wallet: Wallet, arguments: argparse.Namespace) -> None:
    is_empty = arguments.amount == "0"  # what nodes begin with
    amount = MicroNos(0) if is_empty else parse_nos(arguments.amount)
    await _make(wallet, arguments, OpenStake(amount, arguments.days * DAY_S))


async def _add(wallet: Wallet, arguments: argparse.Namespace) -> None:
    await _make(wallet, arguments, TopUpStake(parse_nos(arguments.amount)))


async def _extend(wallet: Wallet, arguments: argparse.Namespace) -> None:
    await _make(wallet, arguments, ExtendStake(arguments.days * DAY_S))


async def _rewards(wallet: Wallet, arguments: argparse.Namespace) -> None:
    await _make(wallet, arguments, ClaimRewards())


async def _unstake(wallet: Wallet, arguments: argparse.Namespace) -> None:
    await _make(wallet, arguments, Unstake())


async def _again(wallet: Wallet, arguments: argparse.Namespace) -> None:
    await _make(wallet, arguments, Restake())


async def _withdraw(wallet: Wallet, arguments: argparse.Namespace) -> None:
    await _make(wallet, arguments, WithdrawStake())


async def _close(wallet: Wallet, arguments: argparse.Namespace) -> None:
    await _make(wallet, arguments, CloseStake())


async def _make(wallet: Wallet, arguments: argparse.Namespace, intent: Intent) -> None:
    async with desk_of(wallet, arguments) as desk:
        await make(desk, intent, arguments)


ACTIONS = {
    "create": _create,
    "add": _add,
    "extend": _extend,
    "rewards": _rewards,
    "unstake": _unstake,
    "again": _again,
    "withdraw": _withdraw,
    "close": _close,
}
"""What the parser names."""
