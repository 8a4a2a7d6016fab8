"""Every answer of the host services, over a socket: what the node says of it, and what set-up does.

The clock stands still: the first wait ends a try, and what was shown before it is the answer's.
"""

import json
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from aiohttp.test_utils import TestServer
from solders.keypair import Keypair

from nosdesk.adapters.host_manager.client import HostManagerClient
from nosdesk.adapters.solana.keys import KeypairSigner
from nosdesk.domain.errors import HostUnfit, NodeError
from nosdesk.domain.node_status import Phase
from nosdesk.domain.secret import Secret
from nosdesk.node.admittance import Admittance, Admitted
from nosdesk.node.applying import Applying, Reply
from nosdesk.node.node import fault_of
from nosdesk.node.patience import Patience
from nosdesk.practice.host_services import PracticeHostServices
from nosdesk.practice.hosted_nodes import Verdict
from nosdesk.practice.market_listing import market_listings
from tests.fakes.chain import FakeChain
from tests.fakes.clock import FakeClock
from tests.unit.protocol.test_specs import GPUS, SYSTEM, an_op

NOW = 1_800_000_000.0
SIGNER = KeypairSigner(Secret(Keypair.from_seed(bytes([9] * 32))))
NODE = SIGNER.address
LISTINGS = market_listings(b"answers")
GATED = next(each for each in LISTINGS if each.access_key)
MEANT = next(each.address for each in LISTINGS if each.slug == "nvidia-4090")
TOO_SLOW = {"metricKey": "net", "passed": False, "failureMessage": "Needs 100 Mb/s; you have 12"}
ENOUGH = {"metricKey": "ram", "passed": True, "ruleDescription": "Needs 4000 MB memory"}
REPORT = {"passed": False, "metrics": [ENOUGH, TOO_SLOW]}
RESULT = json.dumps({"opStates": [an_op("system-info", SYSTEM), an_op("gpu-info", GPUS)]}).encode()


class Waits(Exception):
    """The node sleeps for so long."""


class StandingClock:
    def now(self) -> float:
        return NOW

    async def sleep(self, seconds: float) -> None:
        raise Waits(seconds)


@dataclass
class Told:
    """What came of one try: the last state, or where the node was let in."""

    phase: Phase = Phase.CHECKING
    id: str = "CHECKING"
    action: str = "Details"
    text: str = ""
    seconds: float | None = None
    """Until the next look, as it stands in the state; None where there is no next look."""
    is_lasting: bool = False
    admitted: bool = False
    unmet: tuple[str, ...] = ()
    all_ids: tuple[str, ...] = field(default=(), compare=False)


async def ran(_definition):
    return RESULT


async def could_not(_definition):
    raise HostUnfit("Docker is not there.", "Install it.")


async def asked(url, benchmark=None, wanted=None):
    shown, clock = [], StandingClock()
    async with HostManagerClient(url, deadline_s=60.0) as client:
        patience = Patience(clock, lambda error: None)
        admittance = Admittance(
            client, SIGNER, clock, patience, shown.append, wanted, "me@example.org", None, None, {},
            benchmark,
        )  # fmt: skip
        try:
            admitted = await admittance.reach()
        except Waits:
            admitted = None
        except NodeError as error:
            admitted, fault = None, fault_of(error)
            shown.append(fault)
        last = shown[-1]
        assert last.sentence.label
        if isinstance(admitted, Admitted):
            return Told(admitted=True, all_ids=tuple(each.sentence.id for each in shown))
        return Told(
            last.phase,
            last.sentence.id,
            last.sentence.action,
            last.sentence.text,
            None if last.wait is None else round(last.wait.next_try - NOW, 1),
            last.is_lasting,
            unmet=tuple(each.words for each in last.requirements if not each.is_met),
            all_ids=tuple(each.sentence.id for each in shown),
        )


@asynccontextmanager
async def served(prepare):
    clock = FakeClock(now=NOW)
    services = PracticeHostServices(LISTINGS, clock=clock, mint_key=lambda *_: "AQID")
    async with TestServer(services.app()) as server:
        url = str(server.make_url("/"))
        async with HostManagerClient(url) as client:
            await client.register(SIGNER, email="me@example.org")
        prepare(services)
        yield url


def deciding(verdict, **more):
    return lambda services: services.decide(NODE, verdict, **more)


def saying(status, body):
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return lambda services: services.answer_with(NODE, status, content)


def closing(services):
    services.maintenance, services.back_at = "A new disk.", "18:00"


def forgetting(services):
    services.nodes.forget(NODE)


def former(services):
    services.plays_former = True


