"""An image behind a login: pulled with it, removed with its run, and its password never written."""

import json
from contextlib import asynccontextmanager

from nosdesk.domain.errors import Unavailable
from nosdesk.domain.job import JobState
from nosdesk.domain.secret import Secret
from nosdesk.node.definition_source import DEFINITION_PATIENCE_S
from nosdesk.ports.containers import RegistryLogin
from tests.builders import a_definition, an_operation
from tests.unit.node.world import World

IMAGE, CANARY = "registry.local/private:1", "canary-not-to-be-seen"
LOGIN = {"docker": {"username": "ann", "password": CANARY}}


@asynccontextmanager
async def a_world():
    """One whose registry gives the image to whoever has the password."""
    login = RegistryLogin(Secret("ann"), Secret(CANARY))
    async with World.open(private={IMAGE: login}) as world:
        yield world


def private(**changed):
    return an_operation(**({"id": "private", "image": IMAGE, "authentication": LOGIN} | changed))


async def killed_before_the_pull(world, *ops):
    """The definition is in the journal, and nothing was pulled yet."""
    world.start()
    await world.until_queued()
    world.faults["engine.has_image"] = Unavailable("Away.")
    job = world.post_document(a_definition(*ops), timeout_s=3_600)
    await world.until(lambda: "engine.has_image" in world.calls)
    await world.kill()
    world.faults.clear()
    assert any("DefinitionFetched" in text for text in written(world))
    return job


def written(world):
    return [e.body.decode() for stream in world.journal.streams.values() for e in stream]


def check_nothing_tells_the_password(world, job):
    assert CANARY not in "".join(written(world))
    assert CANARY not in json.dumps(world.result(job))
    assert CANARY not in repr(world.seen)
    assert CANARY not in repr(world.history.records)
    assert CANARY not in repr([spec.labels for spec in world.started])


async def test_it_is_pulled_with_its_login_and_gone_when_the_run_is():
    async with a_world() as world:
        world.start()
        job = world.post_document(a_definition(private(cmd="echo hello")))
        await world.until_settled(job)
        await world.check_all_is_well(job)

        assert world.result(job)["status"] == "success"
        assert not await world.engine.has_image(IMAGE)
        assert await world.stock.images() == ()
        check_nothing_tells_the_password(world, job)


async def test_one_that_was_here_before_stays():
    async with a_world() as world:
        await world.engine.pull(IMAGE, lambda _: None, login=world.engine._private[IMAGE])
        world.start()
        job = world.post_document(a_definition(private(cmd="echo hello")))
        await world.until_settled(job)
        await world.check_all_is_well(job)

        assert await world.engine.has_image(IMAGE)


async def test_a_wrong_password_is_a_refusal_in_the_result():
    async with a_world() as world:
        wrong = {"docker": {"username": "ann", "password": f"{CANARY}-wrong"}}
        world.start()
        job = world.post_document(a_definition(private(authentication=wrong)))
        await world.until_settled(job)

        (op,) = world.result(job)["opStates"]
        assert (op["status"], op["errors"][0]["event"]) == ("failed", "image-pull-error")
        assert IMAGE in op["errors"][0]["message"]
        check_nothing_tells_the_password(world, job)


async def test_a_program_that_died_before_the_pull_fetches_the_password_again():
    async with a_world() as world:
        job = await killed_before_the_pull(world, private(cmd="echo hello"))
        fetches = world.calls.count("content.fetch")
        world.start()
        await world.until_settled(job)
        await world.check_all_is_well(job)

        assert world.result(job)["status"] == "success"
        assert world.calls.count("content.fetch") > fetches
        assert not await world.engine.has_image(IMAGE)
        check_nothing_tells_the_password(world, job)


async def test_a_gateway_that_is_away_meanwhile_is_waited_for():
    async with a_world() as world:
        job = await killed_before_the_pull(world, private(cmd="echo hello"))
        world.faults["content.fetch"] = Unavailable("No gateway answers.")
        world.start()
        await world.clock.advance(DEFINITION_PATIENCE_S / 2)
        assert world.started == []
        world.faults.clear()
        await world.until_settled(job)

        assert world.result(job)["status"] == "success"
        check_nothing_tells_the_password(world, job)


async def test_without_the_password_an_image_is_never_asked_for_and_the_job_goes_back():
    async with a_world() as world:
        job = await killed_before_the_pull(world, private(cmd="echo hello"))
        world.faults["content.fetch"] = Unavailable("No gateway answers.")
        pulls = world.calls.count("engine.pull")
        world.start()
        await world.until(lambda: not world.chain.state.runs)

        assert world.chain.state.jobs[job].state is not JobState.DONE
        assert world.calls.count("engine.pull") == pulls


async def test_what_needs_no_password_does_not_wait_for_one():
    async with a_world() as world:
        plain = an_operation(id="plain", cmd="echo plain")
        job = await killed_before_the_pull(world, plain, private(cmd="echo hello"))
        world.faults["content.fetch"] = Unavailable("No gateway answers.")
        world.start()
        await world.until(lambda: world.started, within_s=60)
        await world.until_settled(job)

        plain_op, private_op = world.result(job)["opStates"]
        assert (plain_op["status"], private_op["status"]) == ("success", "failed")
        assert "passwords" in private_op["errors"][0]["message"]
        assert len(world.started) == 1
        await world.check_all_is_well(job)


async def test_a_program_that_died_after_the_pull_still_removes_the_image():
    async with a_world() as world:
        world.start()
        job = world.post_document(a_definition(private(cmd="sleep 60")))
        await world.until(lambda: world.started)
        await world.restart()
        await world.until_settled(job)
        await world.check_all_is_well(job)

        assert not await world.engine.has_image(IMAGE)


async def test_an_image_that_could_not_be_removed_goes_at_the_next_start():
    async with a_world() as world:
        world.start()
        job = world.post_document(a_definition(private(cmd="sleep 60")))
        await world.until(lambda: world.started)
        world.faults["engine.remove_image"] = Unavailable("Away.")
        await world.until_settled(job)
        await world.clock.advance(600)
        assert await world.engine.has_image(IMAGE)
        await world.kill()
        world.faults.clear()
        world.start()
        await world.until_queued()

        assert not await world.engine.has_image(IMAGE)
