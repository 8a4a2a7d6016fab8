"""The small parts of the runtime on their own: patience, delivery, logs, books."""

import msgspec
import pytest

from nosdesk.aio.retry import Backoff
from nosdesk.domain import run as life
from nosdesk.domain.actions import Work
from nosdesk.domain.errors import BugError, NodeError, Unavailable
from nosdesk.node.books import Books
from nosdesk.node.delivery import Delivery, Expired, Failed, Landed
from nosdesk.node.log_relay import (
    HEAD_BYTES,
    HEAD_LINES,
    SHARE_AT_LEAST,
    TAIL_BYTES,
    TAIL_LINES,
    OpLog,
)
from nosdesk.node.op_execution import OpExecution
from nosdesk.node.patience import Patience
from nosdesk.node.provisions import MEMORY_SHARE, limits_for
from nosdesk.node.recorded import Recorded
from nosdesk.ports.chain import SignedTransaction
from nosdesk.ports.containers import MIB, ContainerSpec, EngineFacts, Limits, LogLine
from nosdesk.practice.engine import SimulatedEngine
from tests.builders import NOW, an_assignment, in_turn
from tests.fakes.chain import FakeChain
from tests.fakes.clock import FakeClock
from tests.fakes.journal import FakeJournal
from tests.fakes.keys import FakeSigner

AWAY = Unavailable("Away.")


# --- Patience ---


async def eventually(clock, group, work):
    task = group.create_task(work)
    await clock.until(task.done)
    return task


class Answering:
    """Raises these one after another, then answers."""

    def __init__(self, *failures):
        self.failures = list(failures)
        self.calls = 0

    async def __call__(self):
        self.calls += 1
        if self.failures:
            raise self.failures.pop(0)
        return "answer"


def a_patience(clock):
    told = []
    backoff = Backoff(first_s=1, factor=2, cap_s=8, jitter=0)
    return Patience(clock, told.append, backoff=backoff), told


async def test_an_answer_is_waited_for_and_trouble_told_once(task_group):
    clock = FakeClock()
    patience, told = a_patience(clock)
    start, call = clock.now(), Answering(*[AWAY] * 6)

    task = await eventually(clock, task_group, patience.until_answered(call))

    assert (task.result(), call.calls) == ("answer", 7)
    assert told == [AWAY]
    assert clock.now() - start == 1 + 2 + 4 + 8 + 8 + 8


async def test_what_is_not_a_matter_of_waiting_is_raised_at_once():
    patience, told = a_patience(FakeClock())

    with pytest.raises(NodeError, match="No"):
        await patience.until_answered(Answering(NodeError("No.")))
    assert told == []


async def test_patience_may_have_an_end(task_group):
    clock = FakeClock()
    patience, told = a_patience(clock)

    async def caught():
        with pytest.raises(Unavailable):
            await patience.until_answered(Answering(*[AWAY] * 100), within_s=10)

    start = clock.now()
    await eventually(clock, task_group, caught())

    assert 10 <= clock.now() - start < 20
    assert told == [AWAY]


# --- Delivery ---


class Network:
    """A chain of which only sending and asking matter, and what they answer is written down."""

    def __init__(self, clock):
        self.clock = clock
        self.chain = FakeChain(clock)
        self.journal = FakeJournal(clock)
        self.signer = FakeSigner()
        self.chain.prepare(self.signer.address)
        self.market = self.chain.add_market()
        self.told = []
        self.delivery = Delivery(self.chain, self.journal, Patience(clock, self.told.append))

    async def signed(self):
        return await self.chain.sign([Work(self.market)], self.signer)


@pytest.fixture
def network():
    return Network(FakeClock())


async def delivered(network, group, signed):
    task = await eventually(network.clock, group, network.delivery.record_and_deliver(signed))
    assert await network.journal.open_streams() == ()
    return task.result()


async def test_bytes_that_land_are_sent_once(network, task_group):
    assert await delivered(network, task_group, await network.signed()) == Landed()
    assert len(network.chain.sent) == 1


async def test_bytes_that_do_not_land_are_sent_again_until_they_do(network, task_group):
    for _ in range(4):
        network.chain.drop_next_send()

    assert await delivered(network, task_group, await network.signed()) == Landed()
    assert len(network.chain.sent) == 5
    assert len(set(network.chain.sent)) == 1


