"""What else host services are asked: from services that know, do not, or make no sense."""

import json
import time
from contextlib import asynccontextmanager
from datetime import date

import aiohttp
import pytest
from aiohttp.test_utils import TestServer

from nosdesk.adapters.host_manager.client import HostManagerClient
from nosdesk.domain.addresses import SYSTEM_PROGRAM
from nosdesk.domain.errors import NodeError, Refused, Unavailable
from nosdesk.domain.hosting import (
    CountryCount,
    ErrorReport,
    MarketOffer,
    NodeRecord,
    RewardClaim,
    UptimeDay,
    UptimeRewards,
)
from nosdesk.practice.benchmarks import benchmark_definition
from nosdesk.practice.host_benchmarks import expected_prediction
from nosdesk.practice.host_services import PracticeHostServices
from nosdesk.practice.hosted_nodes import Verdict
from nosdesk.practice.market_listing import market_listings
from nosdesk.protocol.authorization import authorization, verify
from tests.fakes.clock import FakeClock
from tests.unit.protocol.test_specs import GPUS, SYSTEM, an_op
from tests.wire.test_host_wire import MARKET, SIGNER, ask, json_answer
from tests.wire.toy_http import answering, dripping, endless, http, silent

LISTINGS = market_listings(b"records")
DAY = date(1970, 1, 12)
REPORT = ErrorReport("fault", "FAULTED", "It broke.")

CALLS = {
    "node": lambda records: records.node(SIGNER.address),
    "markets": lambda records: records.markets(),
    "countries": lambda records: records.countries(),
    "price": lambda records: records.nos_price_usd(),
    "rpc": lambda records: records.rpc_url(SIGNER),
    "uptime": lambda records: records.uptime(SIGNER.address, DAY, DAY),
    "rewards": lambda records: records.rewards(SIGNER.address),
    "claim": lambda records: records.claim_rewards(SIGNER),
    "version": lambda records: records.least_version(),
    "report": lambda records: records.report_error(SIGNER, REPORT),
}
every_call = pytest.mark.parametrize("call", CALLS.values(), ids=CALLS.keys())


async def ask_records(answer, call, **options):
    return await ask(answer, lambda client: call(client.records), **options)


@asynccontextmanager
async def practice():
    paid = []
    services = PracticeHostServices(
        LISTINGS,
        clock=FakeClock(now=1_000_000),
        mint_key=lambda *_: None,
        pay_reward=lambda node, amount: paid.append((node, amount)),
    )
    async with (
        TestServer(services.app()) as server,
        HostManagerClient(str(server.make_url("/"))) as client,
    ):
        await client.register(SIGNER, email="host@example.com")
        yield services, client, paid


@every_call
@pytest.mark.parametrize(
    "answer",
    [silent, dripping, endless, answering(b""), answering(http(502))],
    ids=["silent", "dripping", "endless", "closes", "out of order"],
)
async def test_services_that_do_not_answer_properly_are_unavailable(call, answer):
    with pytest.raises(Unavailable):
        await ask_records(answer, call, deadline_s=0.2 if answer in (silent, dripping) else 5.0)


@every_call
@pytest.mark.parametrize("body", [b"", b"[1", b"\xff", b'"' + b"x" * 9, b"[" * 100_000])
async def test_an_answer_that_makes_no_sense_is_unavailable(call, body):
    if call is CALLS["report"]:
        return  # nothing is read of its answer
    with pytest.raises(Unavailable):
        await ask_records(answering(http(200, body)), call)


@every_call
async def test_a_refusal_is_told(call):
    with pytest.raises(Refused, match="Not today"):
        await ask_records(json_answer({"message": "Not today"}, 400), call)


@every_call
async def test_no_redirect_is_followed(call):
    elsewhere = http(302, b"", Location="http://127.0.0.1:1/nodes")
    with pytest.raises(NodeError):
        await ask_records(answering(elsewhere), call)


async def test_what_these_services_do_not_have_is_not_known_and_no_fault():
    missing = json_answer({"message": "Cannot GET it"}, 404)

    for name, nothing in (
        ("node", None), ("rpc", ""), ("uptime", ()), ("rewards", UptimeRewards()), ("version", ""),
        ("countries", None),
    ):  # fmt: skip
        assert (await ask_records(missing, CALLS[name]))[0] == nothing


async def test_a_record_is_read_and_what_is_unknown_is_ignored():
    said = {
        "status": "PREMIUM",
        "marketAddress": MARKET,
        "new": {},
        "gpus": [{"gpu": "NVIDIA A40"}, {}],
    }
    record, (request,) = await ask_records(json_answer(said), CALLS["node"])

    assert record == NodeRecord("PREMIUM", MARKET, ("NVIDIA A40",))
    assert b"authorization" not in request.head.lower()


async def test_of_the_markets_only_those_are_taken_that_make_sense():
    rows = [
        {"address": MARKET, "slug": "a", "usd_reward_per_hour": "0.5", "nos_reward_per_second": 1e-4,
         "gpu_types": ["A40", 7], "new": 1},
        {"address": 5},
        {"address": MARKET, "name": "b", "usd_reward_per_hour": -1, "nos_reward_per_second": "many"},
        "nonsense",
    ]  # fmt: skip
    offers, _ = await ask_records(json_answer(rows), CALLS["markets"])

    assert offers == (
        MarketOffer(MARKET, "a", "a", "", 0.5, 1e-4, ("A40",)),
        MarketOffer(MARKET, "b"),
    )


