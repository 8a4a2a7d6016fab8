"""A run that never began goes back, unpaid and with its reason; what was paid for is kept."""

import pytest

from nosdesk.domain.actions import Quit
from nosdesk.domain.errors import BugError
from nosdesk.domain.job import JobState
from nosdesk.domain.run import Phase
from nosdesk.node import activity
from nosdesk.node.books import Books
from nosdesk.node.delivery import Delivery
from nosdesk.node.patience import Patience
from nosdesk.node.settler import Settler
from tests.builders import a_run_state, an_assignment
from tests.fakes import chain_rules
from tests.fakes.chain import FakeChain
from tests.fakes.clock import FakeClock
from tests.fakes.content import FakeContent
from tests.fakes.journal import FakeJournal
from tests.fakes.keys import FakeSigner

WHY = "There is no room for its image."


class Desk:
    """A run on the ledger, and a settler for it whose every part is in hand."""

    def __init__(self, group):
        self.group = group
        self.clock = FakeClock()
        self.chain = FakeChain(self.clock)
        self.journal = FakeJournal(self.clock)
        self.content = FakeContent()
        self.signer = FakeSigner()
        self.chain.prepare(self.signer.address)
        self.market = self.chain.add_market(price=100)
        self.told, self.said, self.signed = [], [], []
        self.job = self.chain.post_job(self.market)
        self.run = None

    def assign(self):
        state, job = self.chain.state, self.chain.state.jobs[self.job]
        chain_rules.assign(
            state, self.job, "run", self.signer.address, payer=job.payer, now=self.chain.time
        )
        facts = an_assignment(
            run="run",
            job=self.job,
            node=self.signer.address,
            market=self.market,
            payer_run=job.payer,
            payer_job=job.payer,
            time_start=self.chain.time,
        )
        self.run = a_run_state(assignment=facts, phase=Phase.DONE, hand_back=WHY, result=None)
        return self

    async def settler(self, **changed):
        patience = Patience(self.clock, self.told.append)
        sign = self.chain.sign

        async def signing(actions, signer):
            self.signed += actions
            return await sign(actions, signer)

        self.chain.sign = signing

        async def find_funds():
            return False

        return Settler(
            self.run,
            await Books(self.journal).settlement("run"),
            chain=self.chain,
            content=self.content,
            delivery=Delivery(self.chain, self.journal, patience),
            signer=self.signer,
            clock=self.clock,
            patience=patience,
            publish=self.said.append,
            explain=lambda text, wait: None,
            find_funds=find_funds,
        )

    async def settled(self):
        settler = await self.settler()
        task = self.group.create_task(settler.claim())
        await self.clock.until(task.done)
        task.result()
        closing = self.group.create_task(settler.close_books())
        await self.clock.until(closing.done)
        return closing.result()


@pytest.fixture
def desk(task_group):
    return Desk(task_group).assign()


async def test_a_run_goes_back_to_its_poster_with_the_reason_and_nothing_is_published(desk):
    settlement = await desk.settled()

    job = desk.chain.state.jobs[desk.job]
    assert (settlement.outcome, settlement.reason, settlement.is_final) == (
        "handed_back",
        WHY,
        True,
    )
    assert (job.state, desk.chain.state.runs) == (JobState.STOPPED, {})
    assert desk.signed == [Quit(desk.job, "run", job.payer)]
    assert desk.content.pinned == []
    assert [type(what) for what in desk.said] == [activity.ClaimSent, activity.ClaimConfirmed]


async def test_a_quit_that_is_lost_or_refused_is_tried_until_it_lands_once(desk):
    desk.chain.refuse_next("BlockhashNotFound")
    desk.chain.fail_next("InstructionError")
    for _ in range(100):
        desk.chain.drop_next_send()

    settlement = await desk.settled()

    assert settlement.outcome == "handed_back"
    assert desk.chain.state.jobs[desk.job].state is JobState.STOPPED


async def test_a_quit_that_landed_unheard_before_a_restart_is_not_sent_twice(desk):
    settler = await desk.settler()
    desk.chain.lose_next_answer()
    task = desk.group.create_task(settler.claim())
    await desk.clock.until(lambda: desk.chain.sent)
    task.cancel()

    settlement = await desk.settled()

    assert (settlement.outcome, settlement.reason) == ("handed_back", WHY)
    assert len(desk.signed) == 1


async def test_a_poster_who_ends_the_job_first_pays_and_that_is_what_counts(desk):
    await desk.clock.advance(20)
    desk.chain.end_job(desk.job)

    settlement = await desk.settled()

    assert (settlement.outcome, settlement.received) == ("ended_by_poster", 20 * 100)
    assert desk.signed == []


async def test_a_refusal_for_want_of_an_account_never_forgoes_a_quit(desk):
    for _ in range(20):
        desk.chain.refuse_next("AccountNotInitialized")

    settlement = await desk.settled()

    assert (settlement.outcome, settlement.is_forgone) == ("handed_back", False)


async def test_a_run_with_a_result_is_claimed_whatever_else_it_says(desk):
    desk.run = a_run_state(
        assignment=desk.run.assignment, phase=Phase.DONE, hand_back=WHY, result='{"a":1}'
    )
    await desk.clock.advance(10)

    settlement = await desk.settled()

    assert (settlement.outcome, settlement.received) == ("paid", 10 * 100)
    assert len(desk.content.pinned) == 1


async def test_a_run_with_neither_a_result_nor_a_reason_is_our_own_mistake(desk):
    desk.run = a_run_state(assignment=desk.run.assignment, phase=Phase.DONE)

    with pytest.raises(BugError):
        await (await desk.settler()).claim()
