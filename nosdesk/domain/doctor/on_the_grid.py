"""What is found of one node on the grid: its money, admission, market, place, and the demand."""

from dataclasses import dataclass

from nosdesk.domain.addresses import SYSTEM_PROGRAM, NodeAddress
from nosdesk.domain.benchmark.specs import Requirement
from nosdesk.domain.doctor.checks import CheckId
from nosdesk.domain.doctor.diagnosis import EARNING
from nosdesk.domain.doctor.findings import Finding, Result, ok, unknown
from nosdesk.domain.market import Market, QueueType
from nosdesk.domain.money import Lamports, format_nos, format_sol
from nosdesk.domain.node_status import NodeStatus, Phase
from nosdesk.domain.rules import Ruling

_REJECTED = "REJECTED"
_HOUR_S = 3600
_NO_ACTION = ("Show how", "Details", "Try again")
"""What leads to more words in a window: the sentence itself says what to do."""


@dataclass(frozen=True, slots=True)
class Funds:
    """What an account has in SOL, what joining asks for, and what sending one claim costs."""

    address: NodeAddress
    have: Lamports
    need: Lamports
    to_claim: Lamports
    is_play: bool = False


@dataclass(frozen=True, slots=True)
class MarketFit:
    """A node's market and what it asks for, as far as that is known.

    `meant` is the name of the market that is for the node's GPU, `holds_key` whether the node has
    the market's access key, `lacks_stake` what the ledger would say of too little stake.
    """

    name: str
    market: Market | None
    meant: str = ""
    holds_key: bool | None = None
    lacks_stake: str = ""


def funds(seen: Funds, about: str = "") -> Finding:
    """Judge the SOL of one account against what joining asks for."""
    has = f"{format_sol(seen.have)} left"
    if seen.have >= seen.need:
        return ok(CheckId.WALLET, f"{has}; joining needs {format_sol(seen.need)}.", seen.address,
                  about=about)  # fmt: skip
    if seen.is_play:
        text = f"{has}; this grid gives play money as soon as the node starts."
        return ok(CheckId.WALLET, text, seen.address, about=about)
    text = f"{has}; joining needs {format_sol(seen.need)}."
    if seen.have < seen.to_claim:
        text += " It is too little even to claim a payment."
    lacking = format_sol(Lamports(seen.need - seen.have))
    fix = f"Send at least {lacking} to {seen.address}."
    return Finding(CheckId.WALLET, Result.FAILED, text, fix, cause="NEED_SOL", about=about)


def admission(status: str | None, about: str = "") -> Finding:
    """Judge what the grid's record says of the node; None where the grid does not know it."""
    if status is None:
        text = "The grid does not know this node yet; it makes itself known when it starts."
        return ok(CheckId.ADMISSION, text, about=about)
    if status == _REJECTED:
        text = "The grid has turned this node down."
        fix = "Ask the grid's support why."
        return Finding(CheckId.ADMISSION, Result.FAILED, text, fix, cause=_REJECTED, about=about)
    return ok(CheckId.ADMISSION, f"The grid knows this node: {status or 'admitted'}.", about=about)


def waits_for_admission(status: NodeStatus, about: str = "") -> Finding:
    """The running node says that the grid lets it wait, or turned it down."""
    said, judged = status.sentence, requirement_lines(status.requirements)
    fix = "Wait: the node asks again by itself."
    if said.id == _REJECTED:
        fix = "Ask the grid's support why."
    elif status.requirements:
        fix = "Mend what the grid asks for, or use another GPU; the node asks again by itself."
    return Finding(CheckId.ADMISSION, Result.FAILED, said.text, fix, cause=said.id, about=about,
                   details=judged)  # fmt: skip


def requirement_lines(judged: tuple[Requirement, ...]) -> tuple[str, ...]:
    """Return each thing that the grid judged a GPU by, in a line that says whether it is met."""
    return tuple(
        f"This is met: {each.words}" if each.is_met else f"This is not met: {each.words}"
        for each in judged
    )


def market_fit(fit: MarketFit, choose: str, about: str = "") -> Finding:
    """Judge whether the market is there, is for the GPU, and lets the node in."""
    market = fit.market

    def failed(cause: str, text: str, fix: str, command: str = "") -> Finding:
        return Finding(CheckId.MARKET, Result.FAILED, text, fix, command, cause, about)

    if market is None:
        text = f"The market {fit.name} is not on the grid's ledger."
        return failed("UNKNOWN_MARKET", text, "Choose another market.", choose)
    if fit.meant and fit.meant != fit.name:
        text = f"The market {fit.name} is not for this GPU; {fit.meant} is."
        return failed("WRONG_MARKET", text, f"Choose the market {fit.meant}.", choose)
    if fit.lacks_stake:
        fix = "Stake more NOS, or for longer."
        return failed("NOT_ENOUGH_STAKE", fit.lacks_stake, fix)
    if market.node_access_key != SYSTEM_PROGRAM and fit.holds_key is False:
        text = f"The market {fit.name} admits only who holds its access key, and this node does not"
        text += " yet. The grid hands it over when it admits the node."
        fix = "Start the node; if the key does not come, choose an open market."
        return Finding(CheckId.MARKET, Result.WARNING, text, fix, "", "NO_ACCESS_KEY", about)
    pays = f"pays {format_nos(type(market.job_price)(market.job_price * _HOUR_S))} an hour"
    return ok(CheckId.MARKET, f"The market {fit.name} is right, and {pays}.", about=about)


def ruling(found: Ruling, lift: str = "", about: str = "") -> Finding:
    """Take over what the user's rules say right now; `lift` is what to type against it."""
    said = found.sentence
    if found.allows:
        return ok(CheckId.RULES, said.text, about=about)
    return Finding(CheckId.RULES, Result.FAILED, said.text, said.action, lift, said.id, about)


def place(
    status: NodeStatus | None, place_now: int | None, length: int, about: str = ""
) -> Finding:
    """Judge where a node that is to work is, by its own word and by the market's queue."""
    if status is not None and status.is_earning:
        text = status.sentence.text
        return Finding(CheckId.PLACE, Result.OK, text, cause=EARNING, about=about)
    if place_now is not None:
        return ok(CheckId.PLACE, f"Place {place_now} of {length} in the queue.", about=about)
    if status is None:
        return unknown(CheckId.PLACE, "The node says nothing of itself.", about=about)
    said = status.sentence
    if status.phase in (Phase.CHECKING, Phase.JOINING, Phase.QUEUED):
        text = f"On its way into the queue. {said.text}"
        return Finding(CheckId.PLACE, Result.OK, text, cause=said.id, about=about)
    result = Result.UNKNOWN if status.phase is Phase.UNKNOWN else Result.FAILED
    fix = "" if said.action in _NO_ACTION else said.action
    return Finding(CheckId.PLACE, result, said.text, fix, cause=said.id, about=about)


def demand(market: Market, live: int | None, about: str = "") -> Finding:
    """Tell how many jobs there are in the market; `live` are those queued or running."""
    waiting = len(market.queue) if market.queue_type is QueueType.JOB else 0
    nodes = len(market.queue) if market.queue_type is QueueType.NODE else 0
    if live is None:
        text = f"Nodes waiting here: {nodes}; how many jobs run is not known."
        return unknown(CheckId.DEMAND, text, about=about)
    running = max(0, live - waiting)
    text = f"Jobs in work: {running}, waiting for a node: {waiting}. Nodes waiting: {nodes}."
    return ok(CheckId.DEMAND, text, about=about)
