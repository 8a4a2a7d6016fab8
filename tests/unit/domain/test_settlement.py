"""From a result to its payment, case by case."""

import msgspec
import pytest

from nosdesk.domain import settlement as life
from nosdesk.domain.settlement import (
    ABSENCE_S,
    DOUBTS_BEFORE_CLOSING,
    ClaimExpired,
    ClaimForgone,
    ClaimLanded,
    ClaimRefused,
    ClaimSigned,
    HandBackOrdered,
    JobSeen,
    LookAtJob,
    Phase,
    PinResult,
    ReadReceipt,
    ReceiptRead,
    ResultPinned,
    RunStillOpen,
    SendClaim,
    SignClaim,
)
from tests.builders import NOW, RESULT, a_signed_claim

OPEN = JobSeen("open", run_open=True, result_set=False, is_ours=False, at=NOW)
ENDED = JobSeen("done", run_open=False, result_set=False, is_ours=True, at=NOW)
PAID = JobSeen("done", run_open=False, result_set=True, is_ours=True, at=NOW)
GONE = JobSeen("gone", run_open=False, result_set=False, is_ours=False, at=NOW)
STOPPED = JobSeen("stopped", run_open=False, result_set=False, is_ours=False, at=NOW)
REQUEUED = JobSeen("open", run_open=False, result_set=False, is_ours=False, at=NOW)
OTHERS = JobSeen("done", run_open=False, result_set=True, is_ours=False, at=NOW)

PINNED = ResultPinned(RESULT)
FIRST, SECOND = a_signed_claim(1), a_signed_claim(2)
SENT = (PINNED, OPEN, ClaimSigned(FIRST))
SENT_AGAIN = (*SENT, ClaimExpired(FIRST.signature), OPEN, ClaimSigned(SECOND))
LANDED = (*SENT, ClaimLanded(FIRST.signature, NOW))
COMPLETE = a_signed_claim(3, claim="complete")
HAND_BACK = HandBackOrdered("It could not start.")
QUIT = a_signed_claim(4, claim="quit")


def after(*events):
    """The state after these events, and the commands of the last of them."""
    state, commands = life.begin()
    for event in events:
        state, commands = life.step(state, event)
    return state, commands


def test_a_settlement_pins_looks_signs_sends_and_reads_the_receipt_in_this_order():
    assert after()[1] == (PinResult(),)
    assert after(PINNED)[1] == (LookAtJob(),)
    assert after(PINNED, OPEN)[1] == (SignClaim("finish", RESULT),)
    assert after(*SENT)[1] == (SendClaim(FIRST),)
    assert after(*LANDED)[1] == (ReadReceipt(FIRST.signature),)

    state, commands = after(*LANDED, ReceiptRead(5_000))

    assert commands == ()
    assert state == life.Settlement(
        phase=Phase.SETTLED,
        result=RESULT,
        signed=FIRST,
        landed_at=NOW,
        outcome="paid",
        received=5_000,
    )


def test_a_receipt_that_cannot_be_read_does_not_keep_the_books_open():
    state, _ = after(*LANDED, ReceiptRead(None))

    assert (state.phase, state.outcome, state.received) == (Phase.SETTLED, "paid", None)


def test_a_claim_that_provably_expired_is_signed_anew_but_only_after_another_look():
    assert after(*SENT, ClaimExpired(FIRST.signature))[1] == (LookAtJob(),)
    assert after(*SENT_AGAIN)[1] == (SendClaim(SECOND),)


def test_a_claim_that_failed_on_the_ledger_is_signed_anew_but_only_after_another_look():
    state, commands = after(*SENT, ClaimRefused("SomeReason", FIRST.signature))

    assert (state.phase, state.refusals, commands) == (Phase.LOOKING, 1, (LookAtJob(),))


def test_a_claim_refused_as_it_was_tried_out_is_looked_into():
    state, commands = after(PINNED, OPEN, ClaimRefused("SomeReason"))

    assert (state.phase, state.refusals, commands) == (Phase.LOOKING, 1, (LookAtJob(),))


