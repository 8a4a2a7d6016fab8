"""The staking program."""

import pytest
from solders.keypair import Keypair

from nosdesk.domain.stake import xnos
from nosdesk.protocol.programs import MAINNET
from tests.unit.practice.world import DAY, NOS, World, address

STAKE_RENT, VAULT_RENT = 1_726_080, 2_039_280


def stake_of(world: World, owner: object) -> dict:
    return world.read("StakeAccount", MAINNET.stake(address(owner)))


def staked(world: World, owner: object) -> int:
    return world.tokens(MAINNET.stake_vault(address(owner)))


@pytest.fixture
def staker(world: World) -> Keypair:
    key = world.person(nos=100 * NOS)
    world.send(world.stake(key, amount=60 * NOS, duration=30 * DAY), signers=[key])
    return key


def test_stake_locks_the_amount_and_gives_its_weight(world: World):
    key = world.person(nos=100 * NOS)
    sol = world.lamports(key)

    landed = world.send(world.stake(key, amount=60 * NOS, duration=30 * DAY), signers=[key])

    stake = stake_of(world, key)
    assert (stake["amount"], stake["duration"]) == (60 * NOS, 30 * DAY)
    assert stake["authority"] == address(key)
    assert stake["xnos"] == xnos(60 * NOS, 30 * DAY)
    assert stake["time_unstake"] == 0
    assert stake["vault"] == MAINNET.stake_vault(address(key))
    assert (world.nos(key), staked(world, key)) == (40 * NOS, 60 * NOS)
    assert sol - world.lamports(key) == STAKE_RENT + VAULT_RENT + landed.fee


def test_a_stake_of_nothing_is_legal(world: World):
    key = world.person()

    world.send(world.stake(key, amount=0), signers=[key])

    assert stake_of(world, key)["xnos"] == 0


def test_stake_asks_for_14_to_365_days_and_the_owners_addresses(world: World):
    key, other = world.person(nos=NOS), world.person()

    short = world.stake(key, amount=0, duration=14 * DAY - 1)
    assert world.refusal(short, signers=[key]) == "DurationTooShort"
    long = world.stake(key, amount=0, duration=365 * DAY + 1)
    assert world.refusal(long, signers=[key]) == "DurationTooLong"
    wrong = world.stake(key, amount=0, stake=MAINNET.stake(address(other)))
    assert world.refusal(wrong, signers=[key]) == "ConstraintSeeds"
    wrong = world.stake(key, amount=0, vault=MAINNET.stake_vault(address(other)))
    assert world.refusal(wrong, signers=[key]) == "ConstraintSeeds"


def test_one_owner_has_one_stake(world: World, staker: Keypair):
    again = world.refusal(world.stake(staker, amount=0), signers=[staker])

    assert again == "{'InstructionError': [0, {'Custom': 0}]}"


def test_topup_and_extend_add_weight(world: World, staker: Keypair):
    world.send(world.staking("topup", staker, amount=10 * NOS), signers=[staker])
    assert stake_of(world, staker)["xnos"] == xnos(70 * NOS, 30 * DAY)
    assert staked(world, staker) == 70 * NOS

    world.send(world.staking("extend", staker, duration=5 * DAY), signers=[staker])
    assert stake_of(world, staker)["xnos"] == xnos(70 * NOS, 35 * DAY)


def test_topup_and_extend_refuse_nothing_and_too_much(world: World, staker: Keypair):
    def refusal(name: str, **args: int) -> str | None:
        return world.refusal(world.staking(name, staker, **args), signers=[staker])

    assert refusal("topup", amount=0) == "AmountNotEnough"
    assert refusal("extend", duration=0) == "DurationTooShort"
    assert refusal("extend", duration=336 * DAY) == "DurationTooLong"


def test_only_the_owner_touches_a_stake(world: World, staker: Keypair):
    thief = world.person(nos=NOS)
    theirs = {
        "stake": MAINNET.stake(address(staker)),
        "vault": MAINNET.stake_vault(address(staker)),
    }
    for name, args in (
        ("topup", {"amount": 1}),
        ("extend", {"duration": 1}),
        ("unstake", {}),
        ("restake", {}),
        ("withdraw", {}),
        ("close", {}),
    ):
        instruction = world.staking(name, thief, **theirs, **args)
        assert world.refusal(instruction, signers=[thief]) == "Unauthorized", name


def test_unstaking_takes_the_weight_and_releases_evenly(world: World, staker: Keypair):
    early = world.refusal(world.staking("withdraw", staker), signers=[staker])
    assert early == "NotUnstaked"
    world.send(world.staking("unstake", staker), signers=[staker])
    stake = stake_of(world, staker)
    assert (stake["xnos"], stake["time_unstake"]) == (0, int(world.now))

    world.now += 10 * DAY - 0.4
    world.send(world.staking("withdraw", staker), signers=[staker])
    assert staked(world, staker) == 40 * NOS
    world.now += 10 * DAY - 0.4
    world.send(world.staking("withdraw", staker), signers=[staker])
    assert staked(world, staker) == 20 * NOS
    assert world.nos(staker) == 80 * NOS


