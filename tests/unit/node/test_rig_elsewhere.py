"""Nodes that let a job on another grid go first, and end only after it."""

import pytest

from nosdesk.aio.state import State
from nosdesk.domain.node_status import checking, draining, running, settling
from nosdesk.node.rig_elsewhere import has_job, other_first
from nosdesk.node.rig_picture import LeftThere
from nosdesk.node.rig_slot import LEAVE_WITHIN_S
from tests.unit.node.rig_world import A, B, RigWorld


class AnotherGrid:
    """A job of another grid on some GPUs, for as long as the test wants."""

    def __init__(self, *gpus):
        self.left = State((LeftThere("cellar", "Cellar", running("m", "job")),))
        self.gpus = gpus

    @property
    def has_job(self):
        return bool(self.gpus)

    def first(self, choice):
        return other_first("Cellar") if choice.uuid in self.gpus else None

    def ends(self):
        self.gpus = ()
        self.left.set(())


@pytest.fixture
async def world():
    async with RigWorld.open() as world:
        yield world


async def test_a_gpu_with_a_job_on_another_grid_is_not_even_opened_and_others_work(world):
    world.elsewhere = other = AnotherGrid(A)
    world.start()
    await world.enable(A, B)
    await world.until_queued(B)

    assert world.status(A).sentence.id == "OTHER_GRID_FIRST"
    assert world.status(A).sentence.text.endswith("another grid comes first: Cellar.")
    assert world.opened == [B]
    assert [each.grid for each in world.rig.picture.value.elsewhere] == ["cellar"]

    other.ends()
    await world.until_queued(A)
    assert world.rig.picture.value.elsewhere == ()


async def test_a_job_that_comes_up_again_elsewhere_lets_the_node_leave_its_queue(world):
    world.elsewhere = other = AnotherGrid()
    world.start()
    await world.enable(A)
    await world.until_queued(A)

    other.gpus = (A,)
    await world.until(lambda: world.place(A) is None)
    assert world.status(A).sentence.id == "OTHER_GRID_FIRST"
    other.ends()
    await world.until_queued(A)


@pytest.mark.parametrize("end", ["drain", "rest"])
async def test_the_end_waits_for_the_job_on_another_grid(world, end):
    world.elsewhere = other = AnotherGrid(A)
    world.start()
    await world.enable(A)
    await world.until(lambda: world.status(A) is not None)

    getattr(world.rig, end)()
    await world.clock.advance(600)
    assert not world.task.done()
    assert world.opened == []
    other.ends()
    await world.until(world.task.done)


@pytest.mark.parametrize(
    ("status", "is_one"),
    [
        (running("m", "job"), True),
        (draining("m", "job"), True),
        (draining("m", ""), False),
        (settling("m", "job", "Claiming."), False),
        (checking("the market"), False),
    ],
)
def test_a_job_that_only_waits_for_its_pay_is_no_job_in_hand(status, is_one):
    assert has_job(status) is is_one


async def test_a_ledger_that_is_away_keeps_nobody_on_its_grid(world):
    world.start()
    await world.enable(A)
    await world.until_queued(A)

    world.chain.go_away()
    world.rig.leave()
    await world.clock.advance(LEAVE_WITHIN_S - 10)
    assert not world.task.done()
    await world.clock.advance(20)
    assert world.task.done()
    assert not world.choices.kept.value.of(A).is_out


async def test_a_job_in_hand_is_finished_and_paid_before_the_grid_is_left(world):
    world.start()
    await world.enable(A)
    await world.until_queued(A)
    job = world.post(A, "sleep 600")
    await world.until(lambda: world.phase(A) == "running")

    world.rig.leave()
    await world.until(world.task.done)
    assert world.is_paid(job)
    assert world.choices.kept.value.of(A).is_out
