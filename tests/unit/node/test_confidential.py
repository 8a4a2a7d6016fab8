"""Jobs whose definition and result go past the public content store."""

import json

import pytest

from nosdesk.domain.errors import Unavailable
from nosdesk.domain.run import StopReason
from nosdesk.node import activity
from nosdesk.node.run_service import POSTER_PATIENCE_S
from nosdesk.ports.handover import RESULT_PATIENCE_S
from tests.builders import a_definition, an_operation, document
from tests.unit.node.test_restart import of_the_journal, sweep
from tests.unit.node.world import World

SECRET = "echo a very secret answer"
BY_ENDPOINT = {"type": "api", "args": {"endpoint": "https://poster.example/%%global.job%%"}}
IN_PERSON = {"type": "api-listen", "args": {}}
LOGIN = {"docker": {"username": "me", "password": "swordfish"}}


def a_public_definition(way):
    """What everybody may see of a confidential job."""
    return {**a_definition(), "ops": [], "logistics": {"send": way, "receive": way}}


def the_real_definition(script=SECRET, **args):
    return document(a_definition(an_operation(cmd=script, **args)))


def posted(world, way, **job):
    return world.post_document(a_public_definition(way), **job)


async def handed_in(world, job, definition):
    await world.until(lambda: world.handover.hand_in(job, definition))


async def fetched(world, job):
    results = []
    await world.until(lambda: results.append(world.handover.fetch(job)) or results[-1])
    return json.loads(results[-1])


async def check_it_stayed_secret(world, job):
    """The result on the ledger is blank, and nothing that is public says what the job was."""
    blank = world.result(job)
    assert (blank["status"], blank["opStates"], blank["errors"]) == ("success", [], [])
    assert not [text for text in world.content.documents.values() if b"secret" in text]
    await world.check_all_is_well(job)


async def test_a_job_by_its_posters_endpoint_is_paid_and_nobody_else_sees_it():
    async with World.open() as world:
        job = posted(world, BY_ENDPOINT)
        world.handover.definitions[job] = the_real_definition()
        world.start()
        await world.until_settled(job)

        result = json.loads(world.handover.results[job])
        assert result["status"] == "success"
        assert result["opStates"][0]["logs"][0]["log"] == "a very secret answer"
        owner = world.chain.state.jobs[job].project
        assert {each.owner for each in world.handover.jobs} == {owner}
        await check_it_stayed_secret(world, job)


async def test_a_job_whose_poster_comes_to_the_node_is_paid_and_nobody_else_sees_it():
    async with World.open() as world:
        job = posted(world, IN_PERSON)
        world.start()
        await handed_in(world, job, the_real_definition())
        result = await fetched(world, job)
        await world.until_settled(job)

        assert result["opStates"][0]["logs"][0]["log"] == "a very secret answer"
        await check_it_stayed_secret(world, job)


@pytest.mark.parametrize("way", [BY_ENDPOINT, IN_PERSON], ids=lambda way: way["type"])
async def test_a_result_that_the_poster_did_not_take_is_noted_in_the_blank_one(way):
    async with World.open() as world:
        job = posted(world, way)
        world.handover.definitions[job] = the_real_definition("sleep 5; echo secret")
        world.start()
        if way is IN_PERSON:
            await handed_in(world, job, the_real_definition())
        await world.until(lambda: world.started)
        world.handover.down = Unavailable("The poster's endpoint did not answer.")
        await world.until_settled(job)

        (error,) = world.result(job)["errors"]
        assert error["path"] == "$.logistics.receive"
        assert "did not" in error["message"]
        assert world.did(activity.Trouble)
        await world.check_all_is_well(job)


async def test_a_poster_that_keeps_its_definition_to_itself_gets_what_is_wrong_and_pays():
    async with World.open() as world:
        job = posted(world, BY_ENDPOINT)
        world.start()
        await world.until_settled(job)

        result = json.loads(world.handover.results[job])
        assert result["status"] == "logistics-error"
        assert result["errors"][0]["path"] == "$.logistics.send"
        assert world.result(job)["status"] == "logistics-error"
        await world.check_all_is_well(job)


async def test_what_is_wrong_with_a_confidential_definition_is_told_to_its_poster_alone():
    async with World.open() as world:
        job = posted(world, BY_ENDPOINT)
        operation = an_operation(id="secret")
        world.handover.definitions[job] = document(a_definition(operation, operation))
        world.start()
        await world.until_settled(job)

        assert "secret" in json.loads(world.handover.results[job])["errors"][0]["message"]
        blank = world.result(job)
        assert (blank["status"], blank["errors"]) == ("validation-error", [])


