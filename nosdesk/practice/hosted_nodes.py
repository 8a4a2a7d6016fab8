"""What the practice grid's host services know of each node, and how they are told to treat it."""

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from http import HTTPStatus
from typing import Any

from msgspec import Struct

from nosdesk.domain.addresses import MarketAddress, NodeAddress
from nosdesk.domain.errors import BadInput, Untrusted
from nosdesk.domain.money import MicroNos
from nosdesk.ports.clock import Clock
from nosdesk.practice.refusals import Refusal
from nosdesk.protocol.authorization import NODE_GREETING, verify, verify_legacy
from nosdesk.protocol.base58 import parse_address

_NOTHING = MicroNos(0)


class Verdict(StrEnum):
    """What a registered node hears when it asks for a market."""

    ADMIT = "admit"
    WAITLIST = "waitlist"
    REJECT = "reject"
    BENCHMARK = "benchmark"
    """It has to run the benchmark first, and is admitted or not by its results."""

    UNQUALIFIED = "unqualified"
    """Its results did not do."""


class Contact(Struct):
    """How to reach a node's owner."""

    email: str
    discord: str | None = None
    twitter: str | None = None


@dataclass(slots=True)
class HostedNode:
    """One registered node; `raw` is sent as the answer instead of a verdict, while it is set."""

    address: NodeAddress
    contact: Contact
    created_at: str
    verdict: Verdict = Verdict.ADMIT
    market: MarketAddress | None = None
    judged_for: MarketAddress | None = None
    report: dict[str, Any] | None = None
    next_test_at: str | None = None
    raw: tuple[int, bytes] | None = None
    last_beat: float = -math.inf
    beats: Counter[date] = field(default_factory=Counter)
    claimable: MicroNos = _NOTHING
    claimed: MicroNos = _NOTHING
    error_reports: list[dict[str, Any]] = field(default_factory=list)
    seeds: dict[str, int] = field(default_factory=dict)
    predictions: dict[str, float] = field(default_factory=dict)

    @property
    def status(self) -> str:
        """What its record says."""
        return "REJECTED" if self.verdict is Verdict.REJECT else "ONBOARDED"

    def to_json(self) -> dict[str, object]:
        """Return what everybody may read of it."""
        return {
            "status": self.status,
            "marketAddress": self.market,
            "createdAt": self.created_at,
        }


class HostedNodes:
    """All registered nodes, found by who signed a request."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.first_verdict = Verdict.ADMIT
        """What nodes hear that register from now on."""

        self._nodes: dict[str, HostedNode] = {}

    def register(self, address: NodeAddress, contact: Contact) -> HostedNode:
        """Make a node known, or note its new contact."""
        if "@" not in contact.email:
            raise Refusal(HTTPStatus.BAD_REQUEST, "An email address is needed")
        node = self._nodes.get(address)
        if node is None:
            now = self.now().isoformat()
            node = HostedNode(address, contact, now, self.first_verdict)
            self._nodes[address] = node
        node.contact = contact
        return node

    def forget(self, address: str) -> None:
        """Know nothing of a node any more."""
        self._nodes.pop(address, None)

    def known(self, address: str) -> HostedNode:
        """Return the node; refused as the network's services do when there is none."""
        node = self._nodes.get(address)
        if node is None:
            raise Refusal(HTTPStatus.NOT_FOUND, "Node not found")
        return node

    def caller(self, header: str, *, message: Callable[[str], str] | None = None) -> NodeAddress:
        """Return who signed this header, in either form; `message` says what, by the address."""
        now_ms = int(self.clock.now() * 1000)
        try:
            claimed = parse_address(header.partition(":")[0])
            if header.endswith("="):  # base64, which older clients write signatures in
                return NodeAddress(parse_address(verify_legacy(header, NODE_GREETING)))
            expected = message(claimed) if message else claimed
            verify(header, claimed, now_ms=now_ms, expected_message=expected)
        except (BadInput, Untrusted) as error:
            raise Refusal(HTTPStatus.UNAUTHORIZED, error.title) from error
        return NodeAddress(claimed)

    def now(self) -> datetime:
        """Return the grid's time."""
        return datetime.fromtimestamp(self.clock.now(), UTC)
