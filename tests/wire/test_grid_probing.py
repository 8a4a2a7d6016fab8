"""Every service of a grid is asked whether it is there: whatever answers, it ends in time."""

import asyncio
import json
import time

import pytest

from nosdesk.adapters.grids.probing import ask_places
from nosdesk.aio.race import unless
from nosdesk.domain.grid_answers import PlaceKind, PlaceToAsk
from tests.ports import free_port

GENESIS = "5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d"


def rpc(**results):
    """Answer JSON-RPC by method; what is missing is refused."""

    def answer(body):
        asked = json.loads(body)
        if asked["method"] in results:
            return 200, json.dumps({"id": asked["id"], "result": results[asked["method"]]}).encode()
        return 200, b'{"id": 1, "error": {"code": -32601, "message": "no"}}'

    return answer


def always(status, body=b"{}"):
    return lambda _: (status, body)


class Service:
    """A server that answers each request so; None answers nothing at all."""

    def __init__(self, answer):
        self._answer = answer

    async def __aenter__(self):
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        port = self._server.sockets[0].getsockname()[1]
        self.url, self.door = f"http://127.0.0.1:{port}", f"tcp://127.0.0.1:{port}"
        return self

    async def __aexit__(self, *_):
        self._server.close()
        for task in [each for each in asyncio.all_tasks() if "_serve" in repr(each)]:
            task.cancel()
        await asyncio.sleep(0)

    async def _serve(self, reader, writer):
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0] or 0)
                body = await reader.readexactly(length)
                if self._answer is None:
                    await asyncio.sleep(60)
                status, text = self._answer(body)
                writer.write(b"HTTP/1.1 %d X\r\nContent-Length: %d\r\n\r\n" % (status, len(text)))
                writer.write(text)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            pass
        finally:
            writer.close()


async def asked(answer, kind=PlaceKind.WEB, genesis="", within_s=5.0):
    async with Service(answer) as service:
        url = service.door if kind is PlaceKind.TUNNEL else service.url
        (said,) = await ask_places([PlaceToAsk("it", kind, url, genesis)], within_s=within_s)
        return said


async def test_a_ledger_that_is_well_says_where_it_is_and_how_quickly():
    said = await asked(
        rpc(getGenesisHash=GENESIS, getSlot=418_220_931, getHealth="ok"), PlaceKind.LEDGER, GENESIS
    )

    assert said.is_well
    assert said.said == "It answers, at slot 418220931."
    assert 0 < said.took_s < 5


@pytest.mark.parametrize("slot", [True, -1, 10**300, "new"])
async def test_a_place_on_the_ledger_that_can_be_none_is_not_said(slot):
    said = await asked(rpc(getGenesisHash=GENESIS, getSlot=slot, getHealth="ok"), PlaceKind.LEDGER)

    assert said.said == "It answers."


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (rpc(getGenesisHash="another", getSlot=1, getHealth="ok"), "another ledger"),
        (rpc(getGenesisHash=GENESIS, getSlot=1, getHealth="behind"), "behind the others"),
        (rpc(getGenesisHash=GENESIS, getSlot=1), "behind the others"),
        (rpc(getSlot=1), "refuses getGenesisHash"),
        (always(200, b"<html>"), "no JSON-RPC"),
        (always(200, b"[" * 5_000), "no JSON-RPC"),
        (always(200, b'{"result": {"a": 1}}'), "refuses"),
        (always(429), "HTTP 429"),
        (always(302), "HTTP 302"),
        (always(200, b"x" * 100_000), "HTTP 200"),
    ],
)
async def test_a_ledger_that_is_odd_says_how(answer, words):
    said = await asked(answer, PlaceKind.LEDGER, GENESIS)

    assert not said.is_well
    assert words in said.said


@pytest.mark.parametrize(
    ("status", "is_well"), [(200, True), (404, True), (500, False), (503, False)]
)
async def test_any_answer_of_a_service_will_do_but_that_it_is_out_of_order(status, is_well):
    assert (await asked(always(status))).is_well is is_well


@pytest.mark.parametrize("kind", [PlaceKind.WEB, PlaceKind.LEDGER])
async def test_one_that_answers_nothing_is_not_waited_for(kind):
    began = time.monotonic()
    said = await asked(None, kind, within_s=0.3)

    assert not said.is_well
    assert said.took_s is None
    assert time.monotonic() - began < 10


async def test_the_tunnel_is_there_when_its_door_opens():
    assert (await asked(always(200), PlaceKind.TUNNEL)).is_well
    port = free_port()
    (said,) = await ask_places([PlaceToAsk("it", PlaceKind.TUNNEL, f"tcp://127.0.0.1:{port}")])
    assert "could not be reached" in said.said


async def test_all_are_asked_at_once_and_one_that_hangs_keeps_no_other_back():
    async with Service(None) as silent, Service(always(200)) as fine:
        places = [PlaceToAsk(str(n), PlaceKind.WEB, silent.url) for n in range(8)]
        began = time.monotonic()
        *hung, well = await ask_places(
            [*places, PlaceToAsk("fine", PlaceKind.WEB, fine.url)], within_s=1.5
        )

    assert well.is_well
    assert not any(each.is_well for each in hung)
    assert time.monotonic() - began < 8 * 1.5


async def test_it_is_told_how_far_the_asking_is_and_who_gives_up_hears_no_more():
    told, heard = [], asyncio.Event()

    def tell(asking):
        told.append(asking)
        if asking.heard:
            heard.set()

    async with Service(None) as silent, Service(always(200)) as fine:
        places = [PlaceToAsk(each.url, PlaceKind.WEB, each.url) for each in (silent, fine)]
        enough = await unless(heard, ask_quietly(places, tell))

    assert not enough
    assert [len(each.heard) for each in told] == [0, 1]
    assert [answer is None for _, answer in told[-1].answers] == [True, False]
    assert not told[-1].is_over
    assert told[-1].given_up().is_over


async def ask_quietly(places, tell):
    await ask_places(places, tell=tell, within_s=60)
