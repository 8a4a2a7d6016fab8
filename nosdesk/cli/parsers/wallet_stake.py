"""`nosdesk wallet stake`: NOS locked for weight, and taken back."""

import argparse

from nosdesk.cli.arguments import Work, later
from nosdesk.cli.parsers.wallet_money import AddAction, add_consent
from nosdesk.domain.moves.holdings import DAY_S
from nosdesk.domain.stake import STAKE_MAXIMUM_DURATION_S, STAKE_MINIMUM_DURATION_S

_FEWEST, _MOST = STAKE_MINIMUM_DURATION_S // DAY_S, STAKE_MAXIMUM_DURATION_S // DAY_S


def add_to(action: AddAction) -> None:
    """Add the action and its own actions to the parser."""
    parser = action(
        "stake",
        later("wallet_balance", "balance"),
        "lock NOS, lock more or for longer, and take them back",
    )
    steps = parser.add_subparsers(title="what to do", metavar="STEP")

    def step(name: str, act: Work, words: str) -> argparse.ArgumentParser:
        added = steps.add_parser(name, help=words, description=f"{words[:1].upper()}{words[1:]}.")
        added.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
        added.set_defaults(act=act)
        add_consent(added)
        return added

    create = step("create", later("wallet_stake", "create"), "lock NOS for 14 to 365 days")
    add = step("add", later("wallet_stake", "add"), "add NOS to the stake")
    for each in (create, add):
        each.add_argument("amount", metavar="NOS", help="how much, as in 12 or 0.05")
    create.add_argument("--days", type=_days, default=_FEWEST, help=f"how long ({_FEWEST})")
    extend = step("extend", later("wallet_stake", "extend"), "lock the stake for longer")
    extend.add_argument("days", type=_days_more, metavar="DAYS", help="how many days more")
    step("rewards", later("wallet_stake", "rewards"), "take out what the stake has earned")
    step("unstake", later("wallet_stake", "unstake"), "begin to get the stake back, bit by bit")
    step("again", later("wallet_stake", "again"), "let what is left of the stake stand again")
    step("withdraw", later("wallet_stake", "withdraw"), "take out what has been released")
    step("close", later("wallet_stake", "close"), "take out all that is left, and the rents")


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
