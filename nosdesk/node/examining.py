"""The benchmark that a grid wants to see before it lets a node in: run, and handed in.

The network's benchmark asks the host services for its seeds by itself, in the node's name: each of
its containers gets the header for that. Whoever reads it can speak for the node to the services,
so it goes to no other definition than the one that they handed out.
"""

from collections.abc import Awaitable, Callable
from typing import Any

import msgspec

from nosdesk.domain.benchmark.specs import BenchmarkOrder
from nosdesk.domain.errors import Unavailable
from nosdesk.ports.keys import Signer
from nosdesk.protocol.authorization import authorization

RunBenchmark = Callable[[bytes], Awaitable[bytes]]
"""Runs a job definition on the node's GPU and returns its result document."""

_VARIABLE = "authorization"


def signed_definition(order: BenchmarkOrder, signer: Signer) -> bytes:
    """Return the benchmark's definition, its containers able to speak for the node."""
    header = authorization(signer.address, signer.sign)
    try:
        definition: dict[str, Any] = msgspec.json.decode(order.definition, type=dict[str, Any])
        for op in definition["ops"]:
            if op["type"] == "container/run":
                args = op["args"]
                args["env"] = {**(args.get("env") or {}), _VARIABLE: header}
    except (
        msgspec.MsgspecError, RecursionError, UnicodeDecodeError, KeyError, TypeError,
        AttributeError,
    ) as error:  # fmt: skip
        raise Unavailable("The grid's benchmark is no job definition.") from error
    return msgspec.json.encode(definition)
