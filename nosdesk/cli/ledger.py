"""`nosdesk ledger`: every movement of the nodes' money, from the grid, and whether it adds up."""

import argparse
import csv
import sys
from collections.abc import AsyncIterator
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from nosdesk.app.ledger import (
    Ledger,
    LedgerChoice,
    PriceChoice,
    Valued,
    open_ledger,
)
from nosdesk.app.paths import user_paths
from nosdesk.app.settings import open_settings
from nosdesk.cli import ledger_rows
from nosdesk.cli.output import counted, json_line, printable, short
from nosdesk.domain.errors import BadInput
from nosdesk.domain.movements.movement import Purse
from nosdesk.domain.movements.reckoning import Gap
from nosdesk.domain.settings import Money
from nosdesk.node.movement_reader import BookState
from nosdesk.ports.movements import Sum

_PROGRESS_EVERY = 100
_TIME_WIDTH = len("2026-01-31 12:00:00")
_UNITS = {Purse.SOL: "SOL", Purse.NOS: "NOS", Purse.STAKED: "staked NOS"}


async def run(arguments: argparse.Namespace) -> int:
    """Bring the ledger up to date and show it; 1 when it does not add up or nobody could be asked.

    What is known is shown in any case.
    """
    choice = _choice(arguments, (await open_settings(user_paths()).load()).settings.money)
    currency = choice.prices.currency if choice.prices else ""
    async with open_ledger(choice, _Progress().on_read) as ledger:
        if arguments.csv is not None:
            await _write_csv(ledger, arguments.csv, currency)
        elif arguments.json:
            await _print_json(ledger, currency)
        else:
            await _print(ledger, arguments.limit)
        for error in ledger.trouble:
            print(f"nosdesk: {printable(str(error))}", file=sys.stderr)
        for state in ledger.states:
            for line in _flaws(state):
                print(f"nosdesk: {line}", file=sys.stderr)
        is_sound = not ledger.trouble and all(state.is_whole for state in ledger.states)
    return 0 if is_sound else 1


def _choice(arguments: argparse.Namespace, money: Money) -> LedgerChoice:
    prices = None
    source = arguments.prices or ("" if arguments.offline else money.price_source)
    if source:
        currency = arguments.currency or money.currency or None
        prices = PriceChoice.of(source, currency, arguments.price_path)
    return LedgerChoice(
        accounts=tuple(arguments.account),
        since=arguments.since,
        practice_file=arguments.practice_file,
        offline=arguments.offline,
        prices=prices,
    )


class _Progress:
    """Says on a terminal how many transactions were read."""

    def __init__(self) -> None:
        self._read = 0

    def on_read(self) -> None:
        """Count one, and say so now and then."""
        self._read += 1
        if self._read % _PROGRESS_EVERY == 0 and sys.stderr.isatty():
            print(f"{self._read} transactions read.", file=sys.stderr)


# --- For people --------------------------------------------------------------------------------


async def _print(ledger: Ledger, limit: int) -> None:
    for valued in await ledger.latest(limit):
        print(_line(valued))
    for each in await ledger.movements.sums(ledger.wanted):
        print(_sum(each))
    for state in ledger.states:
        print(_state(state))


def _line(valued: Valued) -> str:
    one = valued.movement
    when = " " * _TIME_WIDTH
    if one.moment is not None:
        when = f"{one.moment.astimezone():%Y-%m-%d %H:%M:%S}"
    amount = ledger_rows.plain(one.purse.in_units(one.amount))
    sign = "+" if one.amount > 0 else ""
    kind = one.kind.value.replace("_", " ")
    about = f"  job {short(one.job)}" if one.job else ""
    other = f"  {short(one.counterparty)}" if one.counterparty else ""
    failed = f"  failed: {printable(one.error)}" if one.error else ""
    unit = _UNITS[one.purse]
    account = short(one.node)
    return f"{when}  {account}  {kind:<14}{sign + amount:>18} {unit}{about}{other}{failed}"


def _sum(one: Sum) -> str:
    amount = ledger_rows.plain(one.purse.in_units(one.amount))
    kind = one.kind.value.replace("_", " ")
    return f"{counted(one.count, 'movement')} of {kind}: {amount} {_UNITS[one.purse]}."


def _state(state: BookState) -> str:
    held = ", ".join(
        f"{ledger_rows.plain(each.purse.in_units(each.balance))} {_UNITS[each.purse]}"
        for each in state.purses
    )
    verdict = "The movements add up to it." if state.is_whole else "The movements do not add up."
    return f"{short(state.book.node)} holds {held}. {verdict}"


def _flaws(state: BookState) -> list[str]:
    account = short(state.book.node)
    lines = [f"{account}: {_gap(gap)}" for gap in state.gaps]
    if state.unread:
        known = counted(state.unread, "transaction")
        lines.append(f"{account}: {known} could not be read yet. Run the command again later.")
    return lines


def _gap(gap: Gap) -> str:
    amount = ledger_rows.plain(gap.purse.in_units(abs(gap.amount)))
    way = "came in" if gap.amount > 0 else "went out"
    after = f"after {short(gap.after)}" if gap.after else "from the beginning"
    before = f"before {short(gap.before)}" if gap.before else "until now"
    return (
        f"{amount} {_UNITS[gap.purse]} {way} {after}, {before}, in transactions that no RPC"
        " endpoint shows: their history may not go back that far."
    )


# --- For programs ------------------------------------------------------------------------------


async def _write_csv(ledger: Ledger, path: Path, currency: str) -> None:
    """Write every movement; a part of them is in memory at a time."""
    with ExitStack() as stack:
        try:
            file = sys.stdout if str(path) == "-" else stack.enter_context(_open(path))
        except OSError as error:
            raise BadInput(f"{path} cannot be written: {error.strerror}.") from error
        writer = csv.writer(file)
        writer.writerow(ledger_rows.COLUMNS)
        async for valued in ledger.every():
            writer.writerow(ledger_rows.row(valued, currency))


def _open(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", newline="")


async def _print_json(ledger: Ledger, currency: str) -> None:
    """Print one document, written as it is read: books, sums, then every movement on a line."""
    sums = await ledger.movements.sums(ledger.wanted)
    print(f'{{"books":{json_line([_book(state) for state in ledger.states])},')
    print(f'"sums":{json_line(sums)},"movements":[', end="")
    async for line in _json_lines(ledger, currency):
        print(line, end="")
    print("\n]}", flush=True)


async def _json_lines(ledger: Ledger, currency: str) -> AsyncIterator[str]:
    before = "\n"
    async for valued in ledger.every():
        yield before + json_line(ledger_rows.as_json(valued, currency))
        before = ",\n"


def _book(state: BookState) -> dict[str, object]:
    """Return how an account's book stands; amounts in smallest units."""
    return {
        "account": state.book.node,
        "slot": state.slot,
        "adds_up": state.is_whole,
        "purses": state.purses,
        "gaps": [{"purse": gap.purse, "amount": gap.amount, "after": gap.after,
                  "before": gap.before} for gap in state.gaps],
        "unread": state.unread,
    }  # fmt: skip
