"""What a node earned goes to the cold address by itself, beside its work."""

import asyncio

import pytest
from solders.keypair import Keypair

from nosdesk.adapters.solana.keys import KeypairSigner
from nosdesk.app.grids import practice_grid
from nosdesk.app.moves import open_moves
from nosdesk.app.paths import Paths
from nosdesk.app.sweeping import keep_swept, sweep_once
from nosdesk.domain.money import MicroNos
from nosdesk.domain.moves import sweep
from nosdesk.domain.secret import Secret
from nosdesk.node.rig_picture import MoneySwept, RigTrouble
from nosdesk.practice.grid import PracticeGrid
from tests.contract.chain_stages import JumpingClock
from tests.integration.test_moves_of_money import NOS, World, stranger


async def test_what_is_above_the_cap_is_swept_while_the_node_runs(tmp_path):
    clock, told, paths = JumpingClock(), [], Paths(tmp_path)
    async with PracticeGrid(now=clock.now) as grid:
        profile = practice_grid(grid.connection())
        async with open_moves(profile, paths, told.append, clock=clock) as moves:
            world = World(grid, moves, clock)
            cold = stranger()
            await moves.set_sweep(world.owner, cold, MicroNos(400 * NOS))
        other = KeypairSigner(Secret(Keypair()))
        owners = {world.owner: world.signer, other.address: other}

        await sweep_once(profile, paths, owners, clock, told.append)
        assert world.nos(cold) == 0
        clock.ahead_s += sweep.COOL_DOWN_S + 1
        await sweep_once(profile, paths, owners, clock, told.append)
        await sweep_once(profile, paths, owners, clock, told.append)
        assert world.nos(cold) == sweep.TEST_AMOUNT
        async with open_moves(profile, paths, told.append, clock=clock) as moves:
            await moves.confirm_sweep(world.owner, cold)
        await sweep_once(profile, paths, owners, clock, told.append)

        assert (world.nos(world.owner), world.nos(cold)) == (400 * NOS, 600 * NOS)
        assert [(type(each), each.amount, each.is_test) for each in told] == [
            (MoneySwept, sweep.TEST_AMOUNT, True),
            (MoneySwept, 600 * NOS - sweep.TEST_AMOUNT, False),
        ]


async def test_whoever_moves_money_by_hand_goes_first_and_is_told_of_once(tmp_path):
    clock, told, paths = JumpingClock(), [], Paths(tmp_path)
    waits = []

    class ThreeHours:
        now = clock.now

        async def sleep(self, _):
            waits.append(1)
            if len(waits) > 3:
                raise asyncio.CancelledError

    async with PracticeGrid(now=clock.now) as grid:
        profile = practice_grid(grid.connection())
        async with open_moves(profile, paths, told.append, clock=clock):
            with pytest.raises(asyncio.CancelledError):
                await keep_swept(profile, paths, dict, ThreeHours(), told.append)
    assert [type(each) for each in told] == [RigTrouble]
