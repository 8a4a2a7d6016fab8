"""The benchmark that host services hand out and judge, also where they are slow, wrong or hostile."""

import json

import pytest
from aiohttp.test_utils import TestServer

from nosdesk.adapters.host_manager.client import HostManagerClient
from nosdesk.domain.benchmark.specs import BenchmarkOrder, BenchmarkReport, Requirement
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.practice.benchmarks import benchmark_definition
from nosdesk.practice.host_services import PracticeHostServices
from nosdesk.practice.market_listing import market_listings
from tests.fakes.clock import FakeClock
from tests.unit.protocol.test_specs import GPUS, SYSTEM, an_op
from tests.wire.test_host_wire import MARKET, SIGNER, ask, json_answer
from tests.wire.toy_http import answering, dripping, endless, http, silent

ORDER = BenchmarkOrder("b/../c", b'{"ops": []}')


def benchmark(client):
    return client.benchmark(SIGNER, MARKET)


def submit(client):
    return client.submit_benchmark(SIGNER, ORDER, b'{"opStates": []}')


@pytest.mark.parametrize("call", [benchmark, submit])
@pytest.mark.parametrize(
    "answer",
    [silent, dripping, endless, answering(b""), answering(http(502)), answering(http(200, b"[1"))],
    ids=["silent", "dripping", "endless", "closes", "out of order", "nonsense"],
)
async def test_services_that_do_not_answer_properly_are_unavailable(call, answer):
    with pytest.raises(Unavailable):
        await ask(answer, call, deadline_s=0.2 if answer in (silent, dripping) else 60.0)


@pytest.mark.parametrize("call", [benchmark, submit])
async def test_a_refusal_is_told_in_the_services_own_words(call):
    with pytest.raises(Refused, match="Not today"):
        await ask(json_answer({"message": "Not today"}, 400), call)


async def test_the_definition_is_handed_on_as_it_came():
    body = b'{"benchmarkId": 7, "jobDefinition": {"b": 1.50, "a": []}, "market": null}'
    order, connections = await ask(answering(http(200, body)), benchmark)

    assert order == BenchmarkOrder("7", b'{"b": 1.50, "a": []}')
    assert b"GET /api/nodes/request-market?market=" in connections[0].head


@pytest.mark.parametrize(
    "said", [{}, {"benchmarkId": None, "jobDefinition": {}}, {"benchmarkId": "b"}]
)
async def test_no_benchmark_is_no_order(said):
    assert (await ask(json_answer(said), benchmark))[0] is None


async def test_a_report_is_told_in_words():
    metrics = [
        {"metricKey": "disk", "passed": True, "ruleDescription": "Needs 20 GB disk"},
        {"metricKey": "ram", "passed": False, "failureMessage": "Too \x1blittle"},
        {"metricKey": "net", "ruleDescription": "Needs 100 Mb/s", "measuredValue": 12.5},
        {"metricKey": "x", "measuredValue": "\u202eold"},
    ]
    said = {"status": "failed", "report": {"passed": False, "metrics": metrics}}

    report, connections = await ask(json_answer(said), submit)

    assert report == BenchmarkReport(
        False,
        (
            Requirement("disk", "Needs 20 GB disk", True),
            Requirement("ram", "Too  little", False),
            Requirement("net", "Needs 100 Mb/s; measured: 12.5", False),
            Requirement("x", "x; measured:  old", False),
        ),
    )
    assert connections[0].head.startswith(b"POST /api/benchmarks/b%2F..%2Fc/submit-results")


@pytest.mark.parametrize(
    ("said", "passed"),
    [
        ({"status": "success"}, True),
        ({"status": "failed"}, False),
        ({"status": "success", "report": {"passed": False}}, False),
        ({"status": "failed", "report": {"passed": True}}, False),
    ],
)
async def test_a_benchmark_is_passed_only_when_all_says_so(said, passed):
    assert (await ask(json_answer(said), submit))[0].passed is passed


async def test_a_report_without_end_is_cut():
    said = {"status": "success", "report": {"passed": True, "metrics": [{"metricKey": "k"}] * 999}}

    assert len((await ask(json_answer(said), submit))[0].requirements) == 50


async def test_the_practice_grid_hands_out_its_benchmark_and_judges_it():
    listing = market_listings(b"wire")[0]
    services = PracticeHostServices(
        market_listings(b"wire"), clock=FakeClock(), mint_key=lambda *_: None
    )
    async with (
        TestServer(services.app()) as server,
        HostManagerClient(str(server.make_url("/"))) as client,
    ):
        await client.register(SIGNER, email="host@example.com")
        order = await client.benchmark(SIGNER, listing.address)
        result = {"opStates": [an_op("system-info", SYSTEM), an_op("gpu-info", GPUS)]}
        report = await client.submit_benchmark(SIGNER, order, json.dumps(result).encode())
        with pytest.raises(Refused):
            await client.submit_benchmark(SIGNER, ORDER, b"{}")

    assert json.loads(order.definition) == benchmark_definition()
    assert [each.is_met for each in report.requirements][:2] == [True, True]
    assert report.passed is report.requirements[2].is_met
