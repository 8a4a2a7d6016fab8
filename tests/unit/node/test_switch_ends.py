"""However a switch ends, and whoever ends it, it is told once and by its own right."""

from nosdesk.domain.switching import Outcome, Phase
from nosdesk.node.rig_picture import SwitchEnded, SwitchMoved
from nosdesk.ports.host_services import Admission
from tests.unit.node.rig_world import A, B, C, RigWorld

NO_ROOM = Admission(None, status="PENDING", reason="There is no room yet.")


def ends(world):
    return [(each.over.switch.new, each.over.outcome) for each in world.did(SwitchEnded)]


def over(world):
    return world.choices.kept.value.last_switch


async def test_a_switch_that_another_process_cancels_is_told_once():
    async with RigWorld.open() as world:
        world.hosts[B].admission = NO_ROOM
        world.start()
        await world.enable(A)
        await world.until_queued(A)
        await world.switch(A, B)
        await world.until(lambda: world.did(SwitchMoved))
        await world.cancel_switch()
        await world.clock.advance(20)
        assert ends(world) == [(B, Outcome.CANCELLED)]
        assert world.place(A) == 1

        await world.restart()
        await world.until_queued(A)
        assert ends(world) == [(B, Outcome.CANCELLED)]  # an end of before is no news


async def test_a_switch_that_takes_the_place_of_a_cancelled_one_has_patience_of_its_own():
    async with RigWorld.open() as world:
        world.hosts[B].admission = world.hosts[C].admission = NO_ROOM
        world.start()
        await world.enable(A)
        await world.until_queued(A)
        await world.switch(A, B)
        await world.until(lambda: world.phase(B) == "waiting_admission")
        await world.clock.advance(50)
        await world.cancel_switch()
        await world.switch(A, C)  # before anybody could look
        begun = world.clock.now()
        await world.until(lambda: over(world).switch.new == C, within_s=300)
        assert world.clock.now() - begun >= 60
        await world.clock.settle()
        assert ends(world) == [(B, Outcome.CANCELLED), (C, Outcome.ROLLED_BACK)]
        moves = [(each.switch.new, each.switch.phase) for each in world.did(SwitchMoved)]
        assert moves == [(B, Phase.PREPARING), (C, Phase.PREPARING)]
