"""Host services that are slow, wrong, cut off, huge or unkind."""

import asyncio
import json

import pytest
from solders.keypair import Keypair

from nosdesk.adapters.host_manager.client import HostManagerClient
from nosdesk.adapters.host_manager.requirements import IMAGES_LIMIT, RESOURCES_LIMIT
from nosdesk.adapters.solana.keys import KeypairSigner
from nosdesk.domain.benchmark.specs import Requirement
from nosdesk.domain.definition.resources import HuggingFaceResource, S3Resource, S3Source
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.gpu import DriverFacts, Gpu, GpuUuid
from nosdesk.domain.secret import Secret
from nosdesk.ports.host_services import Admission, MarketAdvice, Required, UnderMaintenance
from nosdesk.protocol.authorization import verify, verify_legacy
from tests.ports import free_port
from tests.wire.toy_http import answering, dripping, endless, http, silent, toy_server

SIGNER = KeypairSigner(Secret(Keypair.from_seed(bytes([7] * 32))))
MARKET = "7AtiXMSH6R1jjBxrcYjehCkkSF7zvYWte63gwEDBcGHq"
GPU = Gpu(GpuUuid("GPU-1"), "NVIDIA A40", vram_bytes=48 * 2**30, compute_capability=(8, 6))


def json_answer(value, status=200):
    return answering(http(status, json.dumps(value).encode(), Content_Type="application/json"))


async def ask(answer, call, **options):
    options.setdefault("deadline_s", 60.0)
    async with (
        asyncio.timeout(100),
        toy_server(answer) as toy,
        HostManagerClient(toy.url + "/api/", **options) as client,
    ):
        return await call(client), toy.connections


def request_market(client):
    return client.request_market(SIGNER)


def check_market(client):
    return client.check_market(SIGNER, GPU, DriverFacts("570.133.07", (12, 8)))


CALLS = {
    "register": lambda client: client.register(SIGNER, email="host@example.com"),
    "request market": request_market,
    "heartbeat": lambda client: client.heartbeat(SIGNER),
    "sync": lambda client: client.sync(SIGNER, SIGNER.address),
    "check market": check_market,
}
SIGNED = pytest.mark.parametrize("call", CALLS.values(), ids=CALLS.keys())


def required(client):
    return client.required(MARKET)


every_call = pytest.mark.parametrize(
    "call", [*CALLS.values(), required], ids=[*CALLS.keys(), "required"]
)


@every_call
@pytest.mark.parametrize(
    "answer",
    [
        silent,
        dripping,
        endless,
        answering(b""),
        answering(b"SSH-2.0-OpenSSH\r\n\r\n"),
        answering(http(200, b'{"sta', Content_Length="50")),
        answering(http(200, Content_Length=str(10**12))),
        answering(http(500, b"<html>")),
        answering(http(502)),
        answering(http(503, b"The service is Under Maintenance, come back later")),
        answering(http(429)),
    ],
    ids=["silent", "dripping", "endless", "closes", "not HTTP", "cut off", "huge", *"5539"],
)
async def test_services_that_do_not_answer_properly_are_unavailable(call, answer):
    with pytest.raises(Unavailable):
        await ask(answer, call, deadline_s=0.2 if answer in (silent, dripping) else 60.0)


@every_call
async def test_nobody_listening_is_unavailable(call):
    async with HostManagerClient(f"http://127.0.0.1:{free_port()}") as client:
        with pytest.raises(Unavailable):
            await call(client)


@every_call
async def test_maintenance_is_told_as_such(call):
    with pytest.raises(Unavailable, match="under maintenance"):
        await ask(answering(http(503, b"under maintenance")), call)


@every_call
@pytest.mark.parametrize("status", [302, 400, 401, 403, 422])
async def test_a_refusal_is_told_in_the_services_own_words(call, status):
    with pytest.raises(Refused, match=r"We do not\s+like you"):
        await ask(json_answer({"name": "Error", "message": "We do not\nlike you"}, status), call)


