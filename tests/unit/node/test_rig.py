"""One node for each GPU, switched on, off and over to another without losing a job."""

import pytest

from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.gpu import CardFault
from nosdesk.domain.gpu_choice import ChosenLimits
from nosdesk.domain.gpu_choices import with_limits
from nosdesk.domain.job import JobState
from nosdesk.domain.rules import Rules, Surroundings
from nosdesk.domain.switching import Outcome, Phase
from nosdesk.node import activity
from nosdesk.node.rig_picture import RigTrouble, RuleApplied, SwitchEnded, SwitchMoved
from nosdesk.ports.host_services import Admission
from tests.unit.node.rig_world import A, B, C, RigWorld

AT_HOME = Surroundings(on_battery=False, idle_s=0.0, programs=frozenset())


@pytest.fixture
async def world():
    async with RigWorld.open() as world:
        yield world


async def working_on_a(world, **job):
    world.start()
    await world.enable(A)
    await world.until_queued(A)
    posted = world.post(A, **job)
    await world.until(lambda: world.phase(A) == "running")
    return posted


def choice(world, uuid):
    return world.choices.kept.value.of(uuid)


def over(world):
    return [each.over for each in world.did(SwitchEnded)]


# --- Several at once ---


async def test_each_enabled_gpu_has_a_node_of_its_own_in_its_own_market(world):
    world.start()
    await world.enable(A, C)
    await world.until_queued(A, C)
    jobs = [world.post(uuid) for uuid in (A, C, A)]
    await world.until_paid(*jobs)
    assert len(world.containers_of(A)) == 2
    assert len(world.containers_of(C)) == 1
    assert {each.address for each in world.rig.picture.value.nodes} == {
        world.signer(A).address,
        world.signer(C).address,
    }
    assert B not in world.opened


async def test_a_gpu_that_is_switched_off_finishes_its_job_and_leaves(world):
    job = await working_on_a(world)
    next_job = world.post(A)
    await world.disable(A)
    await world.until(lambda: world.phase(A) is None)
    assert world.is_paid(job)
    assert world.job_state(next_job) is JobState.QUEUED
    assert choice(world, A).is_out


async def test_a_gpu_that_is_switched_on_again_meanwhile_goes_on(world):
    job = await working_on_a(world)
    await world.disable(A)
    await world.until(lambda: world.status(A).sentence.id == "SWITCHED_OFF")
    await world.enable(A)
    next_job = world.post(A)
    await world.until_paid(job, next_job)
    await world.until_queued(A)
    assert world.opened == [A]


async def test_who_was_killed_as_it_was_switched_off_leaves_at_the_next_start(world):
    world.start()
    await world.enable(A)
    await world.until_queued(A)
    await world.kill()
    await world.disable(A)
    world.start()
    await world.until(lambda: choice(world, A).is_out)
    assert world.place(A) is None
    await world.until(lambda: world.phase(A) is None)


async def test_a_rig_that_drains_lets_every_node_finish(world):
    job = await working_on_a(world)
    await world.enable(B)
    await world.until_queued(B)
    world.rig.drain()
    await world.until(world.task.done)
    assert world.is_paid(job)
    assert world.place(A) is None is world.place(B)
    assert choice(world, A).is_enabled  # the next start works with both again


async def test_an_account_that_cannot_be_opened_is_told_and_tried_again(world):
    world.unfit[A] = Unavailable("The keyring is locked.", "Unlock it.")
    world.start()
    await world.enable(A, B)
    await world.until_queued(B)
    assert world.phase(A) == "faulted"
    assert "The keyring is locked." in world.status(A).sentence.text
    assert [each.title for each in world.did(RigTrouble)] == ["The keyring is locked."]
    del world.unfit[A]
    await world.until_queued(A)


async def test_who_cannot_be_opened_and_is_not_wanted_any_more_is_let_go(world):
    world.unfit[A] = Unavailable("The keyring is locked.", "Unlock it.")
    world.start()
    await world.enable(A)
    await world.until(lambda: world.phase(A) == "faulted")
    world.rig.drain()
    await world.until(world.task.done)


# --- Switching ---


