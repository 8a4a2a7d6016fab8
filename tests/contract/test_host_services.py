"""What all host services promise: the fake ones, and the real client against the practice grid's."""

from dataclasses import dataclass
from typing import Any

import pytest
from aiohttp.test_utils import TestServer
from solders.keypair import Keypair

from nosdesk.adapters.host_manager.client import HostManagerClient
from nosdesk.adapters.solana.keys import KeypairSigner
from nosdesk.domain.definition.resources import HuggingFaceResource, resource_of
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.gpu import DriverFacts, Gpu, GpuUuid
from nosdesk.domain.secret import Secret
from nosdesk.ports.host_services import Admission, MarketAdvice, Required
from nosdesk.practice.host_services import PracticeHostServices
from nosdesk.practice.market_listing import market_listings
from nosdesk.protocol.base58 import bytes_to_address
from tests.fakes.clock import FakeClock
from tests.fakes.host_services import FakeHostServices

LISTINGS = market_listings(b"contract")
OPEN = [listing.address for listing in LISTINGS if listing.access_key is None]
BY_NAME = {listing.slug: listing.address for listing in LISTINGS}
DRIVER = DriverFacts("570.133.07", (12, 8))
GIB = 2**30


def a_gpu(name, vram_bytes=24 * GIB, **facts):
    return Gpu(GpuUuid("GPU-1"), name, vram_bytes=vram_bytes, **facts)


@dataclass
class World:
    """The port, and what happens on its other side."""

    port: Any
    reject: Any
    close: Any
    require: Any


@pytest.fixture(params=["fake", "http"])
async def world(request):
    if request.param == "fake":
        fake = FakeHostServices(*OPEN)
        fake.classes = {listing.address: listing.gpu_class for listing in LISTINGS}

        def reject(node):
            fake.admission = Admission(None, status="REJECTED", reason="a reason")

        def close():
            fake.down = Unavailable("closed")

        def require(images, resources):
            fake.requires = Required(images, tuple(resource_of(each) for each in resources))

        yield World(fake, reject, close, require)
        return
    services = PracticeHostServices(LISTINGS, clock=FakeClock(), mint_key=lambda *_: None)

    def close_for_maintenance():
        services.maintenance = "a new disk"

    async with (
        TestServer(services.app()) as server,
        HostManagerClient(str(server.make_url("/"))) as client,
    ):

        def require_of_practice(images, resources):
            services.require(OPEN[0], images, resources)

        yield World(client, services.reject, close_for_maintenance, require_of_practice)


@pytest.fixture
def signer():
    return KeypairSigner(Secret(Keypair.from_seed(bytes([7] * 32))))


@pytest.fixture
async def registered(world, signer):
    await world.port.register(signer, email="host@example.com")
    return signer


async def test_a_node_that_never_registered_is_unknown(world, signer):
    assert await world.port.request_market(signer) is None


async def test_a_registered_node_is_admitted_to_an_open_market(world, registered):
    admission = await world.port.request_market(registered)

    assert admission == Admission(OPEN[0], status="ONBOARDED")


async def test_a_node_is_admitted_to_the_market_it_wants(world, registered):
    admission = await world.port.request_market(registered, wanted=OPEN[3])

    assert admission.market == OPEN[3]


async def test_a_market_that_the_grid_has_not_is_refused(world, registered):
    with pytest.raises(Refused):
        await world.port.request_market(registered, wanted=bytes_to_address(bytes(32)))


async def test_registering_again_is_fine(world, registered):
    await world.port.register(registered, email="other@example.com")

    assert (await world.port.request_market(registered)).market == OPEN[0]


async def test_a_rejected_node_gets_no_market_and_a_reason(world, registered):
    world.reject(registered.address)

    admission = await world.port.request_market(registered)

    assert (admission.market, admission.status) == (None, "REJECTED")
    assert admission.reason


async def test_a_gpu_in_its_own_market_fits(world, registered):
    await world.port.request_market(registered, wanted=BY_NAME["nvidia-3090"])
    gpu = a_gpu("NVIDIA GeForce RTX 3090", compute_capability=(8, 6))

    assert await world.port.check_market(registered, gpu, DRIVER) == MarketAdvice(fits=True)


