import asyncio
from contextlib import asynccontextmanager

from nosdesk.aio.state import State
from nosdesk.app.resting import Resting, resting_undisturbed
from nosdesk.domain.updates.state import Holdup


class Worker:
    """Works in turns that end when it is asked to, once `job` is over."""

    def __init__(self):
        self.asked = asyncio.Event()
        self.job = asyncio.Event()
        self.resting = Resting(self.asked.set)
        self.turns = 0

    async def run(self):
        while True:
            await self.resting.until_over()
            with self.resting.at_work():
                self.turns += 1
                await self.asked.wait()
                await self.job.wait()
            self.asked.clear()


async def settle():
    for _ in range(20):
        await asyncio.sleep(0)


async def test_the_rest_begins_when_the_job_is_over_and_nothing_begins_in_it():
    worker, rests = Worker(), []

    async def rest():
        async with worker.resting.at_rest():
            rests.append("begun")
            await settle()
            rests.append(worker.turns)

    async with asyncio.TaskGroup() as group:
        working = group.create_task(worker.run())
        await settle()
        resting = group.create_task(rest())
        await settle()
        assert rests == []
        assert worker.resting.is_wanted
        worker.job.set()
        await resting
        await settle()
        assert rests == ["begun", 1]
        assert worker.turns == 2
        working.cancel()


async def test_who_gives_up_waiting_lets_the_work_go_on():
    worker = Worker()
    async with asyncio.TaskGroup() as group:
        working = group.create_task(worker.run())
        await settle()
        resting = group.create_task(worker.resting.at_rest().__aenter__())
        await settle()
        resting.cancel()
        await settle()
        assert not worker.resting.is_wanted
        worker.job.set()
        await settle()
        assert worker.turns == 2
        working.cancel()


async def test_where_nothing_works_the_rest_begins_at_once():
    resting = Resting(lambda: None)

    async with resting.at_rest(), resting.at_rest():
        assert resting.is_wanted

    assert not resting.is_wanted


async def test_who_rests_no_more_lets_what_is_still_at_work_go_on():
    said = []
    resting = Resting(lambda: said.append("rest"), lambda: said.append("go on"))
    with resting.at_work():
        waiting = asyncio.get_running_loop().create_task(resting.at_rest().__aenter__())
        await settle()
        waiting.cancel()
        await settle()

    assert said == ["rest", "go on"]


class Person:
    """Has the set-up open, or sends money."""

    def __init__(self):
        self.said = []
        self.resting = Resting(lambda: self.said.append("rest"), lambda: None)
        self.set_up = State(False)
        self.moving = asyncio.Lock()
        self.within_s = 60.0
        self.waits_for = []

    @asynccontextmanager
    async def alone(self):
        async with self.moving:
            yield

    async def end_the_program(self):
        async with resting_undisturbed(
            self.resting,
            self.set_up,
            self.alone,
            self.waits_for.append,
            alone_within_s=self.within_s,
        ):
            self.said.append("end")


async def test_no_rest_begins_while_the_set_up_is_open():
    person = Person()
    person.set_up.set(True)
    async with asyncio.TaskGroup() as group:
        group.create_task(person.end_the_program())
        await settle()
        assert person.said == []
        assert person.waits_for == [Holdup.SET_UP]
        person.set_up.set(False)

    assert person.said == ["rest", "end"]


async def test_a_set_up_that_is_opened_meanwhile_is_waited_for_with_the_nodes_at_work():
    person = Person()
    async with asyncio.TaskGroup() as group:
        with person.resting.at_work():
            group.create_task(person.end_the_program())
            await settle()
            person.set_up.set(True)
        await settle()
        assert (person.said, person.resting.is_wanted) == (["rest"], False)
        person.set_up.set(False)

    assert person.said == ["rest", "rest", "end"]


async def test_a_move_of_money_that_is_under_way_comes_to_its_end_with_the_nodes_at_work():
    person = Person()
    await person.moving.acquire()
    async with asyncio.TaskGroup() as group:
        group.create_task(person.end_the_program())
        await settle()
        assert person.said == []
        assert person.waits_for[-1] is Holdup.MONEY
        person.moving.release()

    assert person.said == ["rest", "end"]
    assert not person.moving.locked()


async def test_nodes_do_not_rest_for_long_for_a_question_that_nobody_answers():
    person = Person()
    person.within_s = 0.001
    async with asyncio.timeout(60), asyncio.TaskGroup() as group:
        with person.resting.at_work():
            group.create_task(person.end_the_program())
            await settle()
            await person.moving.acquire()  # begun while the nodes finished a job
        while person.waits_for[-1] is not Holdup.MONEY:
            await asyncio.sleep(0.001)
        assert not person.resting.is_wanted
        person.moving.release()

    assert person.said == ["rest", "rest", "end"]
