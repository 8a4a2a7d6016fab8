"""Blocks, confirmations, accounts at the start, changes told, history kept."""

import json
import zlib

import pytest
from solders.account import Account
from solders.clock import Clock
from solders.keypair import Keypair
from solders.pubkey import Pubkey
from solders.sysvar import CLOCK
from solders.token.state import Mint

from nosdesk.practice.ledger import AccountChanged, Ledger, TransactionLanded
from nosdesk.practice.ledger.history import History
from nosdesk.protocol.idl import idl, idl_address
from nosdesk.protocol.pdas import METADATA_PROGRAM
from nosdesk.protocol.programs import DEVNET, MAINNET
from nosdesk.protocol.rewards import INITIAL_RATE
from tests.unit.practice.world import NOS, SOL, World, address

NAMES = {"jobs": "nosana_jobs", "staking": "nosana_staking", "rewards": "nosana_rewards"}


def key_of(text: str) -> Pubkey:
    return Pubkey.from_string(text)


# --- time ---


def test_slots_follow_the_clock(world: World):
    slot, world.now = world.ledger.slot(), world.now + 4.0

    assert world.ledger.slot() == slot + 10
    assert world.ledger.block_time(slot) == pytest.approx(world.now - 4, abs=1)
    assert world.ledger.block_time(slot + 11) is None
    assert world.ledger.block_time(0) is None


def test_every_slot_has_its_own_blockhash_and_a_seed_has_its_own_chain(world: World):
    first, _ = world.ledger.latest_blockhash()
    world.now += 0.4
    second, _ = world.ledger.latest_blockhash()
    other = Ledger(MAINNET, now=lambda: world.now, seed=b"another")

    assert first != second
    assert world.ledger.is_blockhash_valid(first)
    assert other.genesis_hash != world.ledger.genesis_hash
    assert not other.is_blockhash_valid(second)


def test_a_transaction_is_confirmed_from_the_next_slot_and_final_after_32(world: World):
    world.now += 0.1
    landed = world.ledger.landed(world.ledger.airdrop(Pubkey.new_unique(), SOL))

    assert world.ledger.confirmation(landed) == "processed"
    world.now += 0.4
    assert world.ledger.confirmation(landed) == "confirmed"
    world.now += 30 * 0.4
    assert world.ledger.confirmation(landed) == "confirmed"
    world.now += 0.4
    assert world.ledger.confirmation(landed) == "finalized"


def test_the_clock_account_tells_the_chains_time(world: World):
    world.now += 60

    account = world.ledger.account(CLOCK)

    clock = Clock.from_bytes(account.data)
    assert (clock.slot, clock.unix_timestamp) == (world.ledger.slot(), int(world.now))


# --- what stands at the start ---


def test_the_mint_has_its_whole_supply_in_the_treasury():
    ledger = Ledger(DEVNET, now=lambda: 1e9)
    mint = Mint.from_bytes(ledger.account(key_of(DEVNET.nos_mint)).data)

    assert (mint.decimals, mint.supply) == (6, 100_000_000 * NOS)


def test_settings_and_rewards_are_initialised(world: World):
    settings = world.read("SettingsAccount", MAINNET.stake_settings())
    rewards = world.read("ReflectionAccount", MAINNET.reflection())

    assert settings["authority"] == address(world.admin)
    assert settings["token_account"] == MAINNET.nos_account(address(world.admin))
    assert rewards["rate"] == INITIAL_RATE
    assert rewards["vault"] == MAINNET.rewards_vault()
    assert world.tokens(MAINNET.rewards_vault()) == 0


@pytest.mark.parametrize("program", NAMES)
def test_older_clients_find_the_programs_interface_on_chain(world: World, program: str):
    owner = getattr(MAINNET, program)

    account = world.ledger.account(key_of(idl_address(owner)))

    assert str(account.owner) == owner
    size = int.from_bytes(account.data[40:44], "little")
    assert json.loads(zlib.decompress(account.data[44 : 44 + size])) == idl(NAMES[program])


def test_the_programs_are_executable_accounts(world: World):
    for program in (MAINNET.jobs, MAINNET.staking, MAINNET.pools, METADATA_PROGRAM):
        assert world.ledger.account(key_of(program)).executable


# --- accounts ---


def test_rents_are_those_of_the_chain(world: World):
    rents = {size: world.ledger.minimum_rent(size) for size in (0, 80, 120, 165, 240)}

    assert rents == {0: 890_880, 80: 1_447_680, 120: 1_726_080, 165: 2_039_280, 240: 2_561_280}


def test_an_account_without_lamports_does_not_exist(world: World):
    key = Pubkey.new_unique()
    world.ledger.put_account(key, Account(SOL, b"x", key_of(MAINNET.jobs)))
    assert world.ledger.account(key).data == b"x"

    world.ledger.put_account(key, Account(0, b"x", key_of(MAINNET.jobs)))

    assert world.ledger.account(key) is None


def test_program_accounts_are_those_of_the_program(world: World):
    job, _ = world.listed()

    found = dict(world.ledger.program_accounts(key_of(MAINNET.jobs)))

    idls = {key_of(idl_address(MAINNET.jobs))}
    assert found.keys() == {job.pubkey(), key_of(world.market)} | idls


# --- what is told and kept ---


def test_changes_are_told_as_they_happen(world: World):
    node, job, run = world.running()
    told: list = []
    stop = world.ledger.subscribe(told.append)

    landed = world.send(world.finish(node, job, run), signers=[node])

    changes = {event.key: event for event in told if isinstance(event, AccountChanged)}
    assert told[-1] == TransactionLanded(landed)
    assert changes[run.pubkey()].account is None
    assert changes[job.pubkey()].account == world.ledger.account(job.pubkey())
    assert changes[job.pubkey()].slot == landed.slot
    assert changes[job.pubkey()].at == world.now
    assert key_of(world.market) not in changes
    stop()
    world.ledger.airdrop(Pubkey.new_unique(), SOL)
    assert told[-1] == TransactionLanded(landed)


def test_a_simulation_and_a_refusal_tell_nothing(world: World):
    node, run = world.queued(), Keypair()
    told: list = []
    world.ledger.subscribe(told.append)
    transaction = world.transaction(world.work(node, run), signers=[node, run])

    world.ledger.simulate(transaction, verify_signatures=True, replace_blockhash=False)
    assert world.refusal(world.work(node, run), signers=[node, run]) == "NodeAlreadyQueued"

    assert told == []


def test_a_failed_landing_tells_only_the_fee(world: World):
    node, run = world.queued(), Keypair()
    told: list = []
    world.ledger.subscribe(told.append)

    world.send(world.work(node, run), signers=[node, run], preflight=False)

    assert [event.key for event in told[:-1]] == [node.pubkey()]


def test_the_newest_transactions_are_remembered_and_the_oldest_forgotten(world: World):
    history = History(remembered=2)
    key = Pubkey.new_unique()
    landed = [world.ledger.landed(world.ledger.airdrop(key, SOL)) for _ in range(3)]

    for transaction in landed:
        history.add(transaction)

    assert history.get(landed[0].signature) is None
    assert history.naming(key) == [landed[2], landed[1]]
    assert history.naming(Pubkey.new_unique()) == []
