"""A ledger forgets what it is told to forget."""

from solders.keypair import Keypair
from solders.pubkey import Pubkey

from nosdesk.protocol.programs import MAINNET
from tests.unit.practice.world import World


def listed(world):
    """A transaction that listed a job, and the job."""
    job, run = Keypair(), Keypair()
    return world.send(world.list(job, run), signers=[world.poster, job, run]), job


def test_a_forgotten_transaction_is_found_nowhere_and_what_it_did_stays():
    world = World()
    first, job = listed(world)
    second, _ = listed(world)

    world.ledger.forget(first.signature)

    program = Pubkey.from_string(MAINNET.jobs)
    assert world.ledger.landed(first.signature) is None
    assert not world.ledger.signatures_for(job.pubkey())
    assert world.ledger.signatures_for(program)[0] == second
    assert first not in world.ledger.signatures_for(program)
    assert world.job(job)["timeout"]


def test_forgetting_what_is_not_known_changes_nothing():
    world = World()
    first, _ = listed(world)
    world.ledger.forget(first.signature)

    world.ledger.forget(first.signature)

    assert world.ledger.landed(first.signature) is None


def test_the_rest_is_still_told_newest_first():
    world = World()
    sent = [listed(world)[0] for _ in range(5)]
    world.ledger.forget(sent[2].signature)

    naming = world.ledger.signatures_for(world.poster.pubkey())

    assert [each for each in naming if each in sent] == [sent[4], sent[3], sent[1], sent[0]]