@pytest.mark.parametrize(
    "late",
    [
        ClaimExpired(FIRST.signature),
        ClaimRefused("SomeReason", FIRST.signature),
        ClaimRefused("SomeReason"),
        ClaimLanded(FIRST.signature, NOW),
        ClaimSigned(FIRST),
        PINNED,
        OPEN,
        ReceiptRead(1),
    ],
    ids=lambda event: type(event).__name__,
)
def test_late_news_of_an_earlier_claim_does_not_touch_the_one_that_is_out(late):
    assert after(*SENT_AGAIN, late) == (after(*SENT_AGAIN)[0], ())


def test_a_claim_that_is_known_to_be_dead_is_not_sent_again():
    waiting = (*SENT, ClaimExpired(FIRST.signature), OPEN)

    assert after(*waiting, ClaimSigned(FIRST)) == (after(*waiting)[0], ())


def test_a_job_that_its_poster_ended_is_completed_instead():
    state, commands = after(PINNED, ENDED)
    assert commands == (SignClaim("complete", RESULT),)

    state, commands = after(
        PINNED, ENDED, ClaimSigned(COMPLETE), ClaimLanded(COMPLETE.signature, NOW)
    )
    assert commands == (ReadReceipt(None),)  # it came with the poster's own transaction
    state, commands = life.step(state, ReceiptRead(3_000))
    assert commands == ()
    assert (state.phase, state.outcome) == (Phase.SETTLED, "ended_by_poster")
    assert state.received == 3_000
    assert state.reason


def test_a_poster_who_ends_the_job_while_our_claim_is_out_turns_finish_into_complete():
    refused = ClaimRefused("JobInWrongState", FIRST.signature)

    _, commands = after(*SENT, refused, ENDED)

    assert commands == (SignClaim("complete", RESULT),)


def test_a_claim_whose_landing_nobody_told_us_of_counts_as_paid():
    state, commands = after(*SENT, ClaimExpired(FIRST.signature), PAID)
    assert commands == (ReadReceipt(FIRST.signature),)

    state, _ = life.step(state, ReceiptRead(7))
    assert (state.phase, state.outcome, state.received) == (Phase.SETTLED, "paid", 7)
    assert "landed before" in state.reason


def test_a_completion_whose_landing_nobody_told_us_of_is_paid_by_the_poster():
    completed = (PINNED, ENDED, ClaimSigned(COMPLETE), ClaimExpired(COMPLETE.signature), PAID)

    state, commands = after(*completed)

    assert (state.outcome, commands) == ("ended_by_poster", (ReadReceipt(None),))
    assert life.resume(state) == commands


def test_a_result_that_we_have_no_record_of_sending_counts_as_paid_and_says_so():
    state, commands = after(PINNED, PAID)

    assert (state.outcome, commands) == ("paid", (ReadReceipt(None),))
    assert "no record" in state.reason


@pytest.mark.parametrize(
    ("before", "outcome"),
    [
        ((PINNED,), "ended_by_poster"),
        ((*SENT, ClaimExpired(FIRST.signature)), "paid"),
        ((PINNED, ENDED, ClaimSigned(COMPLETE), ClaimExpired("Signature3")), "ended_by_poster"),
        ((HAND_BACK,), "ended_by_poster"),
    ],
    ids=["unclaimed", "claimed", "completed", "to be handed back"],
)
def test_a_run_that_was_paid_before_its_job_was_cleaned_up_is_not_lost(before, outcome):
    paid = msgspec.structs.replace(GONE, payout=4_000)
    doubts = [paid] * (DOUBTS_BEFORE_CLOSING - 1)
    assert after(*before, *doubts)[1] == (LookAtJob(),)

    state, commands = after(*before, *doubts, msgspec.structs.replace(paid, at=NOW + ABSENCE_S))

    assert (state.phase, state.outcome, commands) == (Phase.SETTLED, outcome, ())
    assert (state.received, state.is_final) == (4_000, True)