@pytest.mark.parametrize(
    "body", [b"\xff\xfe", b"[" * 100_000, b'{"message": 5}', b"x" * 100_000, b"", b"\x1b[31mred"]
)
async def test_a_refusal_in_any_words_at_all_stays_short_and_printable(body):
    with pytest.raises(Refused) as caught:
        await ask(answering(http(400, body)), request_market)

    assert len(str(caught.value)) < 300
    assert str(caught.value).isprintable()


@SIGNED
async def test_every_request_about_the_node_is_signed_by_it(call):
    ok = {"status": "ONBOARDED", "maxHeartbeatsPerDay": 144, "needsChangeMarket": False}
    _, (request,) = await ask(json_answer(ok | {"new": [1]}), call)

    assert request.head.split(b" ")[1].startswith(b"/api/nodes/")
    (header,) = [
        line.partition(b": ")[2].decode()
        for line in request.head.split(b"\r\n")
        if line.lower().startswith(b"authorization:")
    ]
    if call is check_market:  # a route of the network's former services, and so is its header
        assert verify_legacy(header, "Hello Nosana Node!") == SIGNER.address
    else:
        verify(header, SIGNER.address, now_ms=0, expected_message=SIGNER.address)


async def test_the_requests_are_those_of_the_network_s_own_node():
    ok = {"maxHeartbeatsPerDay": 144, "needsChangeMarket": False}
    seen = [(await ask(json_answer(ok), call))[1][0] for call in CALLS.values()]
    wanted = (
        await ask(json_answer(ok), lambda client: client.request_market(SIGNER, wanted=MARKET))
    )[1][0]

    assert [request.head.split(b" HTTP")[0] for request in (*seen, wanted)] == [
        b"POST /api/nodes/register",
        b"GET /api/nodes/request-market",
        b"POST /api/nodes/heartbeat",
        b"POST /api/nodes/sync-node",
        b"POST /api/nodes/" + SIGNER.address.encode() + b"/check-market",
        b"GET /api/nodes/request-market?market=" + MARKET.encode(),
    ]
    assert json.loads(seen[0].body) == {"email": "host@example.com"}
    assert json.loads(seen[3].body) == {"address": SIGNER.address}
    (text,) = json.loads(seen[4].body).values()
    assert json.loads(text) == {
        "devices": [
            {
                "index": 0,
                "name": "NVIDIA A40",
                "uuid": "GPU-1",
                "results": [],
                "memory": {"total_mb": 49_152},
                "network_architecture": {"major": 8, "minor": 6},
            }
        ],
        "cuda_driver_version": 12_080,
        "nvml_driver_version": "570.133.07",
    }


async def test_what_a_market_requires_is_asked_without_a_name():
    _, (request,) = await ask(json_answer({}), required)

    assert request.head.startswith(b"GET /api/markets/" + MARKET.encode() + b"/required-resources ")
    assert b"authorization" not in request.head.lower()


async def test_of_what_a_market_requires_only_what_makes_sense_is_taken():
    resources = [
        {"type": "HF", "repo": "org/model", "revision": None, "bytes": 7, "target": "/x"},
        {
            "type": "S3",
            "buckets": [{"url": "s3://a", "files": ["f"], "new": 1}],
            "allowWrite": True,
        },
        {"type": "S3", "url": "u", "IAM": {"REGION": "e", "ACCESS_KEY_ID": "i", "new": 1}},
        {"type": "S3"},
        {"type": "Torrent", "url": "magnet:"},
        {"type": "Ollama", "model": "m" * 10**6},
        "__remove-if-empty__",
        None,
    ]
    images = ["nosana/stats:1", "nosana/stats:1", 7, "", "a" * 1_000, "a\x1b[31m", ["ubuntu"]]
    answer = {"required_images": images, "required_remote_resources": resources, "new": {}}

    (seen, _) = await ask(json_answer(answer), required)

    assert seen.images == ("nosana/stats:1",)
    assert seen.resources == (
        HuggingFaceResource("/", "org/model"),
        S3Resource("/", (S3Source("s3://a", ("f",)),)),
    )


