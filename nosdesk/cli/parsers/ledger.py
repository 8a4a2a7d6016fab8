"""`nosdesk ledger`: every movement of the nodes' money, from the grid, and whether it adds up."""

import argparse
import re
from datetime import UTC, datetime
from pathlib import Path

from nosdesk.cli.arguments import Commands, add_practice_file, count, later
from nosdesk.ports.prices import USUAL_CURRENCY, USUAL_PATH


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "ledger",
        help="list every movement of your nodes' money, and check that it adds up",
        description="Reads from the grid what moved the SOL, the NOS and the staked NOS of your"
        " accounts, says why (job payments, rents, fees, stake, transfers), and holds the sums"
        " against the balances. What cannot be explained is listed as unknown, what cannot be"
        " found as a gap.",
    )
    parser.add_argument(
        "--account", action="append", default=[], metavar="A",
        help="an address, its beginning, or a label; may be repeated (all of yours)",
    )  # fmt: skip
    parser.add_argument("--since", type=_day, metavar="DATE", help="from this day on (UTC)")
    parser.add_argument(
        "--limit", type=count, default=20, metavar="N", help="movements to list, the latest (20)"
    )
    parser.add_argument(
        "--csv", type=Path, metavar="FILE", help="write all of them to the file ('-' prints it)"
    )
    parser.add_argument("--json", action="store_true", help="print all of them as JSON")
    parser.add_argument(
        "--offline", action="store_true", help="show what was read before; ask nobody"
    )
    add_practice_file(parser)
    parser.add_argument(
        "--prices", metavar="SOURCE",
        help="value everything: a CSV file (date,coin,currency,price), or the address of a service"
        " with {coin}, {date} or {day} {month} {year}, and {currency} in it; unless given, nobody"
        " is asked",
    )  # fmt: skip
    parser.add_argument(
        "--price-path", default=USUAL_PATH, metavar="PATH",
        help="where the price stands in the service's JSON (%(default)s)",
    )  # fmt: skip
    parser.add_argument(
        "--currency", type=_currency, metavar="CODE", help=f"of the prices ({USUAL_CURRENCY})"
    )
    parser.set_defaults(run=later("ledger"))


def _day(text: str) -> datetime:
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is not a date like 2026-01-31") from error


def _currency(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{3,5}", text):
        raise argparse.ArgumentTypeError(f"'{text}' is not a currency like EUR or USD")
    return text.upper()
