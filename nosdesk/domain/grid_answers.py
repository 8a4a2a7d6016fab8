"""What a grid's services said when they were asked whether they are there."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class PlaceKind(StrEnum):
    """What a service is, which says how it is asked."""

    LEDGER = "ledger"
    WEB = "web"
    TUNNEL = "tunnel"


@dataclass(frozen=True, slots=True)
class PlaceToAsk:
    """One service: what people may call it, and where it is; without it no node works if `needed`.

    A ledger must be the one with this `genesis` hash, where that is known.
    """

    what: str
    kind: PlaceKind
    url: str
    genesis: str = ""
    is_needed: bool = True


@dataclass(frozen=True, slots=True)
class PlaceAnswer:
    """What came back, in a sentence, and after how long; None where nothing did."""

    place: PlaceToAsk
    is_well: bool
    said: str
    took_s: float | None = None


def verdict(answers: Iterable[PlaceAnswer]) -> str:
    """Return in one sentence whether a node could work with these answers."""
    silent = [each.place for each in answers if not each.is_well]
    if not silent:
        return "All services of the grid answer."
    needed = [each for each in silent if each.is_needed]
    names = ", ".join(each.what for each in needed or silent)
    if needed:
        return f"A node cannot work here now; these do not answer as they should: {names}."
    return f"A node can work here; these do not answer as they should: {names}."