# --- Handing back ------------------------------------------------------------------------------


def test_a_run_that_never_began_is_looked_at_and_handed_back_without_a_result():
    assert after(HAND_BACK)[1] == (LookAtJob(),)
    assert after(HAND_BACK, OPEN)[1] == (SignClaim("quit", None),)
    assert after(HAND_BACK, OPEN, ClaimSigned(QUIT))[1] == (SendClaim(QUIT),)

    state, commands = after(HAND_BACK, OPEN, ClaimSigned(QUIT), ClaimLanded(QUIT.signature, NOW))

    assert (state.phase, state.outcome, commands) == (Phase.SETTLED, "handed_back", ())
    assert (state.reason, state.result, state.is_final) == ("It could not start.", None, True)


def test_a_quit_that_expired_or_was_refused_is_signed_anew_but_only_after_another_look():
    quitting = (HAND_BACK, OPEN, ClaimSigned(QUIT))

    for ended in (ClaimExpired(QUIT.signature), ClaimRefused("SomeReason", QUIT.signature)):
        assert after(*quitting, ended)[1] == (LookAtJob(),)
        assert after(*quitting, ended, OPEN)[1] == (SignClaim("quit", None),)


def test_a_run_that_its_poster_ended_before_it_was_handed_back_was_paid():
    state, commands = after(HAND_BACK, ENDED)

    assert (state.outcome, commands) == ("ended_by_poster", (ReadReceipt(None),))


def test_a_job_that_is_done_and_ours_after_all_was_paid_and_is_not_handed_back():
    for before in ((HAND_BACK,), (HAND_BACK, OPEN, ClaimSigned(QUIT), ClaimExpired("Signature4"))):
        state, commands = after(*before, PAID)

        assert (state.outcome, commands) == ("paid", (ReadReceipt(None),))


@pytest.mark.parametrize("seen", [GONE, STOPPED, REQUEUED, OTHERS])
def test_a_run_that_is_gone_before_it_is_handed_back_closes_with_the_reason_to_do_so(seen):
    doubts = [seen] * (DOUBTS_BEFORE_CLOSING - 1)
    assert after(HAND_BACK, *doubts)[1] == (LookAtJob(),)

    state, _ = after(HAND_BACK, *doubts, msgspec.structs.replace(seen, at=NOW + ABSENCE_S))

    assert (state.outcome, state.reason) == ("handed_back", "It could not start.")
    assert not state.is_final
    assert life.step(state, RunStillOpen())[1] == (LookAtJob(),)


@pytest.mark.parametrize(
    "before", [(PINNED,), (PINNED, OPEN), SENT, LANDED, (*LANDED, ReceiptRead(1))]
)
def test_a_run_with_a_result_is_never_handed_back(before):
    assert after(*before, HAND_BACK) == (after(*before)[0], ())


def test_a_run_goes_back_only_with_a_reason_and_no_result_is_published_for_it_then():
    assert after(HandBackOrdered("")) == (after()[0], ())
    assert after(HAND_BACK, PINNED) == (after(HAND_BACK)[0], ())


@pytest.mark.parametrize(
    ("seen", "outcome", "words"),
    [
        (GONE, "lost", "no longer on the ledger"),
        (STOPPED, "handed_back", "handed back"),
        (REQUEUED, "lost", "without a result"),
        (OTHERS, "lost", "Another node"),
    ],
    ids=["gone", "stopped", "requeued", "another's"],
)
def test_nothing_left_to_claim_is_believed_only_after_several_answers(seen, outcome, words):
    doubts = [seen] * (DOUBTS_BEFORE_CLOSING - 1)
    assert after(PINNED, *doubts)[1] == (LookAtJob(),)

    state, commands = after(PINNED, *doubts, msgspec.structs.replace(seen, at=NOW + ABSENCE_S))

    assert (state.phase, state.outcome, commands) == (Phase.SETTLED, outcome, ())
    assert words in state.reason


