from nosdesk.node import activity
from nosdesk.ui.pages.followed_runs import MOST_LINES, MOST_RUNS, followed
from tests.unit.ui.rig_stage import A


def seen(*happened, runs=None):
    runs = runs or {}
    for what in happened:
        runs = followed(runs, A, what)
    return runs


def test_a_run_is_followed_from_its_assignment_to_its_end():
    run = seen(
        activity.RunAssigned(1, "Run1", "Job1"),
        activity.OpStarted(3, "Run1", "a", "image", 2),
        activity.OpOver(5, "Run1", "a", 0, 4),
        activity.OpStarted(6, "Run1", "b", "image", 6),
    )["Run1"]
    assert (run.job, run.moments.assigned, run.moments.started) == ("Job1", 1, 2)
    assert run.moments.ended is None, "another part runs"
    assert [(op.op, op.exit_code) for op in run.ops] == [("a", 0), ("b", None)]

    run = seen(
        activity.OpOver(9, "Run1", "b", 0, 8),
        activity.RunSettled(10, "Run1", "Job1", "paid", 1, 1),
        runs={"Run1": run},
    )["Run1"]
    assert (run.moments.ended, run.is_over) == (8, True)


def test_a_part_that_begins_anew_runs_again():
    (op,) = seen(
        activity.OpStarted(1, "Run1", "a", "image", 1),
        activity.OpOver(2, "Run1", "a", 1, 2, "Lost."),
        activity.OpStarted(3, "Run1", "a", "image", 3),
    )["Run1"].ops

    assert (op.exit_code, op.failure, op.started) == (None, "", 3)


def test_news_of_one_image_take_one_line():
    run = seen(*(activity.ImagePulling(n, "Run1", "image", n, 100) for n in range(50)))["Run1"]

    assert len(run.lines) == 1


def test_what_belongs_to_no_run_changes_nothing():
    runs = seen(activity.RunAssigned(1, "Run1", "Job1"))

    assert seen(activity.Prepared(2, ()), runs=runs) is runs


def test_what_is_remembered_is_bounded_and_runs_in_hand_stay():
    runs = seen(activity.RunAssigned(0, "InHand", "Job"))
    for number in range(MOST_RUNS + 5):
        settled = activity.RunSettled(number, f"Run{number}", "Job", "paid", 1, 1)
        runs = seen(settled, runs=runs)
    many = seen(*(activity.ClaimSent(n, "InHand", "sig") for n in range(200)), runs=runs)

    assert len(runs) == MOST_RUNS
    assert "InHand" in runs
    assert len(many["InHand"].lines) == MOST_LINES


def test_what_the_poster_does_through_the_api_is_told():
    followed_twice = [activity.JobFollowed(n, "Run1") for n in (1, 2)]
    orders = [("stop", ()), ("stop", ("a", "b")), ("restart", tuple("abcd"))]
    steered = [activity.JobSteered(3, "Run1", order, ops) for order, ops in orders]
    run = seen(*followed_twice, *steered)["Run1"]

    assert [line.text for line in run.lines] == [
        "The poster follows what the job writes.",
        "The poster stopped the job through this node's API.",
        "The poster stopped a, b through this node's API.",
        "The poster began a, b, c… anew through this node's API.",
    ]
