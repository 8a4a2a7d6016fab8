"""`nosdesk history`: runs, what each was owed, and what came in."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from nosdesk.app.history import export_csv, open_history, write_csv
from nosdesk.cli.output import counted, print_json, printable, received, short
from nosdesk.domain.money import format_nos
from nosdesk.ports.history import History, RunRecord, Totals


async def run(arguments: argparse.Namespace) -> int:
    """List the runs, or write them all as CSV."""
    async with open_history() as (history, grid):
        if arguments.csv is not None:
            await _write_csv(history, arguments.csv, grid)
            return 0
        runs = await history.recent(grid=grid, limit=arguments.limit)
        totals = await history.totals(grid=grid)
    if arguments.json:
        print_json({"runs": runs, "totals": totals})
        return 0
    for record in runs:
        print(_line(record))
    print(_sum(totals))
    return 0


def _line(record: RunRecord) -> str:
    settled = datetime.fromtimestamp(record.settled_at, UTC).astimezone()  # as people's clocks say
    when = settled.strftime("%Y-%m-%d %H:%M:%S")
    got = received(record.outcome, record.received)
    words = record.outcome.replace("_", " ")
    label = "" if record.engine != "simulated" else "  (simulated)"
    is_plain = record.standing == "matched"
    due = "" if is_plain else f" of {format_nos(record.expected)}"
    is_told = not is_plain or record.outcome != "paid"
    reason = f"  {printable(record.reason)}".rstrip() if is_told else ""
    return (
        f"{when}  {short(record.job)}  {record.standing:<9}{words:<16}{got:>16}{due}{label}{reason}"
    )


def _sum(totals: Totals) -> str:
    """Say what came in of what was expected, and of the rest whether it may still come."""
    words = {"short": totals.short, "waiting": totals.waiting, "lost": totals.lost}
    others = "".join(f" {count} {word}." for word, count in words.items() if count)
    awaited = f" {format_nos(totals.awaited)} awaited." if totals.awaited else ""
    return (
        f"{counted(totals.runs, 'run')}, {totals.matched} matched:"
        f" {format_nos(totals.received)} received, {format_nos(totals.expected)} expected."
        f"{others}{awaited}"
    )


async def _write_csv(history: History, path: Path, grid: str) -> None:
    if str(path) == "-":
        await write_csv(history, sys.stdout, grid=grid)
    else:
        await export_csv(history, path, grid=grid)
