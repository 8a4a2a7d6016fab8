"""Grids to try the chain port on: the fake, the simulated, the practice grid over real sockets.

A stage is the port and what happens on its other side: a poster, a grid's owner, time.
"""

import asyncio
import time
from collections import Counter
from contextlib import asynccontextmanager
from random import Random

from solders.account import Account
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from nosdesk.adapters.solana.chain import SolanaChain
from nosdesk.adapters.solana.keys import KeypairSigner
from nosdesk.adapters.solana.rpc.address import RpcAddress
from nosdesk.domain.actions import EnterRewards, OpenNosAccount, OpenStake
from nosdesk.domain.secret import Secret
from nosdesk.domain.stake import STAKE_MINIMUM_DURATION_S
from nosdesk.practice.faults.names import Fault
from nosdesk.practice.grid import PracticeGrid
from nosdesk.practice.ledger import mint_access_key
from nosdesk.practice.rpc.errors import RpcError
from nosdesk.practice.simulation.chain import SimulatedChain
from nosdesk.practice.simulation.faults import Weather
from nosdesk.practice.simulation.ledger import SimulatedLedger
from nosdesk.practice.simulation.life import Life
from tests.fakes.chain import FakeChain
from tests.fakes.ledger import BLOCK_S, new_address
from tests.unit.practice.simulation import stage as simulated

ACCOUNTS = (OpenStake(0, STAKE_MINIMUM_DURATION_S), EnterRewards())


class JumpingClock:
    """Real time, and jumps ahead."""

    def __init__(self) -> None:
        self.ahead_s = 0.0

    def now(self) -> float:
        return time.time() + self.ahead_s

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class Stage:
    """What both stages can do with the port alone."""

    def __init__(self) -> None:
        self.clock = JumpingClock()

    def pass_blocks(self, blocks: int) -> None:
        self.clock.ahead_s += blocks * BLOCK_S

    def pass_seconds(self, seconds: float) -> None:
        self.clock.ahead_s += seconds

    async def land(self, *actions, signer):
        """Sign, send and confirm; return the landing and the signature."""
        signed = await self.chain.sign(actions, signer)
        await self.chain.send(signed)
        self.pass_blocks(2)
        return await self.chain.landing(signed.signature, within_s=10), signed.signature

    async def new_node(self):
        """Return the signer of a node that has everything an open market asks for."""
        signer = self.new_signer()
        await self.fund(signer.address)
        landing, _ = await self.land(OpenNosAccount(signer.address), *ACCOUNTS, signer=signer)
        assert landing.error is None
        return signer

    def new_signer(self):
        return KeypairSigner(Secret(Keypair()))


class FakeStage(Stage):
    def __init__(self) -> None:
        super().__init__()
        self.chain = FakeChain(self.clock)
        self.market = self.chain.add_market(price=115)
        self.collection = new_address()
        self.gated_market = self.chain.add_market(access_key=self.collection)

    async def fund(self, owner) -> None:
        self.chain.fund(owner)

    async def give_nos(self, owner, amount) -> None:
        self.chain.state.nos[owner] = self.chain.state.nos.get(owner, 0) + amount

    async def post_job(self, market, *, timeout_s=600):
        return self.chain.post_job(market, timeout_s=timeout_s)

    async def end_job(self, job) -> None:
        self.chain.end_job(job)

    async def give_key(self, node) -> str:
        return self.chain.give_key(node, self.collection)

    def close_nos_accounts(self, *owners) -> None:
        for owner in owners:
            self.chain.state.nos.pop(owner, None)
        self.chain.state.closed.update(owners)

    def go_away(self) -> None:
        self.chain.go_away()


class SimulatedStage(Stage):
    """The ledger of `nosdesk simulate`, in calm weather and real time."""

    def __init__(self) -> None:
        super().__init__()
        self.ledger = SimulatedLedger(self.clock)
        self.weather = Weather(frozenset(), Random(1), Counter())
        life = Life()
        self.chain = SimulatedChain(self.ledger, self.weather, lambda: life, lands_in_s=0)
        self.market = self._open_market("market", price=115)
        self.collection = "collection"
        self.gated_market = self._open_market("gated", access_key=self.collection)

    def _open_market(self, name, **terms) -> str:
        self.ledger.add_market(simulated.market(name, **terms))
        return name

    async def fund(self, owner) -> None:
        self.ledger.fund(owner, 1_000_000_000)

    async def post_job(self, market, *, timeout_s=600):
        address = self.ledger.new_address("job")
        price = (await self.chain.market(market)).job_price
        self.ledger.list_job(simulated.job(address, market, price=price, timeout_s=timeout_s))
        return address

    async def end_job(self, job) -> None:
        assert self.ledger.end_job(job)

    async def give_key(self, node) -> str:
        return self.ledger.give_key(node, self.collection)

    def close_nos_accounts(self, *owners) -> None:
        for owner in owners:
            self.ledger.tables.put("nos", owner, None)
            self.ledger.tables.put("closed", owner, True)
        self.ledger.tables.commit(self.clock.now())

    def go_away(self) -> None:
        self.weather.random = simulated.Always()
        self.weather.active.add(Fault.RPC_429)


class PracticeStage(Stage):
    def __init__(self, rpc_endpoints) -> None:
        super().__init__()
        self.is_away = False
        self.grid = PracticeGrid(
            now=self.clock.now, before_answer=self._before_answer, rpc_endpoints=rpc_endpoints
        )
        self.market = self.grid.markets["nvidia-4090"]
        self.gated_market = self.grid.markets["nvidia-h100"]

    async def _before_answer(self, method: str) -> None:
        if self.is_away:
            raise RpcError(-32005, "Node is behind")

    async def fund(self, owner) -> None:
        self.grid.ledger.airdrop(Pubkey.from_string(owner), 1_000_000_000)

    async def give_nos(self, owner, amount) -> None:
        self.grid.ledger.mint_nos(Pubkey.from_string(owner), amount)

    async def post_job(self, market, *, timeout_s=600):
        return await self.grid.poster.post({"version": "0.1"}, market, timeout_s=timeout_s)

    async def end_job(self, job) -> None:
        await self.grid.poster.end(job)

    async def give_key(self, node) -> str:
        collection = Pubkey.from_string(self.collection)
        return str(mint_access_key(self.grid.ledger, collection, Pubkey.from_string(node)))

    def close_nos_accounts(self, *owners) -> None:
        for owner in owners:
            key = Pubkey.from_string(self.grid.programs.nos_account(owner))
            self.grid.ledger.put_account(key, Account(0, b"", Pubkey.default()))

    def go_away(self) -> None:
        self.is_away = True


@asynccontextmanager
async def practice_stage(rpc_endpoints=1):
    stage = PracticeStage(rpc_endpoints)
    async with stage.grid as grid:
        connection = grid.connection()
        addresses = [RpcAddress(urls.rpc, urls.ws) for urls in connection.rpcs]
        async with SolanaChain.open(addresses, grid.programs, genesis=connection.genesis) as chain:
            stage.chain = chain
            stage.collection = (await chain.market(stage.gated_market)).node_access_key
            yield stage
