"""Which grids something is left on, what is asked for them, and what they wait for."""

import asyncio
from functools import partial
from types import SimpleNamespace

import pytest

from nosdesk.adapters.sqlite.choices import SqliteChoices
from nosdesk.adapters.sqlite.database import Database
from nosdesk.aio.clock import SystemClock
from nosdesk.app.other_grids import OtherGrids, _There
from nosdesk.app.paths import Paths
from nosdesk.app.rig_nodes import RigOptions
from nosdesk.domain import gpu_choices
from nosdesk.domain.errors import Refused
from nosdesk.domain.gpu_choice import GpuChoice
from nosdesk.domain.node_status import Phase, checking, queued, running, settling
from nosdesk.node.rig import Rig, RigOutside
from nosdesk.node.rig_node import Stage
from nosdesk.node.rig_picture import NodePicture, RigPicture
from tests.fakes.choices import FakeChoices


class AskedFor:
    """Keys of which somebody always types a wrong passphrase."""

    def __init__(self):
        self.times = []

    async def unlock(self, accounts):
        self.times.append([*accounts])
        raise Refused("That is wrong.")


@pytest.fixture
async def pc(tmp_path):
    paths = Paths(tmp_path)
    async with Database(paths.journal) as database:
        workshop = SimpleNamespace(
            database=database,
            clock=SystemClock(),
            grid=SimpleNamespace(name="attic", title="Attic"),
            paths=paths,
            signers=AskedFor(),
        )
        yield workshop


async def leave_a_place(pc, realm, account):
    choices = SqliteChoices(pc.database, pc.clock, realm)
    await choices.change(partial(gpu_choices.with_account, uuid="GPU-A", account=account))
    await choices.change(partial(gpu_choices.noted_at_large, uuid="GPU-A", is_out=False))


@pytest.mark.parametrize("may_ask", [True, False])
async def test_one_who_types_it_wrong_is_not_asked_again_for_every_grid(pc, may_ask):
    await leave_a_place(pc, "cellar", "account-one")
    await leave_a_place(pc, "garden", "account-two")
    others = OtherGrids(pc, RigOptions())

    await others.find(may_ask=may_ask)

    assert [each.grid for each in others.left.value] == ["cellar", "garden"]
    assert pc.signers.times == ([["account-one", "account-two"]] if may_ask else [])


async def test_a_practice_grid_that_ended_meanwhile_took_its_debts_along(pc):
    others = OtherGrids(pc, RigOptions())
    for name in ("practice", "cellar"):
        others._there[name] = _There(name, name, is_owed=True, since=0.0)

    async with asyncio.timeout(60), asyncio.TaskGroup() as group:
        ours = Rig(RigOutside(FakeChoices(), None, pc.clock, None))
        running = group.create_task(others.run(ours))
        async for left in others.left.changes():
            if [each.status.phase for each in left] == [Phase.FAULTED]:
                break
        running.cancel()

    assert [each.grid for each in others.left.value] == ["cellar"]


@pytest.mark.parametrize(
    ("status", "uuid", "is_owed", "waits"),
    [
        (running("m", "job"), "GPU-A", False, True),
        (running("m", "job"), "GPU-B", False, False),
        (running("m", "job"), "GPU-A", True, False),
        (settling("m", "job", "Claiming."), "GPU-A", False, False),
        (queued("m", 1, 2), "GPU-A", False, False),
        (checking("the market"), "GPU-A", False, False),
    ],
)
async def test_a_place_that_may_bring_a_job_waits_for_one_in_hand_on_that_gpu(
    pc, status, uuid, is_owed, waits
):
    node = NodePicture(GpuChoice("GPU-A", 0), status, Stage.AT_WORK)
    others, ours = (
        OtherGrids(pc, RigOptions()),
        Rig(RigOutside(FakeChoices(), None, pc.clock, None)),
    )
    ours.picture.set(RigPicture(nodes=(node,)))
    await others.run(ours)

    theirs = others._rig(_There("cellar", "Cellar", is_owed, since=0.0), pc, FakeChoices())
    first = theirs._outside.elsewhere.first(GpuChoice(uuid, 1))

    assert (first is not None) is waits
    assert first is None or first.sentence.text.endswith("another grid comes first: Attic.")
