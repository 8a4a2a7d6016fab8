"""What the ledger tells by itself: every subscription of a grid over one WebSocket.

A connection lives for as long as it is healthy and its endpoint is trusted; when it drops, another
is made, to another endpoint where there is one, and every follower is subscribed again and told
None: "you may have missed something". A connection that cannot be made tells them the same, so
that they look for themselves at the pace of the tries. Nothing is kept across connections but who
follows what, so nothing can go stale.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random
from types import TracebackType
from typing import Self

import aiohttp
import msgspec

from nosdesk.adapters.solana.rpc.connection import Connection, Line, Topic
from nosdesk.adapters.solana.rpc.mailbox import Mailbox
from nosdesk.adapters.solana.rpc.roster import Roster, Source
from nosdesk.aio.retry import Backoff
from nosdesk.domain.errors import NodeError, Unavailable

__all__ = ["SubscriptionLimits", "Subscriptions", "Topic"]

_log = logging.getLogger(__name__)

_DROPS = (aiohttp.ClientError, TimeoutError, ValueError, OSError)
"""How a connection ends that was not closed in good order."""


@dataclass(frozen=True, slots=True)
class SubscriptionLimits:
    """When a connection counts as dead, and how much it may bring."""

    connect_s: float = 10.0
    confirm_s: float = 10.0
    heartbeat_s: float = 20.0
    steady_s: float = 30.0
    """A connection that lived so long was a good one: the next is made at once."""

    message_bytes: int = 4 * 1024 * 1024
    waiting: int = 256
    backoff: Backoff = field(default_factory=lambda: Backoff(first_s=0.25, cap_s=30.0))


class Subscriptions:
    """Follows topics over one WebSocket, which it opens on first use and closes with itself."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        roster: Roster,
        limits: SubscriptionLimits,
        random: Random | None = None,
    ) -> None:
        self._session = session
        self._roster = roster
        self._limits = limits
        self._random = random or Random()
        self._lines: dict[bytes, Line] = {}
        self._wanted = asyncio.Event()
        self._connection: Connection | None = None
        self._source: Source | None = None
        """The endpoint that is or was connected last."""
        self._is_closing = False
        self._group = asyncio.TaskGroup()
        roster.on_benched(self._on_benched)

    async def __aenter__(self) -> Self:
        await self._group.__aenter__()
        self._task = self._group.create_task(self._stay_connected())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._is_closing = True
        self._task.cancel()
        # The block's own error is not handed to the group: it would come out wrapped in one.
        await self._group.__aexit__(None, None, None)
        for line in self._lines.values():
            line.fail(Unavailable("The connection to the grid is closed."))

    async def follow(self, topic: Topic) -> AsyncGenerator[msgspec.Raw | None]:
        """Yield the topic's notifications for ever; None when some may have been missed.

        One is None once the subscription stands, for what happened before was not seen; while
        it cannot stand, one is None after each try.
        Raises what an endpoint says that will not serve the topic, once all have said so.
        """
        with self.mailbox(topic) as mailbox:
            while True:
                yield await mailbox.take()

    @contextmanager
    def mailbox(self, topic: Topic) -> Generator[Mailbox[msgspec.Raw]]:
        """Subscribe while the block lasts; notifications arrive in the mailbox."""
        key = msgspec.json.encode((topic.kind, topic.params))
        line = self._lines.setdefault(key, Line(topic))
        mailbox: Mailbox[msgspec.Raw] = Mailbox(
            1 if topic.kind == "account" else self._limits.waiting
        )
        line.mailboxes.add(mailbox)
        self._join(line, mailbox)
        try:
            yield mailbox
        finally:
            line.mailboxes.discard(mailbox)
            self._drop_unfollowed()

    def standing_accounts(self) -> list[Line]:
        """Return the lines of the accounts that are followed and that the endpoint tells of."""
        connection = self._connection
        if connection is None:
            return []
        lines = [line for line in self._lines.values() if line.topic.kind == "account"]
        return [line for line in lines if line.mailboxes and connection.stands(line)]

    def leave(self) -> None:
        """Move on from an endpoint that does not tell what it should."""
        if self._connection is None or self._source is None:
            return
        _log.warning(
            "%s has stopped telling of changes",
            self._source.host,
            extra={"action": "subscriptions_silent"},
        )
        self._connection.drop()

    def _join(self, line: Line, mailbox: Mailbox[msgspec.Raw]) -> None:
        self._wanted.set()
        if self._connection is None:
            return
        if self._connection.stands(line):
            mailbox.put_gap()
        else:
            self._connection.subscribe(line)

    def _drop_unfollowed(self) -> None:
        for key, line in list(self._lines.items()):
            if line.mailboxes:
                continue
            if self._connection is not None:
                if self._connection.is_asking(line):
                    continue  # someone may yet join it; it ends by itself if nobody does
                self._connection.unsubscribe(line)
            del self._lines[key]

    async def _stay_connected(self) -> None:
        await self._wanted.wait()
        delays = self._limits.backoff.delays(self._random)
        while True:
            began = self._roster.now()
            await self._stay_with(self._next_source())
            if self._roster.now() - began >= self._limits.steady_s:
                delays = self._limits.backoff.delays(self._random)
            else:
                self._tell_of_gap()
            if self._is_closing:
                return  # a cancellation that meets a connection's error is lost in their group
            await asyncio.sleep(next(delays))

    def _tell_of_gap(self) -> None:
        for line in self._lines.values():
            for mailbox in line.mailboxes:
                mailbox.put_gap()

    def _next_source(self) -> Source | None:
        """Return whom to connect to: another than the one that just dropped, if there is one."""
        return min(self._trusted(), key=lambda source: source is self._source, default=None)

    def _trusted(self) -> list[Source]:
        return [source for source in self._roster.in_order() if source.ws]

    async def _stay_with(self, source: Source | None) -> None:
        self._source = source
        if source is None:
            return
        try:
            await self._connect_once(source)
        except* _DROPS:
            # Not logged with its message, which may hold an address with a key in it.
            _log.debug("The subscriptions dropped", extra={"action": "subscriptions_dropped"})

    async def _connect_once(self, source: Source) -> None:
        """Serve the followers on a new connection until it drops."""
        async with await self._open_socket(source.ws) as socket:
            connection = Connection(socket, source.host, self._limits.confirm_s, self._on_refused)
            self._connection = connection
            self._drop_unfollowed()
            for line in self._lines.values():
                connection.subscribe(line)
            try:
                await connection.serve()
            finally:
                self._connection = None

    def _on_benched(self, source: Source) -> None:
        if self._connection is not None and source is self._source:
            self._connection.drop()

    def _on_refused(self, line: Line, error: NodeError) -> None:
        """Try another endpoint for all lines; when that is refused too, tell the followers."""
        if self._connection is None or self._source is None:
            return
        line.refused_by.add(self._source)
        if line.refused_by.issuperset(self._trusted()):
            line.refused_by.clear()
            line.fail(error)
        else:
            self._connection.drop()

    async def _open_socket(self, url: str) -> aiohttp.ClientWebSocketResponse:
        async with asyncio.timeout(self._limits.connect_s):
            return await self._session.ws_connect(
                url,
                heartbeat=self._limits.heartbeat_s,
                max_msg_size=self._limits.message_bytes,
                timeout=aiohttp.ClientWSTimeout(ws_close=1.0),
            )