async def test_bytes_that_fail_on_the_ledger_are_told_by_name(network, task_group):
    network.chain.fail_next("NodeAlreadyQueued")

    fate = await delivered(network, task_group, await network.signed())

    assert fate == Failed("NodeAlreadyQueued")


async def test_bytes_are_given_up_only_after_their_last_height(network, task_group):
    for _ in range(1_000):
        network.chain.drop_next_send()
    signed = await network.signed()

    assert await delivered(network, task_group, signed) == Expired()
    assert network.chain.height > signed.last_valid_height


async def test_bytes_that_land_in_their_very_last_block_are_found(network, task_group):
    """They are asked for once more after the height has passed."""
    signed = await network.signed()
    network.chain.drop_next_send()
    asked = network.chain.landing

    async def landing(signature, *, within_s=0):
        if within_s:  # the first answer comes before the last block does
            network.chain.advance_blocks(signed.last_valid_height - network.chain.height)
            answer = await asked(signature)
            network.chain._land(signed)
            network.chain.advance_blocks(1)
            return answer
        return await asked(signature)

    network.chain.landing = landing

    assert await delivered(network, task_group, signed) == Landed()


async def test_what_a_former_life_left_open_is_seen_through(network, task_group):
    signed = await network.signed()
    body = msgspec.json.encode(signed)
    await network.journal.append(f"transaction:{signed.signature}", [body])

    await eventually(network.clock, task_group, network.delivery.recover())

    assert network.chain.sent == [signed.signature]
    assert await network.journal.open_streams() == ()


async def test_signed_bytes_are_in_the_journal_before_anything_is_sent(network):
    network.journal.down = NodeError("The disk is full.")

    with pytest.raises(NodeError, match="full"):
        await network.delivery.record_and_deliver(await network.signed())
    assert network.chain.sent == []


# --- Operations ---


async def test_an_operation_without_a_network_needs_none(task_group):
    clock = FakeClock()
    spec = ContainerSpec("op", "ubuntu", Limits(MIB), {}, command=("echo", "hello"))
    patience, _ = a_patience(clock)
    async with SimulatedEngine.open(clock) as engine:
        log, started = OpLog(), []
        execution = OpExecution(engine, spec, log, clock, patience)

        task = await eventually(
            clock,
            task_group,
            execution.run(on_pull=lambda progress: None, on_started=started.append),
        )

        assert task.result().container.exit_code == 0
        assert [kept.text for kept in log.lines()] == ["hello"]
        assert len(started) == 1


# --- Logs ---


def line(text, time=NOW, stream="stdout"):
    return LogLine(stream, text, time)


def filled(log, texts):
    for number, text in enumerate(texts):
        log.add(line(text, NOW + number))
    return [kept.text for kept in log.lines()]


def test_a_short_log_is_kept_whole():
    log = OpLog()
    log.add(line("a", NOW + 0.0014, "stderr"))

    (kept,) = log.lines()
    assert (kept.stream, kept.text, kept.time) == ("stderr", "a", NOW * 1000 + 1)
    assert log.last_time == NOW + 0.0014


def test_a_long_log_keeps_its_beginning_and_its_end_and_says_what_is_missing():
    total = HEAD_LINES + TAIL_LINES + 7
    kept = filled(OpLog(), (f"{number}" for number in range(total)))

    assert kept[:HEAD_LINES] == [f"{number}" for number in range(HEAD_LINES)]
    assert kept[HEAD_LINES].startswith("7 lines or more were left out")
    assert kept[HEAD_LINES + 1] == f"{HEAD_LINES + 7}"
    assert (kept[-1], len(kept)) == (f"{total - 1}", HEAD_LINES + 1 + TAIL_LINES)


