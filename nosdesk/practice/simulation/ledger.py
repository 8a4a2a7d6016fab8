"""The simulated ledger: transactions land once or never, blocks go by, followers are told.

It is one market's share of a chain, without keys and bytes: a transaction's wire form is its name.
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from nosdesk.aio.state import Unsubscribe
from nosdesk.domain.actions import Action, Complete, Finish, Quit
from nosdesk.domain.addresses import Address, JobAddress, NodeAddress, RunAddress, Signature
from nosdesk.domain.job import Job
from nosdesk.domain.market import Market
from nosdesk.ports.chain import Landing, SignedTransaction
from nosdesk.ports.clock import Clock
from nosdesk.practice.simulation import programs
from nosdesk.practice.simulation.programs import Fails
from nosdesk.practice.simulation.tables import Row, Table, Tables

BLOCK_S = 0.4
VALID_BLOCKS = 150
FIRST_HEIGHT = 1_000

_FOLLOWED: frozenset[Table] = frozenset({"markets", "jobs", "runs"})


@dataclass(frozen=True, slots=True)
class _Message:
    """What was signed, and the height after which it can no longer land."""

    actions: tuple[Action, ...]
    node: NodeAddress
    runs: tuple[RunAddress, ...]
    last_valid_height: int


@dataclass(frozen=True, slots=True)
class Landed:
    """A transaction in the ledger: when, what it cost, and what it did to owners' NOS."""

    landing: Landing
    payer: NodeAddress
    fee: int
    time: float
    nos: Mapping[str, int]


