from dataclasses import replace

import pytest

from nosdesk.domain import node_status
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.gpu import GpuReading
from nosdesk.domain.gpu_choice import NO_GPU, GpuChoice
from nosdesk.domain.gpu_guard import Finding, Verdict
from nosdesk.domain.gpu_troubles import Level, Trouble
from nosdesk.node.gpu_picture import Sample
from nosdesk.node.rig_picture import LeftThere
from nosdesk.ui.pages.home_view import (
    Condition,
    empty_view,
    failed_view,
    home_view,
    loading_view,
    unshown_view,
)
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import NOT_KNOWN
from tests.builders import a_market
from tests.unit.ui.rig_stage import (
    NOW,
    QUEUED,
    RUNNING,
    A,
    B,
    C,
    a_card,
    a_node,
    a_record,
    known,
    takings,
    the_cards,
    totals,
)

FUNDS = node_status.waiting_funds("0.004 SOL", "0.02 SOL")
AWAY = node_status.unknown("Cannot reach the network.", QUEUED)


def values(view):
    return [figure.value for figure in view.money]


# --- The five states -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "view", [loading_view(), empty_view(), failed_view("It broke.", "Mend it.")]
)
def test_what_was_not_read_is_a_dash_and_never_zero(view):
    assert values(view) == [NOT_KNOWN] * 4
    assert all("not known" in figure.spoken for figure in view.money)


def test_a_pc_on_no_grid_has_one_thing_to_do():
    view = empty_view()

    assert (view.condition, view.is_lead) == (Condition.EMPTY, True)
    assert view.sentence.action == "Start set-up"


def test_nodes_that_cannot_be_opened_say_what_and_what_to_do():
    view = failed_view("No grid answers.", "Start one.")

    assert view.condition is Condition.FAILED
    assert view.sentence.text == "No grid answers. Start one."
    assert view.sentence.shape is Shape.CROSS


def test_a_page_that_cannot_be_shown_does_not_say_that_the_nodes_stopped():
    view = unshown_view("The books cannot be read.", "Free some space.")

    assert (view.condition, view.sentence.label) == (Condition.FAILED, "Not sure")
    assert (view.sentence.action, view.is_lead) == ("", False)
    assert view.sentence.text == "The books cannot be read. Free some space."


def test_what_is_owed_on_another_grid_is_an_alert_until_it_is_not():
    claiming = node_status.settling("m", "job", "Claiming the payment.")
    owed = LeftThere("cellar", "Grid in the cellar", claiming)
    place = LeftThere("attic", "Grid in the attic", QUEUED, is_owed=False)
    now_known = known(a_node())
    rig = replace(now_known.rig, elsewhere=(owed, place))

    (alert,) = home_view(replace(now_known, rig=rig), NOW).alerts
    assert alert.title == "Grid in the cellar: something is still to be finished or paid there"
    assert alert.text == "Claiming the payment."
    assert home_view(now_known, NOW).alerts == ()


def test_a_good_day_is_normal():
    assert home_view(known(a_node(), cards=[a_card()]), NOW).condition is Condition.NORMAL


@pytest.mark.parametrize(
    "now_known",
    [
        known(a_node(status=AWAY)),
        known(a_node(), books_trouble="The disk is full."),
    ],
)
def test_what_is_not_all_there_is_degraded(now_known):
    assert home_view(now_known, NOW).condition is Condition.DEGRADED


# --- The sentence ----------------------------------------------------------------------------


def test_a_job_says_how_long_it_runs_and_what_it_is_worth():
    node = a_node(market=a_market(job_price=1_250, job_timeout_s=3_600))

    view = home_view(known(node, began={A: NOW - 720}), NOW)

    assert view.sentence.text == "Job running 12 min of up to 60 min. Worth about 0.900 NOS so far."
    assert view.gpus[0].progress == pytest.approx(0.2)


def test_a_job_whose_beginning_is_not_known_claims_nothing():
    view = home_view(known(a_node()), NOW)

    assert view.sentence.text == "A job is running."
    assert view.gpus[0].progress is None


def test_worth_and_progress_end_with_the_jobs_limit():
    node = a_node(market=a_market(job_price=1_000, job_timeout_s=60))

    row = home_view(known(node, began={A: NOW - 600}), NOW).gpus[0]

    assert row.progress == 1.0
    assert "0.060 NOS" in row.sentence.text


def test_who_earns_speaks_for_the_pc_and_is_named():
    view = home_view(known(a_node(B, QUEUED), a_node(A, RUNNING), a_node(C, FUNDS)), NOW)

    assert view.sentence.label == "Working"
    assert view.sentence.text.startswith("RTX 4090: ")


def test_a_place_in_the_queue_names_the_market():
    view = home_view(known(a_node(status=QUEUED), market_names={a_market().address: "4090"}), NOW)

    assert view.sentence.text == "Place 4 of 31. Market 4090."


def test_a_pc_with_all_gpus_off_says_so():
    view = home_view(known(cards=[a_card()]), NOW)

    assert view.sentence.id == "ALL_OFF"
    assert [row.sentence.label for row in view.gpus] == ["Off"]


# --- The GPUs --------------------------------------------------------------------------------


