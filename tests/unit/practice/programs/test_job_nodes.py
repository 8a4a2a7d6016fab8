"""The node's instructions: queue, take, finish, quit."""

import pytest
from solders.account import Account
from solders.instruction import AccountMeta, Instruction
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from nosdesk.domain.job import JobState
from nosdesk.domain.market import QueueType
from nosdesk.practice.ledger import TransactionRefused, mint_access_key
from nosdesk.protocol.accounts import encode_account
from nosdesk.protocol.pdas import associated_token_account, metadata_account
from nosdesk.protocol.programs import MAINNET
from tests.unit.practice.world import NOS, PRICE, RESULT, TIMEOUT, World, address

RUN_RENT = 1_726_080


def test_work_joins_the_queue_of_an_empty_market_and_makes_no_run(world: World):
    node, run = world.node(), Keypair()

    world.send(world.work(node, run), signers=[node, run])

    market = world.market_state()
    assert market["queue_type"] == QueueType.NODE
    assert market["queue"] == (address(node),)
    assert world.read("RunAccount", run) is None


def test_work_takes_the_first_waiting_job_and_the_node_pays_the_runs_rent(world: World):
    first, _ = world.listed()
    second, _ = world.listed()
    node, run = world.node(), Keypair()
    before = world.lamports(node)

    landed = world.send(world.work(node, run), signers=[node, run])

    assert world.read("RunAccount", run) == {
        "job": address(first),
        "node": address(node),
        "payer": address(node),
        "state": 0,
        "time": int(world.now),
    }
    assert world.lamports(run) == RUN_RENT
    assert before - world.lamports(node) == RUN_RENT + landed.fee
    assert world.market_state()["queue"] == (address(second),)
    assert len(world.ledger.account(run.pubkey()).data) == 120


def test_taking_the_last_job_leaves_an_empty_queue(world: World):
    world.listed()
    node, run = world.node(), Keypair()

    world.send(world.work(node, run), signers=[node, run])

    assert world.market_state()["queue_type"] == QueueType.EMPTY


def test_a_node_cannot_wait_twice(world: World):
    node, run = world.queued(), Keypair()

    with pytest.raises(TransactionRefused) as refused:
        world.send(world.work(node, run), signers=[node, run])

    assert refused.value.err == {"InstructionError": [0, {"Custom": 6014}]}
    assert (
        "Program log: AnchorError caused by account: market. Error Code: NodeAlreadyQueued."
        " Error Number: 6014. Error Message: Node already queued."
    ) in refused.value.logs
    assert refused.value.logs[-1].endswith("failed: custom program error: 0x177e")


def test_a_full_queue_fails_on_serialization(world: World):
    key = Pubkey.from_string(world.market)
    account = world.ledger.account(key)
    queue = tuple(str(Pubkey.new_unique()) for _ in range(314))
    full = world.market_state() | {"queue_type": QueueType.NODE, "queue": queue}
    data = encode_account("MarketAccount", full, allocate=True)
    world.ledger.put_account(key, Account(account.lamports, data, account.owner))
    node, run = world.node(), Keypair()

    assert world.refusal(world.work(node, run), signers=[node, run]) == "AccountDidNotSerialize"


def test_work_needs_a_stake_account(world: World):
    node, run = world.person(), Keypair()

    assert world.refusal(world.work(node, run), signers=[node, run]) == "AccountNotInitialized"


def test_work_needs_the_nodes_own_stake(world: World):
    node, other, run = world.node(), world.node(), Keypair()
    borrowed = world.work(node, run, stake=MAINNET.stake(address(other)))

    assert world.refusal(borrowed, signers=[node, run]) == "InvalidStakeAccount"


def test_the_minimum_is_compared_with_the_stakes_weight(world: World):
    world.market = world.open_market(xnos_minimum=11 * NOS)
    run = Keypair()
    short, long = world.node(stake=10 * NOS, days=14), world.node(stake=10 * NOS, days=30)
    poor = world.node(stake=9 * NOS)

    assert world.refusal(world.work(poor, run), signers=[poor, run]) == "NodeNotEnoughStake"
    assert world.refusal(world.work(short, run), signers=[short, run]) is None
    assert world.refusal(world.work(long, run), signers=[long, run]) is None


def test_work_needs_the_nos_account_even_on_an_open_market(world: World):
    node, run = world.node(), Keypair()
    missing = world.work(node, run, nft=associated_token_account(address(node), address(run)))

    assert world.refusal(missing, signers=[node, run]) == "AccountNotInitialized"