WAITING, FAULTED = Phase.WAITING_ADMISSION, Phase.FAULTED
AWAY = {"phase": WAITING, "id": "HOST_SERVICES_AWAY", "action": "Try again"}
NO_SENSE = "The grid's host services gave an answer that makes no sense."
UNQUALIFIED = {
    "phase": WAITING,
    "id": "NOT_QUALIFIED",
    "unmet": ("Needs 100 Mb/s; you have 12",),
}
WANTING = "The grid asks for more than this GPU showed: Needs 100 Mb/s; you have 12."

ANSWERS = {
    "admitted": (deciding(Verdict.ADMIT), Told(admitted=True), Reply.ADMITTED),
    "admitted by former services": (former, Told(admitted=True), Reply.ADMITTED),
    "not known yet": (forgetting, Told(admitted=True), Reply.ADMITTED),
    "not known though told": (
        saying(404, {"name": "Error", "message": "Node not found"}),
        Told(WAITING, "UNKNOWN_NODE", "Try again",
             "The grid does not know this node, though it was told of it.", 60),
        Reply.UNKNOWN_NODE,
    ),
    "rejected": (
        deciding(Verdict.REJECT),
        Told(FAULTED, "REJECTED", "Show how",
             "The grid has turned this node down. The grid gives no reason.", None, True),
        Reply.REJECTED,
    ),
    "rejected with a report": (
        deciding(Verdict.REJECT, report=REPORT),
        Told(FAULTED, "REJECTED", "Show how",
             "The grid has turned this node down. Needs 100 Mb/s; you have 12", None, True,
             unmet=("Needs 100 Mb/s; you have 12",)),
        Reply.REJECTED,
    ),
    "waitlist": (
        deciding(Verdict.WAITLIST),
        Told(WAITING, "WAIT_ADMISSION", "Check now",
             "The grid will let you in when there is room.", 60),
        Reply.WAITING,
    ),
    "an empty answer": (
        saying(200, {}),
        Told(WAITING, "WAIT_ADMISSION", "Check now",
             "The grid will let you in when there is room.", 60),
        Reply.WAITING,
    ),
    "not qualified": (
        deciding(Verdict.UNQUALIFIED, report=REPORT),
        Told(**UNQUALIFIED, text=WANTING, seconds=60),
        Reply.UNQUALIFIED,
    ),
    "not qualified, looked at again soon": (
        deciding(Verdict.UNQUALIFIED, report=REPORT, next_test_at="2027-01-15T08:30:00Z"),
        Told(**UNQUALIFIED, text=f"{WANTING} It looks again at 2027-01-15 08:30 UTC.", seconds=1800),
        Reply.UNQUALIFIED,
    ),
    "not qualified, looked at again in days": (
        deciding(Verdict.UNQUALIFIED, report=REPORT, next_test_at="2027-01-20T08:00:00+00:00"),
        Told(**UNQUALIFIED, text=f"{WANTING} It looks again at 2027-01-20 08:00 UTC.", seconds=3600),
        Reply.UNQUALIFIED,
    ),
    "not qualified, looked at again at no time": (
        deciding(Verdict.UNQUALIFIED, report=REPORT, next_test_at="soon"),
        Told(**UNQUALIFIED, text=f"{WANTING} It looks again at soon.", seconds=60),
        Reply.UNQUALIFIED,
    ),
    "a benchmark": (
        deciding(Verdict.BENCHMARK),
        Told(WAITING, "BENCHMARK_DUE", "Try again",
             "The grid wants to see a benchmark of this GPU first. This node cannot run it.", 600),
        Reply.WAITING,
    ),
    "a market with a transaction": (
        saying(200, {"status": "PREMIUM", "market": {"address": GATED.address, "sftTx": "AQID"}}),
        Told(admitted=True),
        Reply.REFUSED,
    ),
    "a market that is none": (
        saying(200, {"market": {"address": "nowhere"}}), Told(**AWAY, text=NO_SENSE), Reply.AWAY,
    ),
    "maintenance": (
        closing,
        Told(WAITING, "MAINTENANCE", "",
             "The grid's host services are under maintenance. They say: A new disk. They mean to be"
             " back at 18:00."),
        Reply.MAINTENANCE,
    ),
    "nothing": (saying(200, b""), Told(**AWAY, text=NO_SENSE), Reply.AWAY),
    "a page": (saying(200, b"<html>Hello"), Told(**AWAY, text=NO_SENSE), Reply.AWAY),
    "a list": (saying(200, []), Told(**AWAY, text=NO_SENSE), Reply.AWAY),
    "another shape": (saying(200, {"market": 5}), Told(**AWAY, text=NO_SENSE), Reply.AWAY),
    "a deep one": (saying(200, b'{"status": ' + b"[" * 99_999), Told(**AWAY, text=NO_SENSE), Reply.AWAY),
    "too many requests": (
        saying(429, {"message": "Slow down"}),
        Told(**AWAY, text="The grid's host services are out of order (429)."),
        Reply.AWAY,
    ),
    "out of order": (
        saying(502, b"Bad gateway"),
        Told(**AWAY, text="The grid's host services are out of order (502)."),
        Reply.AWAY,
    ),
    "a redirect": (
        saying(302, b""),
        Told(FAULTED, "HOST_SERVICES_REFUSED", "Show how", "The grid's host services refused (302)."),
        Reply.REFUSED,
    ),
    "refused": (
        saying(400, {"name": "Error", "message": "Not like this"}),
        Told(FAULTED, "HOST_SERVICES_REFUSED", "Show how",
             "The grid's host services refused (400). Not like this"),
        Reply.REFUSED,
    ),
    "the key turned down": (
        saying(401, {"message": "Who are you?"}),
        Told(FAULTED, "KEY_TURNED_DOWN", "Show how",
             "The grid's host services turned our key down. Who are you? Check this computer's"
             " clock, and that this is the right wallet."),
        Reply.REFUSED,
    ),
}  # fmt: skip
every_answer = pytest.mark.parametrize(
    ("prepare", "told", "reply"), ANSWERS.values(), ids=ANSWERS.keys()
)


