"""The practice grid's host services, as the network's own node software sees them."""

import json

import pytest
from aiohttp.test_utils import TestClient, TestServer
from solders.keypair import Keypair

from nosdesk.practice.host_services import PracticeHostServices
from nosdesk.practice.market_listing import market_listings
from nosdesk.protocol.authorization import authorization
from tests.fakes.clock import FakeClock

LISTINGS = market_listings(b"seed")
GATED = next(listing for listing in LISTINGS if listing.access_key)
KEY = Keypair.from_seed(bytes([3] * 32))
NODE = str(KEY.pubkey())
CONTACT = {"email": "host@example.com", "discord": "host#1"}


def signed(message=NODE, key=KEY, now_ms=None):
    return {
        "Authorization": authorization(message, lambda m: bytes(key.sign_message(m)), now_ms=now_ms)
    }


@pytest.fixture
def clock():
    return FakeClock(now=1_000_000)


@pytest.fixture
def services(clock):
    return PracticeHostServices(LISTINGS, clock=clock, mint_key=lambda node, listing: "c2Z0")


@pytest.fixture
async def client(services):
    async with TestClient(TestServer(services.app())) as client:
        yield client


@pytest.fixture
async def registered(client):
    response = await client.post("/nodes/register", json=CONTACT, headers=signed())
    assert await response.json() == {"status": "registered"}
    return client


async def request_market(client, **params):
    return await client.get("/nodes/request-market", params=params, headers=signed())


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": ""},
        {"Authorization": "nonsense"},
        {"Authorization": f"{NODE}:nonsense"},
        signed(message="another message"),
        signed(key=Keypair.from_seed(bytes([4] * 32))),
        signed(now_ms=1_000_000_000 - 301_000),
    ],
    ids=["none", "empty", "nonsense", "no signature", "other message", "other key", "expired"],
)
async def test_a_request_that_the_node_did_not_sign_is_unauthorised(registered, headers):
    for method, path in (
        ("POST", "/nodes/register"),
        ("GET", "/nodes/request-market"),
        ("POST", "/nodes/heartbeat"),
        ("POST", "/nodes/sync-node"),
        ("POST", f"/nodes/{NODE}/check-market"),
        ("GET", "/rpc"),
    ):
        response = await registered.request(method, path, headers=headers, json=CONTACT)
        assert response.status == 401, path
        assert (await response.json())["name"] == "Error"


async def test_a_fresh_time_behind_the_signature_is_accepted(client):
    headers = signed(now_ms=1_000_000_000 - 10_000)

    assert (await client.get("/rpc", headers=headers)).status == 200


@pytest.mark.parametrize(
    "body", [b"", b"{}", b'{"email": 5}', b'{"email": "nobody"}', b"[" * 90_000]
)
async def test_registering_takes_an_email_address(client, body):
    response = await client.post("/nodes/register", data=body, headers=signed())

    assert response.status == 400
    assert (await request_market(client)).status == 404


async def test_an_open_market_comes_without_a_transaction(registered):
    response = await request_market(registered, market=LISTINGS[2].address)

    assert await response.json() == {
        "status": "ONBOARDED",
        "market": {"address": LISTINGS[2].address},
    }


async def test_a_gated_market_comes_with_the_transaction_that_mints_its_key(registered):
    response = await request_market(registered, market=GATED.address)

    assert (await response.json())["market"] == {"address": GATED.address, "sftTx": "c2Z0"}


async def test_a_node_stays_in_the_market_it_chose(registered):
    await request_market(registered, market=LISTINGS[2].address)

    assert (await (await request_market(registered)).json())["market"] == {
        "address": LISTINGS[2].address
    }


@pytest.mark.parametrize("market", ["nonsense", NODE])
async def test_a_market_that_does_not_exist_is_a_bad_request(registered, market):
    assert (await request_market(registered, market=market)).status == 400


async def test_beats_keep_their_pace(registered, clock):
    async def beat():
        response = await registered.post("/nodes/heartbeat", headers=signed())
        return response.status, await response.json()

    assert await beat() == (200, {"maxHeartbeatsPerDay": 144})
    await clock.advance(599.5)
    assert await beat() == (429, {"name": "Error", "message": "Next heartbeat in 1 seconds"})
    await clock.advance(0.5)
    assert (await beat())[0] == 200


async def test_another_s_node_cannot_be_synced(registered):
    response = await registered.post(
        "/nodes/sync-node", json={"address": LISTINGS[0].address}, headers=signed()
    )

    assert response.status == 403


