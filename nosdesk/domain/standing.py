"""What a run was owed against what came in, in one of four words."""

from typing import Literal

from nosdesk.domain.money import MicroNos

Standing = Literal["matched", "short", "waiting", "lost"]
"""`matched`: as much came in as was owed, be it nothing. `short`: less came in, or the payment is
blocked while it is still owed. `waiting`: what came in is not known yet. `lost`: nothing can come
in any more."""


def standing(
    outcome: str, expected: MicroNos, received: MicroNos | None, *, is_forgone: bool = False
) -> Standing:
    """Return the word for a run that ended so; a claim that was let go is still owed."""
    if outcome == "lost":
        return "short" if is_forgone else "lost"
    if received is None:
        return "waiting"
    return "matched" if received >= expected else "short"
