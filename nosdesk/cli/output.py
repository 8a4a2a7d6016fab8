"""How the command line prints: lines for people, JSON for programs."""

import time
from typing import Any

import msgspec

from nosdesk.domain.money import MicroNos, format_nos
from nosdesk.node import activity
from nosdesk.node.activity import Activity


def print_json(value: Any) -> None:  # noqa: ANN401 - whatever msgspec can encode
    """Print the value as one line of JSON, at once."""
    print(msgspec.json.encode(value).decode(), flush=True)


def print_line(text: str) -> None:
    """Print a line with the time of day before it, at once."""
    print(f"{time.strftime('%H:%M:%S')}  {text}", flush=True)


def activity_json(what: Activity) -> dict[str, Any]:
    """Return what the node does as JSON with its kind in `activity`."""
    return {"activity": type(what).__name__, **msgspec.to_builtins(what)}


def activity_line(what: Activity) -> str | None:
    """Return what the node does as a line for a person; None for what would only be noise."""
    match what:
        case activity.Prepared(made=made):
            return f"The node's accounts are made ({', '.join(made)})."
        case activity.Queued(place=place, length=length):
            return f"In the queue: place {place} of {length}."
        case activity.RunAssigned(job=job):
            return f"Job {short(job)} is ours."
        case activity.DefinitionChecked(ops=ops, refusal=""):
            return f"  its definition is checked: {counted(ops, 'operation')}."
        case activity.DefinitionChecked(refusal=refusal):
            return f"  its definition is refused: {refusal}."
        case activity.OpStarted(op=op, image=image):
            return f"  container of '{op}' started ({image})."
        case activity.OpOver(op=op, exit_code=code, failure=""):
            return f"  container of '{op}' ended with exit code {code}."
        case activity.OpOver(op=op, failure=failure):
            return f"  operation '{op}' did not run: {failure}"
        case activity.ResultPinned(result=cid):
            return f"  result published as {short(cid)}."
        case activity.ClaimSent():
            return "  claim for the payment sent."
        case activity.ClaimConfirmed():
            return "  claim confirmed by the network."
        case activity.RunSettled():
            return _settled(what)
        case activity.Trouble(title=title, remedy=remedy):
            return f"! {title} {remedy}".rstrip()
        case _:
            return None


def short(address: str) -> str:
    """Return an address short enough for a line, long enough to recognise."""
    return f"{address[:6]}…{address[-4:]}"


def counted(count: int, noun: str) -> str:
    """Return "1 job", "2 jobs"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _settled(what: activity.RunSettled) -> str:
    expected = format_nos(what.expected)
    if what.outcome == "paid" and what.received == what.expected:
        return f"Job {short(what.job)} is paid: {expected}."
    got = "unknown" if what.received is None else format_nos(MicroNos(what.received))
    words = what.outcome.replace("_", " ")
    return f"Job {short(what.job)}: {words}; expected {expected}, received {got}. {what.reason}"