async def test_a_definition_that_never_comes_is_awaited_until_the_job_expires():
    async with World.open() as world:
        job = posted(world, IN_PERSON, timeout_s=300)
        world.start()
        await world.until_settled(job)

        done = world.chain.state.jobs[job]
        assert done.time_end - done.time_start >= 300
        assert world.result(job)["opStates"] == []
        assert not world.handover.hand_in(job, the_real_definition())
        await world.check_all_is_well(job)


async def test_a_host_that_stops_before_the_definition_came_hands_the_job_back():
    async with World.open() as world:
        job = posted(world, IN_PERSON)
        node = world.start()
        await world.until(lambda: world.handover.jobs)
        node._desk.stop(StopReason.STOPPED_BY_HOST)
        await world.until(lambda: not world.chain.state.runs)

        assert world.chain.state.jobs[job].result is None


async def test_a_definition_outlives_the_program_and_the_result_is_handed_over():
    async with World.open() as world:
        job = posted(world, IN_PERSON)
        world.start()
        await handed_in(world, job, the_real_definition(f"sleep 60; {SECRET}"))
        await world.until(lambda: world.started)
        await world.restart()

        result = await fetched(world, job)
        await world.until_settled(job)
        assert result["opStates"][0]["logs"][0]["log"] == "a very secret answer"
        assert len(world.started) == 1
        await check_it_stayed_secret(world, job)


async def test_a_program_that_died_while_the_result_lay_ready_offers_it_again():
    async with World.open() as world:
        job = posted(world, IN_PERSON)
        world.start()
        await handed_in(world, job, the_real_definition())
        await world.until(lambda: world.calls.count("handover.send"))
        await world.restart()

        assert (await fetched(world, job))["status"] == "success"
        await world.until_settled(job)
        await check_it_stayed_secret(world, job)


async def test_a_program_that_died_after_the_poster_took_the_result_notes_that_it_could_not_tell():
    async with World.open() as world:
        job = posted(world, IN_PERSON)
        world.start()
        await handed_in(world, job, the_real_definition())
        await world.until(lambda: world.calls.count("handover.send"))
        assert world.handover.fetch(job)
        await world.restart()
        began = world.clock.now()
        await world.until_settled(job)

        assert world.clock.now() - began >= RESULT_PATIENCE_S
        assert world.result(job)["errors"][0]["path"] == "$.logistics.receive"
        await world.check_all_is_well(job)


def two_steps():
    """The second step needs a password, and the first takes its time."""
    first = an_operation(id="first", cmd="sleep 60")
    second = an_operation(id="second", cmd=SECRET, authentication=LOGIN)
    return document(a_definition(first, second))


async def test_passwords_that_the_journal_must_not_have_are_handed_in_again():
    async with World.open() as world:
        job = posted(world, IN_PERSON)
        world.start()
        await handed_in(world, job, two_steps())
        await world.until(lambda: world.started)
        await world.restart()
        await handed_in(world, job, two_steps())
        await fetched(world, job)
        await world.until_settled(job)

        assert "swordfish" not in str(world.journal.streams)
        await check_it_stayed_secret(world, job)


async def test_a_poster_that_does_not_come_again_does_not_hold_up_the_run():
    async with World.open() as world:
        job = posted(world, IN_PERSON)
        world.start()
        await handed_in(world, job, two_steps())
        await world.until(lambda: world.started)
        await world.restart()
        began = world.clock.now()
        result = await fetched(world, job)
        await world.until_settled(job)

        assert world.clock.now() - began >= POSTER_PATIENCE_S
        assert len(result["opStates"]) == 2
        await world.check_all_is_well(job)


async def a_confidential_job(world):
    job = posted(world, BY_ENDPOINT)
    world.handover.definitions[job] = the_real_definition()
    world.start()
    await world.until_settled(job)

    assert json.loads(world.handover.results[job])["status"] == "success"
    await check_it_stayed_secret(world, job)


async def test_the_program_may_die_at_any_entry_of_the_journal():
    await sweep(a_confidential_job, of_the_journal)


async def test_a_poster_that_ends_its_job_still_gets_the_result():
    async with World.open() as world:
        job = posted(world, BY_ENDPOINT)
        world.handover.definitions[job] = the_real_definition(f"{SECRET}; sleep 600")
        world.start()
        await world.until(lambda: world.started)
        await world.clock.advance(5)
        world.chain.end_job(job)
        await world.until(lambda: job in world.handover.results)

        assert json.loads(world.handover.results[job])["status"] == "stopped"
