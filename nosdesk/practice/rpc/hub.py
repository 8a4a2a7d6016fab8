"""What happens on the ledger, handed to whoever watches that part of it.

One listener on the ledger for all clients; watchers are found by the address they watch, so a
change costs the same however many others are connected. Slots pass without an event, so while
anyone watches them the hub looks at the ledger's clock.
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar, assert_never

from solders.pubkey import Pubkey
from solders.signature import Signature

from nosdesk.practice.ledger import (
    AccountChanged,
    LandedTransaction,
    Ledger,
    LedgerEvent,
    TransactionLanded,
)

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
Cancel = Callable[[], None]

TICK_S = 0.02


class Watchers(Generic[K, T]):
    """Who wants to hear of what, by key."""

    def __init__(self, on_first: Callable[[], None] = lambda: None) -> None:
        self._by_key: defaultdict[K, dict[object, Callable[[T], None]]] = defaultdict(dict)
        self._on_first = on_first

    def watch(self, key: K, notify: Callable[[T], None]) -> Cancel:
        """Tell `notify` of everything published under the key, until the returned call."""
        mark = object()
        first = not self._by_key
        self._by_key[key][mark] = notify
        if first:
            self._on_first()
        return lambda: self._forget(key, mark)

    def publish(self, key: K, item: T) -> None:
        """Tell everyone who watches the key."""
        for notify in tuple(self._by_key[key].values() if key in self._by_key else ()):
            notify(item)

    def __bool__(self) -> bool:
        return bool(self._by_key)

    def _forget(self, key: K, mark: object) -> None:
        watchers = self._by_key.get(key, {})
        watchers.pop(mark, None)
        if not watchers:
            self._by_key.pop(key, None)


class Hub:
    """Spreads one ledger's events; open it before anyone watches, close it at the end."""

    def __init__(self, ledger: Ledger) -> None:
        self.accounts: Watchers[Pubkey, AccountChanged] = Watchers()
        self.programs: Watchers[Pubkey, AccountChanged] = Watchers()
        self.signatures: Watchers[Signature, LandedTransaction] = Watchers()
        self.transactions: Watchers[None, LandedTransaction] = Watchers()
        self.slots: Watchers[None, int] = Watchers(self._start_ticking)
        self._ledger = ledger
        self._stop: Cancel = lambda: None
        self._tick: asyncio.TimerHandle | None = None
        self._slot = 0

    def open(self) -> None:
        """Start to listen to the ledger."""
        self._stop = self._ledger.subscribe(self._spread)

    def close(self) -> None:
        """Stop listening; nobody is told anything any more."""
        self._stop()
        if self._tick is not None:
            self._tick.cancel()

    def _spread(self, event: LedgerEvent) -> None:
        match event:
            case AccountChanged(key, account):
                self.accounts.publish(key, event)
                if account is not None:
                    self.programs.publish(account.owner, event)
            case TransactionLanded(landed):
                self.signatures.publish(landed.signature, landed)
                self.transactions.publish(None, landed)
            case _:
                assert_never(event)

    def _start_ticking(self) -> None:
        if self._tick is None:
            self._slot = self._ledger.slot()
            self._tick = asyncio.get_running_loop().call_later(TICK_S, self._look_at_clock)

    def _look_at_clock(self) -> None:
        slot = self._ledger.slot()
        if slot != self._slot:
            self._slot = slot
            self.slots.publish(None, slot)
        self._tick = None
        if self.slots:
            self._tick = asyncio.get_running_loop().call_later(TICK_S, self._look_at_clock)
