"""What the command line says of the choices, and which card it takes a word for."""

import argparse
from functools import partial

import pytest

from nosdesk.app.gpu_selection import GpuSelection, KnownGpu
from nosdesk.cli.choice_words import choice_line, left_choices, rules_line
from nosdesk.cli.parsers import gpu_choices as parsers
from nosdesk.cli.rig_words import happening_json, happening_text
from nosdesk.domain import gpu_choices
from nosdesk.domain.errors import BadInput
from nosdesk.domain.gpu_choice import ChosenLimits, RigChoices
from nosdesk.domain.rules import Rules, parse_hours
from nosdesk.domain.switching import Outcome, Phase, Switch, SwitchOver
from nosdesk.node.rig_picture import RigTrouble, SwitchEnded, SwitchMoved

A, B = "GPU-aaaa-1", "GPU-bbbb-2"
NAMES = {A: "RTX 4090", B: "RTX 3060"}
NOW = 1_000.0


def chosen(*changes):
    choices = RigChoices()
    for change in (partial(gpu_choices.enabled, uuid=A, name="RTX 4090"), *changes):
        choices = change(choices)
    return choices


# --- Words ---


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        (Rules(), "at any hour, not on battery"),
        (Rules(on_battery=True), "at any hour"),
        (Rules(parse_hours("mo-fr 18-24"), on_battery=True), "mo-fr 18:00-24:00"),
        (
            Rules((), 600, ("doom", "blender"), True, ("Xorg",), True, 100),
            (
                "at any hour, after 10 min without you, not beside doom or blender,"
                " not while others use the GPU, for at least 0.36 NOS an hour"
            ),
        ),
    ],
)
def test_rules_are_said_in_a_line(rules, words):
    assert rules_line(rules) == words


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ((), "Works: at any hour, not on battery."),
        ((partial(gpu_choices.disabled, uuid=A),), "Switched off."),
        (
            (
                partial(gpu_choices.disabled, uuid=A),
                partial(gpu_choices.noted_at_large, uuid=A, is_out=False),
            ),
            "Switched off, with something left to finish.",
        ),
        (
            (partial(gpu_choices.paused, uuids=[A], now=NOW, until=None),),
            "Paused until you resume: at any hour, not on battery.",
        ),
        (
            (partial(gpu_choices.paused, uuids=[A], now=NOW, until=NOW + 3_600),),
            "Paused for 1 h: at any hour, not on battery.",
        ),
        (
            (partial(gpu_choices.paused, uuids=[A], now=NOW, until=NOW - 1),),
            "Works: at any hour, not on battery.",
        ),
        (
            (partial(gpu_choices.resumed, uuids=[A], insist_until=NOW + 60),),
            "Works for 1 min whatever its rules say: at any hour, not on battery.",
        ),
        (
            (partial(gpu_choices.with_limits, uuid=A, limits=ChosenLimits(70, 150.0)),),
            "Works: at any hour, not on battery, up to 70 °C, up to 150 W.",
        ),
        (
            (partial(gpu_choices.switched, old=A, new=B, name="RTX 3060", now=NOW),),
            "Works until RTX 3060 takes over.",
        ),
    ],
)
def test_each_card_s_line_says_whether_it_works_and_how(changes, line):
    assert choice_line(chosen(*changes), A, NOW) == line


def test_a_card_that_nothing_was_chosen_for_is_switched_off():
    assert choice_line(RigChoices(), A, NOW) == "Switched off."


def test_the_new_card_of_a_switch_says_whom_it_follows():
    choices = chosen(partial(gpu_choices.switched, old=A, new=B, now=NOW))
    assert choice_line(choices, B, NOW) == "Takes over from RTX 4090."


