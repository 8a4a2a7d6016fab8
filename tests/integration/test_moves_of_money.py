"""Money moved on the practice grid: what is asked, and no lamport and no micro-NOS more."""

from contextlib import asynccontextmanager

import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from nosdesk.adapters.solana.chain import SolanaChain
from nosdesk.adapters.solana.keys import KeypairSigner
from nosdesk.app.address_book import open_address_book
from nosdesk.app.grids import practice_grid
from nosdesk.app.moves import Moves, check_landed, open_moves
from nosdesk.app.paths import Paths
from nosdesk.domain.actions import (
    ClaimRewards,
    CloseStake,
    EnterRewards,
    ExtendStake,
    OpenStake,
    Restake,
    SendNos,
    SendSol,
    TopUpStake,
    Unstake,
    WithdrawStake,
)
from nosdesk.domain.errors import BadInput, HostUnfit, Refused, Unavailable
from nosdesk.domain.money import MicroNos
from nosdesk.domain.moves import sweep
from nosdesk.domain.moves.holdings import DAY_S, REWARD_SIZE, STAKE_SIZE, TOKEN_SIZE, rent
from nosdesk.domain.secret import Secret
from nosdesk.practice.grid import PracticeGrid
from nosdesk.protocol import rewards
from nosdesk.protocol.pdas import TOKEN_PROGRAM
from tests.contract.chain_stages import JumpingClock

SOL, NOS = 10**9, 10**6
FEE = 5_000
STAKE_RENTS = rent(STAKE_SIZE) + rent(TOKEN_SIZE) + rent(REWARD_SIZE)


class World:
    """A practice grid, an owner with money, and what the grid's own ledger says of it."""

    def __init__(self, grid: PracticeGrid, moves: Moves, clock: JumpingClock) -> None:
        self.grid = grid
        self.moves = moves
        self.clock = clock
        self.signer = KeypairSigner(Secret(Keypair()))
        self.owner = self.signer.address
        grid.ledger.airdrop(Pubkey.from_string(self.owner), SOL)
        grid.ledger.mint_nos(Pubkey.from_string(self.owner), 1_000 * NOS)

    def sol(self, address) -> int:
        account = self.grid.ledger.account(Pubkey.from_string(address))
        return account.lamports if account else 0

    def nos(self, address) -> int:
        return self._tokens(self.grid.programs.nos_account(address))

    def vault(self, address) -> int:
        return self._tokens(self.grid.programs.stake_vault(address))

    def _tokens(self, address) -> int:
        account = self.grid.ledger.account(Pubkey.from_string(address))
        return int.from_bytes(account.data[64:72], "little") if account else 0

    @property
    def purse(self) -> tuple[int, int, int]:
        return self.sol(self.owner), self.nos(self.owner), self.vault(self.owner)

    async def make(self, intent):
        """Make the move; return how SOL, NOS and staked NOS changed. The quote had told so."""
        before = self.purse
        quote = await self.moves.quote(self.owner, intent)
        assert self.purse == before
        check_landed(await self.moves.carry_out(quote, self.signer))
        after = self.purse
        assert (quote.preview.sol_after, quote.preview.nos_after) == after[:2]
        return tuple(b - a for a, b in zip(before, after, strict=True))


@asynccontextmanager
async def world_in(home, *, rpc_endpoints=1):
    clock = JumpingClock()
    async with PracticeGrid(now=clock.now, rpc_endpoints=rpc_endpoints) as grid:
        opening = open_moves(practice_grid(grid.connection()), Paths(home), _fail, clock=clock)
        async with opening as moves:
            yield World(grid, moves, clock)


def _fail(error):
    raise error


@pytest.fixture(params=[1, 2], ids=["one endpoint", "two endpoints"])
async def world(tmp_path, request):
    async with world_in(tmp_path, rpc_endpoints=request.param) as world:
        yield world


