"""One operation through everything that an engine can do to it; whatever it is has a name."""

import pytest

from nosdesk.domain.errors import HostUnfit, Refused, Unavailable
from nosdesk.domain.mishaps import EXPLANATIONS, Mishap
from nosdesk.domain.run import OpFailure
from nosdesk.node.disk_watch import DiskWatch
from nosdesk.node.log_relay import OpLog
from nosdesk.node.op_execution import ENGINE_PATIENCE_S, Ended, NotRun, OpExecution, failure_of
from nosdesk.node.patience import Patience
from nosdesk.ports.containers import MIB, ContainerSpec, Limits
from tests.fakes.clock import FakeClock
from tests.unit.node.troubled_engine import GIB, TroubledEngine

FLOOR = 10 * GIB
SCRIPT = "echo one; sleep 100; echo two; sleep 100; echo three"


class Stage:
    """An engine, a clock, and one operation on it."""

    def __init__(self, engine, clock, group):
        self.engine = engine
        self.clock = clock
        self.group = group
        self.told = []
        self.log = OpLog()
        self.task = None

    def execution(self, script=SCRIPT):
        return OpExecution(
            self.engine,
            ContainerSpec("op", "image", Limits(MIB), {}, command=("sh", "-c", script)),
            self.log,
            self.clock,
            Patience(self.clock, self.told.append),
            disk=DiskWatch(self.engine, self.clock, FLOOR),
        )

    async def begun(self, script=SCRIPT):
        """The operation on its way, and its container once that runs."""
        execution, started = self.execution(script), []
        work = execution.run(on_pull=lambda _: None, on_started=started.append)
        self.task = self.group.create_task(work)
        await self.clock.until(lambda: started or self.task.done())
        return execution, started[0].id if started else None

    async def outcome(self, *, within_s=10_000):
        await self.clock.until(self.task.done, within_s=within_s)
        return self.task.result()

    @property
    def lines(self):
        return [line.text for line in self.log.lines()]


@pytest.fixture
async def stage(task_group):
    clock = FakeClock()
    async with TroubledEngine.open(clock) as engine:
        yield Stage(engine, clock, task_group)


def failed_with(outcome):
    assert isinstance(outcome, Ended)
    return outcome.failure and Mishap(outcome.failure.mishap)


# --- Before it runs ---


async def test_an_operation_that_went_well_has_no_mishap(stage):
    await stage.begun()

    outcome = await stage.outcome()

    assert (outcome.container.exit_code, outcome.failure) == (0, None)
    assert stage.lines == ["one", "two", "three"]


async def test_a_program_that_fails_by_itself_has_no_mishap(stage):
    await stage.begun("exit 3")

    outcome = await stage.outcome()

    assert (outcome.container.exit_code, outcome.failure) == (3, None)


async def test_an_engine_that_stays_away_gives_the_run_back_in_time(stage):
    stage.engine.is_away = True
    start = stage.clock.now()
    await stage.begun()

    outcome = await stage.outcome()

    assert isinstance(outcome, NotRun)
    assert (outcome.failure.mishap, outcome.failure.hands_back) == (Mishap.ENGINE_AWAY, True)
    assert ENGINE_PATIENCE_S <= stage.clock.now() - start < ENGINE_PATIENCE_S + 60


async def test_nothing_starts_where_there_is_no_room(stage):
    stage.engine.free = FLOOR - 1
    await stage.begun()

    outcome = await stage.outcome()

    assert (outcome.failure.mishap, outcome.failure.hands_back) == (Mishap.DISK_FULL, True)
    assert stage.engine.specs == []


async def test_a_container_may_write_what_there_is_room_for(stage):
    stage.engine.free = FLOOR + 7 * GIB
    await stage.begun()
    stage.engine.free = None
    await stage.begun()

    assert [spec.limits.disk_bytes for spec in stage.engine.specs] == [7 * GIB, None]


async def test_a_container_that_runs_already_needs_no_room(stage):
    await stage.begun()
    stage.engine.free = FLOOR - 1

    await stage.begun()

    assert failed_with(await stage.outcome()) is None


# --- While it runs ---


async def test_an_engine_that_restarts_and_leaves_the_container_alone_changes_nothing(stage):
    _, container = await stage.begun()
    await stage.clock.advance(50)
    stage.engine.is_away = True
    await stage.clock.advance(100)
    stage.engine.is_away = False

    outcome = await stage.outcome()

    assert failed_with(outcome) is None
    assert (outcome.container.id, outcome.container.exit_code) == (container, 0)
    assert stage.lines == ["one", "two", "three"]


async def test_a_container_that_its_engine_took_along_is_named_and_keeps_its_log(stage):
    _, container = await stage.begun()
    await stage.clock.advance(150)
    stage.engine.is_away = True
    await stage.clock.advance(1)
    await stage.engine.die(container)
    await stage.clock.advance(60)
    stage.engine.is_away = False

    outcome = await stage.outcome()

    assert failed_with(outcome) is Mishap.ENGINE_RESTARTED
    assert outcome.failure == OpFailure(
        "container-runtime-error",
        EXPLANATIONS[Mishap.ENGINE_RESTARTED].sentence,
        Mishap.ENGINE_RESTARTED,
    )
    assert stage.lines == ["one", "two"]


async def test_an_engine_that_goes_away_with_the_containers_end_is_named(stage):
    """A daemon that is told to end stops its containers before it is gone."""
    wait = stage.engine.wait

    async def wait_and_leave(container):
        ended = await wait(container)
        stage.engine.is_away = True
        return ended

    stage.engine.wait = wait_and_leave
    _, container = await stage.begun("sleep 100000")
    await stage.engine.die(container)

    assert failed_with(await stage.outcome()) is Mishap.ENGINE_RESTARTED