def test_only_cards_with_choices_are_missed_when_they_are_gone():
    choices = chosen(
        partial(gpu_choices.enabled, uuid=B),
        partial(gpu_choices.disabled, uuid=B),
        partial(gpu_choices.enabled, uuid=""),
    )
    assert [each.uuid for each in left_choices(choices, set())] == [A]
    assert left_choices(choices, {A}) == []
    ruled = gpu_choices.with_rules(choices, B, Rules(on_battery=True))
    owing = gpu_choices.noted_at_large(choices, B, is_out=False)
    for missed in (ruled, owing):
        assert [each.uuid for each in left_choices(missed, {A})] == [B]


# --- What happens ---

SWITCH = Switch(A, B, NOW, Phase.LEAVING)


@pytest.mark.parametrize(
    ("what", "words"),
    [
        (SwitchMoved(NOW, SWITCH), "Switching to RTX 3060: RTX 4090 finishes first."),
        (SwitchEnded(NOW, SwitchOver(SWITCH, Outcome.DONE, NOW)), "Switched to RTX 3060."),
        (
            SwitchEnded(NOW, SwitchOver(SWITCH, Outcome.CANCELLED, NOW)),
            "The switch to RTX 3060 is cancelled; RTX 4090 goes on.",
        ),
        (
            SwitchEnded(NOW, SwitchOver(SWITCH, Outcome.ROLLED_BACK, NOW, "No room.")),
            "! The switch to RTX 3060 did not come about; RTX 4090 goes on. No room.",
        ),
        (RigTrouble(NOW, "The disk is full.", "Make room."), "! The disk is full. Make room."),
    ],
)
def test_what_happens_to_the_nodes_is_said_in_words_and_as_one_object(what, words):
    assert happening_text(what, NAMES) == words
    assert happening_json(what)["happening"] == type(what).__name__


# --- Which card is meant ---

TWINS = (
    KnownGpu("GPU-aaaa-1", "NVIDIA GeForce RTX 4090", is_here=True),
    KnownGpu("GPU-aabb-2", "NVIDIA GeForce RTX 4090 D", is_here=True),
    KnownGpu("GPU-cccc-3", "NVIDIA A100-SXM4-40GB", is_here=True, unsuited="It is divided."),
    KnownGpu("GPU-dddd-4", "NVIDIA GeForce RTX 3060", is_here=False),
)


@pytest.mark.parametrize(
    ("wanted", "uuid"),
    [
        ("GPU-aaaa-1", "GPU-aaaa-1"),
        ("gpu-aab", "GPU-aabb-2"),
        ("A100", "GPU-cccc-3"),
        ("rtx  3060", "GPU-dddd-4"),
        ("NVIDIA GeForce RTX 4090", "GPU-aaaa-1"),
        ("4090 d", "GPU-aabb-2"),
    ],
)
def test_a_card_is_found_by_its_uuid_or_by_words_of_its_name(wanted, uuid):
    assert GpuSelection(None, TWINS).find(wanted).uuid == uuid


@pytest.mark.parametrize(
    ("wanted", "refusal"),
    [
        ("4090", "There are several GPUs '4090'.*: GPU-aaaa-1 [^:]*, GPU-aabb-2 [^,]*$"),
        ("GPU", "There is no GPU 'GPU'"),
        ("60", "There is no GPU '60'"),
        ("", "There is no GPU ''"),
    ],
)
def test_a_word_that_names_none_or_several_is_refused_with_those_there_are(wanted, refusal):
    with pytest.raises(BadInput, match=refusal):
        GpuSelection(None, TWINS).find(wanted)


@pytest.mark.parametrize(
    ("wanted", "refusal"), [("3060", "not in this computer"), ("A100", "It is divided.")]
)
def test_a_card_that_cannot_be_rented_out_is_not_put_to_work(wanted, refusal):
    with pytest.raises(BadInput, match=refusal):
        GpuSelection(None, TWINS).find_to_use(wanted)


# --- The actions ---


def test_every_action_explains_itself():
    actions = argparse.ArgumentParser().add_subparsers()
    parsers.add_to(actions)
    for name, parser in actions.choices.items():
        words = parser.format_help()
        assert "gpu " not in parser.description, name
        assert all(each.help for each in parser._actions), name
        assert "--json" in words
