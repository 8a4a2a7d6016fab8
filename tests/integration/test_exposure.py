"""Services of real containers, called at their URLs on the practice grid's edge."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest

from nosdesk.domain.definition.exposure import ExposedPort, HttpCheck, WebsocketCheck
from nosdesk.node import exposure as exposing
from tests.integration.exposure_rig import EXPOSE_ID, Rig, exposed, id_of, opened_rig

pytestmark = pytest.mark.docker

HEALTHY = HttpCheck("/health", "GET", 200, continuous=True, headers={"X-Asked-By": "nosdesk"})

WEB = """
mkdir -p /www && echo hello > /www/index.html
(sleep 2; echo fine > /www/health) &
exec httpd -f -p 80 -h /www
"""
"""A web service that takes a while to become healthy."""


@pytest.fixture
async def rig(monkeypatch) -> AsyncIterator[Rig]:
    monkeypatch.setattr(exposing, "STARTUP_EVERY_S", 0.3)
    monkeypatch.setattr(exposing, "CONTINUOUS_EVERY_S", 0.5)
    monkeypatch.setattr(exposing, "CLIENT_PAUSE_S", 0.2)
    async with opened_rig() as rig:
        yield rig


async def test_a_poster_calls_the_service_at_its_url_from_its_health_on_to_its_end(rig):
    host = await rig.start(WEB)
    exposure = rig.exposure(host, ExposedPort(80, 80, "web", (HEALTHY,)))

    async with exposed(exposure) as told:
        assert await rig.until_called(EXPOSE_ID, 200) == "hello\n"
        assert told.statuses[-1] == {EXPOSE_ID: "UNKNOWN"}
        await told.ready.wait()
        async with rig.called(EXPOSE_ID, "/health") as answer:
            assert await answer.text() == "fine\n"
        assert told.statuses[-1] == {EXPOSE_ID: "ONLINE"}

        await rig.engine.stop(rig.container, grace_s=0)
        await told.until(EXPOSE_ID, "OFFLINE")
        assert "offline" in await rig.until_called(EXPOSE_ID, 502)

    await exposure.end()
    assert "offline" in await rig.until_called(EXPOSE_ID, 502)
    assert [each.name for each in await rig.engine.find(rig.labels)] == [rig.container]


STREAM = r"""
cat > /tmp/answer <<'END'
#!/bin/sh
read -r line
printf 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
printf '4\r\none\n\r\n'
sleep 1
printf '4\r\ntwo\n\r\n0\r\n\r\n'
END
chmod +x /tmp/answer
exec nc -ll -p 8000 -e /tmp/answer
"""
"""Answers in two pieces, a second apart."""


async def test_a_streamed_answer_and_a_second_port_of_the_same_operation(rig):
    host = await rig.start(f"mkdir /www; echo hi > /www/index.html; httpd -p 80 -h /www; {STREAM}")
    ports = ExposedPort(80, 80), ExposedPort(8000, 8000)
    first, second = map(id_of, ports)

    async with exposed(rig.exposure(host, *ports)) as told:
        await told.ready.wait()
        assert await rig.until_called(first, 200) == "hi\n"
        async with rig.called(second) as answer:
            assert await answer.content.readline() == b"one\n"
            assert await answer.content.readline() == b"two\n"


CHAT = r"""
cat > /tmp/chat <<'END'
#!/bin/sh
while read -r line; do
    line="$(printf '%s' "$line" | tr -d '\r')"
    case "$line" in
    Sec-WebSocket-Key:*) key="${line#*: }" ;;
    '') break ;;
    esac
done
hash="$(printf '%s258EAFA5-E914-47DA-95CA-C5AB0DC85B11' "$key" | busybox sha1sum | cut -c1-40)"
accept="$(printf "$(printf '%s' "$hash" | sed 's/../\\x&/g')" | busybox base64)"
printf 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n'
printf 'Sec-WebSocket-Accept: %s\r\n\r\n\201\007welcome' "$accept"
head -c 8 >/dev/null
printf '\201\005heard'
sleep 5
END
chmod +x /tmp/chat
exec nc -ll -p 8000 -e /tmp/chat
"""
"""A WebSocket service that greets, and answers the first two letters it hears."""


async def test_a_websocket_is_checked_and_called(rig):
    host = await rig.start(CHAT)
    chat = ExposedPort(8000, 8000, "websocket", (WebsocketCheck("welcome", continuous=False),))
    address, port = rig.edge

    async with exposed(rig.exposure(host, chat)) as told:
        await told.ready.wait()
        headers = {"Host": f"{id_of(chat)}.localhost"}
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(f"http://{address}:{port}/", headers=headers) as socket,
        ):
            assert await socket.receive_str() == "welcome"
            await socket.send_str("hi")
            assert await socket.receive_str() == "heard"


async def test_a_websocket_that_greets_otherwise_is_not_ready(rig):
    host = await rig.start(CHAT)
    chat = ExposedPort(8000, 8000, "websocket", (WebsocketCheck("goodbye", continuous=False),))

    async with exposed(rig.exposure(host, chat)) as told:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(6):
                await told.ready.wait()


async def test_a_job_cannot_use_the_way_to_the_edge_itself(rig):
    host = await rig.start(WEB)
    exposure = rig.exposure(host, ExposedPort(80, 80))

    async with exposed(exposure) as told:
        await told.ready.wait()
        client = await rig.engine.inspect(f"frpc-{rig.container}")
        door = client.labels[exposing.TUNNEL_LABEL].replace(":", " ")
        knock = ("sh", "-c", f"nc -w 2 {door} </dev/null && echo in")
        inside = await rig.engine.execute(rig.container, knock, within_s=60)
        ours = await rig.engine.execute(client.name, knock, within_s=60)

    assert "in" not in inside.output.split()
    assert "in" in ours.output.split()


@pytest.mark.parametrize("fate", ["removed", "stopped"])
async def test_a_tunnel_client_that_went_comes_back(rig, fate):
    host = await rig.start(WEB)

    async with exposed(rig.exposure(host, ExposedPort(80, 80))) as told:
        await rig.until_called(EXPOSE_ID, 200)
        client = f"frpc-{rig.container}"
        await (rig.engine.remove(client) if fate == "removed" else rig.engine.stop(client))
        await rig.until_called(EXPOSE_ID, 502)
        await told.until(EXPOSE_ID, "ONLINE")
        await rig.until_called(EXPOSE_ID, 200)