async def test_a_gpu_in_another_s_market_is_told_which_is_meant(world, registered):
    await world.port.request_market(registered, wanted=BY_NAME["nvidia-4090"])

    advice = await world.port.check_market(registered, a_gpu("NVIDIA GeForce RTX 3060"))

    assert (advice.fits, advice.market) == (False, BY_NAME["nvidia-3060"])
    assert "RTX 3060" in advice.message


@pytest.mark.parametrize(
    ("name", "gib", "market"),
    [
        ("NVIDIA A100-SXM4-80GB", 80, "nvidia-a100"),
        ("NVIDIA A100-PCIE-40GB", 40, "nvidia-a100-40gb"),
        ("GeForce RTX 3060 Ti", 8, "nvidia-3060"),
        ("NVIDIA GeForce RTX 3060 Laptop GPU", 6, "nvidia-laptop"),
        ("NVIDIA RTX 6000 Ada Generation", 48, "nvidia-a6000"),
        ("NVIDIA H100 80GB HBM3", 80, "nvidia-h100"),
        ("NVIDIA GeForce GTX 1080 Ti", 11, "nvidia-other"),
    ],
)
async def test_each_gpu_is_meant_for_one_market(world, registered, name, gib, market):
    await world.port.request_market(registered, wanted=BY_NAME["nvidia-a40"])

    advice = await world.port.check_market(registered, a_gpu(name, gib * GIB))

    assert advice.market == BY_NAME[market]


async def test_memory_that_nobody_could_read_does_not_stand_in_the_way(world, registered):
    advice = await world.port.check_market(registered, a_gpu("NVIDIA GeForce GTX 1080", None))

    assert advice.market == BY_NAME["nvidia-other"]


async def test_a_gpu_that_no_market_is_for_is_meant_for_none(world, registered):
    await world.port.request_market(registered)

    advice = await world.port.check_market(registered, a_gpu("NVIDIA GeForce GT 710", 2 * GIB))

    assert (advice.fits, advice.market) == (False, None)


async def test_the_market_of_a_node_that_never_registered_is_not_judged(world, signer):
    assert await world.port.check_market(signer, a_gpu("NVIDIA A40")) is None


async def test_a_beat_tells_when_the_next_is_due_even_when_it_came_too_early(world, registered):
    first = await world.port.heartbeat(registered)
    early = await world.port.heartbeat(registered)

    assert first == 600
    assert 0 < early <= 600


async def test_an_admitted_node_may_ask_to_be_looked_at_again(world, registered):
    await world.port.sync(registered, registered.address)


async def test_a_node_that_never_registered_can_neither_beat_nor_sync(world, signer):
    with pytest.raises(Refused):
        await world.port.heartbeat(signer)
    with pytest.raises(Refused):
        await world.port.sync(signer, signer.address)


async def test_a_market_requires_nothing_unless_it_says_so(world):
    assert await world.port.required(OPEN[0]) == Required()


async def test_what_a_market_requires_is_told(world):
    model = {"type": "HF", "repo": "org/model", "files": ["a"], "target": "/"}
    world.require(("nosana/stats:1", "ubuntu"), [model])

    required = await world.port.required(OPEN[0])

    assert required.images == ("nosana/stats:1", "ubuntu")
    assert required.resources == (HuggingFaceResource("/", "org/model", files=("a",)),)


async def test_a_market_that_the_grid_has_not_requires_nothing_but_is_refused(world):
    with pytest.raises(Refused):
        await world.port.required(bytes_to_address(bytes(32)))


async def test_services_in_maintenance_are_unavailable(world, registered):
    world.close()

    for call in (
        world.port.request_market(registered),
        world.port.register(registered, email="host@example.com"),
        world.port.heartbeat(registered),
        world.port.sync(registered, registered.address),
        world.port.check_market(registered, a_gpu("NVIDIA A40")),
        world.port.required(OPEN[0]),
    ):
        with pytest.raises(Unavailable):
            await call
