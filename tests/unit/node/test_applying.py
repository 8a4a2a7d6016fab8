"""Every answer that a grid may give to a node that applies, as what a person is told."""

import pytest

from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.gpu import Gpu, GpuUuid
from nosdesk.domain.gpu_class import GpuClass
from nosdesk.node.applying import Applying, GridAnswer, Reply
from nosdesk.ports.host_services import Admission
from tests.fakes.chain import FakeChain
from tests.fakes.host_services import FakeHostServices
from tests.fakes.keys import FakeSigner

COLLECTION = "Collection1"
GPU = Gpu(GpuUuid("GPU-1"), "NVIDIA GeForce RTX 4090")


@pytest.fixture
def chain():
    return FakeChain()


@pytest.fixture
def host(chain):
    return FakeHostServices(chain.add_market(), chain.add_market())


@pytest.fixture
def asked(chain, host):
    async def ask(gpu=None):
        return await Applying(host, chain, FakeSigner(), gpu).ask(email="me@example.org")

    return ask


async def test_a_node_is_made_known_and_admitted(host, asked):
    answer = await asked()

    assert answer == GridAnswer(Reply.ADMITTED, host.markets[0])
    assert list(host.registered.values()) == ["me@example.org"]


async def test_the_market_that_is_meant_for_the_gpu_is_asked_for(host, asked):
    host.classes = {host.markets[1]: GpuClass("RTX 4090", (GPU.name,))}

    assert (await asked(GPU)).market == host.markets[1]


async def test_a_gpu_that_no_market_is_for_is_told(host, asked):
    host.classes = {host.markets[1]: GpuClass("RTX 3060", ("NVIDIA GeForce RTX 3060",))}

    answer = await asked(GPU)

    assert (answer.reply, answer.reason) == (Reply.NO_MARKET, f"{GPU.name} belongs elsewhere.")


async def test_a_grid_that_judges_no_gpus_admits_all_the_same(host, asked):
    host.has_check = False

    assert (await asked(GPU)).reply is Reply.ADMITTED


@pytest.mark.parametrize(
    ("status", "reply"), [("REJECTED", Reply.REJECTED), ("WAITLIST", Reply.WAITING)]
)
async def test_no_is_told_with_its_reason_and_when_the_grid_looks_again(host, asked, status, reply):
    host.admission = Admission(None, status, "Needs 256 GB disk", next_test_at="tomorrow")

    assert await asked() == GridAnswer(reply, None, "Needs 256 GB disk", "tomorrow")


async def test_a_grid_that_forgets_the_node_at_once_is_told(host, asked):
    async def forgets(signer, *, wanted=None):
        return None

    host.request_market = forgets

    assert await asked() == GridAnswer(Reply.UNKNOWN_NODE)


@pytest.mark.parametrize(
    ("down", "reply"),
    [
        (Unavailable("The grid's host services are under maintenance."), Reply.AWAY),
        (Unavailable("The grid's host services gave an answer that makes no sense."), Reply.AWAY),
        (Refused("The grid's host services refused (400)."), Reply.REFUSED),
    ],
)
async def test_what_keeps_the_grid_from_answering_is_told_in_its_words(host, asked, down, reply):
    host.down = down

    assert await asked() == GridAnswer(reply, reason=down.title)


async def test_the_transaction_for_a_key_is_put_in_words_and_not_signed(chain, host, asked):
    gated = chain.add_market(access_key=COLLECTION)
    host.markets = (gated,)
    host.offer_key = lambda node: chain.offer_key(node, COLLECTION)

    answer = await asked()

    assert answer.reply is Reply.ADMITTED
    assert answer.words[0].startswith("Puts the access key ")
    assert chain.sent == []


async def test_a_transaction_that_does_anything_else_is_told_and_not_signed(chain, host, asked):
    host.markets = (chain.add_market(access_key=COLLECTION),)
    host.offer_key = lambda node: chain.offer_key(node, "SomebodyElses")

    answer = await asked()

    assert (answer.reply, answer.reason) == (Reply.UNSAFE_KEY, "its key is another's.")
    assert chain.sent == []


async def test_a_market_that_is_not_on_the_ledger_is_told(chain, host, asked):
    host.markets = ("Nowhere",)
    host.offer_key = lambda node: chain.offer_key(node, COLLECTION)

    answer = await asked()

    assert answer.reply is Reply.REFUSED
    assert "not on its ledger" in answer.reason
