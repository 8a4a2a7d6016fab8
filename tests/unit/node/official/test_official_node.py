"""The official node driven like our own: the same phases, and nothing lost."""

from nosdesk.domain.node_status import NodeStatus, Phase, Sentence
from nosdesk.node import activity
from nosdesk.node.rig_node import Stage
from tests.unit.node.official.official_world import KEY, OfficialWorld

PAUSED = NodeStatus(Phase.PAUSED, Sentence("RULE", "Paused", "Not now."))


async def test_it_starts_queues_works_and_is_paid_in_the_words_of_every_node():
    async with OfficialWorld.open() as world:
        node = world.start()
        await world.until("queued")
        assert (world.sentence, node.status.value.place) == ("WAIT_QUEUE", 1)
        assert node.stage.value is Stage.AT_WORK

        job = world.chain.post_job(world.market)
        await world.until("running")
        assert (world.sentence, node.status.value.job) == ("WORKING", job)

        await world.until("queued")
        await world.clock.advance(600)

        (record,) = world.records
        assert (record.job, record.outcome, record.engine) == (job, "paid", "official")
        assert record.received == record.expected > 0
        assert "CHECKING" in world.sentences


async def test_the_key_is_handed_over_at_each_start_and_taken_back():
    async with OfficialWorld.open() as world:
        world.start()
        await world.until("queued")

        assert world.software.keys == [KEY]
        assert world.keys_out == 0
        assert "can read this account's key" in world.node.badge


async def test_finish_then_stop_in_a_job_waits_for_its_end_and_stops_before_the_next():
    async with OfficialWorld.open() as world:
        node = world.start()
        await world.until("queued")
        job = world.chain.post_job(world.market)
        await world.until("running")
        for _ in range(3):
            world.chain.post_job(world.market)

        node.drain()
        await world.until("draining")
        assert (world.sentence, node.status.value.job) == ("DRAINING", job)
        await world.until_over()

        assert world.software.done == [job]
        assert world.software.cut_off == []
        assert not world.is_in_queue
        assert [each.job for each in world.records] == [job]


async def test_finish_then_stop_in_the_queue_gives_up_the_place_before_anything_is_ended():
    async with OfficialWorld.open() as world:
        node = world.start()
        await world.until("queued")
        seen = []
        world.software.end, end = _noting(seen, world), world.software.end
        world.real_end = end
        node.drain()
        await world.until_over()

        assert seen == [False]
        assert world.software.done == []


def _noting(seen, world):
    async def end(*, grace_s):
        seen.append(world.is_in_queue)
        await world.real_end(grace_s=grace_s)

    return end


async def test_a_job_that_comes_just_as_it_is_told_to_stop_is_done_and_paid():
    async with OfficialWorld.open() as world:
        node = world.start()
        await world.until("queued")

        node.drain()
        job = world.chain.post_job(world.market)
        await world.until_over()

        assert world.software.done == [job]
        assert world.software.cut_off == []
        assert world.records[0].outcome == "paid"


async def test_a_held_node_is_out_and_comes_back():
    async with OfficialWorld.open() as world:
        node = world.start()
        await world.until("queued")

        node.hold(PAUSED)
        await world.clock.until(lambda: node.stage.value is Stage.OUT)
        assert world.sentence == "RULE"
        assert not world.is_in_queue

        node.hold(None)
        await world.until("queued")
        assert len(world.software.starts) == 2


async def test_a_node_that_waits_or_is_held_asks_the_ledger_seldom():
    async with OfficialWorld.open() as world:
        world.software.poll_s = 60.0
        node = world.start()
        await world.until("queued")
        world.chain.calls.clear()
        await world.clock.advance(3_600)
        waiting = world.chain.calls.total()

        node.hold(PAUSED)
        await world.clock.until(lambda: node.stage.value is Stage.OUT)
        world.chain.calls.clear()
        await world.clock.advance(3_600)

        assert waiting <= 20
        assert world.chain.calls.total() <= 20


async def test_stop_now_in_a_job_says_what_it_costs_and_waits_for_the_submission():
    async with OfficialWorld.open(job_s=600) as world:
        node = world.start()
        await world.until("queued")
        job = world.chain.post_job(world.market)
        await world.until("running")

        assert node.stop_now() is True
        await world.clock.until(lambda: world.sentence == "STOPPING_NOW")
        assert "its pay ends here" in node.status.value.sentence.text
        await world.until_over()

        assert world.software.cut_off == [job]
        assert world.software.ended == [300]
        assert world.records[0].outcome == "paid"
        assert node.stop_now() is False


async def test_a_crash_in_a_job_starts_it_again_at_once_and_the_job_is_paid():
    async with OfficialWorld.open() as world:
        world.start()
        await world.until("queued")
        job = world.chain.post_job(world.market)
        await world.until("running")

        await world.software.crash(137)
        before = world.clock.now()
        await world.clock.until(lambda: len(world.software.starts) == 2)

        assert world.clock.now() - before <= 5
        await world.until("queued")
        assert world.software.done == [job]


async def test_a_crash_while_it_waits_is_told_with_when_it_goes_on():
    async with OfficialWorld.open() as world:
        node = world.start()
        await world.until("queued")
        world.software.written = ["\x1b[31mno such thing\x1b[0m"]

        await world.software.crash(3)
        await world.until("faulted")

        assert "exit code 3" in node.status.value.sentence.text
        assert node.status.value.wait.next_try > world.clock.now()
        await world.until("queued")


async def test_told_to_stop_with_its_container_down_it_still_hands_in_the_job_it_owes():
    async with OfficialWorld.open() as world:
        node = world.start()
        await world.until("queued")
        job = world.chain.post_job(world.market)
        await world.until("running")

        node.drain()
        await world.software.crash(1)
        await world.until_over()

        assert world.software.done == [job]