def test_the_run_must_sign_and_be_unused(world: World):
    node, used = world.node(), world.person()
    unsigned = world.work(node, Keypair())
    metas = [AccountMeta(unsigned.accounts[0].pubkey, False, True), *unsigned.accounts[1:]]
    unsigned = Instruction(unsigned.program_id, unsigned.data, metas)

    assert world.refusal(world.work(node, used), signers=[node, used]) == "LamportsNonNull"
    assert world.refusal(unsigned, signers=[node]) == "MissingSignature"


# --- access keys ---


@pytest.fixture
def gated(world: World) -> tuple[World, Keypair, Pubkey]:
    collection = Pubkey.new_unique()
    world.market = world.open_market(access_key=collection)
    return world, world.node(), collection


def with_key(world: World, node: Keypair, run: Keypair, mint: Pubkey, **changed: object):
    nft = associated_token_account(address(node), str(mint))
    return world.work(node, run, mint=str(mint), **({"nft": nft} | changed))


def test_an_access_key_of_the_collection_opens_a_gated_market(gated):
    world, node, collection = gated
    mint, run = mint_access_key(world.ledger, collection, node.pubkey()), Keypair()

    assert world.refusal(with_key(world, node, run, mint), signers=[node, run]) is None


def test_a_gated_market_refuses_a_node_without_a_key(gated):
    world, node, _ = gated
    run = Keypair()

    assert world.refusal(world.work(node, run), signers=[node, run]) == "NodeNftInvalidAmount"


def test_a_key_of_another_collection_is_refused(gated):
    world, node, _ = gated
    mint, run = mint_access_key(world.ledger, Pubkey.new_unique(), node.pubkey()), Keypair()
    instruction = with_key(world, node, run, mint)

    assert world.refusal(instruction, signers=[node, run]) == "NodeKeyInvalidCollection"


def test_anothers_key_is_refused(gated):
    world, node, collection = gated
    other, run = world.node(), Keypair()
    mint = mint_access_key(world.ledger, collection, other.pubkey())
    nft = associated_token_account(address(other), str(mint))
    instruction = with_key(world, node, run, mint, nft=nft)

    assert world.refusal(instruction, signers=[node, run]) == "NodeNftWrongOwner"


def test_the_metadata_of_another_token_is_refused(gated):
    world, node, collection = gated
    run = Keypair()
    mint = mint_access_key(world.ledger, collection, node.pubkey())
    other = mint_access_key(world.ledger, collection, node.pubkey())
    instruction = with_key(world, node, run, mint, metadata=metadata_account(str(other)))

    assert world.refusal(instruction, signers=[node, run]) == "NodeNftWrongMetadata"


# --- leaving ---


def test_stop_leaves_the_queue(world: World):
    first, second = world.queued(), world.queued()

    world.send(world.stop(first), signers=[first])

    assert world.market_state()["queue"] == (address(second),)
    world.send(world.stop(second), signers=[second])
    assert world.market_state()["queue_type"] == QueueType.EMPTY


def test_the_markets_authority_may_send_a_node_away_and_others_may_not(world: World):
    node, other = world.queued(), world.node()

    assert world.refusal(world.stop(node, other), signers=[other]) == "Unauthorized"
    assert world.refusal(world.stop(node, world.owner), signers=[world.owner]) is None


def test_stop_is_refused_without_a_node_queue_and_outside_of_it(world: World):
    node, stranger = world.node(), world.node()

    assert world.refusal(world.stop(node), signers=[node]) == "MarketInWrongState"
    world.queued()
    assert world.refusal(world.stop(stranger), signers=[stranger]) == "NotInMarketQueue"


# --- settling ---


def test_finish_pays_the_node_refunds_the_poster_and_returns_the_runs_rent(world: World):
    node, job, run = world.running()
    poster_nos, poster_sol = world.nos(world.poster), world.lamports(world.poster)
    started = world.read("RunAccount", run)["time"]
    world.now += 100

    world.send(world.finish(node, job, run), signers=[node])

    seconds = int(world.now) - started
    assert world.nos(node) == seconds * PRICE
    assert world.nos(world.poster) - poster_nos == (TIMEOUT - seconds) * PRICE
    assert world.lamports(world.poster) - poster_sol == RUN_RENT
    assert world.read("RunAccount", run) is None
    assert world.vault() == 0
    done = world.job(job)
    assert done["state"] == JobState.DONE
    assert done["node"] == address(node)
    assert done["ipfs_result"] == RESULT
    assert (done["time_start"], done["time_end"]) == (started, int(world.now))


def test_payment_is_capped_at_the_time_out(world: World):
    node, job, run = world.running()
    world.now += 10 * TIMEOUT

    world.send(world.finish(node, job, run), signers=[node])

    assert world.nos(node) == TIMEOUT * PRICE
    assert world.vault() == 0