def test_everything_is_free_after_the_whole_time_and_the_rents_return(
    world: World, staker: Keypair
):
    def send(name: str):
        return world.send(world.staking(name, staker), signers=[staker])

    def refusal(name: str) -> str | None:
        return world.refusal(world.staking(name, staker), signers=[staker])

    assert refusal("close") == "VaultNotEmpty"
    send("unstake")
    world.now += 31 * DAY
    send("withdraw")
    assert world.nos(staker) == 100 * NOS
    assert refusal("withdraw") == "VaultEmpty"
    sol = world.lamports(staker)

    landed = send("close")

    assert stake_of(world, staker) is None
    assert world.lamports(staker) - sol == STAKE_RENT + VAULT_RENT - landed.fee


def test_an_empty_stake_is_locked_until_its_time_is_over(world: World):
    node = world.node()

    close = world.staking("close", node)
    assert world.refusal(close, signers=[node]) == "NotUnstaked"
    world.send(world.staking("unstake", node), signers=[node])
    assert world.refusal(close, signers=[node]) == "Locked"
    world.now += 14 * DAY + 1
    assert world.refusal(close, signers=[node]) is None


def test_an_unstaking_stake_cannot_grow_and_stands_again_with_what_is_left(
    world: World, staker: Keypair
):
    def refusal(name: str, **args: int) -> str | None:
        return world.refusal(world.staking(name, staker, **args), signers=[staker])

    assert refusal("restake") == "AlreadyStaked"
    world.send(world.staking("unstake", staker), signers=[staker])
    assert refusal("topup", amount=1) == "AlreadyUnstaked"
    assert refusal("extend", duration=1) == "AlreadyUnstaked"
    assert refusal("unstake") == "AlreadyUnstaked"
    world.now += 15 * DAY - 4 * 0.4
    world.send(world.staking("withdraw", staker), signers=[staker])

    world.send(world.staking("restake", staker), signers=[staker])

    stake = stake_of(world, staker)
    assert stake["amount"] == staked(world, staker)
    assert stake["time_unstake"] == 0
    assert stake["xnos"] == xnos(stake["amount"], 30 * DAY)


def test_unstake_waits_for_the_reward_to_be_closed(world: World, staker: Keypair):
    world.send(world.rewards("enter", staker), signers=[staker])
    unstake = world.staking("unstake", staker)
    assert world.refusal(unstake, signers=[staker]) == "HasReward"
    wrong = world.staking("unstake", staker, reward=MAINNET.reward(address(world.owner)))
    assert world.refusal(wrong, signers=[staker]) == "InvalidAccount"
    world.send(world.rewards("close", staker), signers=[staker])

    assert world.refusal(unstake, signers=[staker]) is None


def test_slash_is_for_the_settings_authority(world: World, staker: Keypair):
    treasury = MAINNET.nos_account(address(world.admin))

    def slash(authority: Keypair, amount: int, **changed: object):
        accounts = {"token_account": treasury, "authority": authority} | changed
        return world.staking("slash", staker, amount=amount, **accounts)

    thief = world.person()
    assert world.refusal(slash(thief, 1), signers=[thief]) == "Unauthorized"
    much = slash(world.admin, 61 * NOS)
    assert world.refusal(much, signers=[world.admin]) == "AmountNotEnough"
    elsewhere = slash(world.admin, 1, token_account=MAINNET.nos_account(address(staker)))
    assert world.refusal(elsewhere, signers=[world.admin]) == "InvalidTokenAccount"
    before = world.tokens(treasury)

    world.send(slash(world.admin, 20 * NOS), signers=[world.admin])

    assert world.tokens(treasury) - before == 20 * NOS
    assert stake_of(world, staker)["xnos"] == xnos(40 * NOS, 30 * DAY)


def test_update_settings_hands_the_authority_on(world: World):
    heir, thief = world.person(), world.person()

    def update(authority: Keypair):
        account = MAINNET.nos_account(address(heir))
        accounts = {"new_authority": heir, "token_account": account, "authority": authority}
        return world.call("staking", "update_settings", accounts)

    assert world.refusal(update(thief), signers=[thief]) == "Unauthorized"
    world.send(update(world.admin), signers=[world.admin])

    settings = world.read("SettingsAccount", MAINNET.stake_settings())
    assert settings["authority"] == address(heir)
    assert world.refusal(update(world.admin), signers=[world.admin]) == "Unauthorized"


def test_the_settings_are_made_once(world: World):
    again = world.call("staking", "init", {"authority": world.owner})

    refusal = world.refusal(again, signers=[world.owner])

    assert refusal == "{'InstructionError': [0, {'Custom': 0}]}"
