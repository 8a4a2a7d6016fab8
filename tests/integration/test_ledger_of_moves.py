"""Every move of money on the practice grid stands in the ledger, which adds up to the lamport."""

from collections import Counter

import pytest

from nosdesk.adapters.solana.account_history import SolanaAccountHistory
from nosdesk.adapters.solana.rpc.access import open_access
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.movements import SqliteMovements
from nosdesk.aio.clock import SystemClock
from nosdesk.app.grids import practice_grid
from nosdesk.domain.actions import (
    ClaimRewards,
    CloseStake,
    ExtendStake,
    OpenStake,
    Restake,
    SendNos,
    SendSol,
    TopUpStake,
    Unstake,
    WithdrawStake,
)
from nosdesk.domain.movements.movement import Kind, Purse
from nosdesk.domain.moves import sweep
from nosdesk.domain.moves.holdings import DAY_S
from nosdesk.node.movement_reader import MovementReader
from nosdesk.ports.movements import Wanted
from tests.integration.test_moves_of_money import NOS, SOL, World, pay_rewards, stranger, world_in


async def carry_out(world: World, *intents) -> None:
    for intent in intents:
        quote = await world.moves.quote(world.owner, intent)
        outcome = await world.moves.carry_out(quote, world.signer)
        assert outcome.word == "landed"


async def sweep_down_to(world: World, cold: str, cap: int) -> None:
    async def key():
        return world.signer

    await world.moves.set_sweep(world.owner, cold, cap)
    world.clock.ahead_s += sweep.COOL_DOWN_S + 1
    (test,) = await world.moves.sweep(world.owner, key)
    await world.moves.confirm_sweep(world.owner, cold)
    (rest,) = await world.moves.sweep(world.owner, key)
    assert {test[1].word, rest[1].word} == {"landed"}


async def booked(world: World, folder):
    """Return how the owner's book stands, and all of its movements."""
    world.clock.ahead_s += 60
    profile = practice_grid(world.grid.connection())
    async with (
        Database(folder / "ledger.db") as database,
        open_access(profile.rpcs, genesis=profile.genesis) as access,
    ):
        kept = SqliteMovements(database)
        history = SolanaAccountHistory(access, profile.programs)
        reader = MovementReader(profile.name, history, kept, SystemClock())
        state = await reader.bring_up_to_date(world.owner)
        return state, await kept.page(Wanted(profile.name, (world.owner,)), limit=1_000)


@pytest.mark.parametrize("endpoints", [1, 2])
async def test_send_sweep_stake_unstake_and_withdraw_are_booked_to_the_last_unit(
    tmp_path, endpoints
):
    async with world_in(tmp_path, rpc_endpoints=endpoints) as world:
        to, cold = stranger(), stranger()
        await carry_out(world, SendSol(to, 1_234_567), SendNos(to, 7))
        await sweep_down_to(world, cold, 300 * NOS)
        await carry_out(world, OpenStake(100 * NOS, 14 * DAY_S), TopUpStake(50 * NOS))
        await pay_rewards(world, 5 * NOS)
        await carry_out(
            world, ClaimRewards(), ExtendStake(6 * DAY_S), Unstake(), Restake(), Unstake()
        )
        world.clock.ahead_s += 10 * DAY_S
        await carry_out(world, WithdrawStake())
        world.clock.ahead_s += 10 * DAY_S + 2
        await carry_out(world, CloseStake(), SendSol(to, SOL // 10))

        state, movements = await booked(world, tmp_path)
        truth = dict(zip(Purse, world.purse, strict=True))
        swept = world.nos(cold)

    (minted,) = state.gaps  # the NOS that the owner began with came by no transaction
    assert (minted.purse, minted.amount, minted.after) == (Purse.NOS, 1_000 * NOS, None)
    sums = {purse: sum(m.amount for m in movements if m.purse is purse) for purse in Purse}
    sums[Purse.NOS] += minted.amount
    assert sums == truth == {each.purse: each.balance for each in state.purses}
    assert state.unread == 0
    assert truth[Purse.STAKED] == 0
    kinds = Counter((m.purse, m.kind) for m in movements)
    assert Kind.UNKNOWN not in {kind for _, kind in kinds}
    assert kinds[Purse.STAKED, Kind.STAKE] == 2
    assert kinds[Purse.STAKED, Kind.UNSTAKE] == 2
    assert kinds[Purse.NOS, Kind.REWARD] >= 1
    assert kinds[Purse.STAKED, Kind.WITHDRAW] >= 2
    sent = Counter()
    for each in movements:
        if each.kind is Kind.TRANSFER and each.amount < 0:
            sent[each.purse, each.counterparty] -= each.amount
    assert sent == {
        (Purse.SOL, to): 1_234_567 + SOL // 10,
        (Purse.NOS, to): 7,
        (Purse.NOS, cold): swept,
    }