@pytest.mark.parametrize("sharers", [1, 4, 1_000])
def test_a_log_of_long_lines_stays_within_its_share(sharers):
    kept = filled(OpLog(sharers), [f"{number:05}" + "x" * 16_000 for number in range(1_000)])

    size = sum(map(len, kept))
    bound = max(HEAD_BYTES // sharers, SHARE_AT_LEAST) + max(TAIL_BYTES // sharers, SHARE_AT_LEAST)
    assert bound / 2 < size < bound + 100
    assert kept[0].startswith("00000")
    assert kept[-1].startswith("00999")


def test_what_was_written_stays_in_order_once_something_is_missing():
    log = OpLog(sharers=1_000)
    kept = filled(log, ["x" * 16_000, "y" * 16_000, "z" * 16_000, "short"])

    assert [text[0] for text in kept] == ["x", "1", "z", "s"]
    assert log.lines()[1].stream == "nodeerr"


def test_a_first_line_that_is_longer_than_everything_is_left_out():
    kept = filled(OpLog(sharers=1_000), ["x" * 100_000, "y"])

    assert kept == ["1 lines or more were left out here to keep the result small.", "y"]


def test_the_time_of_a_log_never_goes_back():
    log = OpLog()
    log.add(line("later", NOW + 5))
    log.add(line("earlier", NOW + 1))

    assert log.last_time == NOW + 5


# --- Books ---


async def test_only_what_changes_something_is_written_down():
    journal = FakeJournal()
    state, _ = life.begin(an_assignment())
    recorded = Recorded(journal, "run:Run1", state, life.step)

    assert await recorded.feed(life.OpEnded(0, 0, NOW)) == ()
    assert journal.bodies("run:Run1") == []
    assert await recorded.feed(life.StopOrdered(life.StopReason.EXPIRED)) == (life.ComposeResult(),)
    assert len(journal.bodies("run:Run1")) == 1


async def test_a_step_that_could_not_be_written_down_was_not_made():
    journal = FakeJournal()
    state, _ = life.begin(an_assignment())
    recorded = Recorded(journal, "run:Run1", state, life.step)
    journal.down = NodeError("The disk is full.")

    with pytest.raises(NodeError):
        await recorded.feed(life.StopOrdered(life.StopReason.EXPIRED))
    assert recorded.state == state


async def test_a_run_is_found_again_as_it_was():
    books = Books(FakeJournal())
    recorded = await books.open_run(an_assignment())
    await recorded.feed(life.DefinitionFetched("{}", in_turn("a", "b")))
    await recorded.feed(life.OpStarted(0, "c", NOW + 0.25))
    await recorded.feed(life.OpFailed(0, life.OpFailure("operation-error", "é\u2028"), NOW + 1.5))

    assert (await books.find_run("Run1")).state == recorded.state
    assert await books.open_runs() == ("Run1",)
    assert await books.is_known("Run1")
    assert not await books.is_known("Run2")


async def test_a_closed_run_is_known_but_not_open_and_closing_twice_is_fine():
    books = Books(FakeJournal())
    await books.open_run(an_assignment())
    for _ in range(2):
        await books.close("Run1")

    assert await books.open_runs() == ()
    assert await books.is_known("Run1")


async def test_an_assignment_in_the_middle_of_a_run_is_passed_over():
    journal = FakeJournal()
    books = Books(journal)
    state = (await books.open_run(an_assignment())).state
    await books.open_run(an_assignment(price=1))

    assert (await books.find_run("Run1")).state == state


async def test_a_run_that_nobody_opened_or_that_begins_wrong_is_our_own_mistake():
    journal = FakeJournal()
    stop = msgspec.json.encode(life.StopOrdered(life.StopReason.EXPIRED))
    await journal.append("run:Run2", [stop])

    with pytest.raises(BugError):
        await Books(journal).find_run("Run1")
    with pytest.raises(BugError):
        await Books(journal).find_run("Run2")


# --- Bounds of a job ---


@pytest.mark.parametrize("memory", [64 * MIB, 16 * 1024 * MIB])
def test_a_job_leaves_some_memory_to_the_computer_but_gets_enough_to_start(memory):
    limits = limits_for(EngineFacts("docker", "1", 4, memory, "/"))

    assert limits.memory_bytes == max(256 * MIB, int(memory * MEMORY_SHARE))
    assert 64 * MIB <= limits.shm_bytes <= limits.memory_bytes


def test_signed_bytes_are_the_same_after_the_journal():
    signed = SignedTransaction(bytes(range(256)), "Signature1", 2**40)

    assert msgspec.json.decode(msgspec.json.encode(signed), type=SignedTransaction) == signed