async def test_told_to_stop_with_its_container_down_it_leaves_the_queue_itself():
    async with OfficialWorld.open() as world:
        node = world.start()
        await world.until("queued")

        await world.software.crash(1)
        node.drain()
        await world.until_over()

        assert not world.is_in_queue


async def test_an_update_waits_for_the_end_of_the_job():
    async with OfficialWorld.open(job_s=3_600) as world:
        world.start()
        await world.until("queued")
        job = world.chain.post_job(world.market, timeout_s=86_400)
        await world.until("running")
        world.software.newest = "sha256:two"
        await world.clock.advance(3_000)
        assert world.software.digests == ["sha256:one"]

        await world.clock.until(lambda: len(world.software.starts) == 2)

        assert world.software.digests == ["sha256:one", "sha256:two"]
        assert world.software.done == [job]
        await world.until("queued")
        assert (world.software.kept.current, world.software.kept.previous) == (
            "sha256:two",
            "sha256:one",
        )


async def test_an_update_that_does_not_come_up_twice_leads_back_and_is_not_tried_again():
    async with OfficialWorld.open() as world:
        world.start()
        await world.until("queued")
        world.software.poll_s = 120.0
        world.software.newest = "sha256:two"
        world.software.broken = {"sha256:two"}

        await world.clock.until(lambda: len(world.software.starts) == 4, within_s=86_400)
        await world.until("queued")
        await world.clock.advance(3_600)

        assert world.software.digests == ["sha256:one", *["sha256:two"] * 2, "sha256:one"]
        assert world.software.kept.refused == ("sha256:two",)


async def test_it_asks_for_an_update_by_its_exit_code_and_gets_it():
    async with OfficialWorld.open() as world:
        world.start()
        await world.until("queued")
        world.software.newest = "sha256:two"

        await world.software.crash(76)
        await world.clock.until(lambda: len(world.software.starts) == 2)

        assert world.software.starts[-1].digest == "sha256:two"
        assert world.software.starts[-1].in_loop is True


async def test_exit_code_75_is_no_crash():
    async with OfficialWorld.open() as world:
        world.start()
        await world.until("queued")

        await world.software.crash(75)
        await world.clock.until(lambda: len(world.software.starts) == 2)

        assert "FAULTED" not in world.sentences


async def test_a_new_life_takes_up_the_container_and_the_books_of_the_former():
    async with OfficialWorld.open(job_s=300) as world:
        world.start()
        await world.until("queued")
        job = world.chain.post_job(world.market)
        await world.until("running")

        await world.kill()
        await world.clock.advance(600)
        assert world.software.done == [job]
        world.start()
        await world.until("queued")
        await world.clock.advance(60)

        assert len(world.software.starts) == 1
        assert [(each.job, each.outcome) for each in world.records] == [(job, "paid")]


async def test_silence_of_the_ledger_is_no_reason_to_stop_and_is_said():
    async with OfficialWorld.open() as world:
        node = world.start()
        await world.until("queued")
        world.chain.go_away()
        node.drain()
        await world.until("unknown")
        await world.clock.advance(1_200)
        assert world.software.ended == []

        world.chain.come_back()
        await world.until_over()
        assert world.software.cut_off == []


async def test_a_job_that_only_the_node_speaks_of_is_waited_for_but_not_for_ever():
    async with OfficialWorld.open() as world:
        node = world.start()
        await world.until("queued")
        world.software.says = "job-running"
        node.drain()
        await world.until("unknown")
        await world.clock.advance(90)
        assert world.software.ended == []

        await world.until_over()
        assert world.software.ended == [60]


async def test_what_docker_does_not_tell_is_unknown_and_nothing_is_started_twice():
    async with OfficialWorld.open() as world:
        world.start()
        await world.until("queued")
        world.software.is_away = True
        await world.until("unknown")
        await world.clock.advance(600)

        world.software.is_away = False
        await world.until("queued")
        assert len(world.software.starts) == 1


async def test_a_run_that_its_poster_ends_is_paid_and_called_so():
    async with OfficialWorld.open(job_s=600) as world:
        world.start()
        await world.until("queued")
        job = world.chain.post_job(world.market)
        await world.until("running")
        await world.clock.advance(20)
        await world.software.crash(137)

        world.chain.end_job(job)
        await world.until("queued")
        await world.clock.advance(60)

        assert world.records[0].outcome == "ended_by_poster"
        assert world.records[0].received > 0


async def test_without_funds_it_says_so_before_anything_is_started():
    async with OfficialWorld.open() as world:
        world.chain.state.sol[world.signer.address] = 0
        world.start()
        await world.until("waiting_funds")

        assert world.software.starts == []
        world.chain.fund(world.signer.address)
        await world.until("queued")


async def test_an_image_that_nobody_gives_is_told_once_and_tried_again():
    async with OfficialWorld.open() as world:
        world.software.refusal = "The image could not be fetched."
        world.start()
        await world.clock.advance(2_000)
        assert world.troubles == ["The image could not be fetched."]
        assert world.phase == "faulted"

        world.software.refusal = ""
        await world.until("queued")


async def test_a_soak_of_two_hundred_short_jobs_loses_none():
    async with OfficialWorld.open(job_s=2) as world:
        world.start()
        await world.until("queued")
        jobs = [world.chain.post_job(world.market, timeout_s=60) for _ in range(200)]

        await world.clock.until(lambda: len(world.records) == 200, within_s=200 * 120)

        assert {each.job for each in world.records} == set(jobs)
        assert all(each.received == each.expected > 0 for each in world.records)
        assigned = [each for each in world.did if isinstance(each, activity.RunAssigned)]
        assert len(assigned) == 200
        assert world.software.cut_off == []
