"""The rewards program, and the pools that feed it elsewhere."""

import pytest
from solders.keypair import Keypair

from nosdesk.protocol.programs import MAINNET
from nosdesk.protocol.rewards import INITIAL_RATE
from tests.unit.practice.world import NOS, World, address


def share(world: World, owner: object) -> dict:
    return world.read("RewardAccount", MAINNET.reward(address(owner)))


def pool(world: World) -> dict:
    return world.read("ReflectionAccount", MAINNET.reflection())


def entered(world: World, amount: int) -> Keypair:
    key = world.node(stake=amount)
    world.send(world.rewards("enter", key), signers=[key])
    return key


def weight(world: World, owner: object) -> int:
    return world.read("StakeAccount", MAINNET.stake(address(owner)))["xnos"]


@pytest.fixture
def donor(world: World) -> Keypair:
    return world.person(nos=1_000 * NOS)


def give(world: World, donor: Keypair, amount: int) -> None:
    world.send(world.rewards("add_fee", donor, amount=amount), signers=[donor])


def test_enter_gives_a_share_by_weight(world: World):
    key = entered(world, 100 * NOS)

    held, total = share(world, key), weight(world, key)
    assert held["xnos"] == total
    assert held["reflection"] == total * INITIAL_RATE
    assert held["authority"] == address(key)
    assert (pool(world)["total_xnos"], pool(world)["rate"]) == (total, INITIAL_RATE)


def test_a_stake_of_nothing_enters_too(world: World):
    key = entered(world, 0)

    assert share(world, key)["reflection"] == 0


def test_a_fee_is_shared_by_weight_and_paid_on_claim(world: World, donor: Keypair):
    large, small = entered(world, 300 * NOS), entered(world, 100 * NOS)
    give(world, donor, 40 * NOS)

    for key in (large, small):
        world.send(world.rewards("claim", key), signers=[key])

    assert world.nos(large) == pytest.approx(30 * NOS, abs=2)
    assert world.nos(small) == pytest.approx(10 * NOS, abs=2)
    left = world.tokens(MAINNET.rewards_vault())
    assert left == 40 * NOS - world.nos(large) - world.nos(small)


def test_a_claim_of_nothing_succeeds_silently(world: World):
    key = entered(world, 100 * NOS)
    before = share(world, key)

    assert world.refusal(world.rewards("claim", key), signers=[key]) is None
    assert share(world, key) == before


def test_sync_takes_a_grown_stake_into_account_and_keeps_what_is_pending(
    world: World, donor: Keypair
):
    key = entered(world, 100 * NOS)
    give(world, donor, 40 * NOS)
    world.ledger.mint_nos(key.pubkey(), 50 * NOS)
    world.send(world.staking("topup", key, amount=50 * NOS), signers=[key])

    world.send(world.rewards("sync", key), signers=[donor])  # anyone may

    assert share(world, key)["xnos"] == weight(world, key)
    world.send(world.rewards("claim", key), signers=[key])
    assert world.nos(key) == pytest.approx(40 * NOS, abs=2)


def test_claim_needs_a_standing_stake_that_did_not_shrink(world: World):
    key = entered(world, 100 * NOS)
    treasury = MAINNET.nos_account(address(world.admin))
    slash = world.staking("slash", key, amount=NOS, token_account=treasury, authority=world.admin)
    world.send(slash, signers=[world.admin])

    assert world.refusal(world.rewards("claim", key), signers=[key]) == "Decreased"


def test_an_unstaking_stake_cannot_enter(world: World):
    node = world.node()
    world.send(world.staking("unstake", node), signers=[node])

    assert world.refusal(world.rewards("enter", node), signers=[node]) == "AlreadyUnstaked"


def test_only_the_owner_claims_and_closes_a_share(world: World):
    key, thief = entered(world, NOS), world.node()
    theirs = {"reward": MAINNET.reward(address(key)), "stake": MAINNET.stake(address(key))}

    for name in ("claim", "close"):
        refusal = world.refusal(world.rewards(name, thief, **theirs), signers=[thief])
        assert refusal == "Unauthorized", name
    refusal = world.refusal(world.rewards("enter", thief, **theirs), signers=[thief])
    assert refusal == "ConstraintSeeds"


def test_close_gives_the_share_and_its_rent_back(world: World):
    key = entered(world, 100 * NOS)
    sol = world.lamports(key)

    landed = world.send(world.rewards("close", key), signers=[key])

    assert share(world, key) is None
    assert (pool(world)["total_xnos"], pool(world)["total_reflection"]) == (0, 0)
    assert world.lamports(key) - sol == 1_447_680 - landed.fee


def test_a_fee_that_nobody_shares_makes_later_claims_impossible_as_on_chain(
    world: World, donor: Keypair
):
    give(world, donor, NOS)  # divides nothing by the fee: the rate becomes 0
    key = entered(world, NOS)

    refusal = world.refusal(world.rewards("claim", key), signers=[key])

    assert refusal == "{'InstructionError': [0, 'ProgramFailedToComplete']}"


def test_there_are_no_pools_here(world: World, donor: Keypair):
    accounts = {
        "vault": MAINNET.rewards_vault(),
        "beneficiary": MAINNET.nos_account(address(donor)),
        "pool": Keypair(),
        "authority": donor,
    }
    for name in ("claim_fee", "claim_transfer"):
        refusal = world.refusal(world.call("pools", name, accounts), signers=[donor])
        assert refusal == "AccountNotInitialized"
