"""What the nodes of one PC must agree on about the stock that they share.

They have one engine and one record of what is kept. So nothing goes that another node has in hand
or is about to use, the same thing is fetched once and not twice at a time, one node at a time makes
room, and what any node's market requires stays.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from weakref import WeakKeyDictionary

Holder = object
"""Whoever holds things: as soon as it is no more, it holds nothing."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What a market requires: files by their key, images by their plain name."""

    keys: frozenset[str] = frozenset()
    images: frozenset[str] = frozenset()


class Storekeeper:
    """Knows who has what in hand and whose turn it is; one for all nodes of a PC."""

    def __init__(self) -> None:
        self._in_hand: WeakKeyDictionary[Holder, set[str]] = WeakKeyDictionary()
        self._needs: WeakKeyDictionary[Holder, Needs] = WeakKeyDictionary()
        self._turns: dict[str, _Turn] = {}
        self._room = asyncio.Lock()
        self.overdue: set[str] = set()
        """Runs that are over and whose private images could not go yet."""

    # --- Having in hand ---

    def hold(self, holder: Holder, name: str) -> None:
        """Keep the volume or image until the holder lets go of it."""
        self._in_hand.setdefault(holder, set()).add(name)

    def let_go(self, holder: Holder, name: str | None = None) -> None:
        """End the holder's hold of this, or of everything."""
        if name is None:
            self._in_hand.pop(holder, None)
        elif holder in self._in_hand:
            self._in_hand[holder].discard(name)

    def is_free(self, name: str) -> bool:
        """Tell whether nobody has it in hand, and nobody fetches or removes it now."""
        return name not in self._turns and all(name not in held for held in self._in_hand.values())

    # --- Turns ---

    @asynccontextmanager
    async def turn(self, name: str) -> AsyncGenerator[None]:
        """Have the volume or image to oneself meanwhile.

        Who only wants to remove it asks `is_free` first, and so never waits here.
        """
        turn = self._turns.setdefault(name, _Turn(asyncio.Lock()))
        turn.wanted += 1
        try:
            async with turn.lock:
                yield
        finally:
            turn.wanted -= 1
            if not turn.wanted:
                del self._turns[name]

    @asynccontextmanager
    async def making_room(self) -> AsyncGenerator[bool]:
        """Make room alone; gives whether another did just before."""
        was_busy = self._room.locked()
        async with self._room:
            yield was_busy

    # --- What markets require ---

    def require(self, holder: Holder, needs: Needs) -> None:
        """Note what the holder's market requires now."""
        self._needs[holder] = needs

    @property
    def needs(self) -> Needs:
        """What the markets of all nodes require together."""
        every = list(self._needs.values())
        keys = frozenset[str]().union(*(needs.keys for needs in every))
        return Needs(keys, frozenset[str]().union(*(needs.images for needs in every)))


@dataclass(slots=True)
class _Turn:
    lock: asyncio.Lock
    wanted: int = 0
