"""The pools program: the practice grid has no pools, so every claim ends at a missing account."""

from nosdesk.practice.programs.errors import ProgramError
from nosdesk.practice.programs.invocation import Invocation


def claim_fee(call: Invocation) -> None:
    """Refuse: no pool pays into the rewards here."""
    call.load("pool")
    raise ProgramError("NotStarted", "pool")


def claim_transfer(call: Invocation) -> None:
    """Refuse: no pool pays anyone here."""
    call.load("pool")
    raise ProgramError("NotStarted", "pool")


EFFECTS = {"claim_fee": claim_fee, "claim_transfer": claim_transfer}
