"""What a grid's services said when they were asked whether they are there."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
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


@dataclass(frozen=True, slots=True)
class Asking:
    """A grid's services while they are asked: each with its answer, None as long as it has none.

    It `is_over` once all have answered, or nobody waits for the others any more.
    """

    answers: tuple[tuple[PlaceToAsk, PlaceAnswer | None], ...] = ()
    is_over: bool = False

    @property
    def heard(self) -> tuple[PlaceAnswer, ...]:
        """The answers that came."""
        return tuple(answer for _, answer in self.answers if answer is not None)

    @property
    def is_whole(self) -> bool:
        """Whether all have answered."""
        return len(self.heard) == len(self.answers)

    def with_answer(self, number: int, answer: PlaceAnswer) -> "Asking":
        """Return it with the answer of the service at this place in the list."""
        before, after = self.answers[:number], self.answers[number + 1 :]
        fresh = replace(self, answers=(*before, (answer.place, answer), *after))
        return replace(fresh, is_over=fresh.is_whole)

    def given_up(self) -> "Asking":
        """Return it with nobody waiting any more."""
        return replace(self, is_over=True)


def asking(places: Iterable[PlaceToAsk]) -> Asking:
    """Return the beginning: nobody has answered yet."""
    return Asking(tuple((each, None) for each in places))


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
