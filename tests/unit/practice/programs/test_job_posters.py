"""The poster's instructions: list, assign, extend, delist, end, recover, clean."""

from solders.keypair import Keypair

from nosdesk.domain.job import JobState
from nosdesk.domain.market import QueueType
from nosdesk.protocol.cids import NO_CONTENT
from nosdesk.protocol.programs import MAINNET
from tests.unit.practice.world import (
    DEFINITION,
    EXPIRATION,
    NOS,
    PRICE,
    TIMEOUT,
    World,
    address,
)

JOB_RENT, RUN_RENT = 2_561_280, 1_726_080


def test_list_puts_a_job_in_the_queue_and_its_cost_in_the_vault(world: World):
    sol, nos = world.lamports(world.poster), world.nos(world.poster)
    job, run = Keypair(), Keypair()

    landed = world.send(world.list(job, run), signers=[world.poster, job, run])

    assert world.job(job) == {
        "ipfs_job": DEFINITION,
        "ipfs_result": NO_CONTENT,
        "market": world.market,
        "node": "1" * 32,
        "payer": address(world.poster),
        "price": PRICE,
        "project": address(world.poster),
        "state": JobState.QUEUED,
        "time_end": 0,
        "time_start": 0,
        "timeout": TIMEOUT,
    }
    market = world.market_state()
    assert (market["queue_type"], market["queue"]) == (QueueType.JOB, (address(job),))
    assert world.vault() == PRICE * TIMEOUT == nos - world.nos(world.poster)
    assert sol - world.lamports(world.poster) == JOB_RENT + landed.fee
    assert world.read("RunAccount", run) is None
    assert len(world.ledger.account(job.pubkey()).data) == 240


def test_list_gives_the_job_to_the_first_waiting_node_at_the_posters_expense(world: World):
    first, second = world.queued(), world.queued()
    sol = world.lamports(world.poster)
    job, run = Keypair(), Keypair()

    landed = world.send(world.list(job, run), signers=[world.poster, job, run])

    held = world.read("RunAccount", run)
    assert (held["job"], held["node"]) == (address(job), address(first))
    assert held["payer"] == address(world.poster)
    assert sol - world.lamports(world.poster) == JOB_RENT + RUN_RENT + landed.fee
    assert world.market_state()["queue"] == (address(second),)
    assert world.job(job)["state"] == JobState.QUEUED  # that it runs is told by the run account


def test_list_refuses_what_does_not_belong_together(world: World):
    job, run, stranger = Keypair(), Keypair(), world.person(nos=NOS)
    signers = [world.poster, job, run]
    strangers = MAINNET.nos_account(address(stranger))

    assert world.refusal(world.list(job, run, vault=strangers), signers=signers) == "InvalidVault"
    assert world.refusal(world.list(job, run, user=strangers), signers=signers) == "InvalidATA"
    wrong = world.list(job, run, token_program=MAINNET.jobs)
    assert world.refusal(wrong, signers=signers) == "InvalidProgramId"
    wrong = world.list(job, run, market=MAINNET.reflection())
    assert world.refusal(wrong, signers=signers) == "AccountOwnedByWrongProgram"
    wrong = world.list(job, run, market=address(Keypair()))
    assert world.refusal(wrong, signers=signers) == "AccountNotInitialized"
    wrong = world.list(job, stranger)
    assert world.refusal(wrong, signers=[world.poster, job, stranger]) == "LamportsNonNull"


def test_a_poster_who_cannot_pay_lists_nothing(world: World):
    job, run = Keypair(), Keypair()
    dear = world.list(job, run, timeout=100_000_000)

    refusal = world.refusal(dear, signers=[world.poster, job, run])

    assert refusal == "{'InstructionError': [0, {'Custom': 1}]}"  # the Token program's own
    assert world.read("JobAccount", job) is None
    assert world.vault() == 0


def test_a_job_address_is_used_once(world: World):
    job, _ = world.listed()
    run = Keypair()

    refusal = world.refusal(world.list(job, run), signers=[world.poster, job, run])

    assert refusal == "{'InstructionError': [0, {'Custom': 0}]}"  # the System program's own


def test_a_negative_time_out_panics_as_compiled_arithmetic_does(world: World):
    job, run = Keypair(), Keypair()

    refusal = world.refusal(world.list(job, run, timeout=-1), signers=[world.poster, job, run])

    assert refusal == "{'InstructionError': [0, 'ProgramFailedToComplete']}"


def test_assign_gives_the_job_to_the_node_that_was_chosen(world: World):
    first, second = world.queued(), world.queued()
    job, run = Keypair(), Keypair()

    world.send(world.assign(job, run, second), signers=[world.poster, job, run])

    assert world.read("RunAccount", run)["node"] == address(second)
    assert world.market_state()["queue"] == (address(first),)
    assert world.vault() == PRICE * TIMEOUT


def test_assign_needs_a_node_queue_with_the_node_in_it(world: World):
    job, run, node = Keypair(), Keypair(), world.node()
    signers = [world.poster, job, run]

    refusal = world.refusal(world.assign(job, run, node), signers=signers)
    assert refusal == "MarketInWrongState"
    world.queued()
    assert world.refusal(world.assign(job, run, node), signers=signers) == "NotInMarketQueue"


def test_delist_takes_a_waiting_job_back_whole(world: World):
    nos = world.nos(world.poster)
    job, _ = world.listed()
    other, _ = world.listed()
    sol = world.lamports(world.poster)

    landed = world.send(world.delist(job), signers=[world.poster])

    assert world.read("JobAccount", job) is None
    assert world.market_state()["queue"] == (address(other),)
    assert world.lamports(world.poster) - sol == JOB_RENT - landed.fee
    assert nos - world.nos(world.poster) == world.vault() == PRICE * TIMEOUT