def test_a_card_tells_heat_power_and_memory():
    readings = home_view(known(a_node(), cards=[a_card()]), NOW).gpus[0].readings

    assert [each.value for each in readings] == ["64 °C", "312 W", "18.0 GB"]
    assert [each.caption for each in readings] == ["temp", "power", "of 24 GB"]


def test_a_reading_that_a_card_does_not_give_is_a_dash():
    card = a_card(last=Sample(NOW, GpuReading(temperature_c=40)))

    readings = home_view(known(a_node(), cards=[card]), NOW).gpus[0].readings

    assert [each.value for each in readings] == ["40 °C", NOT_KNOWN, NOT_KNOWN]


def test_a_card_that_went_keeps_its_last_readings_with_their_age():
    gone = a_card(B, is_here=False, last=Sample(NOW - 360, GpuReading(temperature_c=40)))

    row = home_view(known(a_node(), cards=[a_card(), gone]), NOW).gpus[1]

    assert (row.name, row.is_here, row.sentence.label) == ("RTX 3090", False, "Not here")
    assert {each.caption for each in row.readings} == {"6 min ago"}


def test_a_node_without_a_gpu_has_a_name_and_no_readings():
    node = a_node(choice=GpuChoice(NO_GPU, 0, is_enabled=True))

    row = home_view(known(node), NOW).gpus[0]

    assert (row.name, row.readings) == ("This PC, without a GPU", ())


# --- Money -----------------------------------------------------------------------------------


def test_what_is_settled_and_what_is_on_its_way_stay_apart():
    view = home_view(known(takings=takings(totals(5, 4_820_000, awaited=930_000))), NOW)

    assert view.money[0].value == "4.82"
    assert view.money[0].caption == "settled · 5 jobs\nabout 0.930 NOS on its way"


def test_nothing_earned_is_a_zero_once_it_was_read():
    view = home_view(known(takings=takings()), NOW)

    assert values(view) == ["0"] * 4
    assert view.money[0].caption == "no jobs"


def test_a_thousandth_is_not_rounded_away():
    view = home_view(known(takings=takings(totals(1, 340))), NOW)

    assert view.money[0].value == "0.00034"


# --- What needs a look -----------------------------------------------------------------------


def test_a_good_day_needs_nobody():
    assert home_view(known(a_node(), cards=[a_card()]), NOW).alerts == ()


def test_each_thing_that_is_wrong_is_told_with_its_gpu():
    hot = Finding(Trouble.TOO_HOT, Level.DRAIN, "The GPU is hot.", "until it is not")
    now_known = known(
        a_node(A, FUNDS),
        a_node(B, node_status.faulted("It broke.", "Mend it.")),
        cards=[a_card(C, verdict=Verdict(Level.DRAIN, (hot,)))],
        books_trouble="The disk is full.",
        books_read_at=NOW - 3_600,
    )

    alerts = home_view(now_known, NOW).alerts

    assert [alert.title for alert in alerts] == [
        "RTX 4090: Needs you", "RTX 3090: Stopped", "NVIDIA L40S", "Your earnings cannot be read",
    ]  # fmt: skip
    assert alerts[1].tone is Tone.BAD
    assert alerts[3].text == "The disk is full. Read 60 min ago."


def test_a_driver_that_does_not_tell_is_told():
    now_known = known(a_node())
    silent = the_cards(trouble=Unavailable("The driver is silent.", "It is asked again."))

    view = home_view(type(now_known)(rig=now_known.rig, cards=silent), NOW)

    assert [alert.title for alert in view.alerts] == ["The driver is silent."]
    assert view.condition is Condition.DEGRADED


# --- The last runs ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "outcome", "tone"),
    [
        ({}, "paid", Tone.GOOD),
        ({"standing": "waiting", "received": None}, "confirming", Tone.QUIET),
        (
            {"outcome": "settling", "standing": "waiting", "received": None},
            "confirming",
            Tone.QUIET,
        ),
        ({"standing": "short", "received": 1}, "short", Tone.WARN),
        ({"outcome": "lost", "standing": "lost"}, "lost", Tone.BAD),
        ({"outcome": "handed_back"}, "handed back", Tone.QUIET),
        ({"outcome": "ended_by_poster"}, "ended by poster", Tone.QUIET),
    ],
)
def test_a_run_says_in_a_word_what_came_of_it(changed, outcome, tone):
    view = home_view(known(takings=takings(recent=(a_record(**changed),))), NOW)

    assert (view.runs[0].outcome, view.runs[0].tone) == (outcome, tone)


def test_a_run_tells_its_gpu_its_time_and_its_pay():
    row = home_view(known(a_node(), takings=takings(recent=(a_record(gpu=A),))), NOW).runs[0]

    assert (row.title, row.gpu, row.took) == ("Job JobA…ngth", "RTX 4090", "9 min")
    assert (row.when, row.pay) == ("1 min ago", "1.24 NOS")


def test_a_pay_that_is_not_known_yet_is_told_as_about():
    run = a_record(received=None, standing="waiting", started_at=None)

    row = home_view(known(takings=takings(recent=(run,))), NOW).runs[0]

    assert (row.pay, row.took, row.gpu) == ("about 1.24 NOS", NOT_KNOWN, NOT_KNOWN)
