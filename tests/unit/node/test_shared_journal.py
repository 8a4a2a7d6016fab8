"""Nodes of one PC write into one journal and one history, and none does what is another's."""

import asyncio
from dataclasses import replace

import msgspec
import pytest

from nosdesk.domain.actions import Work
from nosdesk.domain.errors import BugError
from nosdesk.domain.run import StopOrdered, StopReason
from nosdesk.domain.stock import PulledImage
from nosdesk.node.bookkeeping import Bookkeeping
from nosdesk.node.books import Books
from nosdesk.node.delivery import Delivery, OnItsWay, on_their_way
from nosdesk.node.outside import Outside
from nosdesk.node.patience import Patience
from nosdesk.ports.chain import Receipt
from tests.builders import an_assignment
from tests.contract.test_history import RECORD
from tests.fakes.chain import FakeChain
from tests.fakes.clock import FakeClock
from tests.fakes.history import FakeHistory
from tests.fakes.journal import FakeJournal
from tests.fakes.keys import FakeSigner
from tests.unit.node.world import World

MINE, YOURS = FakeSigner("mine"), FakeSigner("yours")


# --- Runs ---


async def test_each_nodes_open_runs_are_its_own_and_all_of_them_are_somebodys():
    journal = FakeJournal()
    mine, yours = Books(journal, "Mine"), Books(journal, "Yours")
    for run, node, books in (("A", "Mine", mine), ("B", "Yours", yours), ("C", "Mine", mine)):
        await books.open_run(an_assignment(run=run, node=node))

    assert await mine.open_runs() == ("A", "C")
    assert await yours.open_runs() == ("B",)
    assert await Books(journal).open_runs() == ("A", "B", "C")
    owners = [(each.run, each.node) for each in await mine.open_assignments()]
    assert owners == [("A", "Mine"), ("B", "Yours"), ("C", "Mine")]


async def test_a_run_that_is_closed_is_nobodys_and_one_that_is_opened_later_is_found():
    journal = FakeJournal()
    mine, yours = Books(journal, "Mine"), Books(journal, "Yours")
    await mine.open_run(an_assignment(run="A", node="Mine"))
    assert [each.run for each in await yours.open_assignments()] == ["A"]
    await mine.close("A")
    await yours.open_run(an_assignment(run="B", node="Yours"))

    assert await mine.open_runs() == ()
    assert await yours.open_runs() == ("B",)
    assert await mine.is_closed("A")


async def test_an_open_run_is_read_from_the_journal_once():
    journal = FakeJournal()
    await Books(journal).open_run(an_assignment(run="A", node="Mine"))
    books, reads, entries = Books(journal, "Mine"), [], journal.entries

    async def counted(stream):
        reads.append(stream)
        return await entries(stream)

    journal.entries = counted
    for _ in range(3):
        assert await books.open_runs() == ("A",)

    assert reads == ["run:A"]


async def test_a_node_that_is_started_leaves_another_nodes_run_to_that_one():
    async with World.open() as world:
        other = an_assignment(run="Other", node=YOURS.address)
        await Books(world.journal, YOURS.address).open_run(other)
        job = world.post("sleep 1")
        world.start()
        await world.until_settled(job)
        await world.until_queued()

        assert await world.journal.open_streams() == ("run:Other",)
        assert [spec.labels["nosdesk.job"] for spec in world.started] == [job]


async def test_a_node_that_clears_up_leaves_what_another_nodes_run_has():
    async with World.open() as world:
        other = an_assignment(run="Other", node=YOURS.address)
        await Books(world.journal, YOURS.address).open_run(other)
        await world.engine.open_volume("theirs", {"nosdesk.run": "Other"})
        await keep_private(world, "Other")
        world.start()
        await world.until_queued()

        assert [each.name for each in await world.engine.volumes({})] == ["theirs"]
        assert [image.run for image in await world.stock.images()] == ["Other"]


async def keep_private(world, run):
    """As it is while the run's image, which came with a login, is here."""
    await world.stock.keep_image(PulledImage("their/image", "id", 1, 0, 0, run=run))


# --- Transactions ---


