"""The chain port on a ledger in memory."""

import base64
import secrets
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

import base58
import msgspec

from nosdesk.aio.race import unless
from nosdesk.domain.actions import Action
from nosdesk.domain.addresses import Signature
from nosdesk.domain.job import Job, Run
from nosdesk.domain.market import Market
from nosdesk.domain.moves.destination import Kind, Place
from nosdesk.domain.moves.holdings import Holdings
from nosdesk.ports.chain import Landing, NodeAccounts, Offer, Preview, Receipt, SignedTransaction
from nosdesk.ports.keys import Signer
from nosdesk.protocol.guard import Accepted, AnnouncedKey, KeyTransaction, Reason, RefusedToSign
from tests.fakes import chain_rules
from tests.fakes.chain_rules import Fails
from tests.fakes.ledger import VALID_BLOCKS, FakeLedger, Message, away, new_address, refused


class FakeChain(FakeLedger):
    """Reads it, signs for it and sends to it, as a node would."""

    async def node_accounts(self, node) -> NodeAccounts:
        self._reach("node_accounts")
        state = self.state
        return NodeAccounts(
            state.sol[node], state.nos.get(node), state.stakes.get(node), node in state.rewards
        )

    async def holdings(self, owner) -> Holdings:
        self._reach("holdings")
        state = self.state
        has_stake, has_reward = owner in state.stakes, owner in state.rewards
        rent = chain_rules.RENT
        rents = (owner in state.nos) * rent["token"] + has_reward * rent["reward"]
        return Holdings(
            sol=state.sol[owner],
            nos=state.nos.get(owner),
            stake=state.stakes.get(owner),
            vault=state.vaults.get(owner, 0) if has_stake else 0,
            rents=rents + has_stake * (rent["stake"] + rent["token"]),
            has_reward=has_reward,
        )

    async def ledger_time(self) -> float:
        self._reach("ledger_time")
        return float(self.time + self.clock_skew_s)

    async def place(self, address) -> Place:
        self._reach("place")
        kind = Kind.WALLET if self.state.sol[address] else Kind.NOTHING
        return Place(kind, has_nos=address in self.state.nos)

    async def preview(self, actions: Sequence[Action], owner) -> Preview:
        self._reach("preview")
        state = self.state.copy()
        try:
            chain_rules.carry_out(state, actions, owner, [], self.time)
        except Fails as failure:
            raise refused(failure.name) from failure
        words = tuple(type(action).__name__ for action in actions)
        return Preview(words, chain_rules.FEE, state.sol[owner], state.nos.get(owner, 0))

    async def market(self, address) -> Market | None:
        self._reach("market")
        return self.state.markets.get(address)

    async def job(self, address) -> Job | None:
        self._reach("job")
        return self.state.jobs.get(address)

    async def run(self, address) -> Run | None:
        self._reach("run")
        return self.state.runs.get(address)

    async def runs_of(self, node) -> tuple[Run, ...]:
        self._reach("runs_of")
        return tuple(run for run in self.state.runs.values() if run.node == node)

    async def access_key(self, node, collection: str) -> str | None:
        self._reach("access_key")
        return self.state.keys.get((node, collection))

    async def sign(self, actions: Sequence[Action], signer: Signer) -> SignedTransaction:
        self._reach("sign")
        if self._refusals:
            raise refused(self._refusals.pop(0))
        runs = [new_address() for action in actions if type(action).__name__ == "Work"]
        message = Message(list(actions), signer.address, runs, self.height + VALID_BLOCKS)
        try:
            chain_rules.carry_out(
                self.state.copy(), message.actions, message.node, message.runs, self.time
            )
        except Fails as failure:
            raise refused(failure.name) from failure
        wire = msgspec.json.encode(message)
        signature = base58.b58encode(signer.sign(wire + secrets.token_bytes(8))).decode()
        return SignedTransaction(wire, Signature(signature), message.last_valid_height)

    async def look_through(self, text: str, announced: AnnouncedKey) -> Offer:
        self._reach("look_through")
        if self._refusals:
            raise refused(self._refusals.pop(0))
        try:
            message = msgspec.json.decode(base64.b64decode(text), type=Message)
        except (ValueError, msgspec.MsgspecError) as error:
            raise RefusedToSign(Reason.MALFORMED, "it is malformed.") from error
        if self.height > message.last_valid_height:
            raise refused("BlockhashNotFound")
        if message.actions or message.key is None or message.node != announced.owner:
            raise RefusedToSign(Reason.NO_KEY, "it hands us no key.")
        mint, collection = message.key
        if collection != announced.collection:
            raise RefusedToSign(Reason.ANOTHER_COLLECTION, "its key is another's.")
        words = (f"Puts the access key {mint} there.",)
        wire = msgspec.json.encode(message)
        transaction = KeyTransaction(wire, (), announced, mint, words, ())
        return Offer(transaction, Accepted(wire, words), message.last_valid_height)

    async def countersign(self, offer: Offer, signer: Signer) -> SignedTransaction:
        self._reach("countersign")
        wire = offer.accepted.message
        signature = base58.b58encode(signer.sign(wire)).decode()
        return SignedTransaction(wire, Signature(signature), offer.last_valid_height)

    async def send(self, transaction: SignedTransaction) -> None:
        self._reach("send")
        self.sent.append(transaction.signature)
        fault = self._send_faults.pop(0) if self._send_faults else None
        match fault:
            case "drop":
                return
            case "away":
                raise away()
            case int():
                self._underway.append((self.height + fault, transaction))
            case _:
                self._land(transaction)
        if fault == "answer lost":
            raise away()

    async def landing(self, signature, *, within_s: float = 0) -> Landing | None:
        self._deliver_due()
        if within_s > 0 and signature not in self._landed:
            await unless(self._arrivals[signature], self._clock.sleep(within_s))
        self._reach("landing")
        landed = self._landed.get(signature)
        return landed.landing if landed else None

    async def is_expired(self, transaction: SignedTransaction) -> bool:
        self._reach("is_expired")
        is_late = self.height > transaction.last_valid_height
        return is_late and transaction.signature not in self._landed

    async def block_height(self) -> int:
        self._reach("block_height")
        return self.height

    async def receipt(self, signature, owner) -> Receipt | None:
        self._reach("receipt")
        landed = self._landed.get(signature)
        if landed is None:
            return None
        return Receipt(
            nos=landed.nos_changes.get(owner, 0),
            fee=landed.fee if owner == landed.payer else 0,
            slot=landed.landing.slot,
            block_time=landed.time,
        )

    async def payout(self, run, node) -> Receipt | None:
        self._reach("payout")
        earned, time = self.state.payouts.get(run, (0, 0))
        return Receipt(earned, fee=0, slot=self.height, block_time=time) if earned else None

    async def follow_runs(self, node) -> AsyncGenerator[Run | None]:
        async with aclosing(self._changes()) as changes:
            async for change in changes:
                if change is None or (isinstance(change, Run) and change.node == node):
                    yield change

    async def follow_market(self, address) -> AsyncGenerator[Market | None]:
        async with aclosing(self._changes()) as changes:
            async for change in changes:
                if change is None or (isinstance(change, Market) and change.address == address):
                    yield change

    async def follow_job(self, address) -> AsyncGenerator[Job | None]:
        async with aclosing(self._changes()) as changes:
            async for change in changes:
                if change is None or (isinstance(change, Job) and change.address == address):
                    yield change
