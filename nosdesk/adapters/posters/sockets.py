"""The node's WebSockets: a poster follows what its job writes, or how it stands.

The first message says what is wanted and proves who wants it. From then on only the node talks.
A follower who is slower than the job is told how many lines it missed; nothing waits for it.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine, Iterable, Sequence
from contextlib import aclosing
from typing import Any

import msgspec
from aiohttp import WSCloseCode, WSMsgType, web
from msgspec import Struct

from nosdesk.adapters.posters.asking import Asking
from nosdesk.adapters.posters.jobs import Attendance, JobsInHand, TooMany
from nosdesk.adapters.posters.owner import proven
from nosdesk.adapters.posters.streams import WRITTEN_WITHIN_S, Look, news
from nosdesk.aio.race import before
from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.errors import Untrusted
from nosdesk.ports.handover import JobInHand, PostersJob
from nosdesk.protocol.job_views import OpLine, line_message
from nosdesk.protocol.results import ResultLine

ASKED_WITHIN_S = 10.0
PING_EVERY_S = 30.0
MESSAGE_LIMIT = 8 * 1024
LINES_A_SECOND = 10_000
"""So many lines are sent each second at most, to all followers together."""
LINES_AT_ONCE = 100
HEARD_AT_MOST = 1_000
"""So many further messages end a connection."""

BAD_PATH, UNAUTHORISED, BAD_BODY, NO_TASK = 3003, 3000, 1007, 1008
"""The network's codes for why a connection is closed."""

_PATHS = ("/log", "/flog", "/status")


class Body(Struct, rename="camel"):
    """Which job is meant, and what of what it writes."""

    job_address: str
    group: str | None = None
    op_id: str | None = None
    type: str | None = None


class Wish(Struct):
    """The first message."""

    path: str
    header: Any = None
    body: Any = None


class Closed(Exception):
    """The connection is to be closed, with this code and for this reason."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


def wish_in(text: str | bytes) -> tuple[Wish, Body, str]:
    """Return what the message asks for, and the header that is to prove it; else `Closed`."""
    try:
        wish = msgspec.json.decode(text, type=Wish)
    except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
        raise Closed(BAD_BODY, "The message is not understood.") from error
    if wish.path not in _PATHS:
        raise Closed(BAD_PATH, "There is no such path.")
    try:
        body = msgspec.convert(wish.body, Body)
    except (msgspec.ValidationError, RecursionError) as error:
        raise Closed(BAD_BODY, "The body is not understood.") from error
    return wish, body, _header_text(wish.header)


def _header_text(header: object) -> str:
    """Return the header itself; some send all their headers by name."""
    if isinstance(header, dict):
        named = {str(name).lower(): value for name, value in header.items()}
        header = named.get("authorization")
    return header if isinstance(header, str) else ""


class JobSockets:
    """Serves followers of jobs."""

    def __init__(
        self,
        address: NodeAddress,
        asking: Asking,
        jobs: JobsInHand,
        info: Callable[[Attendance], Look],
    ) -> None:
        self._address = address
        self._asking = asking
        self._jobs = jobs
        self._info = info

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one connection to its end."""
        socket = web.WebSocketResponse(
            heartbeat=PING_EVERY_S, max_msg_size=MESSAGE_LIMIT, compress=False, timeout=1.0
        )
        await socket.prepare(request)
        try:
            await self._serve(socket)
            await socket.close()
        except Closed as closed:
            await socket.close(code=closed.code, message=closed.reason.encode())
        except (ConnectionError, TimeoutError):
            if request.transport is not None:
                request.transport.abort()
        return socket

    async def _serve(self, socket: web.WebSocketResponse) -> None:
        wish, body, header = wish_in(await _first_message(socket))
        attendance = self._asking.find(body.job_address)
        if attendance is None:
            raise Closed(NO_TASK, "This node has no such job in hand.")
        self._check(wish.path, header, attendance.job)
        try:
            with self._jobs.streaming(attendance):
                await _until_gone(socket, self._tell(socket, wish.path, body, attendance))
        except TooMany as error:
            raise Closed(WSCloseCode.TRY_AGAIN_LATER, "Too many follow this node.") from error

    def _check(self, path: str, header: str, job: JobInHand) -> None:
        """Refuse who is not the job's poster; the node's own key may look at the status, too."""
        posters = job.job
        allowed = [posters]
        if path == "/status":
            allowed.append(PostersJob(posters.address, self._address, posters.timeout_s))
        reason = ""
        for each in allowed:
            try:
                proven(header, each, now=self._asking.now, deployment_id=job.deployment_id)
            except Untrusted as error:
                reason = reason or error.title
            else:
                return
        raise Closed(UNAUTHORISED, reason)

    async def _tell(
        self, socket: web.WebSocketResponse, path: str, body: Body, attendance: Attendance
    ) -> None:
        if path == "/status":
            await self._tell_status(socket, attendance)
            return
        wanted = _wanted(Body(body.job_address) if path == "/log" else body)
        if path == "/flog" and not _is_known(attendance.job, body):
            raise Closed(NO_TASK, "The job has no such operation.")
        attendance.job.is_followed()
        await self._tell_lines(socket, attendance, wanted)

    async def _tell_status(self, socket: web.WebSocketResponse, attendance: Attendance) -> None:
        async with aclosing(news(attendance, self._info(attendance))) as changes:
            async for seen in changes:
                if seen is not None:
                    async with asyncio.timeout(WRITTEN_WITHIN_S):
                        await socket.send_frame(msgspec.json.encode(seen), WSMsgType.TEXT)

    async def _tell_lines(
        self,
        socket: web.WebSocketResponse,
        attendance: Attendance,
        is_wanted: Callable[[OpLine], bool],
    ) -> None:
        async with aclosing(_lines(attendance)) as lines:
            async for batch in lines:
                wanted = [line for line in batch if is_wanted(line)]
                for begin in range(0, len(wanted), LINES_AT_ONCE):
                    some = wanted[begin : begin + LINES_AT_ONCE]
                    async with asyncio.timeout(WRITTEN_WITHIN_S):
                        for line in some:
                            await socket.send_frame(line_message(line), WSMsgType.TEXT)
                    await asyncio.sleep(len(some) * self._jobs.streams / LINES_A_SECOND)


