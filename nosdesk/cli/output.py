"""How the command line prints: lines for people, JSON for programs."""

import time
from typing import Any

import msgspec

from nosdesk.domain.money import MicroNos, format_nos
from nosdesk.domain.node_status import NodeStatus, Wait
from nosdesk.node import activity
from nosdesk.node.activity import Activity

PULL_LINES_S = 5.0
"""How much later than the last line about a pull the next one may come."""


def print_json(value: Any) -> None:  # noqa: ANN401 - whatever msgspec can encode
    """Print the value as one line of JSON, at once."""
    print(json_line(value), flush=True)


def json_line(value: Any) -> str:  # noqa: ANN401 - whatever msgspec can encode
    """Return the value as one line of JSON."""
    return msgspec.json.encode(value).decode()


def print_line(text: str) -> None:
    """Print a line with the time of day before it, at once."""
    print(timed(text), flush=True)


def status_text(status: NodeStatus, now: float) -> str:
    """Return the status as a line: its word, its reason, and until when it waits."""
    return f"[{status.sentence.label}] {status.sentence.text}{_until(status.wait, now)}"


def _until(wait: Wait | None, now: float) -> str:
    if wait is None:
        return ""
    since = f" Waiting since {_time_of_day(wait.since)}." if now - wait.since >= 60 else ""
    if wait.next_try is not None:
        left = max(0, round(wait.next_try - now))
        return f"{since} Trying again in {left} s, at {_time_of_day(wait.next_try)}."
    if wait.expires is not None:
        return (
            f"{since} If it does not come by about {_time_of_day(wait.expires)}, a new one is made."
        )
    return since


def _time_of_day(moment: float) -> str:
    return time.strftime("%H:%M:%S", time.localtime(moment))


def timed(text: str) -> str:
    """Return the text as one printable line with the time of day before it."""
    return f"{time.strftime('%H:%M:%S')}  {printable(text)}"


def printable(text: str) -> str:
    """Return the text with all that is not printable (line ends, escape sequences) written out.

    Much of what is shown was written by strangers, who must not write to the terminal.
    """
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode() for each in text
    )


def activity_json(what: Activity) -> dict[str, Any]:
    """Return what the node does as JSON with its kind in `activity`."""
    return {"activity": type(what).__name__, **msgspec.to_builtins(what)}


class ActivityLines:
    """Words what the node does for a person, line by line; a pull speaks up now and then."""

    def __init__(self) -> None:
        self._pull: activity.ImagePulling | None = None

    def line(self, what: Activity) -> str | None:
        """Return the line for it; None for what would only be noise."""
        if not isinstance(what, activity.ImagePulling):
            return _activity_line(what)
        last = self._pull
        if last is not None and (last.run, last.image) == (what.run, what.image):
            if what.at - last.at < PULL_LINES_S or not what.current:
                return None
            self._pull = what
            return f"  {what.current / 10**6:.0f} MB of {what.image} have arrived."
        self._pull = what
        return f"  fetching the image {what.image}."


def _activity_line(what: Activity) -> str | None:
    match what:
        case activity.Prepared(made=made):
            return f"The node's accounts are made ({', '.join(made)})."
        case activity.KeyOffered(words=words, transaction=text, refusal=""):
            return f"Signing the grid's transaction: {' '.join(words)}\n  all of it: {text}"
        case activity.KeyOffered(words=words, transaction=text):
            would = " ".join(words) or "cannot be read"
            return f"Not signing the grid's transaction: {would}\n  all of it: {text}"
        case activity.KeyReceived(mint=mint):
            return f"The market's access key is here: {short(mint)}."
        case activity.Queued(place=place, length=length):
            return f"In the queue: place {place} of {length}."
        case activity.RunAssigned(job=job):
            return f"Job {short(job)} is ours."
        case activity.DefinitionChecked(ops=ops, refusal=""):
            return f"  its definition is checked: {counted(ops, 'operation')}."
        case activity.DefinitionChecked(refusal=refusal):
            return f"  its definition is refused: {refusal}."
        case activity.ServicesSeen(op=op, services=services):
            return _services(op, services)
        case activity.OpStarted(op=op, image=image):
            return f"  container of '{op}' started ({image})."
        case activity.JobFollowed():
            return "  its poster follows what it writes."
        case activity.JobSteered(ops=()):
            return "  its poster stopped it through the node's API."
        case activity.JobSteered(order=order, ops=ops):
            did = "stopped" if order == "stop" else "began anew"
            return f"  its poster {did} {counted(len(ops), 'operation')} through the node's API."
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
        case activity.GpuJudged(reasons=()):
            return "The GPU is well again."
        case activity.GpuJudged(reasons=reasons):
            return f"! {' '.join(reasons)}"
        case activity.Trouble(title=title, remedy=remedy):
            return f"! {title} {remedy}".rstrip()
        case _:
            return None


def _services(op: str, services: tuple[tuple[str, str], ...]) -> str | None:
    """Speak up only when they can be called, or cannot any more."""
    words = {status for _, status in services}
    if words == {"ONLINE"}:
        return f"  '{op}' can be called from outside ({counted(len(services), 'service')})."
    return f"  '{op}' does not answer its health checks." if "OFFLINE" in words else None


def short(address: str) -> str:
    """Return an address short enough for a line, long enough to recognise."""
    return f"{address[:6]}…{address[-4:]}"


def received(outcome: str, amount: MicroNos | None) -> str:
    """Return what came in; "unknown" only for a payment whose receipt could not be read yet."""
    if amount is None and outcome not in ("lost", "handed_back"):
        return "unknown"
    return format_nos(amount or MicroNos(0))


def counted(count: int, noun: str) -> str:
    """Return "1 job", "2 jobs"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _settled(what: activity.RunSettled) -> str:
    expected = format_nos(what.expected)
    if what.outcome == "paid" and what.received == what.expected:
        return f"Job {short(what.job)} is paid: {expected}."
    got = received(what.outcome, what.received)
    words = what.outcome.replace("_", " ")
    line = f"Job {short(what.job)}: {words}; expected {expected}, received {got}. {what.reason}"
    return line.rstrip()
