"""A question to a ledger, whoever is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import msgspec

from nosdesk.adapters.solana.rpc.answers import Answer, EpochInfo, parse
from nosdesk.domain.errors import Unavailable

T = TypeVar("T")

CONFIRMED = {"commitment": "confirmed"}
"""What two thirds of the stake have voted for."""

FINALIZED = {"commitment": "finalized"}
"""What no fork can undo: the ledger of some thirty slots ago."""


@dataclass(frozen=True, slots=True)
class Query(Generic[T]):
    """A method, its parameters and its answer's shape.

    `config` is the last parameter of those reads that can be bound to a slot: the answer is then
    of the slot asked for or of a later one. What is asked of the finalized ledger is not bound,
    for it is always behind.
    """

    method: str
    params: Sequence[Any]
    shape: type[T]
    config: Mapping[str, Any] | None = None

    def wire(self, at_least: int) -> list[Any]:
        """Return the parameters as they are sent."""
        if self.config is None:
            return list(self.params)
        slot = {"minContextSlot": at_least} if at_least and not self._is_of_the_past else {}
        return [*self.params, {**self.config, **slot}]

    def read(self, result: msgspec.Raw, host: str) -> T:
        """Return the result in its shape; `Unavailable` when it has another."""
        try:
            return parse(result, self.shape)
        except ValueError as error:
            raise Unavailable(f"{host} answers {self.method} in a shape unknown to us.") from error

    def slot_of(self, value: T) -> int | None:
        """Return the slot that the answer is true of, None when that is not known."""
        if self.config is None or self._is_of_the_past:
            return None
        return value.slot if isinstance(value, Answer | EpochInfo) else None

    @property
    def _is_of_the_past(self) -> bool:
        return self.config is not None and self.config.get("commitment") == "finalized"