class Desk:
    """A journal that two nodes share, and a chain."""

    def __init__(self):
        self.clock = FakeClock()
        self.chain, self.journal = FakeChain(self.clock), FakeJournal(self.clock)
        self.market = self.chain.add_market()
        for signer in (MINE, YOURS):
            self.chain.prepare(signer.address)

    def delivery(self, signer):
        patience = Patience(self.clock, lambda error: None)
        return Delivery(self.chain, self.journal, patience, signer.address)

    async def signed(self, signer):
        return await self.chain.sign([Work(self.market)], signer)

    async def left_behind(self, signer, group):
        """Have the node's program die after it wrote down what it was to send."""
        signed, send = await self.signed(signer), self.chain.send

        async def die(_):
            await asyncio.Event().wait()

        self.chain.send = die
        dying = group.create_task(self.delivery(signer).record_and_deliver(signed))
        await self.clock.settle()
        dying.cancel()
        self.chain.send = send
        return signed


async def test_each_node_sees_its_own_transactions_through(task_group):
    desk = Desk()
    mine = await desk.left_behind(MINE, task_group)
    yours = await desk.left_behind(YOURS, task_group)
    assert [each.node for each in await on_their_way(desk.journal)] == [
        MINE.address,
        YOURS.address,
    ]

    assert await desk.delivery(MINE).recover()
    assert desk.chain.sent == [mine.signature]
    assert not await desk.delivery(MINE).recover()
    assert await desk.delivery(YOURS).recover()
    assert desk.chain.sent == [mine.signature, yours.signature]
    assert await desk.journal.open_streams() == ()


async def test_what_an_earlier_version_wrote_is_seen_through_by_whoever_comes():
    desk = Desk()
    signed = await desk.signed(MINE)
    await desk.journal.append(f"transaction:{signed.signature}", [msgspec.json.encode(signed)])
    assert [each.node for each in await on_their_way(desk.journal)] == [None]

    assert await desk.delivery(YOURS).recover()
    assert desk.chain.sent == [signed.signature]
    assert await desk.journal.open_streams() == ()


async def test_what_is_on_its_way_can_be_read_by_an_earlier_version():
    signed = await Desk().signed(MINE)
    record = OnItsWay(signed.wire, signed.signature, signed.last_valid_height, MINE.address)

    assert msgspec.json.decode(msgspec.json.encode(record), type=type(signed)) == signed


# --- Receipts that are missing ---


async def test_two_nodes_ask_for_a_missing_receipt_once_and_keep_what_was_written_meanwhile():
    clock, asked = FakeClock(now=RECORD.settled_at + 60), []
    history = FakeHistory()
    waiting = replace(RECORD, received=None, standing="waiting")
    await history.record(waiting)

    class Ledger:
        async def payout(self, run, node):
            asked.append((run, node))
            await asyncio.sleep(0)
            if self.meanwhile is not None:
                await history.record(self.meanwhile)
            return Receipt(waiting.expected, 0, 1, None)

    ledger = Ledger()
    ledger.meanwhile = None

    def bookkeeping(signer):
        unused = dict.fromkeys(("content", "containers", "host", "journal"))
        outside = Outside(chain=ledger, history=history, clock=clock, signer=signer, **unused)
        patience = Patience(clock, lambda error: None)
        return Bookkeeping(outside, "practice", None, patience, lambda _: None, lambda: "docker")

    await bookkeeping(MINE)._read_again(waiting)
    await bookkeeping(YOURS)._read_again(waiting)
    assert asked == [(waiting.run, waiting.node)]
    assert history.records[waiting.run].standing == "matched"

    ledger.meanwhile = replace(waiting, reason="taken up again", outcome="settling")
    await history.record(waiting)
    await bookkeeping(MINE)._read_again(waiting)
    assert history.records[waiting.run] == ledger.meanwhile


async def test_a_record_that_begins_wrong_is_our_own_mistake():
    journal = FakeJournal()
    await journal.append("run:Bad", [msgspec.json.encode(StopOrdered(StopReason.EXPIRED))])

    with pytest.raises(BugError):
        await Books(journal, "Mine").open_runs()