async def test_a_market_requires_a_bounded_number_of_things():
    answer = {
        "required_images": [f"image:{number}" for number in range(10_000)],
        "required_remote_resources": [{"type": "Ollama", "model": str(n)} for n in range(10_000)],
    }

    (seen, _) = await ask(json_answer(answer), required)

    assert (len(seen.images), len(seen.resources)) == (IMAGES_LIMIT, RESOURCES_LIMIT)


@pytest.mark.parametrize("answer", [{}, {"required_images": None}])
async def test_a_market_may_require_nothing(answer):
    assert (await ask(json_answer(answer), required))[0] == Required()


@pytest.mark.parametrize("answer", [[], "x", {"required_images": "ubuntu"}])
async def test_requirements_that_make_no_sense_are_unavailable(answer):
    with pytest.raises(Unavailable, match="no sense"):
        await ask(json_answer(answer), required)


async def test_a_whole_answer_is_read_and_what_is_unknown_is_ignored():
    admission, _ = await ask(
        json_answer(
            {
                "status": "PREMIUM",
                "benchmarkId": None,
                "market": {"address": MARKET, "sftTx": "AQID", "colour": "red"},
                "feedbackReport": {"passed": True, "metrics": [{"metricKey": "a", "passed": True}]},
                "nextTestAt": None,
            }
        ),
        request_market,
    )

    met = (Requirement("a", "a", True),)
    assert admission == Admission(
        MARKET, status="PREMIUM", key_transaction="AQID", requirements=met
    )


async def test_feedback_becomes_words():
    metrics = [
        {"metricKey": "disk", "passed": False, "failureMessage": "The disk is slow."},
        {"metricKey": "ram", "passed": True, "failureMessage": None, "measuredValue": 64},
        {"metricKey": "gpu", "passed": False, "ruleDescription": "VRAM at least 8 GB"},
        {"metricKey": "net", "passed": False, "failureMessage": None, "ruleDescription": None},
    ]
    admission, _ = await ask(
        json_answer(
            {
                "status": "ONBOARDED",
                "market": {"address": None},
                "feedbackReport": {"marketAddress": MARKET, "passed": False, "metrics": metrics},
                "nextTestAt": "2026-11-23T00:00:00Z",
            }
        ),
        request_market,
    )

    assert admission == Admission(
        market=None,
        status="ONBOARDED",
        reason="The disk is slow.; VRAM at least 8 GB; net",
        next_test_at="2026-11-23T00:00:00Z",
        requirements=(
            Requirement("disk", "The disk is slow.", False),
            Requirement("ram", "ram", True),
            Requirement("gpu", "VRAM at least 8 GB", False),
            Requirement("net", "net", False),
        ),
    )
    assert admission.is_unqualified


@pytest.mark.parametrize(
    "report",
    [
        5,
        [],
        {"metrics": 5},
        {"metrics": [5, None, {"passed": "perhaps"}, {"metricKey": []}]},
        {"metrics": [{"metricKey": "k", "measuredValue": {"new": [1]}, "passed": True}]},
    ],
)
async def test_a_report_that_makes_no_sense_spoils_no_admission(report):
    said = {"status": "ONBOARDED", "market": {"address": MARKET}, "feedbackReport": report}
    admission, _ = await ask(json_answer(said), request_market)

    assert admission.market == MARKET
    assert all(each.is_met for each in admission.requirements)


async def test_nothing_is_signed_for_an_address_where_others_can_read_it():
    for url in (
        "http://example.com",
        "http://192.168.1.5:80",
        "ftp://localhost.example",
        "nonsense",
    ):
        async with HostManagerClient(url) as client:
            for call in CALLS.values():
                with pytest.raises(Refused, match="not encrypted"):
                    await call(client)


async def test_maintenance_is_told_with_its_reason_and_end():
    async def answer(connection):
        if b"/node-under-maintenance" in connection.head:
            assert b"authorization" not in connection.head.lower()
            said = {"maintenance": True, "reason": "A\x1bnew disk", "expectedEndAt": "18:00"}
            await connection.send(http(200, json.dumps(said).encode()))
        else:
            await connection.send(http(503, b"under maintenance"))

    with pytest.raises(UnderMaintenance) as caught:
        await ask(answer, request_market)

    assert (caught.value.reason, caught.value.until) == ("A new disk", "18:00")
    assert "A new disk" in caught.value.title


