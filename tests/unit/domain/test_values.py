"""Money, markets, jobs, stakes, secrets and the node's status: plain values."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.domain import node_status
from nosdesk.domain.errors import NodeError, Refused
from nosdesk.domain.job import payment
from nosdesk.domain.market import QueueType
from nosdesk.domain.money import format_nos, format_sol
from nosdesk.domain.secret import Secret
from nosdesk.domain.stake import STAKE_MAXIMUM_DURATION_S, STAKE_MINIMUM_DURATION_S, xnos
from tests.builders import a_market


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (0, "0 NOS"),
        (1, "0.000001 NOS"),
        (5_160, "0.00516 NOS"),
        (1_000_000, "1 NOS"),
        (10_000_000, "10 NOS"),
        (-2_500_000, "-2.5 NOS"),
        (2**63, "9223372036854.775808 NOS"),
    ],
)
def test_nos_are_shown_exactly_and_without_trailing_zeros(amount, shown):
    assert format_nos(amount) == shown


def test_sol_is_shown_exactly_and_without_trailing_zeros():
    assert format_sol(17_500_000) == "0.0175 SOL"
    assert format_sol(1) == "0.000000001 SOL"
    assert format_sol(100_000_000_000) == "100 SOL"


def test_a_place_in_the_queue_is_counted_from_one():
    market = a_market(queue_type=QueueType.NODE, queue=("a", "b"))

    assert (market.place_of("a"), market.place_of("b"), market.place_of("c")) == (1, 2, None)


def test_a_queue_of_jobs_holds_no_place_for_a_node():
    assert a_market(queue_type=QueueType.JOB, queue=("a",)).place_of("a") is None
    assert a_market(queue_type=QueueType.EMPTY).place_of("a") is None


@pytest.mark.parametrize(
    ("start", "end", "timeout", "paid"),
    [(100, 160, 600, 6_000), (100, 900, 600, 60_000), (100, 100, 600, 0), (100, 90, 600, 0)],
)
def test_a_run_is_paid_by_the_second_up_to_its_time_out_and_never_below_nothing(
    start, end, timeout, paid
):
    assert payment(100, start, end, timeout) == paid


def test_a_stake_weighs_more_the_longer_it_is():
    assert xnos(0, STAKE_MINIMUM_DURATION_S) == 0
    assert xnos(1_000_000, 0) == 1_000_000
    assert xnos(1_000_000, STAKE_MAXIMUM_DURATION_S) == 4_000_000


@given(st.integers(0, 10**15), st.integers(STAKE_MINIMUM_DURATION_S, STAKE_MAXIMUM_DURATION_S))
def test_the_weight_of_a_stake_is_between_one_and_four_times_its_amount(amount, duration):
    assert amount <= xnos(amount, duration) <= 4 * amount


@pytest.mark.parametrize("shown", [str, repr, "{}".format, "{!r:>5}".format])
def test_a_secret_is_never_shown(shown):
    secret = Secret("correct horse")

    assert "horse" not in shown(secret)
    assert "●●●" in shown(secret)
    assert "horse" not in shown([secret])
    assert secret.reveal() == "correct horse"


def test_a_secret_does_not_leave_by_a_copy_either():
    secret = Secret("correct horse")

    assert b"horse" not in pickle.dumps(secret)
    assert copy.deepcopy(secret).reveal() == "●●●"


def test_an_error_reads_as_what_happened_and_what_to_do():
    error = Refused("The market is closed.", "Choose another one.", name="MarketClosed")

    assert str(error) == "The market is closed. Choose another one."
    assert (error.title, error.remedy) == ("The market is closed.", "Choose another one.")
    assert error.name == "MarketClosed"
    assert str(NodeError("Something happened.")) == "Something happened."


STATUSES = [
    node_status.STOPPED,
    node_status.checking("the wallet"),
    node_status.waiting_funds("0 SOL", "0.02 SOL"),
    node_status.waiting_admission(""),
    node_status.joining("M"),
    node_status.queued("M", 2, 5),
    node_status.running("M", "J"),
    node_status.settling("M", "J", "Claiming."),
    node_status.draining("M", ""),
    node_status.faulted("The disk is full.", "Make room."),
    node_status.unknown("No endpoint answers.", node_status.STOPPED),
]


@pytest.mark.parametrize("status", STATUSES, ids=lambda status: status.phase)
def test_every_status_is_a_word_a_reason_and_a_stable_id(status):
    assert status.sentence.id.isupper()
    assert status.sentence.label
    assert status.sentence.text.strip() == status.sentence.text != ""


def test_every_phase_that_a_node_can_be_in_has_words_but_those_to_come():
    assert set(node_status.Phase) - {status.phase for status in STATUSES} == {
        node_status.Phase.PAUSED
    }


def test_words_tell_what_they_were_given():
    assert node_status.queued("M", 2, 5).sentence.text == "Place 2 of 5."
    assert node_status.waiting_funds("1 SOL", "2 SOL").sentence.text.startswith("1 SOL left")
    assert node_status.waiting_admission("You are third.").sentence.text == "You are third."
    assert node_status.faulted("Oh.", "Do.").sentence.text == "Oh. Do."
    assert node_status.draining("M", "J").sentence.text == "Will stop after this job."
    assert node_status.draining("M", "").sentence.text == "Leaving the queue."


def test_not_knowing_tells_the_last_thing_that_was_known_once():
    queued = node_status.queued("M", 2, 5)

    unsure = node_status.unknown("No endpoint answers.", queued)
    assert unsure.sentence.text == "No endpoint answers. Last known: In queue."
    assert unsure.market == "M"

    still = node_status.unknown("No endpoint answers.", unsure)
    assert still.sentence.text == "No endpoint answers."