def stranger() -> str:
    return str(Keypair().pubkey())


async def test_sol_is_sent_to_the_lamport(world):
    to = stranger()

    assert await world.make(SendSol(to, 123_456_789)) == (-123_456_789 - FEE, 0, 0)
    assert world.sol(to) == 123_456_789


async def test_nos_are_sent_to_the_micro_and_their_account_is_opened_once(world):
    to = stranger()

    assert await world.make(SendNos(to, 1)) == (-FEE - rent(TOKEN_SIZE), -1, 0)
    assert await world.make(SendNos(to, 4 * NOS)) == (-FEE, -4 * NOS, 0)
    assert world.nos(to) == 4 * NOS + 1


async def test_a_stake_goes_all_its_way_and_everything_comes_back(world):
    make, before = world.make, world.purse
    assert await make(OpenStake(100 * NOS, 14 * DAY_S)) == (
        -FEE - STAKE_RENTS,
        -100 * NOS,
        100 * NOS,
    )
    assert await make(TopUpStake(50 * NOS)) == (-FEE, -50 * NOS, 50 * NOS)
    assert await make(ExtendStake(6 * DAY_S)) == (-FEE, 0, 0)
    assert await make(Unstake()) == (rent(REWARD_SIZE) - FEE, 0, 0)
    with pytest.raises(Refused):
        await world.moves.quote(world.owner, TopUpStake(1))

    world.clock.ahead_s += 10 * DAY_S
    half = (await world.moves.quote(world.owner, WithdrawStake())).preview.nos_after
    assert abs(half - world.nos(world.owner) - 75 * NOS) < NOS // 100
    quote = await world.moves.quote(world.owner, WithdrawStake())
    check_landed(await world.moves.carry_out(quote, world.signer))
    assert sum(world.purse[1:]) == 1_000 * NOS

    world.clock.ahead_s += 10 * DAY_S + 2
    left = world.vault(world.owner)
    assert 74 * NOS < left < 76 * NOS
    returned = rent(STAKE_SIZE) + rent(TOKEN_SIZE)
    assert await make(CloseStake()) == (returned - FEE, left, -left)
    assert world.purse == (before[0] - 6 * FEE, *before[1:])


async def test_what_is_left_can_stand_again(world):
    await world.make(OpenStake(100 * NOS, 14 * DAY_S))
    await world.make(Unstake())

    assert await world.make(Restake()) == (-FEE - rent(REWARD_SIZE), 0, 0)
    assert await world.make(TopUpStake(NOS)) == (-FEE, -NOS, NOS)


async def pay_rewards(world, amount):
    """Let the poster pay so much into what all stakes share."""
    programs, payer = world.grid.programs, world.grid.poster.address
    accounts = {
        "user": programs.nos_account(payer),
        "reflection": programs.reflection(),
        "vault": programs.rewards_vault(),
        "authority": payer,
        "token_program": TOKEN_PROGRAM,
    }
    fee = rewards.INSTRUCTIONS["add_fee"].build(programs.rewards, accounts, amount=amount)
    world.grid.ledger.decree([fee], Pubkey.from_string(payer))


async def test_rewards_are_taken_out_before_a_stake_is_released(world):
    await world.make(OpenStake(100 * NOS, 14 * DAY_S))
    await pay_rewards(world, 7 * NOS)

    sol, nos, staked = await world.make(Unstake())

    assert (sol, staked) == (rent(REWARD_SIZE) - FEE, 0)
    assert 7 * NOS - 10 <= nos <= 7 * NOS  # all of it but what was rounded down


