"""Each fault of content and host services as a plain client meets it, over real sockets."""

import aiohttp

from nosdesk.adapters.ipfs.content import IpfsContent
from nosdesk.app.grids import practice_grid
from nosdesk.practice.faults.names import Fault
from nosdesk.protocol.cids import cid_of
from tests.fakes.clock import FakeClock

DOCUMENT = b'{"ops":[]}'


async def get(stage, url):
    async with stage.http.get(url) as answer:
        return answer.status, await answer.read()


async def pin(stage):
    url = f"{stage.urls.pin}/pinning/pinJSONToIPFS"
    headers = {"Content-Type": "application/json"}
    async with stage.http.post(url, data=DOCUMENT, headers=headers) as answer:
        return answer.status


async def test_a_gateway_that_is_down_serves_nothing_but_pins(stage):
    url = stage.urls.gateway + stage.grid.content.put(DOCUMENT)

    async with stage.fault(Fault.GATEWAY_DOWN):
        assert (await get(stage, url))[0] == 503
        assert await pin(stage) == 200

    assert await get(stage, url) == (200, DOCUMENT)
    assert stage.hits(Fault.GATEWAY_DOWN) == 1


async def test_a_lying_gateway_serves_what_the_cid_does_not_name(stage):
    cid = stage.grid.content.put(DOCUMENT)

    async with stage.fault(Fault.GATEWAY_LYING):
        status, body = await get(stage, stage.urls.gateway + cid)

    assert status == 200
    assert cid_of(body) != cid
    assert await get(stage, stage.urls.gateway + cid) == (200, DOCUMENT)


async def test_a_pinning_service_that_fails_keeps_nothing_and_the_gateway_serves(stage):
    async with stage.fault(Fault.PIN_FAILING):
        assert await pin(stage) == 500
        assert stage.grid.content.get(cid_of(DOCUMENT)) is None
        known = stage.grid.content.put(DOCUMENT)
        assert (await get(stage, stage.urls.gateway + known))[0] == 200

    assert await pin(stage) == 200


async def add(stage):
    form = aiohttp.FormData()
    form.add_field("file", DOCUMENT, filename="result")
    async with stage.http.post(f"{stage.urls.pins[1].url}/api/v0/add", data=form) as answer:
        return answer.status


async def test_pinning_that_fails_fails_at_every_place(stage):
    async with stage.fault(Fault.PIN_FAILING):
        assert await pin(stage) == 500
        assert await add(stage) == 500

    assert await add(stage) == 200


async def test_with_the_first_place_gone_results_are_published_at_the_second(stage):
    grid = practice_grid(stage.urls)
    async with IpfsContent([grid.gateway], grid.pins, clock=FakeClock()) as content:
        async with stage.fault(Fault.PIN_FIRST_DOWN):
            cid = await content.pin(DOCUMENT)

        assert stage.grid.content.pinned_at(cid) == {"kubo"}
        assert await content.fetch(cid) == DOCUMENT
        assert stage.hits(Fault.PIN_FIRST_DOWN) == 1


async def test_host_services_under_maintenance_turn_everyone_away_and_say_so(stage):
    url = stage.urls.host_manager

    async with stage.fault(Fault.HOST_MAINTENANCE):
        turned_away, _ = await get(stage, f"{url}/markets/")
        _, reason = await get(stage, f"{url}/node-under-maintenance")

    assert turned_away == 503
    assert b'"maintenance": true' in reason
    assert (await get(stage, f"{url}/markets/"))[0] == 200
    assert stage.hits(Fault.HOST_MAINTENANCE) == 2
