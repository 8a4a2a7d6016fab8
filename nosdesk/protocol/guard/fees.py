"""What a transaction costs its payer at most, and the compute budget it asks for."""

import math
from collections.abc import Sequence

from nosdesk.domain.addresses import Address
from nosdesk.domain.money import Lamports
from nosdesk.protocol.guard.reading import Call, Reading
from nosdesk.protocol.guard.reasons import Reason, RefusedToSign

COMPUTE_BUDGET = Address("ComputeBudget111111111111111111111111111111")
MOST_UNITS = 1_400_000
_UNITS_A_CALL = 200_000
_LAMPORTS_A_SIGNATURE = 5_000
_UNIT_LIMIT, _UNIT_PRICE = 2, 3
_SIZES = {1: 5, _UNIT_LIMIT: 5, _UNIT_PRICE: 9, 4: 5}
"""Bytes of each request: heap, unit limit, price of a unit, loaded data."""


def fee_of(reading: Reading, ceiling: Lamports) -> Lamports:
    """Return the whole fee; refused when the part above the network's own passes the ceiling."""
    asked = _asked([call for call in reading.calls if call.program == COMPUTE_BUDGET])
    others = sum(call.program != COMPUTE_BUDGET for call in reading.calls)
    units = asked.get(_UNIT_LIMIT, min(MOST_UNITS, others * _UNITS_A_CALL))
    if units > MOST_UNITS:
        raise RefusedToSign(
            Reason.TOO_MANY_UNITS, f"it asks for more work than there can be ({units} units)."
        )
    offered = math.ceil(units * asked.get(_UNIT_PRICE, 0) / 1_000_000)
    if offered > ceiling:
        told = f"it offers {offered} lamports to be served sooner, and {ceiling} is our most."
        raise RefusedToSign(Reason.FEE_TOO_HIGH, told)
    return Lamports(len(reading.signers) * _LAMPORTS_A_SIGNATURE + offered)


def _asked(calls: Sequence[Call]) -> dict[int, int]:
    asked: dict[int, int] = {}
    for call in calls:
        kind, value = _request(call)
        if kind in asked:
            raise RefusedToSign(Reason.BUDGET_REPEATED, "it asks twice for the same budget.")
        asked[kind] = value
    return asked


def _request(call: Call) -> tuple[int, int]:
    kind = call.content[0] if call.content else 0
    if call.accounts or len(call.content) != _SIZES.get(kind):
        raise RefusedToSign(Reason.BUDGET_MALFORMED, "its request for a budget is malformed.")
    if kind not in (_UNIT_LIMIT, _UNIT_PRICE):
        raise RefusedToSign(Reason.BUDGET_UNUSUAL, "it asks for memory that nothing of ours needs.")
    return kind, int.from_bytes(call.content[1:], "little")
