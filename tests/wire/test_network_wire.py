"""The look at a whole grid over an endpoint that answers oddly."""

import base64

import pytest
from solders.keypair import Keypair

from nosdesk.adapters.solana.network import SolanaNetwork
from nosdesk.adapters.solana.rpc.access import AccessLimits, open_access
from nosdesk.adapters.solana.rpc.address import RpcAddress
from nosdesk.adapters.solana.rpc.pool import PoolLimits
from nosdesk.aio.retry import Backoff
from nosdesk.domain.addresses import SYSTEM_PROGRAM
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.market import Market, QueueType
from nosdesk.protocol.accounts import encode_market
from nosdesk.protocol.programs import MAINNET
from tests.wire import toy_rpc
from tests.wire.toy_rpc import serve_toy

LIMITS = AccessLimits(pool=PoolLimits(rounds=1, backoff=Backoff(0.001, 0.001), slot_s=0.01))


def key() -> str:
    return str(Keypair().pubkey())


def market(address):
    return Market(
        address=address,
        authority=key(),
        job_expiration_s=86_400,
        job_price=115,
        job_timeout_s=7_200,
        job_type=0,
        vault=key(),
        vault_bump=255,
        node_access_key=SYSTEM_PROGRAM,
        node_xnos_minimum=0,
        queue_type=QueueType.EMPTY,
    )


def account(address, data, owner=MAINNET.jobs):
    text = base64.b64encode(data).decode()
    return {"pubkey": address, "account": {"lamports": 1, "owner": owner, "data": [text, "base64"]}}


GOOD = market(key())
MARKET = account(GOOD.address, encode_market(GOOD))


@pytest.fixture
async def look():
    """Look at a grid whose endpoint gives these answers, one after the other."""
    async with serve_toy() as toy, open_access([RpcAddress(toy.url, toy.ws_url)], LIMITS) as access:

        async def look(*answers):
            toy.script.extend(
                toy_rpc.result({"context": {"slot": 5}, "value": each}) for each in answers
            )
            return await SolanaNetwork(access, MAINNET).look()

        look.toy = toy
        yield look


async def test_runs_whose_jobs_are_not_known_and_jobs_of_other_markets_count_nowhere(look):
    job, run = account(key(), bytes(32)), account(key(), bytes(32))

    seen = await look([MARKET], [job], [run], [])

    assert [(each.market, each.running) for each in seen.markets] == [(GOOD, 0)]


async def test_markets_that_cannot_be_read_are_left_out(look):
    strange = (
        account(key(), b"another kind of account"),
        account(key(), encode_market(GOOD)[:60]),
        account(key(), encode_market(GOOD), owner=key()),
        account("no address", encode_market(GOOD)),
    )

    seen = await look([*strange, MARKET], [], [], [])

    assert [each.market for each in seen.markets] == [GOOD]


@pytest.mark.parametrize("part", [b"", bytes(31), bytes(300)])
async def test_parts_of_another_length_than_was_asked_for_are_no_answer(look, part):
    with pytest.raises(Unavailable):
        await look([MARKET], [account(key(), part)], [], [])


@pytest.mark.parametrize("times", [(-5, 100, 60), (2**63 - 1, -(2**63), 60), (50, 40, -1)])
async def test_impossible_times_of_a_job_never_count_as_more_than_its_limit(look, times):
    part = b"".join(each.to_bytes(8, "little", signed=True) for each in times)

    seen = await look([MARKET], [], [], [account(key(), part)])

    assert 0 <= seen.worked_s <= max(0, times[2])


async def test_only_what_is_needed_is_asked_for(look):
    await look([MARKET], [], [], [])

    slices = [asked["params"][1].get("dataSlice") for asked in look.toy.asked]
    assert slices == [
        None,
        {"offset": 72, "length": 32},
        {"offset": 8, "length": 32},
        {"offset": 209, "length": 24},
    ]
