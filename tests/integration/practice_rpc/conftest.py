"""A practice ledger over sockets, whose clock can be put ahead."""

import time

import pytest
from solders.keypair import Keypair

from nosdesk.practice.ledger import Ledger
from nosdesk.practice.markets import open_markets
from nosdesk.protocol.programs import MAINNET
from tests.integration.practice_rpc.scene import SEED
from tests.practice_client import serving


class Clock:
    """The computer's time, and as much more as a test adds."""

    ahead_s = 0.0

    def now(self):
        return time.time() + self.ahead_s


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def ledger(clock):
    made = Ledger(MAINNET, now=clock.now, seed=SEED)
    open_markets(made, SEED)
    return made


@pytest.fixture
async def client(ledger):
    async with serving(ledger) as connected:
        yield connected


@pytest.fixture
async def payer(client):
    key = Keypair()
    await client.call("requestAirdrop", str(key.pubkey()), 10**9)
    return key
