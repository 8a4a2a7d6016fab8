"""The identities a grid hands out, as base58 text with a type each.

Text, because the domain knows no cryptography; a type each, because a job where a run was meant
is a bug that mypy can find.
"""

from typing import NewType

Address = NewType("Address", str)
JobAddress = NewType("JobAddress", Address)
RunAddress = NewType("RunAddress", Address)
MarketAddress = NewType("MarketAddress", Address)
NodeAddress = NewType("NodeAddress", Address)
Signature = NewType("Signature", str)

Cid = NewType("Cid", str)
"""A CIDv0 ("Qm…"): the only form that the jobs program can hold."""

SYSTEM_PROGRAM = Address("1" * 32)
"""Also the network's "nobody": an unset node, a market without access key."""