async def test_a_log_goes_on_where_it_broke_off_however_often_that_is(stage):
    await stage.begun("; ".join(f"echo {number}; sleep 10" for number in range(20)))
    for _ in range(5):
        await stage.clock.advance(17)
        stage.engine.is_away = True
        await stage.clock.advance(11)
        stage.engine.is_away = False

    await stage.outcome()

    assert stage.lines == [f"{number}" for number in range(20)]
    assert len(stage.engine.log_reads) > 5


async def test_an_engine_that_stays_away_ends_the_operation_in_time(stage):
    await stage.begun("sleep 100000")
    await stage.clock.advance(50)
    stage.engine.is_away = True
    gone_at = stage.clock.now()

    outcome = await stage.outcome()

    assert isinstance(outcome, NotRun)
    assert outcome.failure.mishap is Mishap.ENGINE_AWAY
    assert stage.clock.now() - gone_at < ENGINE_PATIENCE_S + 60


async def test_an_engine_that_lost_the_container_says_so(stage):
    _, container = await stage.begun("sleep 100000")
    stage.engine.is_away = True
    await stage.engine.forget(container)
    await stage.clock.advance(60)
    stage.engine.is_away = False

    outcome = await stage.outcome()

    assert isinstance(outcome, NotRun)
    assert outcome.failure.mishap is Mishap.CONTAINER_LOST


async def test_a_container_that_somebody_removes_is_lost(stage):
    _, container = await stage.begun("sleep 100000")

    await stage.engine.forget(container)

    assert (await stage.outcome()).failure.mishap is Mishap.CONTAINER_LOST


async def test_a_container_of_a_former_life_is_followed_with_its_log_from_the_start(stage):
    _, container = await stage.begun()
    await stage.clock.advance(150)
    stage.log = OpLog()

    stage.task = stage.group.create_task(stage.execution().follow(container))

    assert failed_with(await stage.outcome()) is None
    assert stage.lines == ["one", "two", "three"]


# --- How it ends ---


async def test_a_container_that_was_killed_for_its_memory_is_named(stage):
    stage.engine.marks = {"oom_killed": True, "exit_code": 137}
    await stage.begun("exit 1")

    assert failed_with(await stage.outcome()) is Mishap.OUT_OF_MEMORY


async def test_a_container_that_lost_a_process_to_the_memory_and_went_on_is_not(stage):
    stage.engine.marks = {"oom_killed": True}
    await stage.begun("exit 0")

    assert failed_with(await stage.outcome()) is None


async def test_a_container_that_fails_on_a_full_disk_is_named(stage):
    stage.engine.free = FLOOR + 1
    await stage.begun("sleep 1; exit 1")
    stage.engine.free = FLOOR

    assert failed_with(await stage.outcome()) is Mishap.DISK_FULL


async def test_a_container_that_ends_well_on_a_full_disk_is_not(stage):
    stage.engine.free = FLOOR + 1
    await stage.begun("sleep 1; exit 0")
    stage.engine.free = FLOOR

    assert failed_with(await stage.outcome()) is None


async def test_a_container_that_eats_the_disk_is_stopped_and_named(stage):
    stage.engine.free = FLOOR + GIB
    _, container = await stage.begun("echo hello; sleep 100000")
    await stage.clock.advance(60)
    stage.engine.free, stage.engine.wrote = FLOOR - GIB, 2 * GIB

    outcome = await stage.outcome(within_s=60)

    assert failed_with(outcome) is Mishap.DISK_FULL
    assert stage.engine.stopped == [container]
    assert stage.lines == ["hello"]


async def test_a_container_that_we_stopped_has_no_mishap(stage):
    execution, _ = await stage.begun("sleep 100000")
    stage.engine.is_away = True
    await stage.clock.advance(10)
    stage.engine.is_away = False

    execution.stop()
    outcome = await stage.outcome()

    assert failed_with(outcome) is None
    assert outcome.container.exit_code == 143


async def test_a_container_that_no_engine_stops_is_given_up(stage):
    execution, _ = await stage.begun("sleep 100000")
    stage.engine.is_away = True

    execution.stop()

    assert (await stage.outcome()).failure.mishap is Mishap.ENGINE_AWAY


async def test_a_log_that_is_refused_is_told_and_costs_nothing_else(stage):
    async def refused(container, *, after=0):
        raise Refused("The log is gone.")
        yield

    stage.engine.logs = refused
    await stage.begun("sleep 10")

    assert failed_with(await stage.outcome()) is None
    assert [error.title for error in stage.told] == ["The log is gone."]


# --- What is handed in ---


@pytest.mark.parametrize(
    ("error", "failure"),
    [
        (Unavailable("Away.", "Start it."), OpFailure("image-pull-error", "Away. Start it.")),
        (
            HostUnfit("Full.", "Free some.", mishap=Mishap.DISK_FULL),
            OpFailure("image-pull-error", "Full.", Mishap.DISK_FULL, hands_back=True),
        ),
        (
            Refused("No such.", "Name another.", mishap=Mishap.IMAGE_REFUSED),
            OpFailure("image-pull-error", "No such. Name another.", Mishap.IMAGE_REFUSED),
        ),
        (
            Unavailable("Broke.", "Again.", mishap=Mishap.PULL_BROKEN),
            OpFailure("image-pull-error", "Broke.", Mishap.PULL_BROKEN, hands_back=True),
        ),
    ],
)
def test_a_failure_says_whose_it_is_and_a_remedy_only_to_whom_it_helps(error, failure):
    assert failure_of("image-pull-error", error) == failure