@every_answer
async def test_a_node_says_what_the_answer_means_and_when_it_looks_again(prepare, told, reply):
    async with served(prepare) as url:
        seen = await asked(url)

    if told.id in ("HOST_SERVICES_AWAY", "MAINTENANCE"):
        assert 0 < seen.seconds <= 30  # tried again with growing waits
        seen.seconds = None
    assert seen == told


@every_answer
async def test_set_up_takes_each_answer_for_what_it_is(prepare, told, reply):
    async with served(prepare) as url, HostManagerClient(url, deadline_s=60.0) as client:
        answer = await Applying(client, FakeChain(), SIGNER).ask(email="me@example.org")

    assert answer.reply is reply
    assert tuple(each.words for each in answer.requirements if not each.is_met) == told.unmet


async def test_a_benchmark_that_is_good_enough_lets_the_node_in():
    async with served(deciding(Verdict.BENCHMARK)) as url:
        told = await asked(url, ran, MEANT)

    assert told.admitted
    assert "BENCHMARKING" in told.all_ids


async def test_a_benchmark_that_is_not_good_enough_is_told_by_what_it_lacked():
    async def found_nothing(_definition):
        return b'{"opStates": []}'

    async with served(deciding(Verdict.BENCHMARK)) as url:
        told = await asked(url, found_nothing)

    assert (told.id, told.seconds) == ("NOT_QUALIFIED", 60)
    assert any("disk" in words for words in told.unmet)


async def test_a_benchmark_that_cannot_be_run_is_told_and_tried_again():
    async with served(deciding(Verdict.BENCHMARK)) as url:
        told = await asked(url, could_not)

    assert (told.id, told.seconds) == ("BENCHMARK_DUE", 600)
    assert told.text.endswith("Docker is not there. Install it.")


async def test_a_benchmark_that_is_wanted_again_and_again_is_not_run_without_a_pause():
    runs = []

    async def ran_again(definition):
        runs.append(definition)
        return RESULT

    again = {"benchmarkId": "practice", "jobDefinition": {"ops": []}}
    async with served(saying(200, again)) as url:
        told = await asked(url, ran_again)

    assert (told.id, len(runs)) == ("BENCHMARK_DUE", 1)


@pytest.mark.parametrize(
    "definition", [5, [], {}, {"ops": 5}, {"ops": [{"type": "container/run"}]}]
)
async def test_a_benchmark_that_is_no_job_is_not_run(definition):
    said = saying(200, {"benchmarkId": "b", "jobDefinition": definition})
    async with served(said) as url:
        told = await asked(url, ran)

    assert told.id == "BENCHMARK_DUE"
    assert "no job definition" in told.text


async def test_nobody_at_all_is_no_answer():
    told = await asked("http://127.0.0.1:9")

    assert (told.phase, told.id) == (WAITING, "HOST_SERVICES_AWAY")
    assert told.text.startswith("The grid's host services are away: ")


async def test_services_at_an_address_that_others_can_read_are_not_spoken_to():
    told = await asked("http://203.0.113.5")

    assert (told.phase, told.id, told.is_lasting) == (FAULTED, "HOST_SERVICES_UNENCRYPTED", True)
