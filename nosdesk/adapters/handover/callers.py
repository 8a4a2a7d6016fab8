"""Who calls the node's API: not too often, and with a wallet's signature where it takes one."""

import asyncio
import math
from collections import OrderedDict

from aiohttp import web

from nosdesk.domain.errors import Untrusted
from nosdesk.ports.clock import Clock
from nosdesk.ports.handover import ConfidentialJob
from nosdesk.protocol.authorization import verify

BURST = 40
A_SECOND = 10.0
"""How many requests one caller may make at once, and how many more each second."""
CALLERS_REMEMBERED = 1_000

HEADER_LIMIT = 1_024
GRACE_S = 300
"""How long after the job's own time its poster's signature is still taken, to fetch the result."""


class Pace:
    """Lets each caller through as often as is good for everybody else."""

    def __init__(self) -> None:
        self._free_at: OrderedDict[str, float] = OrderedDict()

    def wait_for(self, caller: str) -> float:
        """Count a request; return how long the caller must wait for it, 0 when not at all."""
        now = asyncio.get_running_loop().time()
        free_at = max(now, self._free_at.pop(caller, now)) + 1 / A_SECOND
        is_too_soon = free_at - now > BURST / A_SECOND
        self._free_at[caller] = free_at - 1 / A_SECOND if is_too_soon else free_at
        if len(self._free_at) > CALLERS_REMEMBERED:
            self._free_at.popitem(last=False)
        return free_at - now - BURST / A_SECOND if is_too_soon else 0.0


def check_pace(pace: Pace, request: web.Request) -> None:
    """Turn away a caller that comes too often."""
    if wait_s := pace.wait_for(caller_of(request)):
        seconds = str(math.ceil(wait_s))
        raise web.HTTPTooManyRequests(
            text="Too many requests. Try again a little later.", headers={"Retry-After": seconds}
        )


def caller_of(request: web.Request) -> str:
    """Return the address that the tunnel's other end saw; what stands before it is hearsay."""
    forwarded = request.headers.getall("X-Forwarded-For", [])
    seen = forwarded[-1].rpartition(",")[2].strip() if forwarded else request.remote or ""
    return seen[:64]


def check_owner(request: web.Request, job: ConfidentialJob, clock: Clock) -> None:
    """Turn away who cannot prove to be the job's poster.

    The header is a message of the wallet's choice, signed, with the time behind it. Neither the
    message nor the time is bound to the job, as the network has it: the tunnel's encryption is
    what keeps a header from being used again by others.
    """
    header = request.headers.get("Authorization", "")
    if len(header) > HEADER_LIMIT or header.count(":") != 2:
        raise _unauthorised("The authorization header is missing or malformed.")
    now_ms = round(clock.now() * 1000)
    try:
        verify(header, job.owner, now_ms=now_ms, expiry_s=job.timeout_s + GRACE_S)
    except Untrusted as error:
        raise _unauthorised(error.title) from error


def _unauthorised(reason: str) -> web.HTTPUnauthorized:
    return web.HTTPUnauthorized(text=f"{reason} Only the job's poster may ask for this.")
