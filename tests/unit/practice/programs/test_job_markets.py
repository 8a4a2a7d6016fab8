"""The market's instructions: open, update, close."""

import pytest
from solders.instruction import Instruction
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from nosdesk.domain.market import QueueType
from nosdesk.practice.ledger import TransactionRefused
from nosdesk.protocol.programs import MAINNET
from tests.unit.practice.world import PRICE, TIMEOUT, World, address

TERMS = {"job_expiration": 1, "job_price": 2, "job_timeout": 3, "job_type": 4}


def opening(world: World, market: Keypair, **changed: object) -> Instruction:
    accounts = {
        "market": market,
        "vault": MAINNET.market_vault(address(market)),
        "authority": world.owner,
        "access_key": "1" * 32,
    }
    return world.call("jobs", "open", accounts | changed, node_xnos_minimum=5, **TERMS)


def closing(world: World, name: str = "close", **changed: object) -> Instruction:
    accounts = {
        "market": world.market,
        "vault": MAINNET.market_vault(world.market),
        "user": MAINNET.nos_account(address(world.owner)),
        "authority": world.owner,
    }
    return world.call("jobs", name, accounts | changed)


def test_open_makes_an_empty_market_with_a_vault(world: World):
    market = Keypair()

    world.send(opening(world, market), signers=[world.owner, market])

    state = world.market_state(address(market))
    assert state["authority"] == address(world.owner)
    assert state["vault"] == MAINNET.market_vault(address(market))
    assert (state["queue_type"], state["queue"]) == (QueueType.EMPTY, ())
    assert state["node_xnos_minimum"] == 5
    assert {name: state[name] for name in TERMS} == TERMS
    assert world.vault(address(market)) == 0
    assert len(world.ledger.account(market.pubkey()).data) == 10_224


def test_open_needs_the_right_vault_and_mint(world: World):
    market = Keypair()
    signers = [world.owner, market]

    wrong = opening(world, market, vault=MAINNET.market_vault(world.market))
    assert world.refusal(wrong, signers=signers) == "ConstraintSeeds"
    wrong = opening(world, market, mint=str(Pubkey.new_unique()))
    assert world.refusal(wrong, signers=signers) == "InvalidMint"


def test_update_changes_the_terms_for_jobs_to_come(world: World):
    job, _ = world.listed()
    key = Pubkey.new_unique()
    accounts = {"market": world.market, "access_key": key, "authority": world.owner}
    stranger = world.person()
    terms = TERMS | {"node_stake_minimum": 7}

    theirs = world.call("jobs", "update", accounts | {"authority": stranger}, **terms)
    assert world.refusal(theirs, signers=[stranger]) == "Unauthorized"
    world.send(world.call("jobs", "update", accounts, **terms), signers=[world.owner])

    state = world.market_state()
    assert {name: state[name] for name in TERMS} == TERMS
    assert state["node_xnos_minimum"] == 7
    assert state["node_access_key"] == str(key)
    assert state["queue"] == (address(job),)
    assert world.job(job)["price"] == PRICE


def test_an_unknown_job_type_is_stored_as_unknown(world: World):
    accounts = {"market": world.market, "access_key": "1" * 32, "authority": world.owner}
    terms = TERMS | {"node_stake_minimum": 0, "job_type": 9}

    world.send(world.call("jobs", "update", accounts, **terms), signers=[world.owner])

    assert world.market_state()["job_type"] == 255


def test_close_returns_both_rents_of_an_empty_market(world: World):
    key = Pubkey.from_string(world.market)
    rents = world.ledger.account(key).lamports + 2_039_280
    sol, stranger = world.lamports(world.owner), world.person()

    theirs = closing(world, authority=stranger)
    assert world.refusal(theirs, signers=[stranger]) == "Unauthorized"
    landed = world.send(closing(world), signers=[world.owner])

    assert world.ledger.account(key) is None
    assert world.lamports(world.owner) - sol == rents - landed.fee


def test_close_refuses_a_market_in_use(world: World):
    world.queued()
    assert world.refusal(closing(world), signers=[world.owner]) == "MarketInWrongState"
    world.listed()
    assert world.refusal(closing(world), signers=[world.owner]) == "VaultNotEmpty"


def test_rent_does_not_go_to_an_account_the_message_may_not_write(world: World):
    payer = world.person()  # so that the authority signs without being writable

    before = world.lamports(world.owner)

    with pytest.raises(TransactionRefused) as refused:
        world.send(closing(world), signers=[payer, world.owner])

    assert refused.value.err == {"InstructionError": [0, "PrivilegeEscalation"]}
    assert world.lamports(world.owner) == before
    assert world.read("MarketAccount", world.market) is not None


def test_close_admin_takes_what_the_vault_held(world: World):
    world.listed()
    authority = {"authority": world.admin}

    own = closing(world, "close_admin")
    assert world.refusal(own, signers=[world.owner]) == "Unauthorized"
    world.send(closing(world, "close_admin", **authority), signers=[world.admin])

    assert world.nos(world.owner) == PRICE * TIMEOUT
    assert world.read("MarketAccount", world.market) is None
