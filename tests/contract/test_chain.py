"""What every chain promises: the fake, and the real adapter against the practice grid."""

import pytest

from nosdesk.domain.actions import OpenNosAccount, Stop, Work
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.job import JobState
from nosdesk.domain.market import QueueType
from nosdesk.ports.chain import SignedTransaction
from tests.contract.chain_jobs import UNKNOWN_SIGNATURE
from tests.contract.chain_stages import ACCOUNTS
from tests.fakes.ledger import new_address

# --- Accounts ----------------------------------------------------------------------------------


async def test_a_new_key_owns_nothing(stage):
    accounts = await stage.chain.node_accounts(stage.new_signer().address)

    assert (accounts.sol, accounts.nos, accounts.stake, accounts.has_reward) == (
        0,
        None,
        None,
        False,
    )


async def test_a_nodes_accounts_are_made_in_one_transaction(stage):
    signer = stage.new_signer()
    await stage.fund(signer.address)

    landing, _ = await stage.land(OpenNosAccount(signer.address), *ACCOUNTS, signer=signer)
    accounts = await stage.chain.node_accounts(signer.address)

    assert landing.error is None
    assert accounts.nos == 0
    assert accounts.stake.amount == 0
    assert accounts.stake.authority == signer.address
    assert accounts.has_reward
    assert 0 < accounts.sol < 1_000_000_000


async def test_what_is_not_on_the_ledger_is_none(stage):
    nowhere = new_address()

    assert await stage.chain.market(nowhere) is None
    assert await stage.chain.job(nowhere) is None
    assert await stage.chain.run(nowhere) is None
    assert await stage.chain.runs_of(nowhere) == ()


async def test_a_market_is_read(stage):
    market = await stage.chain.market(stage.market)

    assert market.address == stage.market
    assert market.job_price == 115
    assert market.queue_type is QueueType.EMPTY
    assert market.queue == ()


# --- Queues --------------------------------------------------------------------------------------


async def test_work_waits_in_the_queue_and_stop_leaves_it(stage):
    node = await stage.new_node()

    await stage.land(Work(stage.market), signer=node)
    queued = await stage.chain.market(stage.market)
    await stage.land(Stop(stage.market), signer=node)
    left = await stage.chain.market(stage.market)

    assert queued.place_of(node.address) == 1
    assert left.place_of(node.address) is None


async def test_waiting_twice_is_refused(stage):
    node = await stage.new_node()
    await stage.land(Work(stage.market), signer=node)

    with pytest.raises(Refused) as caught:
        await stage.chain.sign([Work(stage.market)], node)

    assert caught.value.name == "NodeAlreadyQueued"


async def test_leaving_an_empty_queue_is_refused(stage):
    node = await stage.new_node()

    with pytest.raises(Refused) as caught:
        await stage.chain.sign([Stop(stage.market)], node)

    assert caught.value.name == "MarketInWrongState"


async def test_a_node_without_accounts_is_refused(stage):
    signer = stage.new_signer()
    await stage.fund(signer.address)

    with pytest.raises(Refused) as caught:
        await stage.chain.sign([Work(stage.market)], signer)

    assert caught.value.name == "AccountNotInitialized"


async def test_an_empty_wallet_is_refused(stage):
    with pytest.raises(Refused) as caught:
        await stage.chain.sign([Work(stage.market)], stage.new_signer())

    assert caught.value.name == "AccountNotFound"


async def test_a_posted_job_goes_to_the_node_that_waits(stage):
    node = await stage.new_node()
    await stage.land(Work(stage.market), signer=node)

    address = await stage.post_job(stage.market, timeout_s=60)
    (run,) = await stage.chain.runs_of(node.address)
    job = await stage.chain.job(address)

    assert (run.job, run.node, run.payer) == (address, node.address, job.payer)
    assert (job.state, job.market, job.timeout_s) == (JobState.QUEUED, stage.market, 60)
    assert await stage.chain.run(run.address) == run
    assert (await stage.chain.market(stage.market)).place_of(node.address) is None


async def test_a_job_that_waits_is_taken_at_once_at_the_nodes_expense(stage):
    node = await stage.new_node()
    address = await stage.post_job(stage.market)

    await stage.land(Work(stage.market), signer=node)
    (run,) = await stage.chain.runs_of(node.address)

    assert (run.job, run.payer) == (address, node.address)


async def test_a_gated_market_wants_its_key(stage):
    node = await stage.new_node()

    assert await stage.chain.access_key(node.address, stage.collection) is None
    with pytest.raises(Refused) as caught:
        await stage.chain.sign([Work(stage.gated_market)], node)
    assert caught.value.name == "NodeNftInvalidAmount"

    mint = await stage.give_key(node.address)
    assert await stage.chain.access_key(node.address, stage.collection) == mint
    assert await stage.chain.access_key(node.address, new_address()) is None
    landing, _ = await stage.land(Work(stage.gated_market, mint), signer=node)
    assert landing.error is None


# --- Away ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "call",
    [
        lambda stage, node: stage.chain.node_accounts(node.address),
        lambda stage, node: stage.chain.market(stage.market),
        lambda stage, node: stage.chain.runs_of(node.address),
        lambda stage, node: stage.chain.access_key(node.address, stage.collection),
        lambda stage, node: stage.chain.sign([Work(stage.market)], node),
        lambda stage, node: stage.chain.landing(UNKNOWN_SIGNATURE),
        lambda stage, node: stage.chain.block_height(),
        lambda stage, node: stage.chain.is_expired(SignedTransaction(b"", UNKNOWN_SIGNATURE, 0)),
        lambda stage, node: stage.chain.receipt(UNKNOWN_SIGNATURE, node.address),
    ],
    ids=["accounts", "market", "runs", "key", "sign", "landing", "height", "expiry", "receipt"],
)
async def test_a_ledger_that_is_away_is_never_read_as_empty(stage, call):
    node = stage.new_signer()
    stage.go_away()

    with pytest.raises(Unavailable):
        await call(stage, node)
