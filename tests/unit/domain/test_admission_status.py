"""What a node is while the grid has not let it in."""

import pytest

from nosdesk.domain import admission_status
from nosdesk.domain.benchmark.specs import Requirement
from nosdesk.domain.node_status import Phase, Wait

WAIT = Wait(0.0, next_try=60.0)
JUDGED = (Requirement("ram", "Needs 4 GB", True), Requirement("net", "Needs 100 Mb/s", False))
STATUSES = [
    admission_status.waitlisted("", WAIT),
    admission_status.unknown_again(WAIT),
    admission_status.not_qualified(JUDGED, None, WAIT),
    admission_status.benchmarking(),
    admission_status.benchmark_due("It failed.", WAIT),
    admission_status.under_maintenance("Closed.", WAIT),
    admission_status.no_answer("Away.", WAIT),
    admission_status.turned_down("No.", JUDGED),
]


def test_each_state_has_an_id_of_its_own_and_words():
    assert len({status.sentence.id for status in STATUSES}) == len(STATUSES)
    for status in STATUSES:
        assert status.sentence.id.isupper()
        assert status.sentence.label
        assert status.sentence.text.strip() == status.sentence.text != ""
        assert not status.is_earning
        assert not status.is_eligible


def test_only_a_rejection_lasts():
    assert [status.sentence.id for status in STATUSES if status.is_lasting] == ["REJECTED"]
    assert {status.phase for status in STATUSES} == {
        Phase.WAITING_ADMISSION, Phase.CHECKING, Phase.FAULTED,
    }  # fmt: skip


def test_what_lacks_is_told_and_all_that_was_judged_is_kept():
    status = admission_status.not_qualified(JUDGED, "2026-11-24T08:00:00+01:00", WAIT)

    assert status.sentence.text == (
        "The grid asks for more than this GPU showed: Needs 100 Mb/s."
        " It looks again at 2026-11-24 07:00 UTC."
    )
    assert status.requirements == JUDGED


@pytest.mark.parametrize(
    ("again_at", "seconds"),
    [
        (None, 60),
        ("", 60),
        ("soon", 60),
        ("1970-01-01T00:00:10Z", 60),
        ("1970-01-01T00:30:00Z", 1_800),
        ("1970-01-01T00:30:00", 1_800),
        ("9999-12-31T23:59:59Z", 3_600),
        ("0001-01-01T00:00:00Z", 60),
        ("0001-01-01T00:00:00+23:00", 60),
        ("9999-12-31T23:59:59-23:00", 60),
    ],
)
def test_the_grid_is_asked_again_in_time_whatever_moment_it_names(again_at, seconds):
    assert admission_status.next_look_s(again_at, 0.0, 60.0) == seconds
    assert admission_status.readable(again_at or "") is not None
