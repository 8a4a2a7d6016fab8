"""Whether a caller is the job's poster: what is believed of a signature, and what is not.

A header is a message of the wallet's choice, signed, with the time behind it. The network's tools
choose the message as they like, and the time is not signed. So whoever has read a header can use
it again, with another time behind it: what keeps it from being read is the tunnel's encryption.
What can be done beyond that is done here:

- A message that is an address must be the job's own, or its deployment's. A header that was made
  for another job, or for the host services, is of no use here, and neither is the greeting that
  older clients sign for everybody.
- The form of older clients, address and base64, is not taken at all.
- Without a time a header opens what can only be looked at. What hands over or changes something
  needs one that is not older than the job's own time.
- An order is carried out once for each header, so that what was only repeated changes nothing.
"""

from dataclasses import dataclass, field

from nosdesk.domain.errors import BadInput, Untrusted
from nosdesk.ports.handover import PostersJob
from nosdesk.protocol.authorization import NODE_GREETING, verify
from nosdesk.protocol.base58 import parse_address

HEADER_LIMIT = 1_024
GRACE_S = 300
"""How long after the job's own time its poster's signature is still taken, to fetch the result."""
AHEAD_S = 300
"""How far ahead of ours the poster's clock may be."""
ORDERS_LIMIT = 500
"""How many orders a job takes from its poster through the API."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What a caller proved by its header; `time_ms` is None when it names no time."""

    message: str
    time_ms: int | None


def proven(
    header: str,
    job: PostersJob,
    *,
    now: float,
    deployment_id: str | None = None,
    needs_time: bool = False,
) -> Proof:
    """Return the proof that the header is the poster's; `Untrusted` says why it is not."""
    if not header or len(header) > HEADER_LIMIT:
        raise Untrusted("The authorization header is missing or too long.")
    now_ms = round(now * 1000)
    expiry_s = job.timeout_s + GRACE_S
    message = verify(header, job.owner, now_ms=now_ms, expiry_s=expiry_s)
    _check_message(message, {job.address, deployment_id})
    _, _, *stamp = header.split(":")
    time_ms = int(stamp[0]) if stamp else None
    if time_ms is None and needs_time:
        raise Untrusted("The authorization header names no time.")
    if time_ms is not None and time_ms - now_ms > AHEAD_S * 1000:
        raise Untrusted("The authorization header is from the future.", "Check the clock.")
    return Proof(message, time_ms)


def _check_message(message: str, own: set[str | None]) -> None:
    if message == NODE_GREETING or (_is_address(message) and message not in own):
        raise Untrusted("The authorization header was made for something else.")


def _is_address(message: str) -> bool:
    try:
        parse_address(message)
    except BadInput:
        return False
    return True


@dataclass(slots=True)
class Orders:
    """The orders that a job took, each once."""

    _taken: set[tuple[str, int | None, str]] = field(default_factory=set)

    def check(self, proof: Proof, order: str) -> None:
        """Raise `Untrusted` when the order was taken with this proof, or there were too many."""
        if (proof.message, proof.time_ms, order) in self._taken:
            raise Untrusted("This order was taken already. Sign a new one to give it again.")
        if len(self._taken) >= ORDERS_LIMIT:
            raise Untrusted("This job takes no more orders.")

    def note(self, proof: Proof, order: str) -> None:
        """Remember that the order was taken with this proof."""
        self._taken.add((proof.message, proof.time_ms, order))
