"""One WebSocket to an RPC endpoint, while it lives: what is asked, what stands, what is told."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

import aiohttp
import msgspec
from msgspec import Struct

from nosdesk.adapters.solana.rpc.answers import parse
from nosdesk.adapters.solana.rpc.mailbox import Mailbox
from nosdesk.adapters.solana.rpc.refusals import RpcError, translated
from nosdesk.adapters.solana.rpc.roster import Source
from nosdesk.domain.errors import NodeError


@dataclass(frozen=True, slots=True)
class Topic:
    """What to follow: `account`, `program` or `signature`, with that subscription's parameters."""

    kind: str
    params: Sequence[Any]


class Line:
    """A topic and everyone who follows it; the endpoint sees one subscription for all of them.

    One, because endpoints give equal subscriptions of a connection the same id, so that ending
    one would silence the other.
    """

    def __init__(self, topic: Topic) -> None:
        self.topic = topic
        self.mailboxes: set[Mailbox[msgspec.Raw]] = set()
        self.refused_by: set[Source] = set()
        """The endpoints that would not serve it."""
        self.note: msgspec.Raw | None = None
        """What its followers were told last since the subscription stands."""

    def tell(self, note: msgspec.Raw) -> None:
        """Put the note into every mailbox."""
        self.note = note
        for mailbox in self.mailboxes:
            mailbox.put(note)

    def fail(self, error: NodeError) -> None:
        """Raise this from every mailbox."""
        for mailbox in self.mailboxes:
            mailbox.fail(error)


class _Notification(Struct):
    subscription: int
    result: msgspec.Raw


class _Message(Struct):
    """An answer to a request (`id`), a notification (`params`), or a ping (neither)."""

    id: int | None = None
    result: int | bool | None = None
    error: RpcError | None = None
    params: _Notification | None = None


class Connection:
    """Subscribes lines over one WebSocket; it is of no more use once `serve` has ended."""

    def __init__(
        self,
        socket: aiohttp.ClientWebSocketResponse,
        host: str,
        confirm_s: float,
        on_refused: Callable[[Line, NodeError], None],
    ) -> None:
        self._socket = socket
        self._host = host
        self._confirm_s = confirm_s
        self._on_refused = on_refused
        self._ids = count(1)
        self._outbox: asyncio.Queue[str] = asyncio.Queue()
        self._asked: dict[int, tuple[Line, float]] = {}
        self._standing: dict[int, Line] = {}
        self._patience: asyncio.Timeout | None = None
        self._is_dropped = False

    def subscribe(self, line: Line) -> None:
        """Ask for the line's topic unless that was done; its followers get None once it stands."""
        if self.stands(line) or self.is_asking(line):
            return
        request = self._post(f"{line.topic.kind}Subscribe", line.topic.params)
        due = asyncio.get_running_loop().time() + self._confirm_s
        self._asked[request] = (line, due)
        self._watch_oldest()

    def unsubscribe(self, line: Line) -> None:
        """End the line's subscription; one that is still being asked for ends when it stands."""
        for subscription, standing in list(self._standing.items()):
            if standing is line:
                del self._standing[subscription]
                self._post(f"{line.topic.kind}Unsubscribe", [subscription])

    def stands(self, line: Line) -> bool:
        """Tell whether the endpoint has confirmed the line's subscription."""
        return line in self._standing.values()

    def is_asking(self, line: Line) -> bool:
        """Tell whether the line's subscription was asked for but not yet confirmed."""
        return any(line is asking for asking, _ in self._asked.values())

    def drop(self) -> None:
        """End `serve`, as if nothing had been confirmed in time."""
        self._is_dropped = True
        if self._patience is not None:
            self._patience.reschedule(asyncio.get_running_loop().time())

    async def serve(self) -> None:
        """Carry messages both ways until the other side closes.

        Raises `TimeoutError` when a subscription is not confirmed in time or the connection was
        dropped, `ValueError` when the endpoint talks nonsense; errors come as a group.
        """
        async with asyncio.timeout(None) as self._patience:
            self._watch_oldest()
            async with asyncio.TaskGroup() as group:
                writer = group.create_task(self._write())
                await self._read()
                writer.cancel()

    async def _write(self) -> None:
        while True:
            await self._socket.send_str(await self._outbox.get())

    async def _read(self) -> None:
        async for message in self._socket:
            if message.type is not aiohttp.WSMsgType.TEXT:
                raise ValueError(f"unexpected {message.type.name} message")
            self._take(parse(message.data, _Message))

    def _take(self, message: _Message) -> None:
        if message.params is not None:
            if (line := self._standing.get(message.params.subscription)) is not None:
                line.tell(message.params.result)
        elif message.id in self._asked:
            line, _ = self._asked.pop(message.id)
            self._watch_oldest()
            self._on_reply(line, message)

    def _on_reply(self, line: Line, message: _Message) -> None:
        if message.error is not None:
            method = f"{line.topic.kind}Subscribe"
            self._on_refused(line, translated(message.error, method, self._host))
            return
        if not isinstance(message.result, int) or isinstance(message.result, bool):
            raise ValueError("a subscription without a number")  # noqa: TRY004 - theirs, not ours
        self._standing[message.result] = line
        line.note = None  # what came before this subscription proves nothing about it
        for mailbox in line.mailboxes:
            mailbox.put_gap()
        if not line.mailboxes:
            self.unsubscribe(line)

    def _post(self, method: str, params: Sequence[Any]) -> int:
        request = next(self._ids)
        message = {"jsonrpc": "2.0", "id": request, "method": method, "params": params}
        self._outbox.put_nowait(msgspec.json.encode(message).decode())
        return request

    def _watch_oldest(self) -> None:
        if self._patience is None or self._patience.expired() or self._is_dropped:
            return
        oldest = next(iter(self._asked.values()), None)
        self._patience.reschedule(oldest[1] if oldest else None)
