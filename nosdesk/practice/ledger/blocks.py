"""Blocks as a function of time: every slot has one, and its hash follows from the seed."""

import copy
import hashlib
import math
from collections.abc import Callable
from functools import lru_cache

from solders.hash import Hash

SLOT_S = 0.4
VALID_BLOCKS = 150
"""A blockhash is good for this many blocks after its own."""

_FIRST_SLOT = 1_000
_FINAL_AFTER = 32


class Blocks:
    """The chain of blocks since `genesis_time`; slot and block height are the same number."""

    def __init__(self, seed: bytes, now: Callable[[], float]) -> None:
        self._now = now
        self._seed = seed
        self._genesis_time = now()
        self.genesis_hash = Hash(hashlib.sha256(seed).digest())
        self._hash_of = lru_cache(maxsize=4 * VALID_BLOCKS)(self._compute_hash)

    @property
    def unix_time(self) -> int:
        """The chain's clock, as programs read it."""
        return int(self._now())

    def slot(self) -> int:
        """Return the slot that is being filled now."""
        return _FIRST_SLOT + math.floor((self._now() - self._genesis_time) / SLOT_S)

    def time_of(self, slot: int) -> int | None:
        """Return the Unix time of the slot, or None when there is no such block."""
        if not _FIRST_SLOT <= slot <= self.slot():
            return None
        return int(self._genesis_time + (slot - _FIRST_SLOT) * SLOT_S)

    def latest_hash(self) -> tuple[Hash, int]:
        """Return the newest blockhash and the last block height at which it is valid."""
        slot = self.slot()
        return self._hash_of(slot), slot + VALID_BLOCKS

    def is_valid(self, blockhash: Hash) -> bool:
        """Return whether a transaction with this blockhash may still land."""
        slot = self.slot()
        return any(self._hash_of(recent) == blockhash for recent in _window(slot))

    def is_confirmed(self, slot: int) -> bool:
        """Return whether the slot is over."""
        return slot < self.slot()

    def is_final(self, slot: int) -> bool:
        """Return whether enough slots followed this one."""
        return self.slot() - slot >= _FINAL_AFTER

    def stopped(self) -> "Blocks":
        """Return the same chain with its time standing still from now on."""
        at = self._now()
        still: Blocks = copy.copy(self)
        still._now = lambda: at
        return still

    def _compute_hash(self, slot: int) -> Hash:
        return Hash(hashlib.sha256(self._seed + slot.to_bytes(8, "little")).digest())


def _window(slot: int) -> range:
    return range(slot, max(slot - VALID_BLOCKS, _FIRST_SLOT) - 1, -1)