async def test_everyone_may_read_a_node_but_only_itself_its_contact(registered):
    record = await (await registered.get(f"/nodes/{NODE}")).json()
    public = await (await registered.get(f"/nodes/{NODE}/metrics")).json()
    own = await (await registered.get(f"/nodes/{NODE}/metrics", headers=signed())).json()

    assert record["status"] == public["status"] == "ONBOARDED"
    assert "host@example.com" not in str(record) + str(public)
    assert own == public | CONTACT | {"twitter": None}
    assert (await registered.get(f"/nodes/{LISTINGS[0].address}")).status == 404


async def test_everyone_may_read_the_markets(client):
    markets = await (await client.get("/markets/")).json()
    one = await (await client.get(f"/markets/{GATED.address}")).json()
    resources = await client.get(f"/markets/{GATED.address}/required-resources")

    assert len(markets) == len(LISTINGS)
    assert one in markets
    assert (one["slug"], one["sft"], one["type"]) == ("nvidia-h100", GATED.access_key, "PREMIUM")
    assert one["nos_reward_per_second"] == 0.00059
    assert one["gpu_types"] == ["NVIDIA H100"]
    large = next(market for market in markets if market["slug"] == "nvidia-a100")
    assert large["lowest_vram"] == 60
    assert await resources.json() == {"required_images": [], "required_remote_resources": []}
    assert (await client.get("/markets/price")).status == 200
    assert (await client.get(f"/markets/{NODE}")).status == 404


async def test_the_rpc_endpoint_is_told(services, client):
    services.rpc_url = "http://127.0.0.1:8899"

    response = await client.get("/rpc", headers=signed())

    assert await response.json() == {"url": "http://127.0.0.1:8899"}


async def test_maintenance_closes_everything_but_its_own_announcement(services, registered):
    services.maintenance = "a new disk"

    closed = await request_market(registered)

    assert (closed.status, await closed.text()) == (503, "under maintenance")
    announcement = await registered.get("/node-under-maintenance")
    assert await announcement.json() == {"maintenance": True, "reason": "a new disk"}
    assert (await registered.get("/health")).status == 200
    services.maintenance = None
    assert (await request_market(registered)).status == 200
    announcement = await registered.get("/node-under-maintenance")
    assert await announcement.json() == {"maintenance": False}


async def test_a_rejected_node_hears_so(services, registered):
    services.reject(NODE)

    assert await (await request_market(registered)).json() == {"status": "REJECTED"}


async def check_market(client, gpus, node=NODE):
    return await client.post(f"/nodes/{node}/check-market", json={"gpus": gpus}, headers=signed())


def printed(*names):
    """What the network's own cuda_check prints, by the shape of its answers."""
    devices = [
        {
            "index": index,
            "name": name,
            "uuid": f"GPU-{index}",
            "memory": {"total_mb": 24_217.3125},
            "network_architecture": {"major": 8, "minor": 6},
            "results": [0.5, 1],
        }
        for index, name in enumerate(names)
    ]
    return json.dumps(
        {
            "devices": devices,
            "runtime_version": 12_040,
            "cuda_driver_version": 12_080,
            "nvml_driver_version": "570.133.07",
        }
    )


async def test_the_market_of_a_node_is_checked_against_its_first_gpu(registered):
    await request_market(registered, market=LISTINGS[0].address)
    gpus = printed("NVIDIA GeForce RTX 3090", "NVIDIA GeForce RTX 3060")
    meant = next(one for one in LISTINGS if one.slug == "nvidia-3090")

    advice = await (await check_market(registered, gpus)).json()
    await request_market(registered, market=advice["address"])
    moved = await (await check_market(registered, gpus)).json()

    assert advice == {
        "needsChangeMarket": True,
        "address": meant.address,
        "message": "NVIDIA GeForce RTX 3090 belongs into the market nvidia-3090.",
    }
    assert (moved["needsChangeMarket"], moved["address"]) == (False, meant.address)


@pytest.mark.parametrize(
    "gpus",
    [
        "",
        "{}",
        "null",
        "[" * 90_000,
        "\ud800",
        printed(),
        '{"devices": [{"name": 5}]}',
        '{"error": {"is_cuda_available": false, "reason": "no", "expection": "none"}}',
    ],
)
async def test_what_cuda_check_never_prints_of_a_gpu_is_a_bad_request(registered, gpus):
    assert (await check_market(registered, gpus)).status == 400


async def test_another_s_market_cannot_be_checked(registered):
    gpus = printed("NVIDIA A40")

    assert (await check_market(registered, gpus, node=LISTINGS[0].address)).status == 403
