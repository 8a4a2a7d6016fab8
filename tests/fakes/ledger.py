"""A ledger in memory: queues, runs, payments, expiry and refusals by the programs' own rules.

Tests play the poster, the network and time. Heights follow the clock, one block in 0.4 seconds,
plus whatever `advance_blocks` adds.
"""

import asyncio
import base64
import secrets
from collections import Counter, defaultdict
from collections.abc import AsyncGenerator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import base58
import msgspec
from msgspec import Struct

from nosdesk.aio.clock import SystemClock
from nosdesk.domain.actions import Action
from nosdesk.domain.addresses import SYSTEM_PROGRAM, Signature
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.job import Job, JobState, Run
from nosdesk.domain.market import Market, QueueType
from nosdesk.domain.stake import STAKE_MINIMUM_DURATION_S, Stake
from nosdesk.ports.chain import Landing, SignedTransaction
from nosdesk.ports.clock import Clock
from nosdesk.protocol.cids import cid_of
from tests.fakes import chain_rules
from tests.fakes.chain_rules import Fails, State

VALID_BLOCKS = 150
BLOCK_S = 0.4
FIRST_HEIGHT = 1_000


def new_address() -> str:
    return base58.b58encode(secrets.token_bytes(32)).decode()


class Message(Struct):
    """What is signed; `runs` are the fresh addresses that `work` brings along."""

    actions: list[Action]
    node: str
    runs: list[str]
    last_valid_height: int
    key: tuple[str, str] | None = None
    """The mint and the collection of an access key that the grid hands over."""


@dataclass(frozen=True)
class _Landed:
    landing: Landing
    payer: str
    fee: int
    time: int
    nos_changes: dict[str, int]


