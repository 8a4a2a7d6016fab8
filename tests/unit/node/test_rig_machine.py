"""Whatever is chosen, lost and killed in whatever order: no job is lost, none is paid twice."""

import asyncio
from collections import Counter
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from nosdesk.domain import gpu_choices
from nosdesk.domain.errors import BadInput, Refused, Unavailable
from nosdesk.domain.gpu import CardFault
from nosdesk.domain.job import JobState
from nosdesk.domain.rules import Rules
from nosdesk.node.gpu_watch import FIND_EVERY_S, Pace
from nosdesk.ports.host_services import Admission
from tests.unit.node.rig_world import A, B, C, RigWorld

CARDS = (A, B, C)
JOB_LIMIT_S = 900

cards = st.sampled_from(CARDS)
DEEDS = st.one_of(
    st.tuples(st.sampled_from(["enable", "disable", "job", "pause", "resume"]), cards),
    st.tuples(st.just("switch"), cards, cards),
    st.tuples(st.just("switch"), cards, cards),
    st.tuples(st.just("job"), cards),
    st.tuples(st.sampled_from(["lose", "find", "reject", "admit", "lock", "unlock"]), cards),
    st.tuples(st.sampled_from(["cancel", "kill", "restart"])),
    st.tuples(st.sampled_from(["kill", "restart"])),
)
WAITS = st.sampled_from([0.0, 0.5, 3.0, 12.0, 45.0, 130.0, 400.0])
STEPS = st.tuples(DEEDS, WAITS)


class Life:
    """A PC with two GPUs at work, to which anything may happen; in the end all is well again."""

    def __init__(self, world: RigWorld) -> None:
        self.world = world
        self.jobs: list[str] = []

    async def begin(self) -> None:
        self.world.limit_jobs(JOB_LIMIT_S)
        self.world.start()
        await self.world.enable(A, B)

    async def go(self, deed: str, *about) -> None:
        with suppress(BadInput, Refused):  # told to a user who asks for it at the wrong moment
            await getattr(self, deed)(*about)

    async def enable(self, card):
        await self.world.enable(card)

    async def disable(self, card):
        await self.world.disable(card)

    async def switch(self, old, new):
        await self.world.switch(old, new)

    async def cancel(self):
        await self.world.cancel_switch()

    async def job(self, card):
        self.jobs.append(self.world.post(card, "sleep 100", timeout_s=JOB_LIMIT_S))

    async def pause(self, card):
        now = self.world.clock.now()
        await self.change(gpu_choices.paused, [card], now=now, until=None)

    async def resume(self, card):
        await self.change(gpu_choices.resumed, [card])

    async def change(self, how, *args, **more):
        await self.world.choices.change(lambda latest: how(latest, *args, **more))

    async def kill(self):
        await self.world.kill()

    async def restart(self):
        await self.world.restart()

    async def lose(self, card):
        self.world.gpus.faults[card] = CardFault.LOST

    async def find(self, card):
        self.world.gpus.faults.pop(card, None)

    async def reject(self, card):
        self.world.hosts[card].admission = Admission(None, status="REJECTED", reason="No room.")

    async def admit(self, card):
        self.world.hosts[card].admission = None

    async def lock(self, card):
        self.world.unfit[card] = Unavailable("The keyring is locked.", "Unlock it.")

    async def unlock(self, card):
        self.world.unfit.pop(card, None)

    async def end(self) -> None:
        """All is well again: every switch comes to its end, and whoever is to work does."""
        world = self.world
        for card in CARDS:
            for mend in (self.find, self.admit, self.unlock, self.resume):
                await self.go(mend.__name__, card)
            await self.go("change", gpu_choices.with_rules, card, Rules(on_battery=True))
        if world.task is None:
            world.start()
        await world.clock.advance(FIND_EVERY_S)
        for card in CARDS:
            await world.watch.retry(card)
        await world.until(lambda: world.choices.kept.value.switch is None, within_s=7_200)
        await world.until(self.all_as_chosen, within_s=7_200)
        world.rig.drain()
        await world.until(world.task.done, within_s=7_200)

    def all_as_chosen(self) -> bool:
        at_work = {card for card in CARDS if self.world.phase(card) in ("queued", "running")}
        here = {each.choice.uuid for each in self.world.rig.picture.value.nodes}
        return at_work == here == set(self.world.choices.kept.value.enabled)


async def lived(history):
    async with RigWorld.open() as world:
        world.pace = Pace(every_s=5.0)
        life = Life(world)
        await life.begin()
        for deed, wait_s in history:
            await life.go(*deed)
            await world.clock.advance(wait_s)
        await life.end()
        check_the_books(world, life.jobs)
        check_the_choices(world)


def check_the_books(world, jobs):
    records = world.history.records.values()
    ends = Counter((each.job, each.outcome) for each in records)
    assert {outcome for _, outcome in ends} <= {"paid", "handed_back"}
    for job in jobs:
        is_taken = world.job_state(job) is not JobState.QUEUED
        assert ends[job, "paid"] == is_taken
    begun = Counter(spec.labels["nosdesk.run"] for u in CARDS for spec in world.containers_of(u))
    assert all(count == 1 for count in begun.values()), begun
    earned = sum(world.chain.state.nos[world.signer(card).address] for card in CARDS)
    assert earned == sum(each.received for each in records if each.outcome == "paid")
    assert not world.chain.state.runs


def check_the_choices(world):
    choices = world.choices.kept.value
    assert all(world.place(card) is None for card in CARDS)
    assert choices.switch is None
    assert all(each.is_out for each in choices.gpus)
    numbers = [each.number for each in choices.gpus]
    assert len(set(numbers)) == len(numbers)


@given(st.lists(STEPS, min_size=3, max_size=14))
@settings(max_examples=120, deadline=None)
def test_whatever_happens_every_job_that_was_taken_is_settled_once(history):
    asyncio.run(lived(history))