def test_a_free_job_is_finished_with_the_vault_as_deposit(world: World):
    world.market = world.open_market(price=0)
    node, job, run = world.running()
    vault = MAINNET.market_vault(world.market)

    world.send(world.finish(node, job, run, deposit=vault), signers=[node])

    assert world.job(job)["state"] == JobState.DONE
    assert world.nos(node) == 0


def test_finish_refuses_what_does_not_belong_together(world: World):
    node, job, run = world.running()
    other, other_job, other_run = world.running()
    elsewhere = world.open_market()

    def refusal(signer: Keypair = node, **changed: object) -> str | None:
        instruction = world.finish(signer, job, run, **changed)
        return world.refusal(instruction, signers=[signer])

    assert refusal(run=other_run) == "JobInvalidRunAccount"
    assert refusal(job=other_job) == "JobInvalidRunAccount"
    assert refusal(signer=other) == "Unauthorized"
    assert refusal(payer_run=node) == "InvalidPayer"
    assert refusal(payer_job=node) == "InvalidPayer"
    assert refusal(market=elsewhere) == "InvalidMarketAccount"
    assert refusal(vault=MAINNET.nos_account(address(other))) == "InvalidVault"
    assert refusal(deposit=MAINNET.nos_account(address(node))) == "InvalidATA"
    assert refusal(result=bytes(32)) == "JobResultNull"
    assert refusal(user=address(Keypair())) == "AccountNotInitialized"
    assert refusal(user=world.market) == "AccountOwnedByWrongProgram"
    assert refusal() is None
    assert refusal(payer_run=node) == "AccountNotInitialized"


def test_quit_stops_the_job_unpaid_and_returns_the_runs_rent(world: World):
    node, job, run = world.running()
    before, held = world.lamports(world.poster), world.vault()

    world.send(world.quit(node, job, run), signers=[node])

    assert world.job(job)["state"] == JobState.STOPPED
    assert world.lamports(world.poster) - before == RUN_RENT
    assert world.nos(node) == 0
    assert world.vault() == held == PRICE * TIMEOUT


def test_quit_is_for_the_runs_own_node(world: World):
    node, job, run = world.running()
    other, other_job, _ = world.running()

    quits = world.quit(other, job, run)
    assert world.refusal(quits, signers=[other]) == "Unauthorized"
    assert world.refusal(world.quit(node, other_job, run), signers=[node]) == "InvalidJobAccount"
    wrong_payer = world.quit(node, job, run, payer=node)
    assert world.refusal(wrong_payer, signers=[node]) == "InvalidPayer"


def test_claim_takes_a_stopped_job_only(world: World):
    node, job, run = world.running()
    claimer, fresh = world.node(), Keypair()
    claim = world.claim(claimer, job, fresh)
    assert world.refusal(claim, signers=[claimer, fresh]) == "JobInWrongState"
    world.send(world.quit(node, job, run), signers=[node])

    world.send(claim, signers=[claimer, fresh])
    world.send(world.finish(claimer, job, fresh), signers=[claimer])

    assert world.job(job)["node"] == address(claimer)
    assert world.vault() == 0


def test_claim_passes_the_same_gate_as_work(world: World):
    node, job, run = world.running()
    world.send(world.quit(node, job, run), signers=[node])
    stranger, fresh = world.person(), Keypair()
    elsewhere = world.open_market()

    claim = world.claim(stranger, job, fresh)
    assert world.refusal(claim, signers=[stranger, fresh]) == "AccountNotInitialized"
    claim = world.claim(node, job, fresh, market=elsewhere)
    assert world.refusal(claim, signers=[node, fresh]) == "InvalidMarketAccount"


def test_complete_adds_the_result_once_to_an_ended_job(world: World):
    node, job, run = world.running()
    other = world.node()
    assert world.refusal(world.complete(node, job), signers=[node]) == "JobInWrongState"
    world.send(world.end(job, run, node), signers=[world.poster])

    assert world.refusal(world.complete(other, job), signers=[other]) == "Unauthorized"
    assert world.refusal(world.complete(node, job, bytes(32)), signers=[node]) == "JobResultNull"
    world.send(world.complete(node, job), signers=[node])

    assert world.job(job)["ipfs_result"] == RESULT
    assert world.refusal(world.complete(node, job), signers=[node]) == "JobResultsAlreadySet"


def test_quit_admin_is_for_the_admin(world: World):
    node, job, run = world.running()
    accounts = {"run": run, "payer": world.poster}
    own = world.call("jobs", "quit_admin", accounts | {"authority": node})
    decreed = world.call("jobs", "quit_admin", accounts | {"authority": world.admin})

    assert world.refusal(own, signers=[node]) == "Unauthorized"
    assert world.refusal(decreed, signers=[world.admin]) is None
    assert world.read("RunAccount", run) is None
    assert world.job(job)["state"] == JobState.QUEUED