class SimulatedLedger:
    """The ledger itself; nodes see it through `chain.py`, and not always as it is."""

    def __init__(self, clock: Clock) -> None:
        self.tables = Tables()
        self.landed: dict[Signature, Landed] = {}
        self.claimed_twice: list[JobAddress] = []
        """Jobs for which a claim was sent while another one could still have landed."""
        self._clock = clock
        self._began = clock.now()
        self._messages: dict[Signature, _Message] = {}
        self._claims: dict[JobAddress, dict[Signature, int]] = {}
        self._numbers = count(1)
        self._waiting: dict[Signature, list[asyncio.Future[None]]] = {}
        self._followers: defaultdict[Row, list[Callable[[Any], None]]] = defaultdict(list)

    # --- Time ---

    @property
    def now(self) -> float:
        """The chain's clock in Unix seconds, finer than the chain tells it."""
        return self._clock.now()

    def height_at(self, moment: float) -> int:
        """Return the block height at that moment."""
        return FIRST_HEIGHT + int((moment - self._began) / BLOCK_S)

    # --- What happens besides nodes ---

    def new_address(self, kind: str) -> Address:
        """Return an address that nobody has, readable in reports."""
        return Address(f"{kind}{next(self._numbers)}")

    def add_market(self, market: Market) -> None:
        """Open a market."""
        self.tables.put("markets", market.address, market)
        self._commit()

    def fund(self, owner: Address, lamports: int) -> None:
        """Give the owner SOL."""
        self.tables.put("sol", owner, (self.tables.get("sol", owner) or 0) + lamports)
        self._commit()

    def give_key(self, owner: NodeAddress, collection: str) -> Address:
        """Give the owner a key token of the collection, and return its mint."""
        mint: Address = self.tables.get("keys", (owner, collection)) or self.new_address("key")
        self.tables.put("keys", (owner, collection), mint)
        self._commit()
        return mint

    def list_job(self, job: Job) -> None:
        """List the job: to the first node that waits, or into the queue."""
        programs.list_job(self.tables, job, self._new_run, int(self.now))
        self._commit()

    def end_job(self, address: JobAddress) -> bool:
        """End a running job as its poster may; False when it does not run."""
        job: Job | None = self.tables.get("jobs", address)
        runs = self.tables.items("runs").values()
        run = next((run for run in runs if run.job == address), None)
        if job is None or run is None:
            return False
        programs.end(self.tables, job, run, int(self.now), result=None)
        self._commit()
        return True

    def extend_job(self, address: JobAddress, timeout_s: int) -> None:
        """Let a job run longer, as its poster may."""
        if (job := self.tables.get("jobs", address)) is not None:
            self.tables.put("jobs", address, replace(job, timeout_s=timeout_s))
            self._commit()

    def remove_job(self, address: JobAddress) -> None:
        """Clean the job up, as anyone may a while after it is done."""
        self.tables.put("jobs", address, None)
        self._commit()

    # --- Transactions ---

    def try_out(self, actions: Sequence[Action], node: NodeAddress) -> None:
        """Raise `Fails` when the actions would fail now; nothing is changed."""
        try:
            self._carry_out(tuple(actions), node, self._new_run)
        finally:
            self.tables.roll_back()

    def sign(
        self, actions: Sequence[Action], node: NodeAddress, *, valid_blocks: int = VALID_BLOCKS
    ) -> SignedTransaction:
        """Return a transaction that can land in the next so many blocks."""
        signature = Signature(self.new_address("tx"))
        runs = tuple(self._new_run() for _ in range(_further_signatures(actions)))
        height = self.height_at(self.now) + valid_blocks
        self._messages[signature] = _Message(tuple(actions), node, runs, height)
        return SignedTransaction(signature.encode(), signature, height)

    def submit(self, transaction: SignedTransaction, delay_s: float = 0.0) -> None:
        """Take the bytes and land them after a while, if they still can then."""
        signature = Signature(transaction.wire.decode())
        self._note_claim(signature)
        if delay_s > 0:
            asyncio.get_running_loop().call_later(delay_s, self._land, signature)
        else:
            self._land(signature)

    async def landing(self, signature: Signature, within_s: float) -> None:
        """Return once the transaction landed, or after so many seconds."""
        if signature in self.landed or within_s <= 0:
            return
        waiter = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(signature, []).append(waiter)
        try:
            async with asyncio.timeout(within_s):
                await waiter
        except TimeoutError:
            return
        finally:
            if (waiters := self._waiting.get(signature)) is not None and waiter in waiters:
                waiters.remove(waiter)

    def _land(self, signature: Signature) -> None:
        message = self._messages.get(signature)
        height = self.height_at(self.now)
        if message is None or signature in self.landed or height > message.last_valid_height:
            return
        fee = programs.FEE * (1 + len(message.runs))
        if (self.tables.get("sol", message.node) or 0) < fee:
            return
        runs = iter(message.runs)
        error = None
        try:
            self._carry_out(message.actions, message.node, lambda: next(runs))
        except Fails as failure:
            error = failure.name
            self.tables.roll_back()
            programs.charge_fee(self.tables, message.node, 1 + len(message.runs))
        landing = Landing(height, error)
        nos = self.tables.nos_changes()
        self.landed[signature] = Landed(landing, message.node, fee, self.now, nos)
        self._settle(signature)
        self._commit()

    def _settle(self, signature: Signature) -> None:
        """Forget what only an unlanded transaction needs, and wake who waits for it."""
        for job in _claimed_jobs(self._messages.pop(signature)):
            self._claims.pop(job, None)
        for waiter in self._waiting.pop(signature, ()):
            if not waiter.done():
                waiter.set_result(None)

    def _note_claim(self, signature: Signature) -> None:
        message, height = self._messages.get(signature), self.height_at(self.now)
        if message is None:
            return
        for job in _claimed_jobs(message):
            alive = self._claims.setdefault(job, {})
            if any(other != signature and until >= height for other, until in alive.items()):
                self.claimed_twice.append(job)
            alive[signature] = message.last_valid_height

    def _carry_out(
        self,
        actions: tuple[Action, ...],
        node: NodeAddress,
        new_run: Callable[[], RunAddress],
    ) -> None:
        programs.charge_fee(self.tables, node, 1 + _further_signatures(actions))
        for action in actions:
            programs.carry_out(self.tables, action, node, new_run, int(self.now))

    def _new_run(self) -> RunAddress:
        return RunAddress(self.new_address("run"))

    # --- Followers ---

    def follow(self, table: Table, key: str, notify: Callable[[Any], None]) -> Unsubscribe:
        """Tell each change of a market or job, or of a node's runs, until the returned call."""
        followers = self._followers[(table, key)]
        followers.append(notify)
        return lambda: followers.remove(notify)

    def _commit(self) -> None:
        for table, key in self.tables.commit(self.now):
            if table not in _FOLLOWED:
                continue
            value = self.tables.get(table, key)
            row: Row = (table, value.node) if table == "runs" and value else (table, key)
            for notify in tuple(self._followers.get(row, ())):
                notify(value)


def _claimed_jobs(message: _Message) -> list[JobAddress]:
    return [
        action.job for action in message.actions if isinstance(action, Finish | Complete | Quit)
    ]


def _further_signatures(actions: Sequence[Action]) -> int:
    """A fresh run account signs as well."""
    return sum(type(action).__name__ == "Work" for action in actions)