@pytest.mark.parametrize("absent", [GONE, REQUEUED], ids=["gone", "requeued"])
def test_a_spell_of_empty_answers_does_not_lose_a_payment(absent):
    spell = [msgspec.structs.replace(absent, at=NOW + second) for second in range(299)]

    assert after(PINNED, *spell)[1] == (LookAtJob(),)
    assert after(PINNED, *spell, OPEN)[1] == (SignClaim("finish", RESULT),)


def test_what_was_closed_as_lost_is_claimed_when_its_run_is_open_after_all():
    late = msgspec.structs.replace(GONE, at=NOW + ABSENCE_S)
    lost, _ = after(PINNED, GONE, GONE, late)
    assert lost.outcome == "lost"

    reopened, commands = life.step(lost, RunStillOpen())

    assert (reopened.phase, reopened.outcome, commands) == (Phase.LOOKING, None, (LookAtJob(),))


def test_a_claim_that_costs_more_than_it_brings_is_forgone_with_its_reason():
    state, commands = after(PINNED, OPEN, ClaimForgone("It costs too much."))

    assert (state.outcome, state.reason, commands) == ("lost", "It costs too much.", ())


def test_what_is_signed_is_seen_through_before_anything_is_forgone():
    assert after(*SENT, ClaimForgone("It costs too much.")) == (after(*SENT)[0], ())


def test_doubts_count_only_in_a_row():
    doubts = [GONE] * (DOUBTS_BEFORE_CLOSING - 1)

    state, commands = after(PINNED, *doubts, OPEN, ClaimRefused("SomeReason"), *doubts)

    assert (state.phase, commands) == (Phase.LOOKING, (LookAtJob(),))


@pytest.mark.parametrize(
    ("events", "commands"),
    [
        ((), (PinResult(),)),
        ((PINNED,), (LookAtJob(),)),
        ((PINNED, OPEN), (LookAtJob(),)),
        (SENT, (SendClaim(FIRST),)),
        (LANDED, (ReadReceipt(FIRST.signature),)),
        ((*LANDED, ReceiptRead(1)), ()),
    ],
)
def test_after_a_restart_a_settlement_goes_on_where_it_was(events, commands):
    assert life.resume(after(*events)[0]) == commands


def test_after_a_restart_the_job_is_looked_at_again_before_anything_is_signed():
    state, _ = after(PINNED, OPEN)

    assert life.step(state, OPEN) == (state, (SignClaim("finish", RESULT),))
    assert life.step(state, ENDED)[1] == (SignClaim("complete", RESULT),)


@pytest.mark.parametrize(
    "event",
    [
        PINNED,
        OPEN,
        PAID,
        GONE,
        ClaimSigned(SECOND),
        ClaimExpired(FIRST.signature),
        ClaimRefused("SomeReason", FIRST.signature),
        ClaimLanded(FIRST.signature, NOW),
        ReceiptRead(9),
        RunStillOpen(),
        ClaimForgone("It costs too much."),
    ],
    ids=lambda event: type(event).__name__,
)
def test_nothing_changes_a_settlement_that_is_settled(event):
    settled = (*LANDED, ReceiptRead(5))

    assert after(*settled, event) == (after(*settled)[0], ())


def test_what_is_not_an_event_a_phase_or_an_answer_is_our_own_mistake():
    state, _ = after(PINNED)
    doubting = msgspec.structs.replace(
        state, doubts=DOUBTS_BEFORE_CLOSING, doubted_since=NOW - ABSENCE_S
    )

    with pytest.raises(AssertionError):
        life.step(state, "not an event")
    with pytest.raises(AssertionError):
        life.resume(msgspec.structs.replace(state, phase="nowhere"))
    with pytest.raises(AssertionError):
        life.step(doubting, msgspec.structs.replace(GONE, job="on the moon"))
