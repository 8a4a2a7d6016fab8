"""`nosdesk gpus why`: which rule decides about a GPU now, or at another time."""

import argparse
from datetime import datetime, timedelta

import msgspec

from nosdesk.app.gpu_ruling import ruling_on
from nosdesk.app.gpu_selection import GpuSelection, local_zone
from nosdesk.cli.output import print_json, printable
from nosdesk.domain.errors import BadInput
from nosdesk.domain.gpu_choice import GpuChoice
from nosdesk.domain.rules import Reason

_ASKS_MARKET = (Reason.JOB_LIMIT_UNKNOWN, Reason.PRICE_UNKNOWN)


async def _why(selection: GpuSelection, arguments: argparse.Namespace) -> None:
    card = selection.find(arguments.gpu)
    choice = (await selection.load()).of(card.uuid) or GpuChoice(card.uuid, 0)
    at = None if arguments.at is None else _next(arguments.at)
    ruling = await ruling_on(choice, at)
    if arguments.json:
        print_json({"gpu": card.uuid, "allows": ruling.allows} | msgspec.to_builtins(ruling))
        return
    print(printable(f"{card.name}, by its rules: {ruling.sentence.label}. {ruling.sentence.text}"))
    if ruling.reason in _ASKS_MARKET:
        print("No grid answers here right now; a node that runs asks on.")
    if not choice.is_enabled:
        print("It is switched off, so it takes no jobs whatever its rules say.")


def _next(clock_time: str) -> float:
    """Return the next moment at which the wall clock shows this."""
    try:
        wanted = datetime.strptime(clock_time, "%H:%M").time()  # noqa: DTZ007 - a time of day
    except ValueError as error:
        raise BadInput(f"'{clock_time}' is no time of day.", "Write it as 18:30.") from error
    now = datetime.now(local_zone())
    then = datetime.combine(now.date(), wanted, tzinfo=local_zone())
    if then <= now:
        then = datetime.combine(now.date() + timedelta(days=1), wanted, tzinfo=local_zone())
    return then.timestamp()


ACTIONS = {"why": _why}
"""What the parser names."""
