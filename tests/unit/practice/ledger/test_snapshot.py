"""A copy of the ledger that stands still."""

from solders.keypair import Keypair
from solders.pubkey import Pubkey

from tests.unit.practice.world import SOL, World


def test_a_snapshot_does_not_follow_the_ledger(world: World):
    someone = Pubkey.new_unique()
    before = world.ledger.snapshot()
    slot, latest = world.ledger.slot(), world.ledger.latest_blockhash()

    signature = world.ledger.airdrop(someone, SOL)
    market = world.open_market()
    world.now += 100

    assert before.account(someone) is None
    assert before.account(Pubkey.from_string(market)) is None
    assert before.landed(signature) is None
    assert (before.slot(), before.latest_blockhash()) == (slot, latest)
    assert world.ledger.slot() > slot


def test_a_snapshot_holds_every_account_and_transaction_of_its_moment(world: World):
    world.node(stake=1_000)
    programs = world.ledger.programs
    owners = [programs.jobs, programs.staking, programs.rewards, programs.pools]
    owners.append("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA")

    copy = world.ledger.snapshot()

    for owner in map(Pubkey.from_string, owners):
        assert dict(copy.program_accounts(owner)) == dict(world.ledger.program_accounts(owner))
    poster = world.poster.pubkey()
    assert copy.account(poster) == world.ledger.account(poster)
    assert copy.signatures_for(poster) == world.ledger.signatures_for(poster) != []


def test_what_happens_to_a_snapshot_does_not_happen_to_the_ledger(world: World):
    told, someone = [], Keypair().pubkey()
    world.ledger.subscribe(told.append)
    copy = world.ledger.snapshot()

    signature = copy.airdrop(someone, SOL)

    assert copy.landed(signature) is not None
    assert world.ledger.landed(signature) is None
    assert world.ledger.account(someone) is None
    assert told == []
