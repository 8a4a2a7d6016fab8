"""Answers that carry the slot they are true for."""

from nosdesk.practice.ledger import Ledger
from nosdesk.practice.rpc.errors import MIN_CONTEXT_SLOT_NOT_REACHED, Json, RpcError
from nosdesk.practice.rpc.params import ReadConfig

API_VERSION = "2.3.0"
"""The version of Solana's interface whose shapes are served."""


def in_context(ledger: Ledger, value: Json) -> Json:
    """Return the value with the slot it was read at."""
    return {"context": {"slot": ledger.slot(), "apiVersion": API_VERSION}, "value": value}


def at_slot(slot: int, value: Json) -> Json:
    """Return the value as notifications carry it."""
    return {"context": {"slot": slot}, "value": value}


def require_slot(ledger: Ledger, config: ReadConfig) -> None:
    """Refuse to read from a ledger that is not yet where the client has already been."""
    slot = ledger.slot()
    if config.min_context_slot is not None and config.min_context_slot > slot:
        message = "Minimum context slot has not been reached"
        raise RpcError(MIN_CONTEXT_SLOT_NOT_REACHED, message, {"contextSlot": slot})
