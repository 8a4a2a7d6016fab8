"""Error reports: nothing without leave, and nobody's names in them."""

import asyncio
from types import SimpleNamespace

import pytest

from nosdesk.aio.state import State
from nosdesk.app.error_reports import AGAIN_S, report_faults
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_choice import GpuChoice
from nosdesk.domain.node_status import faulted, queued
from nosdesk.node.rig_node import Stage
from nosdesk.node.rig_picture import NodePicture, RigPicture
from tests.fakes.clock import FakeClock
from tests.fakes.keys import FakeSigner

SIGNER = FakeSigner()
BROKEN = faulted("/home/somebody/x is full.", "Make room.")


class Records:
    def __init__(self):
        self.reports = []
        self.down = None

    async def report_error(self, signer, report):
        self.reports.append((signer.address, report))
        if self.down:
            raise self.down


@pytest.fixture
async def stage():
    records, clock, allowed = Records(), FakeClock(), [True]
    workshop = SimpleNamespace(
        at_work={SIGNER.address: SIGNER}, clock=clock, host=SimpleNamespace(records=records)
    )
    picture = State(RigPicture())
    parts = SimpleNamespace(workshop=workshop, rig=SimpleNamespace(picture=picture))

    async def show(status):
        node = NodePicture(
            GpuChoice(GpuUuid("GPU-1"), 0), status, Stage.GETTING_READY, SIGNER.address
        )
        picture.set(RigPicture(nodes=(node,)))
        for _ in range(5):
            await asyncio.sleep(0)

    async with asyncio.TaskGroup() as group:
        task = group.create_task(report_faults(parts, lambda: allowed[0]))
        await asyncio.sleep(0)
        yield SimpleNamespace(show=show, records=records, clock=clock, allowed=allowed)
        task.cancel()


async def test_a_fault_is_reported_once_an_hour_without_names(stage):
    await stage.show(BROKEN)
    await stage.show(queued("m", 1, 1))
    await stage.show(BROKEN)

    ((address, report),) = stage.records.reports
    assert (address, report.name) == (SIGNER.address, "FAULTED")
    assert "somebody" not in report.message
    await stage.show(queued("m", 1, 1))
    await stage.clock.advance(AGAIN_S)
    await stage.show(BROKEN)
    assert len(stage.records.reports) == 2


async def test_nothing_is_reported_that_is_not_allowed_or_no_fault(stage):
    await stage.show(queued("m", 1, 1))
    stage.allowed[0] = False
    await stage.show(BROKEN)

    assert stage.records.reports == []


async def test_a_report_that_is_not_taken_is_nobodys_trouble(stage):
    stage.records.down = Unavailable("Away.")
    await stage.show(BROKEN)
    await stage.show(faulted("Other.", "Do.", name="OTHER"))

    assert len(stage.records.reports) == 2