async def test_an_idle_switch_leaves_one_queue_and_joins_the_other(world):
    world.start()
    await world.enable(A)
    await world.until_queued(A)
    begun = world.clock.now()
    await world.switch(A, B)
    await world.until_queued(B)
    assert world.clock.now() - begun < 30
    await world.until(lambda: world.phase(A) is None)
    assert world.place(A) is None
    assert (choice(world, A).is_enabled, choice(world, B).is_enabled) == (False, True)
    assert [each.outcome for each in over(world)] == [Outcome.DONE]
    assert [each.switch.phase for each in world.did(SwitchMoved)] == list(Phase)


async def test_a_switch_waits_for_the_job_and_takes_no_further_one(world):
    job = await working_on_a(world)
    next_job = world.post(A)
    await world.switch(A, B)
    await world.until(lambda: world.status(A).sentence.id == "SWITCHING")
    assert world.place(B) is None
    assert "RTX A" in world.status(B).sentence.text
    await world.until_queued(B)
    assert world.is_paid(job)
    assert world.job_state(next_job) is JobState.QUEUED


async def test_a_cancelled_switch_goes_on_with_the_old_gpu(world):
    job = await working_on_a(world)
    await world.switch(A, B)
    await world.until(lambda: world.status(A).sentence.id == "SWITCHING")
    await world.cancel_switch()
    next_job = world.post(A)
    await world.until_paid(job, next_job)
    await world.until_queued(A)
    assert world.phase(B) is None
    assert world.place(B) is None
    assert world.choices.kept.value.last_switch.outcome is Outcome.CANCELLED


async def test_who_is_not_admitted_does_not_cost_the_old_gpu_its_place(world):
    world.start()
    await world.enable(A)
    await world.until_queued(A)
    world.hosts[B].admission = Admission(None, status="REJECTED", reason="Too little VRAM.")
    await world.switch(A, B)
    await world.until(lambda: over(world))
    assert over(world)[0].outcome is Outcome.ROLLED_BACK
    assert "Too little VRAM." in over(world)[0].reason
    assert world.place(A) == 1
    assert len(world.did(activity.Queued)) == 1  # it never left
    await world.until(lambda: world.phase(B) is None)
    assert not choice(world, B).is_enabled


async def test_a_waitlist_ends_the_switch_after_a_while(world):
    world.start()
    await world.enable(A)
    await world.until_queued(A)
    world.hosts[B].admission = Admission(None, status="PENDING", reason="There is no room yet.")
    await world.switch(A, B)
    await world.until(lambda: over(world), within_s=300)
    assert over(world)[0].reason == "There is no room yet."
    assert world.place(A) == 1


async def test_a_new_gpu_that_cannot_join_after_all_leads_back(world):
    job = await working_on_a(world)
    await world.switch(A, B)
    await world.until(lambda: world.choices.kept.value.switch.phase is Phase.LEAVING)
    world.gpus.faults[B] = CardFault.LOST
    await world.until(lambda: over(world))
    assert over(world)[0].outcome is Outcome.ROLLED_BACK
    next_job = world.post(A)
    await world.until_paid(job, next_job)
    await world.until_queued(A)


async def test_a_switch_to_a_gpu_whose_hours_are_over_still_comes_about(world):
    world.start()
    world.around.now = AT_HOME
    await world.enable(A)
    await world.until_queued(A)
    await world.rule(B, Rules(idle_after_s=600))
    await world.switch(A, B)
    await world.until(lambda: over(world))
    assert over(world)[0].outcome is Outcome.DONE
    await world.until(lambda: world.phase(A) is None)
    assert world.status(B).sentence.id == "WAIT_IDLE"


@pytest.mark.parametrize("phase", list(Phase))
async def test_a_switch_survives_a_restart_at_every_step(world, phase):
    job = await working_on_a(world)
    await world.switch(A, B)
    latest = world.choices.kept
    await world.until(lambda: latest.value.switch is None or latest.value.switch.phase is phase)
    await world.restart()
    await world.until_queued(B)
    assert world.is_paid(job)
    assert over(world)[-1].outcome is Outcome.DONE
    await world.until(lambda: world.phase(A) is None)


async def test_a_second_switch_waits_for_the_first(world):
    await working_on_a(world)
    await world.switch(A, B)
    with pytest.raises(Refused, match="under way"):
        await world.switch(A, C)
    with pytest.raises(Refused, match="part of a switch"):
        await world.disable(B)


# --- Rules ---


