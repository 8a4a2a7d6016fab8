"""Every rehearsed fault, met by a whole node: whatever goes wrong, each job ends paid.

The demos run side by side, one for each fault, so that their waiting costs the time of one.
"""

import asyncio
import time
from collections.abc import Callable
from itertools import count

import pytest

from nosdesk.app import faults as app_faults
from nosdesk.app.demo import DemoOptions, DemoReport, Watcher, run_demo
from nosdesk.app.faults import Fault, FaultOptions, Pace, Strength
from nosdesk.domain.mishaps import EXPLANATIONS, Mishap
from nosdesk.node.activity import Activity, OpOver, OpStarted
from nosdesk.practice.faults.names import DEMO_FAULTS
from nosdesk.practice.faults.plan import Episode, episodes
from nosdesk.practice.faults.rehearsal import Rehearsal
from tests.integration.own_docker import own_docker

JOBS = 2
PACE = Pace(per_minute=4, share=1.0)
STRENGTH = Strength(latency_s=1.0, retry_after_s=1, delay_s=2.0, clock_jump_s=500)
AN_HOUR = Strength(clock_jump_s=3600)
FIRST_JOB_S = 8.0
"""By then a node has started and met its first job, however slow the machine."""

LEDGER_SPEED = 12
"""A blockhash dies within seconds where the ledger's time runs so fast."""

LIES = (Fault.RPC_EMPTY, Fault.RPC_STALE)
FAULTS = [fault for fault in Fault if fault in DEMO_FAULTS]


def seed_where(fault: Fault, pace: Pace, is_wanted: Callable[[Episode], bool]) -> int:
    """The lowest seed whose first episode of the fault is as wanted."""
    return next(seed for seed in count() if is_wanted(next(episodes(fault, seed, pace))))


def seed_for(fault: Fault) -> int:
    """A seed whose first episode is on while the node starts and meets its first job."""

    def is_wanted(first: Episode) -> bool:
        hits_all = fault in LIES or first.dice > 0.8
        return hits_all and first.begins < 1.0 and first.ends > FIRST_JOB_S

    return seed_where(fault, PACE, is_wanted)


def watcher(on_activity: Callable[[Activity], None] = lambda _: None) -> Watcher:
    return Watcher(lambda _grid, _engine: None, on_activity)


async def demo(fault: Fault, strength: Strength = STRENGTH) -> DemoReport:
    """Return a demo that met the fault; a busy machine may get to its first job after it."""
    report = await demo_once(fault, strength)
    return report if report.faults_injected.get(fault) else await demo_once(fault, strength)


async def demo_once(fault: Fault, strength: Strength) -> DemoReport:
    began_at = time.time()
    speed = LEDGER_SPEED if fault is Fault.TX_EXPIRED else 1
    faults = FaultOptions((fault,), seed_for(fault), PACE, strength)
    return await run_demo(
        DemoOptions(jobs=JOBS, engine="simulated", faults=faults),
        watcher(),
        now=lambda: began_at + speed * (time.time() - began_at),
    )


async def demos() -> dict[str, DemoReport]:
    async with asyncio.TaskGroup() as group:
        tasks = {str(fault): group.create_task(demo(fault)) for fault in FAULTS}
        tasks["an hour ahead"] = group.create_task(demo(Fault.CLOCK_JUMP, AN_HOUR))
    return {case: task.result() for case, task in tasks.items()}


@pytest.fixture(scope="module")
def reports() -> dict[str, DemoReport]:
    return asyncio.run(demos())


@pytest.mark.parametrize("fault", FAULTS)
def test_every_job_is_paid_in_full_whatever_goes_wrong(reports, fault):
    report = reports[str(fault)]

    assert report.faults_injected.get(fault, 0) > 0
    assert report.jobs_paid == report.jobs_posted == JOBS
    assert report.payments_missed == 0
    assert report.nos_received == report.nos_expected > 0


def test_a_clock_that_is_an_hour_ahead_costs_no_job(reports):
    report = reports["an hour ahead"]

    assert report.jobs_paid == report.jobs_posted == JOBS
    assert report.nos_received == report.nos_expected > 0


class TimeOfTheJob:
    """Time that begins with the first job: until then, nothing that waits for it goes on."""

    def __init__(self) -> None:
        self._begun = asyncio.Event()
        self._began_at = 0.0

    def begin(self) -> None:
        if not self._begun.is_set():
            self._began_at = time.monotonic()
            self._begun.set()

    def now(self) -> float:
        return time.monotonic() - self._began_at if self._begun.is_set() else 0.0

    async def sleep(self, seconds: float) -> None:
        await self._begun.wait()
        await asyncio.sleep(seconds)


@pytest.mark.docker
def test_a_job_whose_container_dies_with_docker_is_paid_for_the_time_it_took(monkeypatch):
    pace = Pace(per_minute=1)
    seed = seed_where(Fault.DOCKER_RESTART, pace, lambda first: 1 < first.begins < 2)
    faults = FaultOptions((Fault.DOCKER_RESTART,), seed, pace)
    clock, ends = TimeOfTheJob(), []
    monkeypatch.setattr(
        app_faults, "Rehearsal", lambda *told: Rehearsal(*told[:4], clock, told[-1])
    )

    def note(what: Activity) -> None:
        if isinstance(what, OpStarted):
            clock.begin()
        if isinstance(what, OpOver):
            ends.append(what)

    with own_docker() as docker:
        monkeypatch.setenv("DOCKER_HOST", docker.url)
        report = asyncio.run(run_demo(DemoOptions(jobs=2, work_s=25, faults=faults), watcher(note)))

    assert report.faults_injected == {"docker-restart": 1}
    assert [end.exit_code == 0 for end in ends] == [False, True]  # the first one was killed
    assert ends[0].failure == EXPLANATIONS[Mishap.ENGINE_RESTARTED].sentence
    assert report.jobs_paid == report.jobs_posted == 2
    assert report.nos_received == report.nos_expected > 0
