from dataclasses import replace

import pytest

from nosdesk.domain import gpu_choices, node_status
from nosdesk.domain.gpu_choice import GpuChoice, RigChoices
from nosdesk.domain.switching import Phase, Switch
from nosdesk.node.rig_picture import RigPicture
from nosdesk.ui.pages.gpus_states import gpus_loading
from nosdesk.ui.pages.gpus_view import KnownGpus, gpus_view
from nosdesk.ui.pages.home_view import Known, home_view, loading_view
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.tray_view import Turn, tray_view
from tests.unit.ui.rig_stage import NAMES, NOW, QUEUED, RUNNING, A, B, C, a_card, a_node, the_cards
from tests.unit.ui.rig_stage import takings as the_takings

CARDS = the_cards(a_card(A), a_card(B), a_card(C))


def choices(*at_work, **changed):
    gpus = (GpuChoice(uuid, n, NAMES[uuid], uuid in at_work) for n, uuid in enumerate((A, B, C)))
    return RigChoices(tuple(gpus), **changed)


def paused(chosen, *uuids):
    return gpu_choices.paused(chosen, uuids, now=NOW, until=None)


def a_menu(chosen, status=QUEUED, *, cards=CARDS, **changed):
    nodes = tuple(a_node(each.uuid, status, choice=each) for each in chosen.gpus if each.is_enabled)
    rig = RigPicture(chosen, nodes)
    home = home_view(Known(rig, cards, the_takings()), NOW)
    return tray_view(home, gpus_view(KnownGpus(rig, cards), NOW), **changed)


def turns(view):
    return [(each.is_checked, each.turn, each.old) for each in view.gpus]


def test_the_first_line_is_the_sentence_of_the_home_page():
    view = a_menu(choices(A), RUNNING)

    assert view.headline == "Working: A job is running."
    assert view.sentence.shape is Shape.FILLED
    assert view.today == "Today 0 NOS"


def test_a_long_sentence_stands_in_several_lines_of_a_menu():
    view = a_menu(
        choices(A), node_status.faulted("The GPU fell off the bus (Xid 79).", "Restart it.")
    )

    assert len(view.lines) == 2
    assert " ".join(view.lines) == view.headline


def test_choosing_another_gpu_than_the_one_at_work_switches_to_it():
    assert turns(a_menu(choices(A))) == [
        (True, Turn.DISABLE, None), (False, Turn.SWITCH, A), (False, Turn.SWITCH, A),
    ]  # fmt: skip


def test_where_several_or_none_are_at_work_each_is_switched_on_and_off_by_itself():
    assert turns(a_menu(choices(A, B))) == [
        (True, Turn.DISABLE, None), (True, Turn.DISABLE, None), (False, Turn.ENABLE, None),
    ]  # fmt: skip
    assert turns(a_menu(choices())) == [(False, Turn.ENABLE, None)] * 3


def test_a_switch_that_is_under_way_is_shown_and_can_be_taken_back():
    view = a_menu(choices(A, switch=Switch(A, B, NOW, Phase.LEAVING)))

    assert [each.text for each in view.gpus] == [
        "RTX 4090 (until this job is paid)", "RTX 3090 (after this job)", "L40S",
    ]  # fmt: skip
    assert turns(view) == [
        (True, Turn.STAY, None), (False, Turn.STAY, None), (False, Turn.NOTHING, None),
    ]  # fmt: skip


def test_a_card_that_is_not_here_can_only_be_switched_off():
    gone = the_cards(a_card(A), a_card(B, is_here=False))

    assert turns(a_menu(choices(A), cards=gone))[1] == (False, Turn.NOTHING, None)
    assert turns(a_menu(choices(A, B), cards=gone))[1] == (True, Turn.DISABLE, None)


def test_cards_of_one_name_are_told_apart():
    one = a_card(A).gpu
    twins = the_cards(*(a_card(uuid, gpu=replace(one, uuid=uuid)) for uuid in (A, B)))

    assert [each.text for each in a_menu(choices(), cards=twins).gpus][:2] == [
        "RTX 4090 (a)", "RTX 4090 (b)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("chosen", "pause", "resume"),
    [
        (choices(), False, False),
        (choices(A), True, False),
        (paused(choices(A), A), False, True),
        (paused(choices(A, B), A), True, True),
    ],
)
def test_what_can_be_paused_and_resumed_follows_the_choices(chosen, pause, resume):
    view = a_menu(chosen)

    assert (view.can_pause, view.can_resume) == (pause, resume)


@pytest.mark.parametrize(
    ("status", "finish", "leave"),
    [
        (QUEUED, "Stop taking jobs", "Quit: your GPUs stop earning"),
        (RUNNING, "Finish, then stop", "Quit: your GPUs stop earning"),
    ],
)
def test_what_pausing_and_quitting_mean_is_said(status, finish, leave):
    view = a_menu(choices(A), status)

    assert (view.finish_text, view.quit_text) == (finish, leave)
    assert a_menu(choices(A), status, is_closing=True).quit_text.startswith("Quit now")
    assert a_menu(choices()).quit_text == "Quit"


def test_jobs_in_hand_are_told_with_what_they_are_worth():
    draining = node_status.draining("Market1", "Job1")

    assert a_menu(choices(A), draining).jobs == ("RTX 4090: Will stop after this job.",)
    assert a_menu(choices(A), QUEUED).jobs == ()


def test_alerts_are_counted_as_the_home_page_shows_them():
    view = a_menu(choices(A, B), node_status.faulted("It broke.", "Mend it."))

    assert view.alerts_text == "Alerts (2)"
    assert a_menu(choices(A)).alerts_text == "Alerts"


def test_before_anything_is_known_there_is_a_menu_too():
    view = tray_view(loading_view(), gpus_loading())

    assert (view.gpus, view.today, view.can_pause) == ((), "Today: not read yet", False)
