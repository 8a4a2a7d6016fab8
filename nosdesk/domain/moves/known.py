"""The book of known addresses, as the sum of what was written into it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from msgspec import Struct

from nosdesk.domain.addresses import Address


class Added(Struct, frozen=True, tag=True):
    """The address is known from now on; a label says whose it is."""

    address: Address
    label: str
    at: float


class Removed(Struct, frozen=True, tag=True):
    """The address is not known any more."""

    address: Address


Event = Added | Removed


@dataclass(frozen=True, slots=True)
class Book:
    """Known addresses with their labels, in the order in which they were added."""

    labels: Mapping[Address, str] = field(default_factory=dict)


def step(book: Book, event: Event) -> tuple[Book, tuple[()]]:
    """Return the book with the event in it."""
    labels = {each: label for each, label in book.labels.items() if each != event.address}
    if isinstance(event, Added):
        labels[event.address] = event.label
    return Book(labels), ()
