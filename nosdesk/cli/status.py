"""`nosdesk status`: how this PC's nodes are right now, in a sentence and an exit code."""

import argparse
import time
from datetime import UTC, datetime
from typing import Any

import msgspec

from nosdesk.app.status import Money, Standing, look
from nosdesk.cli.output import print_json, printable, received, short, status_text
from nosdesk.domain.doctor.on_the_grid import requirement_lines
from nosdesk.domain.money import format_nos, format_sol
from nosdesk.domain.node_status import Phase
from nosdesk.node.last_word import NodeWord
from nosdesk.ports.history import RunRecord

EXIT_EARNING, EXIT_NOT_EARNING, EXIT_UNKNOWN = 0, 3, 4
NOT_KNOWN = "—"


async def run(arguments: argparse.Namespace) -> int:
    """Say how the nodes are; the exit code says whether they earn."""
    standing = await look(arguments.practice_file, with_money=not arguments.offline)
    if arguments.json:
        print_json(_json(standing))
    else:
        for line in lines_of(standing, time.time()):
            print(printable(line))
    return exit_code(standing)


def exit_code(standing: Standing) -> int:
    """Return 0 when a node earns, 4 when nothing can be said of any, otherwise 3."""
    if standing.is_earning:
        return EXIT_EARNING
    is_heard = standing.heard is not None and standing.heard.is_fresh
    is_known = not standing.nodes or any(e.phase is not Phase.UNKNOWN for e in standing.nodes)
    return EXIT_NOT_EARNING if is_heard and is_known else EXIT_UNKNOWN


def _json(standing: Standing) -> dict[str, Any]:
    heard = standing.heard
    return {
        "grid": standing.grid or None,
        "phase": standing.phase,
        "sentence": standing.sentence,
        "alive": standing.is_alive,
        "eligible": standing.is_eligible,
        "earning": standing.is_earning,
        "said_s_ago": None if heard is None else round(heard.age_s, 1),
        "pid": None if heard is None else heard.word.pid,
        "nodes": [
            msgspec.to_builtins(each) | {"balance": _money(standing, each)}
            for each in standing.nodes
        ],
        "balances_unknown": standing.no_money or None,
        "elsewhere": () if heard is None or not heard.is_fresh else heard.word.elsewhere,
        "payments": standing.payments,
        "payments_unknown": standing.no_payments or None,
    }


def lines_of(standing: Standing, now: float) -> list[str]:
    """Return the screen's lines for people."""
    said = standing.sentence
    heard = standing.heard
    if heard is None or not heard.is_fresh or not standing.nodes:
        action = [f"  What to do: {said.action}"] if said.action else []
        return [f"[{said.label}] {said.text}", *action, *_elsewhere(standing)]
    lines = [f"Grid: {standing.grid}. Nosdesk runs (process {heard.word.pid})."]
    for node in standing.nodes:
        lines += _node(standing, node, now)
    lines += _elsewhere(standing)
    lines += [_payment(each) for each in standing.payments]
    return [*lines, *(f"! {why}" for why in (standing.no_money, standing.no_payments) if why)]


def _elsewhere(standing: Standing) -> list[str]:
    """Return what is owed on other grids, as the program that runs has just said it."""
    heard = standing.heard
    if heard is None or not heard.is_fresh:
        return []
    stuck = "still to be finished or paid there, and stuck: "
    return [
        f"! {each.title}: {stuck if each.is_stuck else ''}{each.sentence.text}"
        for each in heard.word.elsewhere
        if each.grid != standing.grid
    ]


def _payment(record: RunRecord) -> str:
    settled = datetime.fromtimestamp(record.settled_at, UTC).astimezone()
    got = received(record.outcome, record.received)
    due = "" if record.standing == "matched" else f" of {format_nos(record.expected)}"
    words = record.outcome.replace("_", " ")
    return f"{settled:%Y-%m-%d %H:%M:%S}  job {short(record.job)}  {words}: {got}{due}"


def _node(standing: Standing, node: NodeWord, now: float) -> list[str]:
    name = f"{node.name or node.gpu}: " if node.gpu else ""
    lines = [f"{name}{status_text(node.status, now)} ({node.sentence.id})"]
    if node.market:
        place = "" if node.place is None else f", place {node.place} of {node.queue_length}"
        lines.append(f"  market {node.market_name or node.market}{place}")
    if node.job:
        lines.append(f"  job {node.job}")
    lines += [f"  {line}" for line in requirement_lines(node.status.requirements)]
    if node.address:
        lines.append(f"  account {short(node.address)}: {_money_text(_money(standing, node))}")
    if node.badge:
        lines.append(f"  ! {node.badge}")
    return lines


def _money(standing: Standing, node: NodeWord) -> Money | None:
    return (standing.money or {}).get(node.address)


def _money_text(money: Money | None) -> str:
    if money is None:
        return f"{NOT_KNOWN} SOL, {NOT_KNOWN} NOS"
    nos = f"{NOT_KNOWN} NOS" if money.nos is None else format_nos(money.nos)
    return f"{format_sol(money.sol)}, {nos}"
