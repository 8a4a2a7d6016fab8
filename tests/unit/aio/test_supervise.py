"""A service is kept running, quietly, until it is cancelled or the mistake is our own."""

import asyncio
import logging

import pytest

from nosdesk.aio.retry import Backoff
from nosdesk.aio.supervise import STEADY_S, supervise
from nosdesk.domain.errors import BugError, Unavailable
from tests.fakes.clock import FakeClock

STEPS = Backoff(first_s=1, factor=2, cap_s=8, jitter=0)


class Service:
    """Fails as often as told, then runs until cancelled; notes when it was started."""

    def __init__(self, clock, *failures):
        self.clock = clock
        self.failures = list(failures)
        self.starts = []

    async def run(self):
        self.starts.append(self.clock.now())
        if self.failures:
            raise self.failures.pop(0)
        await asyncio.Event().wait()


@pytest.fixture
def clock():
    return FakeClock(now=0)


@pytest.fixture
async def group():
    async with asyncio.TaskGroup() as group:
        yield group


def start(group, clock, service):
    return group.create_task(
        supervise("market watch", service, fatal=BugError, backoff=STEPS, sleep=clock.sleep)
    )


def actions(caplog):
    return [record.action for record in caplog.records]


async def stop(task):
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_failing_service_is_started_again_after_waits_that_grow(clock, group):
    service = Service(clock, *[Unavailable("away")] * 5)
    task = start(group, clock, service.run)

    await clock.advance(100)

    assert service.starts == [0, 1, 3, 7, 15, 23]
    await stop(task)


async def test_only_the_first_failure_and_the_recovery_are_logged(clock, group, caplog):
    caplog.set_level(logging.INFO)
    service = Service(clock, *[Unavailable("away")] * 3)
    task = start(group, clock, service.run)

    await clock.advance(7)
    assert actions(caplog) == ["service_failed"]
    assert caplog.records[0].exc_info[1].title == "away"

    await clock.advance(STEADY_S)
    assert actions(caplog) == ["service_failed", "service_recovered"]
    await stop(task)


async def test_a_service_that_recovered_starts_afresh_when_it_fails_again(clock, group, caplog):
    failing_again = asyncio.Event()

    async def run():
        service.starts.append(clock.now())
        if len(service.starts) != 3:
            raise Unavailable("away")
        await failing_again.wait()
        raise Unavailable("away again")

    service = Service(clock)
    task = start(group, clock, run)
    await clock.advance(1_000)
    failing_again.set()
    await clock.advance(2)

    assert service.starts == [0, 1, 3, 1_001]
    assert actions(caplog) == ["service_failed", "service_failed"]
    await stop(task)


async def test_a_service_that_fails_soon_after_its_restart_has_not_recovered(clock, group, caplog):
    caplog.set_level(logging.INFO)

    async def run():
        await clock.sleep(STEADY_S / 2)
        raise Unavailable("away")

    task = start(group, clock, run)
    await clock.advance(10 * STEADY_S)

    assert actions(caplog) == ["service_failed"]
    await stop(task)


@pytest.mark.parametrize(
    "mistake", [BugError("ours"), ExceptionGroup("tasks", [OSError(), BugError("ours")])]
)
async def test_our_own_mistake_stops_the_service_and_is_raised(clock, mistake):
    service = Service(clock, mistake)

    with pytest.raises(type(mistake)) as caught:
        await supervise("market watch", service.run, fatal=BugError, sleep=clock.sleep)

    assert caught.value is mistake
    assert len(service.starts) == 1


async def test_a_group_of_ordinary_failures_is_tried_again(clock, group):
    service = Service(clock, ExceptionGroup("tasks", [OSError(), Unavailable("away")]))
    task = start(group, clock, service.run)

    await clock.advance(1)

    assert service.starts == [0, 1]
    await stop(task)


async def test_a_service_that_is_done_is_not_started_again(clock):
    starts = []

    async def run():
        starts.append(clock.now())

    await supervise("once", run, fatal=BugError, sleep=clock.sleep)

    assert starts == [0]


async def test_cancelling_lets_go_at_once_while_it_runs_and_while_it_waits(clock, group):
    for failures in ([], [Unavailable("away")], [Unavailable("away")] * 2):
        service = Service(clock, *failures)
        task = start(group, clock, service.run)
        await clock.advance(1)

        await stop(task)

        assert clock.sleeping == 0
