"""What becomes of a transaction on a congested network, sent and looked for over real sockets."""

import asyncio

from solders.keypair import Keypair
from solders.system_program import TransferParams, transfer

from nosdesk.practice.faults.names import Fault
from nosdesk.practice.ledger.blocks import SLOT_S, VALID_BLOCKS
from tests.practice_client import PATIENCE_S, wire


class Sender:
    """Someone with money who gives it away by transactions."""

    def __init__(self, stage):
        self.stage = stage
        self.key = Keypair()
        stage.grid.ledger.airdrop(self.key.pubkey(), 10**9)
        self.given = 10**6

    async def gift(self):
        """A transaction that is like no other."""
        self.given += 1
        terms = TransferParams(
            from_pubkey=self.key.pubkey(),
            to_pubkey=self.stage.grid.poster.key.pubkey(),
            lamports=self.given,
        )
        return await self.stage.client.transaction(self.key, [transfer(terms)])

    async def send(self, transaction):
        signature = await self.stage.client.call(
            "sendTransaction", wire(transaction), {"encoding": "base64", "skipPreflight": True}
        )
        assert signature == str(transaction.signatures[0])

    async def has_landed(self, transaction):
        signature = str(transaction.signatures[0])
        answer = await self.stage.client.call("getSignatureStatuses", [signature])
        return answer["value"] != [None]

    async def history(self):
        """The signatures of what has landed, newest first."""
        self.stage.ahead += SLOT_S
        rows = await self.stage.client.call(
            "getSignaturesForAddress", str(self.key.pubkey()), {"commitment": "confirmed"}
        )
        return [row["signature"] for row in rows]

    async def landed(self, transaction):
        async with asyncio.timeout(PATIENCE_S):
            while not await self.has_landed(transaction):
                await asyncio.sleep(0.01)


async def test_a_dropped_transaction_lands_only_when_it_is_sent_again(stage):
    sender = Sender(stage)
    gift = await sender.gift()

    async with stage.fault(Fault.TX_DROPPED):
        await sender.send(gift)
        await sender.send(gift)
    assert not await sender.has_landed(gift)
    await sender.send(gift)

    assert await sender.has_landed(gift)
    assert stage.hits(Fault.TX_DROPPED) == 2


async def test_a_delayed_transaction_lands_by_itself_later_and_once(stage):
    sender = Sender(stage)
    gift = await sender.gift()

    async with stage.fault(Fault.TX_DELAYED):
        await sender.send(gift)
        await sender.send(gift)
        assert not await sender.has_landed(gift)
        await sender.landed(gift)
        await asyncio.sleep(0.06)  # the second copy comes too

    assert (await sender.history()).count(str(gift.signatures[0])) == 1


async def test_reordered_transactions_land_in_the_wrong_order(stage):
    sender = Sender(stage)
    first, second, third = [await sender.gift() for _ in range(3)]

    async with stage.fault(Fault.TX_REORDERED):
        for gift in (first, second, third, second):
            await sender.send(gift)
        assert not await sender.has_landed(first)

    newest_first = [str(gift.signatures[0]) for gift in (first, second, third)]
    assert (await sender.history())[:3] == newest_first


async def test_a_doomed_transaction_never_lands_however_often_it_is_sent(stage):
    sender = Sender(stage)
    gift = await sender.gift()

    async with stage.fault(Fault.TX_EXPIRED):
        await sender.send(gift)
    await sender.send(gift)
    assert not await sender.has_landed(gift)
    stage.ahead += (VALID_BLOCKS + 1) * SLOT_S
    await sender.send(gift)

    assert not await sender.has_landed(gift)
    assert stage.hits(Fault.TX_EXPIRED) == 1


async def test_nobody_is_doomed_twice_in_a_row(stage):
    sender, other = Sender(stage), Sender(stage)
    gifts = [await sender.gift() for _ in range(4)]
    others = await other.gift()

    async with stage.fault(Fault.TX_EXPIRED):
        for gift in gifts:
            await sender.send(gift)
            await sender.send(gift)
        await other.send(others)

    assert [await sender.has_landed(gift) for gift in gifts] == [False, True, False, True]
    assert not await sender.has_landed(others)


async def test_what_is_no_transaction_is_refused_as_ever(stage):
    async with stage.fault(Fault.TX_DROPPED):
        status, text = await stage.client.post(
            {"jsonrpc": "2.0", "id": 1, "method": "sendTransaction", "params": ["!"]}
        )

    assert status == 200
    assert '"error"' in text
    assert stage.hits(Fault.TX_DROPPED) == 0