async def test_rewards_are_taken_out_of_a_stake_that_goes_on(world):
    with pytest.raises(Refused):
        await world.moves.quote(world.owner, ClaimRewards())
    await world.make(OpenStake(100 * NOS, 14 * DAY_S))
    await pay_rewards(world, 7 * NOS)

    sol, nos, staked = await world.make(ClaimRewards())

    assert (sol, staked) == (-FEE, 0)
    assert 7 * NOS - 10 <= nos <= 7 * NOS
    await pay_rewards(world, 3 * NOS)
    assert 3 * NOS - 10 <= (await world.make(ClaimRewards()))[1] <= 3 * NOS + 10
    assert await world.make(ClaimRewards()) == (-FEE, 0, 0)


async def test_what_the_rules_forbid_is_refused_before_anything_is_signed(world):
    owner, to = world.owner, stranger()
    mint = world.grid.programs.nos_mint
    forbidden = [
        SendSol(owner, 1_000_000),
        SendSol(to, SOL),
        SendSol(to, 1_000),
        SendSol(mint, 1_000_000),
        SendSol(world.grid.programs.nos_account(owner), 1_000_000),
        SendNos(world.grid.programs.staking, NOS),
        SendNos(world.grid.programs.stake(owner), NOS),
        SendNos("1" * 32, NOS),
        SendNos(to, 2_000 * NOS),
        OpenStake(NOS, 13 * DAY_S),
        OpenStake(NOS, 366 * DAY_S),
        TopUpStake(NOS),
        Unstake(),
        WithdrawStake(),
        CloseStake(),
        Restake(),
    ]
    before = world.purse
    for intent in forbidden:
        with pytest.raises((Refused, BadInput)):
            await world.moves.quote(owner, intent)
    assert world.purse == before


async def test_an_address_that_looks_like_a_known_one_is_refused(world):
    known = stranger()
    twin = known
    while twin == known or len(twin) != len(known):
        middle = stranger()[4:-4]
        twin = known[:4] + middle + known[-4:]
    await world.moves.addresses.add(known, "exchange")
    with pytest.raises(Refused, match="looks like"):
        await world.moves.quote(world.owner, SendSol(twin, 1_000_000))
    with pytest.raises(Refused, match="looks like"):
        await world.moves.addresses.add(twin, "another")

    quote = await world.moves.quote(world.owner, SendSol(known, 1_000_000))
    assert quote.is_known


async def test_an_account_that_is_only_watched_is_not_known_and_its_twin_is_refused(world):
    watched = stranger()
    twin = watched[:4] + stranger()[4:-4] + watched[-4:]
    while not is_wallet(twin):
        twin = watched[:4] + stranger()[4:-4] + watched[-4:]

    quote = await world.moves.quote(world.owner, SendSol(watched, 1_000_000), watched=[watched])
    assert not quote.is_known
    with pytest.raises(Refused, match="looks like"):
        await world.moves.quote(world.owner, SendSol(twin, 1_000_000), watched=[watched])


def is_wallet(text: str) -> bool:
    try:
        return Pubkey.from_string(text).is_on_curve()
    except ValueError:
        return False


async def test_a_cold_address_is_not_set_while_the_clocks_do_not_agree(tmp_path):
    clock, told = JumpingClock(), []
    async with PracticeGrid() as grid:
        profile = practice_grid(grid.connection())
        clock.ahead_s = -sweep.COOL_DOWN_S
        async with open_moves(profile, Paths(tmp_path), told.append, clock=clock) as moves:
            world = World(grid, moves, clock)
            with pytest.raises(Refused, match="clock"):
                await moves.set_sweep(world.owner, stranger(), MicroNos(0))
            assert (await moves.sweep_of(world.owner)).rule is None


async def test_after_the_record_broke_nothing_moves_until_the_user_has_looked(tmp_path):
    paths = Paths(tmp_path)
    async with PracticeGrid() as grid:
        profile = practice_grid(grid.connection())
        async with open_moves(profile, paths, _fail):
            pass
        paths.moves.write_bytes(b"garbage" * 1_000)
        for _ in range(2):
            with pytest.raises(HostUnfit, match=r"moves\.broken-1\.db"):
                async with open_moves(profile, paths, _fail):
                    pass
            with pytest.raises(HostUnfit):
                async with open_address_book(paths):
                    pass
        (tmp_path / "moves.broken-1.db").rename(tmp_path / "looked-at.db")
        async with open_moves(profile, paths, _fail):
            pass