async def test_a_rejected_node_is_given_no_market_whatever_else_is_said():
    admission, _ = await ask(
        json_answer({"status": "REJECTED", "market": {"address": MARKET}}), request_market
    )

    assert (admission.market, admission.status) == (None, "REJECTED")
    assert admission.reason


async def test_a_benchmark_that_is_due_is_the_reason_to_wait():
    admission, _ = await ask(
        json_answer({"benchmarkId": "b", "jobDefinition": {"ops": []}}), request_market
    )

    assert admission.market is None
    assert "benchmark" in admission.reason


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>hello</html>",
        b"[]",
        b"null",
        b'{"market": 5}',
        b'{"market": {"address": "not an address"}}',
        b'{"market": {"address": ""}}',
        b'{"status": {"a": "' + b"[" * 100_000,
        b'{"jobDefinition": ' + b"[" * 100_000,
    ],
)
async def test_an_answer_that_makes_no_sense_is_unavailable(body):
    with pytest.raises(Unavailable):
        await ask(answering(http(200, body)), request_market)


@pytest.mark.parametrize("beats", [0, -1, "many", None, 10**9, 1e400])
async def test_a_pace_that_makes_no_sense_is_unavailable(beats):
    with pytest.raises(Unavailable):
        await ask(json_answer({"maxHeartbeatsPerDay": beats}), CALLS["heartbeat"])


@pytest.mark.parametrize(
    ("status", "body", "seconds"),
    [
        (429, b'{"message":"Next heartbeat in 42 seconds"}', 42),
        (400, b"Error: next heartbeat in 1 second", 1),
        (200, b'{"message":"Next heartbeat in 0 seconds"}', 1),
        (400, b"Next heartbeat in 999999 seconds", 86_400),
    ],
)
async def test_a_beat_that_came_too_early_tells_when_to_come_again(status, body, seconds):
    wait_s, _ = await ask(answering(http(status, body)), CALLS["heartbeat"])

    assert wait_s == seconds


@pytest.mark.parametrize("status", [404, 405, 410])
async def test_services_without_a_check_of_markets_judge_none(status):
    advice, _ = await ask(
        json_answer({"name": "Error", "message": "No such"}, status), check_market
    )

    assert advice is None


async def test_another_market_is_advised_with_the_grid_s_words_cut_and_printable():
    said = {
        "needsChangeMarket": True,
        "address": MARKET,
        "message": "a\x1b[31m\u202e" + "x" * 10**5,
    }
    advice, _ = await ask(json_answer(said | {"new": {}}), check_market)

    assert (advice.fits, advice.market) == (False, MARKET)
    assert advice.message.startswith("a")
    assert len(advice.message) <= 200
    assert advice.message.isprintable()


@pytest.mark.parametrize("address", [None, ""])
async def test_a_gpu_may_be_meant_for_no_market(address):
    advice, _ = await ask(
        json_answer({"needsChangeMarket": True, "address": address, "message": None}), check_market
    )

    assert advice == MarketAdvice(False)


async def test_where_the_gpu_fits_nothing_else_that_is_said_counts():
    advice, _ = await ask(
        json_answer({"needsChangeMarket": False, "address": "nonsense", "message": "Hello"}),
        check_market,
    )

    assert advice == MarketAdvice(True)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"[]",
        b"true",
        b'{"needsChangeMarket": null}',
        b'{"needsChangeMarket": "yes"}',
        b'{"needsChangeMarket": 1}',
        b'{"needsChangeMarket": true, "address": 5}',
        b'{"needsChangeMarket": true, "address": "not an address"}',
        b'{"needsChangeMarket": true, "address": "' + b"1" * 10**6 + b'"}',
        b'{"needsChangeMarket": true, "message": {}}',
        b'{"needsChangeMarket": false, "new": ' + b"[" * 100_000,
        b'{"needsChangeMarket": false, "message": "\xff"}',
    ],
)
async def test_an_advice_that_makes_no_sense_is_unavailable(body):
    with pytest.raises(Unavailable):
        await ask(answering(http(200, body)), check_market)
