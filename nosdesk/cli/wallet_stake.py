"""`nosdesk wallet stake`: NOS locked for weight, and taken back."""

import argparse

from nosdesk.app.wallet import Wallet
from nosdesk.cli.wallet_balance import tell_balance
from nosdesk.cli.wallet_money import AddAction, Command, add_consent, desk_of, make
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
from nosdesk.domain.stake import STAKE_MAXIMUM_DURATION_S, STAKE_MINIMUM_DURATION_S

_FEWEST, _MOST = STAKE_MINIMUM_DURATION_S // DAY_S, STAKE_MAXIMUM_DURATION_S // DAY_S


def add_to(action: AddAction) -> None:
    """Add the action and its own actions to the parser."""
    parser = action("stake", tell_balance, "lock NOS, lock more or for longer, and take them back")
    steps = parser.add_subparsers(title="what to do", metavar="STEP")

    def step(name: str, act: Command, words: str) -> argparse.ArgumentParser:
        added = steps.add_parser(name, help=words, description=f"{words[:1].upper()}{words[1:]}.")
        added.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
        added.set_defaults(act=act)
        add_consent(added)
        return added

    create = step("create", _create, "lock NOS for 14 to 365 days")
    add = step("add", _add, "add NOS to the stake")
    for each in (create, add):
        each.add_argument("amount", metavar="NOS", help="how much, as in 12 or 0.05")
    create.add_argument("--days", type=_days, default=_FEWEST, help=f"how long ({_FEWEST})")
    extend = step("extend", _extend, "lock the stake for longer")
    extend.add_argument("days", type=_days_more, metavar="DAYS", help="how many days more")
    step("rewards", _rewards, "take out what the stake has earned")
    step("unstake", _unstake, "begin to get the stake back, bit by bit")
    step("again", _again, "let what is left of the stake stand again")
    step("withdraw", _withdraw, "take out what has been released")
    step("close", _close, "take out all that is left, and the rents")


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


def _days(text: str) -> int:
    return _count(text, _FEWEST)


def _days_more(text: str) -> int:
    return _count(text, 1)


def _count(text: str, least: int) -> int:
    is_number = text.isascii() and text.isdigit() and len(text) <= len(str(_MOST))
    if not is_number or not least <= int(text) <= _MOST:
        raise argparse.ArgumentTypeError(
            f"'{text}' is not a number of days from {least} to {_MOST}"
        )
    return int(text)