async def _first_message(socket: web.WebSocketResponse) -> str | bytes:
    try:
        message = await socket.receive(timeout=ASKED_WITHIN_S)
    except TimeoutError as error:
        raise Closed(BAD_BODY, "Nothing was asked for.") from error
    if message.type is WSMsgType.TEXT or message.type is WSMsgType.BINARY:
        content: str | bytes = message.data
        return content
    raise ConnectionResetError


async def _until_gone(socket: web.WebSocketResponse, telling: Coroutine[Any, Any, None]) -> None:
    """Tell until it is over, or until the follower has gone."""

    async def gone() -> None:
        heard = 0
        async for _ in socket:  # what it says is not listened to, and not for ever
            heard += 1
            if heard >= HEARD_AT_MOST:
                return

    await before(gone(), telling)


async def _lines(attendance: Attendance) -> AsyncGenerator[Sequence[OpLine]]:
    """Yield what was written and then what is, until the job is over."""
    with attendance.reading() as reader:
        yield attendance.job.written()
        async with aclosing(reader.batches()) as batches:
            async for lost, batch in batches:
                yield [*_missed(lost, batch[0]), *batch]


def _missed(lost: int, following: OpLine) -> Iterable[OpLine]:
    if lost:
        text = f"{lost} lines were left out here: they came faster than they could be sent."
        yield OpLine("", "", ResultLine("nodeerr", text, following.line.time))


def _wanted(body: Body) -> Callable[[OpLine], bool]:
    """Return what of the lines is asked for; what the node says of itself always is."""

    def is_wanted(line: OpLine) -> bool:
        return not line.op or (
            body.group in (None, line.group)
            and body.op_id in (None, line.op)
            and body.type in (None, line.line.stream)
        )

    return is_wanted


def _is_known(job: JobInHand, body: Body) -> bool:
    """Tell whether the job has what is asked for; one whose definition is not here has nothing."""
    if body.group is None and body.op_id is None:
        return True
    return any(
        body.group in (None, op.group) and body.op_id in (None, op.id) for op in job.state.value.ops
    )