class FakeLedger:
    """What is on the ledger, what tests do to it, and how what is sent lands."""

    def __init__(self, clock: Clock | None = None) -> None:
        self._clock = clock or SystemClock()
        self._started = self._clock.now()
        self._extra_blocks = 0
        self.clock_skew_s = 0
        self.state = State()
        self.calls: Counter[str] = Counter()
        self.sent: list[Signature] = []
        """Signatures in the order they were sent, repeats included."""
        self._landed: dict[str, _Landed] = {}
        self._arrivals: defaultdict[str, asyncio.Event] = defaultdict(asyncio.Event)
        self._underway: list[tuple[int, SignedTransaction]] = []
        self._followers: set[asyncio.Queue] = set()
        self._is_away = False
        self._refusals: list[str] = []
        self._failures: list[str] = []
        self._send_faults: list[str | int] = []

    # --- what tests do -------------------------------------------------------------------------

    def add_market(
        self,
        *,
        price: int = 100,
        timeout_s: int = 7_200,
        access_key: str = SYSTEM_PROGRAM,
        xnos_minimum: int = 0,
    ) -> str:
        address = new_address()
        self.state.markets[address] = Market(
            address=address,
            authority=new_address(),
            job_expiration_s=86_400,
            job_price=price,
            job_timeout_s=timeout_s,
            job_type=0,
            vault=new_address(),
            vault_bump=255,
            node_access_key=access_key,
            node_xnos_minimum=xnos_minimum,
            queue_type=QueueType.EMPTY,
        )
        return address

    def change_market(self, market: str, **changed: int) -> None:
        """Let the market's authority change its terms."""
        fresh = replace(self.state.markets[market], **changed)
        self.state.markets[market] = fresh
        self._tell(fresh)

    def fund(self, owner: str, lamports: int = 1_000_000_000) -> None:
        self.state.sol[owner] += lamports

    def prepare(self, node: str) -> None:
        """Give the node SOL and every account that an open market asks for."""
        self.fund(node)
        self.state.nos.setdefault(node, 0)
        stake = Stake(new_address(), 0, node, STAKE_MINIMUM_DURATION_S, 0, new_address(), 255, 0)
        self.state.stakes[node] = stake
        self.state.rewards[node] = True

    def give_key(self, node: str, collection: str) -> str:
        return self.state.keys.setdefault((node, collection), new_address())

    def offer_key(self, node: str, collection: str, *, valid_blocks: int = VALID_BLOCKS) -> str:
        """Return what a grid would send: a transaction that hands the node a key, to be signed."""
        key = (new_address(), collection)
        message = Message([], node, [], self.height + valid_blocks, key)
        return base64.b64encode(msgspec.json.encode(message)).decode()

    def post_job(self, market: str, *, timeout_s: int = 600, definition: str | None = None) -> str:
        """List a job; the first node in the queue gets it at once."""
        job = Job(
            address=new_address(),
            definition=definition or cid_of(b"{}"),
            result=None,
            market=market,
            node=None,
            payer=new_address(),
            price=self.state.markets[market].job_price,
            project=new_address(),
            state=JobState.QUEUED,
            time_end=0,
            time_start=0,
            timeout_s=timeout_s,
        )
        with self._telling():
            chain_rules.list_job(self.state, job, new_address(), self.time)
        return job.address

    def end_job(self, job: str) -> None:
        """End a running job as its poster may: its node is paid, the result stays open."""
        with self._telling():
            run = next(run for run in self.state.runs.values() if run.job == job)
            chain_rules.end(self.state, self.state.jobs[job], run, self.time, result=None)

    def extend_job(self, job: str, *, timeout_s: int) -> None:
        """Let the job run for longer, as its poster may."""
        with self._telling():
            self.state.jobs[job] = replace(self.state.jobs[job], timeout_s=timeout_s)

    def remove_job(self, job: str) -> None:
        """Clean the job up, as anyone may a while after it is done."""
        with self._telling():
            del self.state.jobs[job]

    def advance_blocks(self, blocks: int) -> None:
        self._extra_blocks += blocks
        self._deliver_due()

    def refuse_next(self, name: str) -> None:
        """Refuse the next transaction when it is tried out."""
        self._refusals.append(name)

    def fail_next(self, name: str) -> None:
        """Let the next transaction that lands fail for this reason."""
        self._failures.append(name)

    def drop_next_send(self) -> None:
        """Take the next bytes and lose them."""
        self._send_faults.append("drop")

    def lose_next_answer(self) -> None:
        """Land the next bytes, but tell their sender that nobody answered."""
        self._send_faults.append("answer lost")

    def fail_next_send(self) -> None:
        """Be away for the next send alone."""
        self._send_faults.append("away")

    def delay_next_send(self, blocks: int) -> None:
        """Land the next bytes only so many blocks later, if they can still land then."""
        self._send_faults.append(blocks)

    def go_away(self) -> None:
        self._is_away = True

    def come_back(self) -> None:
        self._is_away = False
        self._tell(None)

    @property
    def time(self) -> int:
        """The chain's clock in Unix seconds."""
        return int(self._clock.now())

    @property
    def height(self) -> int:
        passed = (self._clock.now() - self._started) / BLOCK_S
        return FIRST_HEIGHT + int(passed) + self._extra_blocks

    # --- inside ------------------------------------------------------------------------------------

    def _reach(self, call: str) -> None:
        self.calls[call] += 1
        if self._is_away:
            raise away()
        self._deliver_due()

    def _deliver_due(self) -> None:
        due = [one for one in self._underway if one[0] <= self.height]
        self._underway = [one for one in self._underway if one not in due]
        for _, transaction in due:
            self._land(transaction)

    def _land(self, transaction: SignedTransaction) -> None:
        """Carry the transaction out, once, unless it has expired."""
        message = msgspec.json.decode(transaction.wire, type=Message)
        fee = chain_rules.FEE * (1 + len(message.runs))
        is_late = self.height > message.last_valid_height
        can_pay = self.state.sol[message.node] >= fee
        if is_late or not can_pay or transaction.signature in self._landed:
            return
        before = dict(self.state.nos)
        with self._telling():
            error = self._carry_out(message)
        self._landed[transaction.signature] = _Landed(
            landing=Landing(self.height, error),
            payer=message.node,
            fee=fee,
            time=self.time,
            nos_changes={
                owner: held - before.get(owner, 0) for owner, held in self.state.nos.items()
            },
        )
        self._arrivals[transaction.signature].set()

    def _carry_out(self, message: Message) -> str | None:
        if self._failures:
            chain_rules.charge_fee(self.state, message.node, len(message.runs))
            return self._failures.pop(0)
        try:
            chain_rules.carry_out(
                self.state, message.actions, message.node, message.runs, self.time
            )
            if message.key is not None:
                chain_rules.hand_over(self.state, message.node, *message.key)
        except Fails as failure:
            chain_rules.charge_fee(self.state, message.node, len(message.runs))
            return failure.name
        return None

    @contextmanager
    def _telling(self):
        """Tell the followers of every market, job and run that the block changes."""
        before = self.state.copy()
        yield
        for table in ("markets", "jobs", "runs"):
            old, new = getattr(before, table), getattr(self.state, table)
            for address, value in new.items():
                if old.get(address) != value:
                    self._tell(value)
        if before.jobs.keys() - self.state.jobs.keys():
            self._tell(None)

    def _tell(self, change: Market | Job | Run | None) -> None:
        if not self._is_away:
            for queue in self._followers:
                queue.put_nowait(change)

    async def _changes(self) -> AsyncGenerator[Market | Job | Run | None]:
        queue: asyncio.Queue = asyncio.Queue()
        queue.put_nowait(None)
        self._followers.add(queue)
        try:
            while True:
                yield await queue.get()
        finally:
            self._followers.discard(queue)


def refused(name: str) -> Refused:
    return Refused(f"The network refuses this transaction: {name}.", name=name)


def away() -> Unavailable:
    return Unavailable("The ledger cannot be reached.")