def test_delist_is_for_the_poster_and_for_waiting_jobs(world: World):
    _, running, _ = world.running()
    stranger = world.person()

    assert world.refusal(world.delist(running), signers=[world.poster]) == "MarketInWrongState"
    waiting, _ = world.listed()
    theirs = world.delist(waiting, authority=stranger)
    assert world.refusal(theirs, signers=[stranger]) == "Unauthorized"
    assert world.refusal(world.delist(running), signers=[world.poster]) == "NotInMarketQueue"
    wrong = world.delist(waiting, payer=stranger)
    assert world.refusal(wrong, signers=[world.poster]) == "InvalidPayer"


def test_extend_sets_the_new_time_out_and_pays_the_difference(world: World):
    _, job, _ = world.running()
    nos = world.nos(world.poster)

    world.send(world.extend(job, TIMEOUT + 60), signers=[world.poster])

    assert world.job(job)["timeout"] == TIMEOUT + 60
    assert nos - world.nos(world.poster) == 60 * PRICE
    assert world.vault() == (TIMEOUT + 60) * PRICE


def test_extend_needs_a_later_time_out_of_an_open_job_by_its_poster(world: World):
    node, job, run = world.running()
    stranger = world.person(nos=NOS)

    assert world.refusal(world.extend(job, TIMEOUT), signers=[world.poster]) == (
        "JobTimeoutNotGreater"
    )
    theirs = world.extend(job, TIMEOUT + 1, authority=stranger)
    assert world.refusal(theirs, signers=[world.poster, stranger]) == "Unauthorized"
    account = MAINNET.nos_account(address(stranger))
    paid = world.extend(job, TIMEOUT + 1, payer=stranger, user=account)
    assert world.refusal(paid, signers=[world.poster, stranger]) == "Unauthorized"
    world.send(world.finish(node, job, run), signers=[node])
    late = world.extend(job, TIMEOUT + 1)
    assert world.refusal(late, signers=[world.poster]) == "JobInWrongState"


def test_end_pays_the_node_now_and_leaves_the_result_open(world: World):
    node, job, run = world.running()
    nos, sol = world.nos(world.poster), world.lamports(world.poster)
    started = world.read("RunAccount", run)["time"]
    world.now += 30

    landed = world.send(world.end(job, run, node), signers=[world.poster])

    seconds = int(world.now) - started
    ended = world.job(job)
    assert (ended["state"], ended["ipfs_result"]) == (JobState.DONE, NO_CONTENT)
    assert ended["node"] == address(node)
    assert world.nos(node) == seconds * PRICE
    assert world.nos(world.poster) - nos == (TIMEOUT - seconds) * PRICE
    assert world.lamports(world.poster) - sol == RUN_RENT - landed.fee
    assert world.refusal(world.finish(node, job, run), signers=[node]) == "AccountNotInitialized"


def test_end_is_for_the_poster_and_pays_the_runs_node(world: World):
    node, job, run = world.running()
    stranger = world.person()
    other, _, other_run = world.running()

    theirs = world.end(job, run, node, authority=stranger)
    assert world.refusal(theirs, signers=[stranger]) == "Unauthorized"
    assert world.refusal(world.end(job, run, other), signers=[world.poster]) == "InvalidATA"
    wrong = world.end(job, run, node, payer=stranger)
    assert world.refusal(wrong, signers=[world.poster]) == "InvalidPayer"
    wrong = world.end(job, other_run, node)
    assert world.refusal(wrong, signers=[world.poster]) == "JobInvalidRunAccount"


def test_recover_takes_a_stopped_job_back_whole(world: World):
    node, job, run = world.running()
    assert world.refusal(world.recover(job), signers=[world.poster]) == "JobInWrongState"
    world.send(world.quit(node, job, run), signers=[node])
    nos, stranger = world.nos(world.poster), world.person()
    theirs = world.recover(job, authority=stranger)
    assert world.refusal(theirs, signers=[stranger]) == "Unauthorized"

    world.send(world.recover(job), signers=[world.poster])

    assert world.read("JobAccount", job) is None
    assert world.nos(world.poster) - nos == PRICE * TIMEOUT
    assert world.vault() == 0


def test_anyone_may_clean_an_expired_job_and_the_poster_gets_the_rent(world: World):
    node, job, run = world.running()
    stranger = world.person()
    clean = world.call("jobs", "clean", {"job": job, "market": world.market, "payer": world.poster})
    theft = world.call("jobs", "clean", {"job": job, "market": world.market, "payer": stranger})
    assert world.refusal(clean, signers=[stranger]) == "JobInWrongState"
    world.send(world.finish(node, job, run), signers=[node])
    assert world.refusal(clean, signers=[stranger]) == "JobNotExpired"
    world.now += EXPIRATION + 1
    sol = world.lamports(world.poster)

    assert world.refusal(theft, signers=[stranger]) == "InvalidPayer"
    world.send(clean, signers=[stranger])

    assert world.read("JobAccount", job) is None
    assert world.lamports(world.poster) - sol == JOB_RENT


def test_clean_admin_is_for_the_admin(world: World):
    job, _ = world.listed()
    accounts = {"job": job, "payer": world.poster}
    own = world.call("jobs", "clean_admin", accounts | {"authority": world.poster})
    decreed = world.call("jobs", "clean_admin", accounts | {"authority": world.admin})

    assert world.refusal(own, signers=[world.poster]) == "Unauthorized"
    assert world.refusal(decreed, signers=[world.admin]) is None
    assert world.read("JobAccount", job) is None
