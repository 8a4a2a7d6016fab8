"""What is found of one node on the grid."""

from dataclasses import replace

import pytest

from nosdesk.domain.addresses import Address, NodeAddress
from nosdesk.domain.admission_status import not_qualified, turned_down
from nosdesk.domain.benchmark.specs import Requirement
from nosdesk.domain.doctor import on_the_grid
from nosdesk.domain.doctor.diagnosis import EARNING
from nosdesk.domain.doctor.findings import Result
from nosdesk.domain.doctor.on_the_grid import Funds, MarketFit
from nosdesk.domain.market import QueueType
from nosdesk.domain.money import Lamports
from nosdesk.domain.node_status import (
    STOPPED,
    Phase,
    Wait,
    draining,
    faulted,
    joining,
    queued,
    running,
    unknown,
    waiting_admission,
)
from nosdesk.domain.rules import Reason, Ruling
from nosdesk.domain.rules.sentences import paused_by_you
from tests.builders import a_market

NODE = NodeAddress(Address("node"))
KEY = Address("key")


def sol(have, *, is_play=False):
    return Funds(NODE, Lamports(have), Lamports(20_000), Lamports(100), is_play)


def test_too_little_sol_says_how_much_to_send_and_where():
    found = on_the_grid.funds(sol(15_000))

    assert (found.result, found.name) == (Result.FAILED, "NEED_SOL")
    assert found.fix == "Send at least 0.000005 SOL to node."


def test_so_little_that_no_claim_can_be_paid_is_said():
    assert "even to claim" in on_the_grid.funds(sol(99)).sentence
    assert "even to claim" not in on_the_grid.funds(sol(100)).sentence


def test_enough_is_enough_and_play_money_comes_by_itself():
    assert on_the_grid.funds(sol(20_000)).result is Result.OK
    assert on_the_grid.funds(sol(0, is_play=True)).result is Result.OK


@pytest.mark.parametrize(
    ("status", "result"),
    [(None, Result.OK), ("ONBOARDED", Result.OK), ("", Result.OK), ("REJECTED", Result.FAILED)],
)
def test_only_a_rejection_in_the_grids_record_is_a_cause(status, result):
    assert on_the_grid.admission(status).result is result


def test_what_the_grid_found_wanting_is_told_piece_by_piece():
    judged = (Requirement("ram", "Needs 4 GB", True), Requirement("net", "Needs 100 Mb/s", False))
    found = on_the_grid.waits_for_admission(not_qualified(judged, None, Wait(0.0)), about="A40")

    assert (found.name, found.about) == ("NOT_QUALIFIED", "A40")
    assert found.details == ("This is met: Needs 4 GB", "This is not met: Needs 100 Mb/s")
    turned = on_the_grid.waits_for_admission(turned_down("No.", judged))
    assert (turned.name, turned.fix) == ("REJECTED", "Ask the grid's support why.")


def test_a_waitlist_is_a_cause_in_the_nodes_own_words():
    found = on_the_grid.waits_for_admission(waiting_admission("The grid is full."))

    assert (found.name, found.sentence) == ("WAIT_ADMISSION", "The grid is full.")


@pytest.mark.parametrize(
    ("fit", "result", "cause"),
    [
        (MarketFit("m", a_market()), Result.OK, "MARKET_OK"),
        (MarketFit("m", a_market(), "m"), Result.OK, "MARKET_OK"),
        (MarketFit("m", None), Result.FAILED, "UNKNOWN_MARKET"),
        (MarketFit("m", a_market(), "other"), Result.FAILED, "WRONG_MARKET"),
        (MarketFit("m", a_market(), lacks_stake="Too little."), Result.FAILED, "NOT_ENOUGH_STAKE"),
        (
            MarketFit("m", a_market(node_access_key=KEY), holds_key=False),
            Result.WARNING,
            "NO_ACCESS_KEY",
        ),
        (MarketFit("m", a_market(node_access_key=KEY), holds_key=True), Result.OK, "MARKET_OK"),
        (MarketFit("m", a_market(node_access_key=KEY)), Result.OK, "MARKET_OK"),
    ],
)
def test_a_market_must_be_there_be_for_the_gpu_and_let_the_node_in(fit, result, cause):
    found = on_the_grid.market_fit(fit, "choose")

    assert (found.result, found.name) == (result, cause)


def test_a_rule_that_holds_the_gpu_up_is_a_cause_with_what_lifts_it():
    found = on_the_grid.ruling(Ruling(Reason.PAUSED, paused_by_you("21:10", "")), "resume it")

    assert (found.result, found.name, found.command) == (
        Result.FAILED,
        "PAUSED_BY_YOU",
        "resume it",
    )


@pytest.mark.parametrize(
    ("status", "place", "result", "cause"),
    [
        (running("m", "job"), None, Result.OK, EARNING),
        (draining("m", "job"), None, Result.OK, EARNING),
        (draining("m", ""), None, Result.FAILED, "DRAINING"),
        (queued("m", 4, 31), 4, Result.OK, "PLACE_OK"),
        (joining("m"), None, Result.OK, "JOINING"),
        (faulted("Broken.", "Mend it."), None, Result.FAILED, "FAULTED"),
        (unknown("Nobody answers.", STOPPED), None, Result.UNKNOWN, "UNKNOWN"),
        (None, None, Result.UNKNOWN, "PLACE_UNKNOWN"),
        (None, 2, Result.OK, "PLACE_OK"),
    ],
)
def test_where_a_node_is_follows_from_its_own_word_and_the_queue(status, place, result, cause):
    found = on_the_grid.place(status, place, 31)

    assert (found.result, found.name) == (result, cause)


def test_a_node_that_is_held_up_is_a_cause_in_its_own_words():
    found = on_the_grid.place(replace(faulted("Broken.", "Mend it."), phase=Phase.PAUSED), None, 0)

    assert (found.result, found.sentence) == (Result.FAILED, "Broken. Mend it.")


def test_jobs_at_work_are_those_that_live_and_do_not_wait():
    of_nodes = a_market(queue_type=QueueType.NODE, queue=(NODE, KEY))
    of_jobs = a_market(queue_type=QueueType.JOB, queue=(KEY,))

    assert on_the_grid.demand(of_nodes, 5).sentence == (
        "Jobs in work: 5, waiting for a node: 0. Nodes waiting: 2."
    )
    assert on_the_grid.demand(of_jobs, 5).sentence.startswith(
        "Jobs in work: 4, waiting for a node: 1."
    )
    assert on_the_grid.demand(of_nodes, None).result is Result.UNKNOWN