@pytest.mark.parametrize(
    ("said", "price"),
    [(0.25, 0.25), ("0.3", 0.3), (-1, None), ("nan", None), ("x", None), (None, None)],
)
async def test_a_price_is_a_number_or_not_known(said, price):
    assert (await ask_records(json_answer({"price": said}), CALLS["price"]))[0] == price


async def test_a_market_whose_name_is_no_text_is_left_out():
    answer = answering(
        http(200, b'[{"address": "a", "name": "\xff"}, {"address": "b", "name": "B"}]')
    )
    offers, _ = await ask_records(answer, CALLS["markets"])

    assert [each.address for each in offers] == ["b"]


async def test_days_that_are_none_are_left_out():
    rows = [
        {"dayStart": "2026-11-23T00:00:00Z", "uptimePercentage": 99.5},
        {"dayStart": "2026-11-22", "uptimePercentage": 100},
        {"dayStart": "yesterday", "uptimePercentage": 100},
        {"dayStart": "2026-11-21", "uptimePercentage": 101},
    ]
    days, _ = await ask_records(json_answer(rows), CALLS["uptime"])

    assert days == (UptimeDay(date(2026, 11, 22), 100), UptimeDay(date(2026, 11, 23), 99.5))


@pytest.mark.parametrize("said", ["1e999", "inf", "-1", "x" * 99, 1e300, None])
async def test_an_amount_that_can_be_none_is_not_known(said):
    rewards, _ = await ask_records(
        json_answer({"claimableUptimeNosRewards": said}), CALLS["rewards"]
    )

    assert rewards == UptimeRewards()


async def test_the_practice_grid_counts_uptime_and_pays_for_it_once():
    async with practice() as (services, client, paid):
        await client.heartbeat(SIGNER)
        services.grant_reward(SIGNER.address, 1_500_000)

        assert await client.records.uptime(SIGNER.address, DAY, DAY) == (UptimeDay(DAY, 0.69),)
        assert await client.records.rewards(SIGNER.address) == UptimeRewards(1_501_000, 0)
        assert await client.records.claim_rewards(SIGNER) == RewardClaim(True, "Paid", 1_501_000)
        assert await client.records.rewards(SIGNER.address) == UptimeRewards(0, 1_501_000)
        assert not (await client.records.claim_rewards(SIGNER)).is_paid
        assert paid == [(SIGNER.address, 1_501_000)]


async def test_the_practice_grid_tells_the_rest_too():
    async with practice() as (services, client, _):
        services.rpc_url = "http://127.0.0.1:8899"

        assert await client.records.rpc_url(SIGNER) == "http://127.0.0.1:8899"
        assert await client.records.least_version() == "1.0.0"
        assert await client.records.nos_price_usd() == 0.25
        assert len(await client.records.markets()) == len(LISTINGS)
        services.statistics.countries.update({"one": "NL", "other": "NL", "third": "ES"})
        assert await client.records.countries() == (CountryCount("NL", 2), CountryCount("ES", 1))
        assert await client.records.node(SYSTEM_PROGRAM) is None
        assert (await client.records.node(SIGNER.address)).status == "ONBOARDED"


async def test_an_error_report_names_the_node_and_carries_the_time():
    async with practice() as (services, client, _):
        services.nodes.clock.now = time.time
        await client.records.report_error(SIGNER, REPORT)

        (kept,) = services.nodes.known(SIGNER.address).error_reports
    assert (kept["address"], kept["error_type"], kept["error_stack"]) == (
        SIGNER.address,
        "fault",
        "",
    )
    _, (request,) = await ask_records(json_answer({}), CALLS["report"])
    (header,) = [line for line in request.head.split(b"\r\n") if line.lower().startswith(b"auth")]
    assert header.count(b":") == 3
    with pytest.raises(NodeError, match="expired"):
        verify(header.partition(b": ")[2].decode(), SIGNER.address, now_ms=10**15)


async def test_a_benchmark_s_containers_get_seeds_and_are_judged_by_what_they_compute():
    headers = {"Authorization": authorization(SIGNER.address, SIGNER.sign)}
    uuid = "GPU-1"
    async with practice() as (services, client, _):
        base = client._channel._base_url
        services.decide(SIGNER.address, Verdict.BENCHMARK)
        order = (await client.request_market(SIGNER)).order
        assert json.loads(order.definition) == benchmark_definition()
        async with aiohttp.ClientSession(headers=headers) as container:
            path = f"{base}/benchmarks/{order.id}"
            cards = [{"uuid": uuid, "type": "NVIDIA A40"}]
            async with container.post(f"{path}/seed", json=cards) as answer:
                seed = (await answer.json())["seeds"][uuid]
            for value in (expected_prediction(seed), 1.0):
                told = {"uuid": uuid, "prediction": value}
                async with container.post(f"{path}/prediction", json=told) as answer:
                    assert answer.status == 200
            async with container.post(
                f"{path}/prediction", json={"uuid": "x", "prediction": 1}
            ) as no:
                assert no.status == 404
        result = {"opStates": [an_op("system-info", SYSTEM), an_op("gpu-info", GPUS)]}
        report = await client.submit_benchmark(SIGNER, order, json.dumps(result).encode())
        after = await client.request_market(SIGNER)

    assert report.requirements[-1].key == "anti_spoof"
    assert not report.requirements[-1].is_met
    assert after.is_unqualified
    assert after.requirements == report.requirements