async def test_sweeping_waits_a_day_tests_and_then_keeps_to_the_cap(world):
    cold = stranger()
    asked = []

    async def key():
        asked.append(1)
        return world.signer

    await world.moves.set_sweep(world.owner, cold, MicroNos(300 * NOS))
    assert await world.moves.sweep(world.owner, key) == ()
    assert sweep.phase(await world.moves.sweep_of(world.owner), world.clock.now()) == "cooling down"
    world.clock.ahead_s += sweep.COOL_DOWN_S + 1

    made = await world.moves.sweep(world.owner, key)
    assert await world.moves.sweep(world.owner, key) == ()
    await world.moves.confirm_sweep(world.owner, cold)
    made += await world.moves.sweep(world.owner, key)

    assert [(moving.amount, outcome.word) for moving, outcome in made] == [
        (sweep.TEST_AMOUNT, "landed"),
        (700 * NOS - sweep.TEST_AMOUNT, "landed"),
    ]
    assert (world.nos(world.owner), world.nos(cold)) == (300 * NOS, 700 * NOS)
    assert world.sol(world.owner) == SOL - 2 * FEE - rent(TOKEN_SIZE)
    assert await world.moves.sweep(world.owner, key) == ()
    assert len(asked) == 2


async def test_the_same_move_by_name_is_made_once(world):
    to = stranger()
    quote = await world.moves.quote(world.owner, SendNos(to, NOS))
    first = await world.moves.carry_out(quote, world.signer, once="payout 7")
    again = await world.moves.carry_out(quote, world.signer, once="payout 7")
    other = await world.moves.quote(world.owner, SendNos(to, 2 * NOS))

    assert again == first
    assert await world.moves.found(world.owner, quote.intent, "payout 7") == first
    assert world.nos(to) == NOS
    with pytest.raises(BadInput):
        await world.moves.carry_out(other, world.signer, once="payout 7")
    for empty in ("", " "):
        with pytest.raises(BadInput):
            await world.moves.carry_out(other, world.signer, once=empty)
    assert world.nos(to) == NOS


class Crash(BaseException):
    """The program is gone."""


async def test_a_move_that_a_crash_cut_off_is_found_again_and_not_made_twice(tmp_path, monkeypatch):
    send, to = SolanaChain.send, stranger()

    async def last_send(chain, transaction):
        await send(chain, transaction)
        raise Crash

    async with world_in(tmp_path) as world:
        quote = await world.moves.quote(world.owner, SendNos(to, NOS))
        monkeypatch.setattr(SolanaChain, "send", last_send)
        with pytest.raises(Crash):
            await world.moves.carry_out(quote, world.signer)
        monkeypatch.setattr(SolanaChain, "send", send)

        (recovered,) = await world.moves.recover()

        assert (recovered.attempt.intent, recovered.outcome.word) == (quote.intent, "landed")
        assert world.nos(to) == NOS
        assert await world.moves.recover() == ()


async def test_only_one_program_moves_money_at_a_time(tmp_path):
    async with world_in(tmp_path) as world:
        grid = practice_grid(world.grid.connection())
        with pytest.raises(Unavailable):
            async with open_moves(grid, Paths(tmp_path), _fail):
                pass


async def test_a_stake_of_nothing_is_what_nodes_begin_with(world):
    made = await world.make(OpenStake(0, 14 * DAY_S))

    assert made == (-FEE - STAKE_RENTS, 0, 0)
    with pytest.raises(Refused):
        await world.moves.quote(world.owner, OpenStake(0, 14 * DAY_S))
    assert EnterRewards() not in (await world.moves.quote(world.owner, TopUpStake(NOS))).actions
