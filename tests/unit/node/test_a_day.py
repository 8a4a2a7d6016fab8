"""A whole day of a PC with three GPUs: hours, games, a lost card, switches, and jobs all along."""

from datetime import datetime, timedelta

from nosdesk.domain.gpu import CardFault
from nosdesk.domain.job import JobState
from nosdesk.domain.rules import Rules, Surroundings, parse_hours
from nosdesk.domain.switching import Outcome
from nosdesk.node.gpu_watch import Pace
from nosdesk.node.rig_picture import SwitchEnded
from tests.unit.node.rig_world import BERLIN, A, B, C, RigWorld

DAY = "2026-03-02"
HOURS = "8-12, 14-20"
GAMES = (("09:30", "10:05"), ("16:00", "16:45"))
LOST = ("14:30", "14:50")
SWITCHES = ("03:02", "09:04", "15:06", "21:08")
JOB_S, LIMIT_S, EVERY_MIN = 300, 1_200, 9

AT_WORK = {"queued", "running", "settling", "joining"}
ON_THE_WAY = {"checking", "draining"}


def moment(clock_time: str) -> float:
    return datetime.fromisoformat(f"{DAY}T{clock_time}").replace(tzinfo=BERLIN).timestamp()


def within(at: float, span: tuple[str, str]) -> bool:
    return moment(span[0]) <= at < moment(span[1])


def is_quiet_for_a(at: float) -> bool:
    return not (within(at, ("08:00", "12:00")) or within(at, ("14:00", "20:00")))


class Day:
    """Plays the day minute by minute, and holds what the nodes do against what they may do."""

    def __init__(self, world: RigWorld) -> None:
        self.world = world
        self.jobs: list[str] = []
        self.silences: list[str] = []
        self.seconds_off = {A: 0, B: 0, C: 0}

    async def live(self) -> None:
        for minute in range(24 * 60):
            now = self.world.clock.now()
            await self._play(f"{minute // 60:02}:{minute % 60:02}", now)
            if minute % EVERY_MIN == 0:
                self.jobs += [self.world.post(uuid, f"sleep {JOB_S}") for uuid in (A, B, C)]
            await self.world.clock.advance(60 - (self.world.clock.now() - now))
            self._look()

    async def _play(self, clock_time: str, now: float) -> None:
        world = self.world
        playing = any(within(now, game) for game in GAMES)
        programs = frozenset({"doom"}) if playing else frozenset({"sshd"})
        world.around.now = Surroundings(on_battery=False, idle_s=0.0, programs=programs)
        if clock_time == LOST[0]:
            world.gpus.faults[A] = CardFault.LOST
        if clock_time == LOST[1]:
            world.gpus.faults.clear()
        if clock_time in SWITCHES:
            old, new = (B, C) if SWITCHES.index(clock_time) % 2 == 0 else (C, B)
            await world.until(lambda: world.phase(old) == "running", within_s=600)
            await world.switch(old, new)

    def _look(self) -> None:
        """Whoever earns nothing says why, and `why` says the same."""
        world, at = self.world, self.world.clock.now()
        for uuid in world.choices.kept.value.enabled:
            status = world.status(uuid)
            ruling = world.rig.why(uuid)
            if status is None or str(status.phase) in AT_WORK | ON_THE_WAY:
                continue
            is_told = (status.sentence.id.startswith("GPU_") and within_loss(at)) or (
                not ruling.allows and status.sentence.id == ruling.sentence.id
            )
            if not is_told:
                self.silences.append(f"{datetime.fromtimestamp(at, BERLIN)} {uuid} {status}")


def within_loss(at: float) -> bool:
    return within(at - 120, LOST) or within(at, LOST)


async def test_a_day_loses_no_job_and_works_in_no_forbidden_minute():
    async with RigWorld.open(at=f"{DAY}T00:00") as world:
        world.limit_jobs(LIMIT_S)
        world.pace = Pace(every_s=5.0)
        world.start()
        await world.enable(A, B)
        await world.rule(A, Rules(hours=parse_hours(HOURS), programs=("doom",)))
        day = Day(world)
        await day.live()
        world.rig.drain()
        await world.until(world.task.done)

        settled = [job for job in day.jobs if world.job_state(job) is not JobState.QUEUED]
        assert all(world.is_settled(job) for job in settled)
        by_gpu = {uuid: len(world.containers_of(uuid)) for uuid in (A, B, C)}
        assert all(by_gpu.values()), by_gpu
        assert not day.silences

        for begun, ended in world.work_of(A):
            minutes = [begun + 60 * n for n in range(int((ended - begun) // 60) + 1)]
            assert not any(is_quiet_for_a(minute) for minute in minutes), begun
        margin = timedelta(
            seconds=15
        ).total_seconds()  # until the game was seen, and the queue left
        for game in GAMES:
            first, last = moment(game[0]) + margin, moment(game[1])
            assert not any(first <= begun < last for begun, _ in world.work_of(A))

        ends = [each.over.outcome for each in world.did(SwitchEnded)]
        assert ends == [Outcome.DONE] * len(SWITCHES)
        assert world.choices.kept.value.enabled == (A, B)
