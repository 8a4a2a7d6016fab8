"""One WebSocket client: what it subscribed to, and what waits to be sent to it."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from typing import Protocol

import msgspec

from nosdesk.practice.ledger import Ledger
from nosdesk.practice.rpc.errors import INTERNAL_ERROR, Json, RpcError
from nosdesk.practice.rpc.hub import Cancel, Hub

SUBSCRIPTION_LIMIT = 1000
OUTBOX_LIMIT_BYTES = 16 * 1024 * 1024

Publish = Callable[[Json], None]
_PING = msgspec.json.encode({"jsonrpc": "2.0", "method": "ping"})


class Session:
    """Holds a client's subscriptions and an outbox of bounded size.

    Queueing never waits: a client that reads so slowly that its outbox overflows is dropped by
    the call it was made with, and loses its subscriptions when its connection ends.
    """

    def __init__(
        self, ledger: Ledger, hub: Hub, numbers: Iterator[int], drop: Callable[[], None]
    ) -> None:
        self.ledger = ledger
        self.hub = hub
        self._numbers = numbers
        self.drop = drop
        self._subscriptions: dict[int, Cancel] = {}
        self._outbox: deque[bytes] = deque()
        self._waiting_bytes = 0
        self._arrived = asyncio.Event()

    def subscribe(self, notification: str, start: "Start") -> int:
        """Open a subscription and return its number; `start` is given the way to publish."""
        if len(self._subscriptions) >= SUBSCRIPTION_LIMIT:
            raise RpcError(INTERNAL_ERROR, f"A client may hold {SUBSCRIPTION_LIMIT} subscriptions.")
        number = next(self._numbers)

        def publish(result: Json) -> None:
            params = {"result": result, "subscription": number}
            body = {"jsonrpc": "2.0", "method": notification, "params": params}
            self.queue(msgspec.json.encode(body))

        def end() -> None:
            self.cancel(number)

        self._subscriptions[number] = start(publish, end)
        return number

    def cancel(self, number: int) -> bool:
        """End the subscription; False when there is none of this number."""
        cancel = self._subscriptions.pop(number, None)
        if cancel is None:
            return False
        cancel()
        return True

    def close(self) -> None:
        """End every subscription."""
        for number in tuple(self._subscriptions):
            self.cancel(number)

    def ping(self) -> None:
        """Queue the notification that tells the client that the connection lives."""
        self.queue(_PING)

    def queue(self, message: bytes) -> None:
        """Put the message behind those that wait; drop the client when they are too many."""
        if self._waiting_bytes + len(message) > OUTBOX_LIMIT_BYTES:
            self.drop()
            return
        self._outbox.append(message)
        self._waiting_bytes += len(message)
        self._arrived.set()

    async def next_message(self) -> bytes:
        """Return the message to be sent next, once there is one."""
        while not self._outbox:
            self._arrived.clear()
            await self._arrived.wait()
        message = self._outbox.popleft()
        self._waiting_bytes -= len(message)
        return message


class Start(Protocol):
    """Begins to watch for a subscription and returns what stops it."""

    def __call__(self, publish: Publish, end: Callable[[], None], /) -> Cancel:
        """Watch; call `end` when nothing more will come of itself."""
