"""What the tests of the practice ledger's RPC share: its market, payments, and looks at them."""

import asyncio

from solders.hash import Hash
from solders.keypair import Keypair
from solders.rpc import responses as answers
from solders.system_program import TransferParams, transfer
from solders.transaction_status import TransactionConfirmationStatus as Status

from nosdesk.practice.markets import market_addresses

SEED = b"test"
MARKET = market_addresses(SEED)["nvidia-3060"]
BASE64 = {"encoding": "base64", "commitment": "confirmed"}
SYSTEM = "1" * 32
STALE_HASH = Hash(bytes(range(32)))


def pay(payer, to, lamports=10**6):
    return transfer(TransferParams(from_pubkey=payer.pubkey(), to_pubkey=to, lamports=lamports))


def holder(ledger, micro_nos=5_250_000):
    key = Keypair()
    ledger.mint_nos(key.pubkey(), micro_nos)
    return key


async def confirmed(client, signature):
    while True:
        (status,) = await client.parsed(
            answers.GetSignatureStatusesResp,
            "getSignatureStatuses",
            [signature],
            {"searchTransactionHistory": True},
        )
        if status.confirmation_status != Status.Processed:
            return status
        await asyncio.sleep(0.02)
