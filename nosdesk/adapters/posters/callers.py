"""Who calls the node's API, and how often: none so often that others cannot."""

import asyncio
import math
from collections import OrderedDict

from aiohttp import web

BURST = 40
A_SECOND = 10.0
"""How many requests one caller may make at once, and how many more each second."""
BURST_OF_ALL = 400
A_SECOND_OF_ALL = 200.0
CALLERS_REMEMBERED = 1_000


class Pace:
    """Lets each caller through as often as is good for everybody else."""

    def __init__(self, burst: int = BURST, a_second: float = A_SECOND) -> None:
        self._burst_s = burst / a_second
        self._pause_s = 1 / a_second
        self._free_at: OrderedDict[str, float] = OrderedDict()

    def wait_for(self, caller: str) -> float:
        """Count a request; return how long the caller must wait for it, 0 when not at all."""
        now = asyncio.get_running_loop().time()
        free_at = max(now, self._free_at.pop(caller, now)) + self._pause_s
        is_too_soon = free_at - now > self._burst_s
        self._free_at[caller] = free_at - self._pause_s if is_too_soon else free_at
        if len(self._free_at) > CALLERS_REMEMBERED:
            self._free_at.popitem(last=False)
        return free_at - now - self._burst_s if is_too_soon else 0.0


class Paces:
    """The pace of each caller and that of all together."""

    def __init__(self) -> None:
        self._each = Pace()
        self._all = Pace(BURST_OF_ALL, A_SECOND_OF_ALL)

    def check(self, request: web.Request) -> None:
        """Turn away a caller that comes too often, or anybody while too many come."""
        # Who is turned away for coming too often takes nothing from the others.
        wait_s = self._each.wait_for(caller_of(request)) or self._all.wait_for("")
        if wait_s:
            seconds = str(math.ceil(wait_s))
            raise web.HTTPTooManyRequests(
                text="Too many requests. Try again a little later.",
                headers={"Retry-After": seconds},
            )


def caller_of(request: web.Request) -> str:
    """Return the address that the tunnel's other end saw; what stands before it is hearsay."""
    forwarded = request.headers.getall("X-Forwarded-For", [])
    seen = forwarded[-1].rpartition(",")[2].strip() if forwarded else request.remote or ""
    return seen[:64]