async def test_a_game_makes_the_node_leave_its_queue_until_it_ends(world):
    world.start()
    world.around.now = AT_HOME
    await world.enable(A)
    await world.rule(A, Rules(programs=("doom",)))
    await world.until_queued(A)
    world.around.now = Surroundings(on_battery=False, idle_s=0.0, programs=frozenset({"doom"}))
    await world.until(lambda: world.phase(A) == "paused" and world.place(A) is None, within_s=30)
    assert world.status(A).sentence.id == "WAIT_PROGRAM"
    assert world.rig.why(A).programs == ("doom",)
    world.around.now = AT_HOME
    await world.until_queued(A)
    told = [each.ruling.reason for each in world.did(RuleApplied)]
    assert told == ["programs", "free"]


async def test_a_job_in_hand_is_finished_when_a_game_starts(world):
    job = await working_on_a(world)
    next_job = world.post(A)
    await world.rule(A, Rules(programs=("doom",)))
    world.around.now = Surroundings(programs=frozenset({"doom"}))
    await world.until_paid(job)
    await world.until(lambda: world.phase(A) == "paused")
    assert world.job_state(next_job) is JobState.QUEUED


async def test_a_program_on_the_gpu_counts_where_the_user_wants_it(world):
    world.start()
    await world.enable(A, B)
    await world.rule(A, Rules(yields=True))
    await world.until_queued(A, B)
    world.use(A, pid=7, name="blender")
    world.use(B, pid=8, name="blender")
    await world.until(lambda: world.phase(A) == "paused")
    assert world.status(A).sentence.id == "MAKING_ROOM"
    assert world.phase(B) == "queued"


async def test_limits_reach_the_card(world):
    world.start()
    await world.enable(A)
    await world.until_queued(A)
    await world.choices.change(
        lambda latest: with_limits(latest, A, ChosenLimits(temperature_c=70, power_w=150.0))
    )
    await world.until(lambda: world.gpus.readings[A].power_limit_w == 150.0, within_s=30)


# --- Coming to rest for a new start ---


async def test_a_rest_keeps_the_places_in_queues_and_the_next_start_takes_them_up(world):
    world.start()
    await world.enable(A, C)
    await world.until_queued(A, C)
    places = [world.place(uuid) for uuid in (A, C)]

    world.rig.rest()
    await world.until(world.task.done)

    assert [world.place(uuid) for uuid in (A, C)] == places
    job = world.post(A)  # it comes while nobody is there
    await world.restart()
    await world.until_paid(job)
    assert len(world.containers_of(A)) == 1


async def test_a_rest_comes_after_the_job_in_hand_and_costs_others_nothing(world):
    await working_on_a(world)
    await world.enable(C)
    await world.until_queued(C)

    world.rig.rest()
    await world.clock.advance(60)
    assert not world.task.done()
    assert world.phase(A) == "draining"
    await world.until(world.task.done)

    assert world.place(A) is None
    assert world.place(C)
    assert [each.outcome for each in world.history.records.values()] == ["paid"]


async def test_who_waits_for_another_s_long_job_is_not_left_alone_with_one_of_its_own(world):
    long = await working_on_a(world, cmd="sleep 3000")
    await world.enable(C)
    await world.until_queued(C)
    world.rig.rest()
    await world.clock.advance(60)

    job, next_job = world.post(C, "sleep 60"), world.post(C)
    await world.until_paid(job)
    assert not world.is_paid(long)
    await world.until(world.task.done)

    assert world.is_paid(long)
    assert world.job_state(next_job) is JobState.QUEUED, "the rest comes at last"


async def test_a_rest_that_is_taken_back_lets_every_gpu_work_on(world):
    first = await working_on_a(world)
    world.rig.rest()
    await world.clock.advance(10)
    world.rig.go_on()
    await world.until_paid(first)
    await world.until_queued(A)
    await world.until_paid(world.post(A))


async def test_a_rest_waits_for_a_job_that_came_in_its_first_second(world):
    world.start()
    await world.enable(A)
    await world.until_queued(A)
    job = world.post(A)
    world.rig.rest()
    await world.until(world.task.done)
    await world.restart()
    await world.until_paid(job)
    assert len(world.containers_of(A)) == 1


async def test_told_to_end_while_coming_to_rest_every_queue_is_left(world):
    await working_on_a(world)
    await world.enable(C)
    await world.until_queued(C)
    world.rig.rest()
    world.rig.drain()
    await world.until(world.task.done)

    assert (world.place(A), world.place(C)) == (None, None)
