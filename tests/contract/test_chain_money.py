"""What every ledger promises whoever moves money: the fake, and the adapter on a practice grid."""

import pytest

from nosdesk.domain.actions import (
    ClaimRewards,
    CloseRewards,
    CloseStake,
    EnterRewards,
    ExtendStake,
    OpenNosAccount,
    OpenStake,
    Restake,
    SendNos,
    SendSol,
    SyncRewards,
    TopUpStake,
    Unstake,
    WithdrawStake,
)
from nosdesk.domain.errors import Refused
from nosdesk.domain.moves.destination import Kind
from nosdesk.domain.moves.holdings import DAY_S, REWARD_SIZE, STAKE_SIZE, TOKEN_SIZE, rent
from tests.contract.chain_stages import FakeStage, practice_stage
from tests.fakes.ledger import new_address

NOS = 1_000_000
SOL = 1_000_000_000
FEE = 5_000


@pytest.fixture(params=["fake", "practice", "practice of two endpoints"])
async def stage(request):
    if request.param == "fake":
        yield FakeStage()
        return
    async with practice_stage(2 if "two" in request.param else 1) as stage:
        yield stage


async def rich(stage):
    """Return the signer of an account with a SOL and some NOS."""
    signer = stage.new_signer()
    await stage.fund(signer.address)
    await stage.give_nos(signer.address, 100 * NOS)
    return signer


async def landed(stage, signer, *actions):
    landing, _ = await stage.land(*actions, signer=signer)
    assert landing.error is None
    return await stage.chain.holdings(signer.address)


async def test_a_new_address_holds_nothing(stage):
    holdings = await stage.chain.holdings(stage.new_signer().address)

    assert (holdings.sol, holdings.nos, holdings.stake, holdings.vault) == (0, None, None, 0)
    assert (holdings.rents, holdings.has_reward) == (0, False)


async def test_the_ledger_tells_its_own_time(stage):
    stage.pass_seconds(10_000)

    assert abs(await stage.chain.ledger_time() - stage.clock.now()) < 60


async def test_a_trial_tells_what_the_landing_then_does(stage):
    signer, to = await rich(stage), stage.new_signer().address
    for actions in ([SendSol(to, 7_000_000)], [OpenNosAccount(to), SendNos(to, 3 * NOS)]):
        preview = await stage.chain.preview(actions, signer.address)
        after = await landed(stage, signer, *actions)

        assert (preview.sol_after, preview.nos_after, preview.fee) == (after.sol, after.nos, FEE)
        assert preview.words
    got = await stage.chain.holdings(to)
    assert (got.sol, got.nos) == (7_000_000, 3 * NOS)


async def test_a_place_is_nothing_until_something_came_there(stage):
    signer, to = await rich(stage), stage.new_signer().address
    before = await stage.chain.place(to)
    await landed(stage, signer, SendSol(to, 7_000_000), OpenNosAccount(to))
    after = await stage.chain.place(to)

    assert (before.kind, before.has_nos) == (Kind.NOTHING, False)
    assert (after.kind, after.has_nos, after.can_sign) == (Kind.WALLET, True, True)


async def test_what_cannot_be_paid_is_refused_by_the_trial(stage):
    signer, to = await rich(stage), new_address()
    for actions in (
        [SendSol(to, 2 * SOL)],
        [SendSol(to, 1)],
        [SendNos(to, NOS)],
        [OpenNosAccount(to), SendNos(to, 101 * NOS)],
        [TopUpStake(NOS)],
        [WithdrawStake()],
    ):
        with pytest.raises(Refused):
            await stage.chain.preview(actions, signer.address)


async def test_a_stake_stands_is_released_and_closed(stage):
    signer = await rich(stage)
    begun = await landed(stage, signer, OpenStake(40 * NOS, 14 * DAY_S), EnterRewards())
    rents = rent(STAKE_SIZE) + 2 * rent(TOKEN_SIZE) + rent(REWARD_SIZE)
    assert (begun.nos, begun.vault, begun.rents, begun.has_reward) == (
        60 * NOS,
        40 * NOS,
        rents,
        True,
    )

    more = await landed(stage, signer, TopUpStake(10 * NOS), ExtendStake(DAY_S), SyncRewards())
    assert (more.vault, more.stake.amount, more.stake.duration_s) == (
        50 * NOS,
        50 * NOS,
        15 * DAY_S,
    )
    with pytest.raises(Refused):
        await stage.chain.preview([Unstake()], signer.address)
    leaving = [SyncRewards(), ClaimRewards(), CloseRewards(), Unstake()]
    assert (await landed(stage, signer, *leaving)).stake.time_unstake > 0
    assert (await landed(stage, signer, Restake())).stake.time_unstake == 0
    assert (await landed(stage, signer, Unstake())).stake.xnos == 0

    stage.pass_seconds(16 * DAY_S)
    gone = await landed(stage, signer, WithdrawStake(), CloseStake())
    assert (gone.nos, gone.vault, gone.stake, gone.rents) == (100 * NOS, 0, None, rent(TOKEN_SIZE))


async def test_half_of_a_stake_is_released_after_half_its_time(stage):
    signer = await rich(stage)
    await landed(stage, signer, OpenStake(40 * NOS, 14 * DAY_S), Unstake())
    stage.pass_seconds(7 * DAY_S)

    half = await landed(stage, signer, WithdrawStake())

    assert 79 * NOS < half.nos < 81 * NOS
    assert half.nos + half.vault == 100 * NOS
    assert half.stake.amount == 40 * NOS
