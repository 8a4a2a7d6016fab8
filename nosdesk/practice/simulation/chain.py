"""One node's sight of the simulated ledger, by the chain port: late, cut off, or not quite true."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from typing import Any

from nosdesk.aio.state import Unsubscribe
from nosdesk.domain.actions import Action
from nosdesk.domain.addresses import (
    Address,
    JobAddress,
    MarketAddress,
    NodeAddress,
    RunAddress,
    Signature,
)
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.job import Job, Run
from nosdesk.domain.market import Market
from nosdesk.domain.money import Lamports, MicroNos
from nosdesk.ports.chain import Landing, NodeAccounts, Offer, Receipt, SignedTransaction
from nosdesk.ports.keys import Signer
from nosdesk.practice.faults.names import Fault
from nosdesk.practice.simulation.faults import Weather
from nosdesk.practice.simulation.ledger import BLOCK_S, VALID_BLOCKS, SimulatedLedger
from nosdesk.practice.simulation.life import Life
from nosdesk.practice.simulation.programs import Fails
from nosdesk.practice.simulation.tables import Table
from nosdesk.protocol.guard import AnnouncedKey

LATENCY_S = 0.05
LANDS_IN_S = 1.0
GIVES_UP_AFTER_S = 10.0
OFTEN, HALF = 0.7, 0.5
"""How much of what is asked in a spell is struck by it."""

GRANT = 1_000_000_000


class SimulatedChain:
    """The ledger by the chain port, with the faults of one rig's weather."""

    def __init__(
        self,
        ledger: SimulatedLedger,
        weather: Weather,
        life: Callable[[], Life],
        *,
        lands_in_s: float = LANDS_IN_S,
    ) -> None:
        self._lands_in_s = lands_in_s
        self._ledger = ledger
        self._weather = weather
        self._life = life
        self._lag_s = 0.0
        self._feeds: set[asyncio.Queue[Any]] = set()
        weather.on(Fault.RPC_STALE, self._fall_behind)
        weather.on(Fault.WS_CUT, end=self._reopen)

    async def request_airdrop(self, owner: Address) -> None:
        """Give the owner SOL, as a faucet does."""
        await self._reach()
        self._ledger.fund(owner, GRANT)

    # --- Reading ---

    async def node_accounts(self, node: NodeAddress) -> NodeAccounts:
        """Return what the node owns, read in one go."""
        await self._reach()
        if self._weather.strikes(Fault.RPC_EMPTY, HALF):
            return NodeAccounts(Lamports(0), None, None, has_reward=False)
        get = self._ledger.tables.get
        sol = Lamports(get("sol", node) or 0)
        return NodeAccounts(sol, get("nos", node), get("stakes", node), bool(get("rewards", node)))

    async def market(self, address: MarketAddress) -> Market | None:
        """Return the market, None when there is none."""
        market: Market | None = await self._read("markets", address)
        return market

    async def job(self, address: JobAddress) -> Job | None:
        """Return the job, None when there is none."""
        job: Job | None = await self._read("jobs", address)
        return job

    async def run(self, address: RunAddress) -> Run | None:
        """Return the run, None when there is none."""
        run: Run | None = await self._read("runs", address)
        return run

    async def runs_of(self, node: NodeAddress) -> tuple[Run, ...]:
        """Return every run of the node."""
        return await self._read("runs_of", node) or ()

    async def access_key(self, node: NodeAddress, collection: str) -> str | None:
        """Return the mint of a key token of the collection that the node holds, if any."""
        key: str | None = await self._read("keys", (node, collection))
        return key

    async def is_expired(self, transaction: SignedTransaction) -> bool:
        """Tell whether the bytes have not landed and never can; False while there is any doubt."""
        await self._reach()
        if self._weather.strikes(Fault.RPC_EMPTY, HALF):
            return False
        height = self._ledger.height_at(self._moment())
        is_late = height > transaction.last_valid_height
        return is_late and transaction.signature not in self._ledger.landed

    async def block_height(self) -> int:
        """Return the height, or an earlier one from an endpoint that lags."""
        await self._reach()
        return self._ledger.height_at(self._moment())

    async def receipt(self, signature: Signature, owner: NodeAddress) -> Receipt | None:
        """Return what the landed transaction did to the owner's money, None while unknown."""
        await self._reach()
        landed = self._ledger.landed.get(signature)
        if landed is None or self._is_hidden(landed.time):
            return None
        return Receipt(
            nos=MicroNos(landed.nos.get(owner, 0)),
            fee=Lamports(landed.fee if owner == landed.payer else 0),
            slot=landed.landing.slot,
            block_time=int(landed.time),
        )

    async def payout(self, run: RunAddress, node: NodeAddress) -> Receipt | None:  # noqa: ARG002
        """Return what the node got as the run closed, None while that is not known."""
        found: tuple[int, int] | None = await self._read("payouts", run)
        if found is None or not found[0]:
            return None
        earned, time = found
        slot = self._ledger.height_at(time)
        return Receipt(nos=MicroNos(earned), fee=Lamports(0), slot=slot, block_time=time)

    # --- Sending ---

    async def sign(self, actions: Sequence[Action], signer: Signer) -> SignedTransaction:
        """Return the actions signed; `Refused` when trying them out fails."""
        await self._reach()
        weather = self._weather
        if weather.strikes(Fault.RPC_EMPTY, HALF):
            raise _refused("AccountNotFound")
        try:
            if not weather.strikes(Fault.RPC_STALE, HALF):  # what lags would still allow it
                self._ledger.try_out(actions, signer.address)
        except Fails as failure:
            raise _refused(failure.name) from failure
        is_short = weather.strikes(Fault.TX_EXPIRED, OFTEN)
        blocks = weather.random.randint(1, 10) if is_short else VALID_BLOCKS
        return self._ledger.sign(actions, signer.address, valid_blocks=blocks)

    async def look_through(self, text: str, announced: AnnouncedKey) -> Offer:  # noqa: ARG002
        """Refuse: here the grid gives its keys by decree, and makes no transactions for others."""
        raise _no_offers()

    async def countersign(self, offer: Offer, signer: Signer) -> SignedTransaction:  # noqa: ARG002
        """Refuse, for the same reason."""
        raise _no_offers()

    async def send(self, transaction: SignedTransaction) -> None:
        """Hand the bytes to the network; in bad weather they come late, or never."""
        weather, random = self._weather, self._weather.random
        is_answer_lost = weather.active and random.random() < HALF
        try:
            await self._reach()
        except Unavailable:
            if is_answer_lost:
                self._ledger.submit(transaction, self._lands_in_s)
            raise
        if not weather.active:
            self._ledger.submit(transaction, self._lands_in_s)
        elif not weather.strikes(Fault.TX_DROPPED, OFTEN):
            self._ledger.submit(transaction, self._delay_s())
        self._life().moment()

    async def landing(self, signature: Signature, *, within_s: float = 0) -> Landing | None:
        """Return the landing, waiting up to `within_s` for it; None while there is none."""
        await self._reach()
        await self._ledger.landing(signature, within_s)
        self._life().moment()
        landed = self._ledger.landed.get(signature)
        if landed is None or self._is_hidden(landed.time):
            return None
        return landed.landing

    def _delay_s(self) -> float:
        weather, random = self._weather, self._weather.random
        delay_s = self._lands_in_s
        if weather.strikes(Fault.TX_DELAYED):
            delay_s += random.uniform(0, 1.2 * VALID_BLOCKS * BLOCK_S)
        if weather.strikes(Fault.TX_REORDERED):  # the later of two may well be the first to land
            delay_s += random.choice((0.0, random.uniform(0, 30)))
        return delay_s

    # --- Following ---

    def follow_runs(self, node: NodeAddress) -> AsyncGenerator[Run | None]:
        """Yield each run of the node as it appears; None when something may be missed."""
        return self._follow("runs", node)

    def follow_market(self, address: MarketAddress) -> AsyncGenerator[Market | None]:
        """Yield the market whenever it changes; None when something may be missed."""
        return self._follow("markets", address)

    def follow_job(self, address: JobAddress) -> AsyncGenerator[Job | None]:
        """Yield the job whenever it changes; None when something may be missed."""
        return self._follow("jobs", address)

    async def _follow(self, table: Table, key: str) -> AsyncGenerator[Any]:
        feed: asyncio.Queue[Any] = asyncio.Queue()
        feed.put_nowait(None)
        unfollow = self._subscribe(table, key, feed)
        self._feeds.add(feed)
        try:
            while True:
                yield await feed.get()
        finally:
            self._feeds.discard(feed)
            unfollow()

    def _subscribe(self, table: Table, key: str, feed: "asyncio.Queue[Any]") -> Unsubscribe:
        weather = self._weather

        def notify(value: object) -> None:
            if not weather.active or not weather.strikes(Fault.WS_CUT):
                feed.put_nowait(value)

        return self._ledger.follow(table, key, notify)

    def _reopen(self) -> None:
        for feed in self._feeds:
            feed.put_nowait(None)

    # --- Weather ---

    async def _reach(self) -> None:
        """Come through to the ledger, or raise that it cannot be reached."""
        life, weather = self._life(), self._weather
        life.moment()
        if weather.active:
            await self._suffer()
        elif LATENCY_S:
            await asyncio.sleep(LATENCY_S)
        life.moment()

    async def _suffer(self) -> None:
        weather = self._weather
        wait_s = LATENCY_S
        if weather.strikes(Fault.RPC_LATENCY):
            wait_s += weather.random.uniform(0, 2 * GIVES_UP_AFTER_S)
        is_away = wait_s > GIVES_UP_AFTER_S or weather.strikes(Fault.RPC_OUTAGE)
        await asyncio.sleep(GIVES_UP_AFTER_S if is_away else wait_s)
        if is_away:
            raise Unavailable("The ledger does not answer.")
        if weather.strikes(Fault.RPC_429, OFTEN):
            raise Unavailable("The ledger is asked too often.")

    async def _read(self, table: Table, key: Any) -> Any:  # noqa: ANN401 - each table has its own
        await self._reach()
        weather, tables = self._weather, self._ledger.tables
        if not weather.active:
            return tables.get(table, key)
        if weather.strikes(Fault.RPC_EMPTY, HALF):
            return None
        if weather.strikes(Fault.RPC_STALE):
            return tables.get_at(table, key, self._moment())
        return tables.get(table, key)

    def _is_hidden(self, landed_at: float) -> bool:
        """Tell whether the endpoint does not know (yet) what landed then."""
        if not self._weather.active:
            return False
        return self._weather.strikes(Fault.RPC_EMPTY, HALF) or landed_at > self._moment()

    def _moment(self) -> float:
        """The moment that the endpoint knows the ledger of."""
        is_behind = Fault.RPC_STALE in self._weather.active
        return self._ledger.now - (self._lag_s if is_behind else 0.0)

    def _fall_behind(self) -> None:
        self._lag_s = self._weather.random.uniform(2, 60)


def _no_offers() -> Refused:
    return Refused("A simulated grid makes no transactions for its nodes to sign.")


def _refused(name: str) -> Refused:
    return Refused(f"The network refuses this transaction: {name}.", name=name)
