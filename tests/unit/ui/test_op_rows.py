import pytest

from nosdesk.node.run_sights import RanOp
from nosdesk.ports.containers import MIB, Limits
from nosdesk.ui.pages.followed_runs import FollowedOp
from nosdesk.ui.pages.op_rows import op_rows, short_digest
from nosdesk.ui.theme.tokens import Tone


@pytest.mark.parametrize(
    ("op", "state", "tone"),
    [
        (FollowedOp("op", "image", 1.0), "running", Tone.GOOD),
        (FollowedOp("op", "image", 1.0, 0), "done", Tone.GOOD),
        (FollowedOp("op", "image", 1.0, 3), "ended with exit code 3", Tone.WARN),
        (FollowedOp("op", "image", 1.0, 137, "Out of memory."), "failed: Out of memory.", Tone.BAD),
    ],
)
def test_a_part_says_how_it_stands(op, state, tone):
    (row,) = op_rows([op], [])

    assert (row.state, row.tone, row.image) == (state, tone, "image")


def test_a_part_says_what_it_was_given():
    limits = Limits(memory_bytes=1536 * MIB, pids=100, disk_bytes=2048 * MIB)
    ran = RanOp("op", "c", "image", "sha256:abc", has_network=False, limits=limits, gpus=2)

    (row,) = op_rows([], [ran])

    assert row.details == "no network · 1.5 GB of memory · 2.0 GB of disk · 100 processes · 2 GPUs"
    assert row.digest == "sha256:abc"


def test_a_part_whose_start_was_not_seen_says_so():
    (row,) = op_rows([FollowedOp("op", "image", 1.0)], [RanOp("op", "c")])

    assert "not seen" in row.details


def test_parts_stand_in_the_order_in_which_they_were_started():
    ran = [RanOp("one", "c1"), RanOp("two", "c2")]

    rows = op_rows([FollowedOp("two", "image", 2.0), FollowedOp("three", "image", 3.0)], ran)

    assert [row.name for row in rows] == ["one", "two", "three"]


def test_a_digest_is_told_by_its_beginning():
    assert short_digest("sha256:" + "9f86d081884c7d65") == "sha256:9f86d081884c…"
    assert short_digest("abc") == "abc"
