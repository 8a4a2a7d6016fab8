"""Whatever a poster asks for ends in a result, is settled, and the node goes on."""

from types import SimpleNamespace

import pytest

from nosdesk.domain.errors import BadInput, Refused, Unavailable, Untrusted
from nosdesk.node import activity
from nosdesk.node.definition_source import DEFINITION_PATIENCE_S
from nosdesk.ports.content import DOCUMENT_LIMIT
from nosdesk.protocol.cids import cid_of
from tests.builders import a_definition, an_operation, document
from tests.unit.node.world import World


async def refused(world, cid):
    """The result of a job with this definition, after the node has done another one, too."""
    world.start()
    await world.until_queued()
    bad = world.chain.post_job(world.market, definition=cid)
    await world.until_settled(bad)
    good = world.post("echo hello")
    await world.until_settled(good)
    await world.check_all_is_well(bad, good)
    assert len(world.started) == 1
    assert len([c for c in world.did(activity.DefinitionChecked) if c.refusal]) == 1
    return world.result(bad)


def put(world, raw):
    return world.content.put(raw)


async def test_content_that_does_not_match_its_cid_is_refused():
    async with World.open() as world:
        cid = cid_of(b"what the poster meant")
        world.content.put_as(cid, b"something else")

        result = await refused(world, cid)

        assert result["status"] == "init error"
        assert "not what its CID names" in result["errors"][0]["message"]


async def test_content_that_is_too_large_is_refused():
    async with World.open() as world:
        result = await refused(world, put(world, b" " * (DOCUMENT_LIMIT + 1)))

        assert result["status"] == "init error"
        assert "too large" in result["errors"][0]["message"]


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"not json",
        b"null",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        document(a_definition(an_operation(type="container/delete-everything"))),
        document(a_definition({"type": "container/create-volume", "id": "v", "args": {}})),
        document(a_definition(an_operation(image=5))),
        document(a_definition(an_operation(id="\ud800"))),
    ],
    ids=["empty", "text", "null", "binary", "deep", "unknown op", "volume", "types", "surrogate"],
)
async def test_content_that_is_no_definition_is_refused_with_the_reason(raw):
    async with World.open() as world:
        result = await refused(world, put(world, raw))

        assert result["status"] == "validation-error"
        assert result["errors"][0]["path"].startswith("$")
        assert result["errors"][0]["message"]
        assert result["opStates"] == []


@pytest.mark.parametrize("error", [Refused("No."), BadInput("No."), Untrusted("No.")])
async def test_content_that_no_gateway_will_give_is_refused(error):
    async with World.open() as world:
        tries = 5 if isinstance(error, Untrusted) else 1  # a lie is asked about again for a while
        world.faults["content.fetch"] = [error] * tries

        result = await refused(world, world.content.put_json(a_definition()))

        assert result["status"] == "init error"
        assert result["errors"] == [{"path": "$", "message": "No."}]


async def test_a_gateway_that_lies_for_a_while_costs_no_job():
    async with World.open() as world:
        world.faults["content.fetch"] = [Untrusted("A lie.")] * 3
        world.start()
        await world.until_queued()
        job = world.post("sleep 3")
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert world.result(job)["status"] == "success"


@pytest.mark.parametrize("ahead_s", [-7_200, 7_200])
async def test_a_clock_that_is_hours_off_cuts_no_job_short(ahead_s):
    async with World.open() as world:
        told = world.clock.now
        world.chain._clock = SimpleNamespace(now=lambda: told() - ahead_s)
        world.start()
        await world.until_queued()
        world.post("sleep 100", timeout_s=600)
        await world.until(lambda: world.did(activity.OpOver))

        (over,) = world.did(activity.OpOver)
        (started,) = world.did(activity.OpStarted)
        assert over.exit_code == 0
        assert over.ended_at - started.started_at == pytest.approx(100)


async def test_content_that_is_away_for_a_while_is_waited_for():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.content.down = Unavailable("The gateway is away.")
        job = world.post("echo hello", timeout_s=3_600)
        await world.clock.advance(DEFINITION_PATIENCE_S - 60)
        assert not world.started
        world.content.down = None
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert world.result(job)["status"] == "success"
        assert len(world.did(activity.Trouble)) == 1  # said once, not at each try


async def test_content_that_stays_away_ends_the_run_but_not_its_payment():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        nowhere = cid_of(b"never published")
        job = world.chain.post_job(world.market, definition=nowhere, timeout_s=7_200)
        await world.until_settled(job)

        await world.check_all_is_well(job)
        result = world.result(job)
        assert result["status"] == "init error"
        assert "10 minutes" in result["errors"][0]["message"]
        assert DEFINITION_PATIENCE_S <= result["endTime"] / 1000 - result["startTime"] / 1000 < 700
