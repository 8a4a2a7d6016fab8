"""The Docker adapter against a bad connection: cut, silent, endless, and answering nonsense."""

import asyncio
import json
import os
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing, asynccontextmanager, suppress
from pathlib import Path
from uuid import uuid4

import pytest

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.domain.errors import NodeError, Unavailable
from nosdesk.ports.containers import MIB, ContainerSpec, Limits
from tests.contract import docker_images
from tests.wire.served import served

Reader, Writer = asyncio.StreamReader, asyncio.StreamWriter
Answer = Callable[[str, Writer], Awaitable[None]]

OURS = {
    "Id": "abc", "Name": "/abc", "Config": {"Labels": {"nosdesk": "1"}},
    "State": {
        "Status": "running", "Running": True, "ExitCode": 0, "OOMKilled": False,
        "StartedAt": "2023-11-14T22:13:20Z", "FinishedAt": "0001-01-01T00:00:00Z",
    },
}  # fmt: skip


def reply(body: bytes, status: str = "200 OK") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


@asynccontextmanager
async def engine_that(answers: Answer) -> AsyncIterator[DockerEngine]:
    """Give an adapter that talks to a toy engine; its first question, the version, is answered."""

    async def serve(reader: Reader, writer: Writer) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                path = head.split()[1].decode()
                if path == "/version":
                    writer.write(reply(b'{"ApiVersion": "1.41"}'))
                elif path.endswith("/abc/json"):
                    writer.write(reply(json.dumps(OURS).encode()))
                else:
                    await answers(path, writer)
        writer.close()

    async with (
        served(serve) as port,
        asyncio.timeout(30),
        DockerEngine.open(f"tcp://127.0.0.1:{port}") as engine,
    ):
        yield engine


async def no_follower_is_left() -> None:
    async with asyncio.timeout(60):
        while any(thread.name == "docker-follow" for thread in threading.enumerate()):
            await asyncio.sleep(0.01)


@pytest.mark.parametrize(
    "answer",
    [
        b"not HTTP at all\r\n\r\n",
        reply(b"<html>"),
        reply(b"[]"),
        reply(b"null"),
        reply(b'{"NCPU": "two"}'),
        reply(b"oops", "500 Internal Server Error"),
        reply(b'{"message": "no"}', "403 Forbidden"),
        b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\ncut",
    ],
)
async def test_an_answer_that_makes_no_sense_is_one_of_our_errors(answer: bytes):
    async def answers(_: str, writer: Writer) -> None:
        writer.write(answer)
        writer.close()

    async with engine_that(answers) as engine:
        with pytest.raises(NodeError):
            await engine.facts()


async def test_a_container_that_somebody_else_is_removing_is_waited_for():
    waited = []

    async def answers(path: str, writer: Writer) -> None:
        if "/containers/abc?" in path:
            writer.write(reply(b'{"message": "already in progress"}', "409 Conflict"))
        elif "/wait?condition=removed" in path:
            waited.append(path)
            writer.write(reply(b'{"StatusCode": 0}'))
        else:
            writer.write(reply(b'{"message": "no such container"}', "404 Not Found"))

    async with engine_that(answers) as engine:
        await engine.remove("abc")

    assert len(waited) == 1


async def test_a_log_without_end_waits_for_a_slow_reader_and_can_be_left():
    sent = 0
    left = asyncio.Event()
    line = b"2023-11-14T22:13:20.000000000Z " + b"x" * 1000 + b"\n"
    frame = bytes([1, 0, 0, 0]) + len(line).to_bytes(4) + line

    async def answers(_: str, writer: Writer) -> None:
        nonlocal sent
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        try:
            while True:
                writer.write(f"{len(frame):x}\r\n".encode() + frame + b"\r\n")
                await writer.drain()
                sent += 1
        except ConnectionError:
            left.set()

    async with engine_that(answers) as engine:
        async with aclosing(engine.logs("abc")) as logs:
            await anext(logs)
            await asyncio.sleep(0.5)
            assert sent < 20_000, "a reader that does not read is not to be sent a gigabyte"
        await no_follower_is_left()
        await left.wait()


async def test_a_silent_log_can_be_left():
    async def answers(_: str, writer: Writer) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        await writer.drain()

    async with engine_that(answers) as engine:
        with suppress(TimeoutError):
            async with asyncio.timeout(0.2), aclosing(engine.logs("abc")) as logs:
                await anext(logs)
        with suppress(TimeoutError):
            async with asyncio.timeout(0.2):
                await engine.wait("abc")
        await no_follower_is_left()


async def test_a_log_cut_off_is_unavailable_after_what_had_arrived():
    line = b"2023-11-14T22:13:20.000000000Z first\n"
    frame = bytes([1, 0, 0, 0]) + len(line).to_bytes(4) + line

    async def answers(_: str, writer: Writer) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        writer.write(f"{len(frame):x}\r\n".encode() + frame + b"\r\n10")
        writer.close()

    async with engine_that(answers) as engine, aclosing(engine.logs("abc")) as logs:
        assert (await anext(logs)).text == "first"
        with pytest.raises(Unavailable):
            await anext(logs)


class Door:
    """A socket in front of the real engine that can be shut, as when the engine restarts."""

    def __init__(self, path: Path, engine: str) -> None:
        self._path = path
        self._engine = engine
        self._open: set[Writer] = set()
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        self._server = await asyncio.start_unix_server(self._serve, self._path)

    def shut(self) -> None:
        assert self._server is not None
        self._server.close()
        self._path.unlink()
        for writer in self._open:
            writer.transport.abort()

    async def _serve(self, reader: Reader, writer: Writer) -> None:
        inner_reader, inner_writer = await asyncio.open_unix_connection(self._engine)
        self._open |= {writer, inner_writer}
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._pass_on(reader, inner_writer))
            tasks.create_task(self._pass_on(inner_reader, writer))

    async def _pass_on(self, reader: Reader, writer: Writer) -> None:
        with suppress(ConnectionError):
            while chunk := await reader.read(65536):
                writer.write(chunk)
                await writer.drain()
        writer.close()
        self._open.discard(writer)


@pytest.mark.docker
async def test_after_a_restart_of_the_engine_the_log_goes_on_where_it_was(tmp_path: Path):
    docker_images.test_image()
    if os.environ.get("DOCKER_HOST"):
        pytest.skip("needs the engine's own socket")
    door = Door(tmp_path / "docker.sock", "/var/run/docker.sock")
    await door.open()
    spec = ContainerSpec(
        name=f"nosdesk-test-{uuid4().hex}",
        image=docker_images.TEST_IMAGE,
        limits=Limits(memory_bytes=64 * MIB),
        labels={},
        command=("sh", "-c", "for i in $(seq 40); do echo $i; sleep 0.02; done"),
    )
    async with asyncio.timeout(60), DockerEngine.open(f"unix://{tmp_path}/docker.sock") as engine:
        await engine.start(spec)
        seen = []

        async def read_until_shut() -> None:
            async with aclosing(engine.logs(spec.name)) as logs:
                async for line in logs:
                    seen.append(line)
                    if len(seen) == 5:
                        door.shut()

        with pytest.raises(Unavailable):
            await read_until_shut()
        with pytest.raises(Unavailable, match="Start Docker"):
            await engine.inspect(spec.name)
        await door.open()
        async with aclosing(engine.logs(spec.name, after=seen[-1].time)) as logs:
            seen += [line async for line in logs]
        await engine.remove(spec.name)
    door.shut()
    assert [line.text for line in seen] == [str(number) for number in range(1, 41)]
