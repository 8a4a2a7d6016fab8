"""Whatever is sent in whatever order: no NOS appears or vanishes, and every run's rent returns."""

from dataclasses import dataclass

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from solders.keypair import Keypair
from solders.pubkey import Pubkey
from solders.token.state import TokenAccount

from nosdesk.domain.job import JobState
from nosdesk.practice.ledger.founding import NOS_SUPPLY
from nosdesk.protocol.accounts import discriminator
from nosdesk.protocol.pdas import TOKEN_PROGRAM
from nosdesk.protocol.programs import MAINNET
from tests.unit.practice.world import World, address

RUN_RENT = 1_726_080
PICK = st.integers(min_value=0, max_value=99)


@dataclass
class Running:
    node: Keypair
    job: str
    run: Keypair


class Jobs(RuleBasedStateMachine):
    """Posters and nodes doing what they may, and now and then what they may not."""

    def __init__(self) -> None:
        super().__init__()
        self.world = World()
        self.nodes = [self.world.node() for _ in range(3)]
        self.jobs: list[Keypair] = []
        self.runs: list[Keypair] = []

    # --- what happens ---

    @rule(pick=PICK)
    def work(self, pick: int) -> None:
        node, run = self.nodes[pick % 3], Keypair()
        self.runs.append(run)
        self.try_to(self.world.work(node, run), node, run)

    @rule(pick=PICK)
    def stop(self, pick: int) -> None:
        node = self.nodes[pick % 3]
        self.try_to(self.world.stop(node), node)

    @rule(timeout=st.integers(min_value=0, max_value=10_000))
    def post(self, timeout: int) -> None:
        job, run = self._new_job()
        self.try_to(self.world.list(job, run, timeout=timeout), self.world.poster, job, run)

    @rule(pick=PICK)
    def assign(self, pick: int) -> None:
        job, run = self._new_job()
        node = self.nodes[pick % 3]
        self.try_to(self.world.assign(job, run, node), self.world.poster, job, run)

    @precondition(lambda self: self.running())
    @rule(pick=PICK, seconds=st.integers(min_value=0, max_value=2_000))
    def finish(self, pick: int, seconds: int) -> None:
        self.world.now += seconds
        at = self._running(pick)
        self.must(self.world.finish(at.node, at.job, at.run), at.node)

    @precondition(lambda self: self.running())
    @rule(pick=PICK)
    def quit(self, pick: int) -> None:
        at = self._running(pick)
        self.must(self.world.quit(at.node, at.job, at.run), at.node)

    @precondition(lambda self: self.running())
    @rule(pick=PICK, seconds=st.integers(min_value=0, max_value=2_000))
    def end(self, pick: int, seconds: int) -> None:
        self.world.now += seconds
        at = self._running(pick)
        self.must(self.world.end(at.job, at.run, at.node), self.world.poster)

    @precondition(lambda self: self.jobs)
    @rule(pick=PICK)
    def delist(self, pick: int) -> None:
        self.try_to(self.world.delist(self._job(pick)), self.world.poster)

    @precondition(lambda self: self.jobs)
    @rule(pick=PICK)
    def recover(self, pick: int) -> None:
        job = self._job(pick)
        if address(job) not in {at.job for at in self.running()}:
            self.try_to(self.world.recover(job), self.world.poster)

    @precondition(lambda self: self.jobs)
    @rule(pick=PICK, timeout=st.integers(min_value=0, max_value=20_000))
    def extend(self, pick: int, timeout: int) -> None:
        self.try_to(self.world.extend(self._job(pick), timeout), self.world.poster)

    @precondition(lambda self: self.jobs)
    @rule(pick=PICK, node=PICK)
    def claim(self, pick: int, node: int) -> None:
        job, claimer, run = self._job(pick), self.nodes[node % 3], Keypair()
        if address(job) not in {at.job for at in self.running()}:  # the program lets two claim
            self.runs.append(run)
            self.try_to(self.world.claim(claimer, job, run), claimer, run)

    # --- what always holds ---

    @invariant()
    def no_nos_appears_or_vanishes(self) -> None:
        owned = self.world.ledger.program_accounts(Pubkey.from_string(TOKEN_PROGRAM))
        held = [TokenAccount.from_bytes(a.data).amount for _, a in owned if len(a.data) == 165]
        assert sum(held) == NOS_SUPPLY

    @invariant()
    def the_vault_holds_exactly_the_deposits_of_open_jobs(self) -> None:
        jobs = [job for key in self.jobs if (job := self.world.read("JobAccount", key))]
        open_jobs = [job for job in jobs if job["state"] != JobState.DONE]
        assert self.world.vault() == sum(job["price"] * job["timeout"] for job in open_jobs)

    @invariant()
    def every_run_holds_its_rent_and_nothing_else_does(self) -> None:
        for run in self.runs:
            account = self.world.ledger.account(run.pubkey())
            assert account is None or account.lamports == RUN_RENT
        ours = self.world.ledger.program_accounts(Pubkey.from_string(MAINNET.jobs))
        runs = [key for key, a in ours if a.data[:8] == discriminator("RunAccount")]
        assert {str(key) for key in runs} == {address(at.run) for at in self.running()}

    # --- inside ---

    def try_to(self, instruction, *signers: Keypair) -> None:
        self.world.refusal(instruction, signers=signers)

    def must(self, instruction, *signers: Keypair) -> None:
        before = self._lamports()
        landed = self.world.send(instruction, signers=signers)
        assert self._lamports() == before - landed.fee  # rent moved, none was lost

    def running(self) -> list[Running]:
        by_address = {address(node): node for node in self.nodes}
        found = []
        for run in self.runs:
            held = self.world.read("RunAccount", run)
            if held is not None:
                found.append(Running(by_address[held["node"]], held["job"], run))
        return found

    def _new_job(self) -> tuple[Keypair, Keypair]:
        job, run = Keypair(), Keypair()
        self.jobs.append(job)
        self.runs.append(run)
        return job, run

    def _job(self, pick: int) -> Keypair:
        return self.jobs[pick % len(self.jobs)]

    def _running(self, pick: int) -> Running:
        running = self.running()
        return running[pick % len(running)]

    def _lamports(self) -> int:
        keys = [self.world.poster, *self.nodes, *self.jobs, *self.runs]
        return sum(self.world.lamports(key) for key in keys)


Jobs.TestCase.settings = settings(max_examples=30, stateful_step_count=30, deadline=None)
TestJobs = Jobs.TestCase
