"""The set-up in words, for every step, state and answer."""

from dataclasses import replace

import pytest

from devtools.pictures.sample_set_up import sample_facts, set_up_facts
from nosdesk.domain.doctor.checks import CheckId
from nosdesk.domain.doctor.findings import Finding, Result
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.grid_rules import GridRules
from nosdesk.domain.setting_up import Step, Where, with_gpu
from nosdesk.node.applying import Reply
from nosdesk.ui.grid_words import GridWay
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.wizard.set_up_facts import SystemFacts
from nosdesk.ui.wizard.set_up_words import set_up_view
from nosdesk.ui.wizard.where_rows import meant_by

VIEWS_OF = set_up_facts()
VIEWS = {name: set_up_view(facts) for name, facts in VIEWS_OF.items()}
WSL = SystemFacts("Ubuntu (WSL)", "wsl")


@pytest.mark.parametrize("name", VIEWS)
def test_each_state_says_where_we_are_and_what_comes_next(name):
    view = VIEWS[name]

    assert [mark.step for mark in view.marks if mark.is_current] == [view.step]
    assert view.title
    assert view.text
    assert view.next_label
    assert view.hint


def way(view, key):
    return next(each for each in view.ways if each.key == key)


def test_the_public_grid_is_shut_where_its_rules_do_not_admit_this_pc():
    here, elsewhere = way(VIEWS["where"], "grid:mainnet"), way(VIEWS["where-wsl"], "grid:mainnet")
    nameless = GridWay("mainnet", "Public grid", GridRules(node_software="official"), runs=False)
    facts = replace(sample_facts(Step.WHERE), grids=(nameless,))

    assert here.is_open
    assert "network's own node software" in here.text
    assert "One GPU" in here.text
    assert not elsewhere.is_open
    assert "native Linux only" in elsewhere.text
    assert "Ubuntu (WSL)" in elsewhere.text
    assert not way(set_up_view(facts), "grid:mainnet").is_open


def test_each_grid_says_what_it_allows_and_a_broken_profile_what_is_wrong_with_it():
    devnet, own = way(VIEWS["where"], "grid:devnet"), way(VIEWS["where"], "grid:cellar")
    broken = GridWay("broken", "broken", GridRules(), is_own=True, trouble="It is no profile.")
    facts = replace(sample_facts(Step.WHERE), grids=(broken,))

    assert "play money" in devnet.text
    assert "real NOS" in own.text
    assert "2 GPUs" in own.text
    assert "(yours)" in own.title
    assert way(set_up_view(facts), "grid:broken").text == "It is no profile."
    assert not way(set_up_view(facts), "grid:broken").is_open


def test_one_way_is_chosen_and_leads_where_it_says():
    view = VIEWS["where-devnet"]

    assert [each.key for each in view.ways if each.is_chosen] == ["grid:devnet"]
    assert meant_by("grid:devnet") == (Where.GRID, "devnet")
    assert meant_by("watch") == (Where.WATCH, "")
    assert view.can_go_on


def test_a_grid_that_is_gone_or_shut_cannot_be_gone_on_with():
    gone = replace(set_up_facts()["where-devnet"], grids=())
    shut = replace(VIEWS_OF["where-public"], system=WSL)

    assert not set_up_view(gone).can_go_on
    assert "not here any more" in set_up_view(gone).hint
    assert not set_up_view(shut).can_go_on


def test_real_money_needs_a_key_and_play_money_does_not():
    assert not VIEWS["wallet-cellar"].can_go_on
    assert [each.key for each in VIEWS["wallet-cellar"].keys] == ["own"]
    assert VIEWS["wallet-devnet"].can_go_on
    assert "play money" not in VIEWS["cards-cellar"].cards_note
    assert "In SOL" in VIEWS["apply-cellar"].apply.costs_note


def test_wsl_can_practise_and_is_told_that_the_public_grid_does_not_admit_it():
    facts = replace(sample_facts(Step.COMPUTER), system=WSL)
    practising, (system, *_) = set_up_view(facts), set_up_view(facts).checks

    assert practising.can_go_on
    assert system.tone is Tone.GOOD
    assert "admits native Linux only" in system.text


@pytest.mark.parametrize("check", [CheckId.DOCKER, CheckId.DISK])
def test_what_every_job_needs_stands_in_the_way_until_it_is_mended(check):
    broken = (Finding(check, Result.FAILED, "It is broken."),)
    facts = sample_facts(Step.COMPUTER)
    facts = replace(facts, findings={**facts.findings, check: broken})

    assert not set_up_view(facts).can_go_on
    assert "mended first" in set_up_view(facts).hint
    assert set_up_view(replace(facts, needs_docker=False)).can_go_on


def test_other_failures_are_shown_with_their_fix_and_stand_in_nobodys_way():
    view = VIEWS["computer"]
    row = next(each for each in view.checks if each.name == "gpu_in_container")

    assert view.can_go_on
    assert "Jobs run in containers" in row.text
    assert row.fix
    assert row.mending.command.startswith("sudo apt-get update && ")
    assert row.command == ""  # it is too long for a row


def test_the_memory_has_a_row_and_is_never_guessed():
    known = next(row for row in VIEWS["computer"].checks if row.name == "memory")
    unread = next(
        row
        for row in set_up_view(replace(sample_facts(Step.COMPUTER), system=WSL)).checks
        if row.name == "memory"
    )

    assert "32.0 GiB" in known.text
    assert (unread.tone, unread.word) == (Tone.WARN, "Not known")


def test_free_disk_has_a_row():
    row = next(row for row in VIEWS["computer"].checks if row.name == "disk")

    assert "812.4 of 931.5 GiB are free where Docker keeps its files." in row.text


def test_each_gpu_has_a_row_of_its_own_name():
    names = [row.name for row in VIEWS["computer"].checks]

    assert len(set(names)) == len(names)


def test_a_check_that_is_not_over_is_not_called_anything_yet():
    begun = VIEWS["computer-begun"]

    assert not begun.can_go_on
    assert {row.word for row in begun.checks[2:]} == {"Looking…"}


def test_watching_asks_for_an_address_first():
    assert not VIEWS["wallet-watch"].can_go_on
    watched = sample_facts(Step.WALLET, where=Where.WATCH, account="Somebody")
    assert set_up_view(watched).can_go_on


def test_the_pay_is_by_the_hour_and_not_known_is_no_zero():
    facts = sample_facts(Step.CARDS)
    dear, _ = VIEWS["cards"].cards
    unknown = replace(facts, cards=(replace(facts.cards[0], price=None),))

    assert (dear.market, dear.pay) == ("nvidia-4090", "4.14 NOS an hour")
    assert set_up_view(unknown).cards[0].pay == "—"


def test_with_every_gpu_off_there_is_nothing_to_set_up():
    facts = sample_facts(Step.CARDS)
    for card in facts.cards:
        facts = replace(facts, setting_up=with_gpu(facts.setting_up, card.uuid, is_on=False))

    assert not set_up_view(facts).can_go_on
    assert not any(card.is_on for card in set_up_view(facts).cards)


def test_no_more_gpus_are_gone_on_with_than_the_grid_admits():
    both = set_up_facts()["cards-public"]
    one = replace(both, setting_up=with_gpu(both.setting_up, both.cards[1].uuid, is_on=False))

    assert "one GPU of a PC" in set_up_view(both).hint
    assert not set_up_view(both).can_go_on
    assert set_up_view(one).can_go_on


def test_a_gpu_that_is_unfit_says_why_and_does_not_work():
    facts = sample_facts(Step.CARDS)
    unfit = replace(facts.cards[0], unfit="It is split into parts (MIG).")
    row = set_up_view(replace(facts, cards=(unfit,))).cards[0]

    assert (row.is_on, row.can_change, row.market) == (False, False, unfit.unfit)


def test_a_driver_that_is_silent_is_told_above_the_cards():
    silent = Unavailable("The driver does not answer.", "Restart the PC.")
    facts = replace(sample_facts(Step.CARDS), cards_trouble=silent)

    assert set_up_view(facts).text == "The driver does not answer. Restart the PC."


def test_a_benchmark_is_skipped_measured_or_not_possible():
    assert VIEWS["benchmark"].next_label == "Skip"
    assert VIEWS["benchmark-done"].next_label == "Continue"
    assert not VIEWS["benchmark-none"].benchmark.can_run
    assert VIEWS["benchmark-none"].can_go_on


def test_while_it_measures_it_says_how_long_and_waits():
    view = VIEWS["benchmark-runs"]

    assert view.benchmark.share == 0.42
    assert "About 12 s left" in view.benchmark.note
    assert not view.can_go_on


def test_figures_stand_beside_what_the_card_reaches_and_slow_ones_stand_out():
    card, busy = VIEWS["benchmark-done"].benchmark.cards
    slow = card.figures[-1]

    assert (slow.value, slow.beside, slow.tone) == ("11 GB/s", "36 % of 32 GB/s", Tone.WARN)
    assert busy.notes == ("The GPU is in use by another program. Wait until it is free.",)


def test_a_start_waits_for_the_grids_word_and_its_costs_add_up():
    view = VIEWS["apply"]

    assert not view.can_go_on
    assert view.apply.costs[-1] == ("In all", "0.00725732 SOL")
    assert (view.apply.action, view.apply.action_label) == ("ask", "Apply")


@pytest.mark.parametrize(
    ("reply", "label", "starts", "action"),
    [
        (Reply.ADMITTED, "Admitted", True, ""),
        (Reply.WAITING, "On the waitlist", True, "ask"),
        (Reply.UNQUALIFIED, "Not admitted yet", True, "ask"),
        (Reply.REJECTED, "Turned down", False, "ask"),
        (Reply.UNKNOWN_NODE, "Not known", False, "ask"),
        (Reply.NO_MARKET, "No market", False, "cards"),
        (Reply.REFUSED, "Refused", False, "ask"),
        (Reply.AWAY, "No answer", False, "ask"),
        (Reply.MAINTENANCE, "Under maintenance", False, "ask"),
        (Reply.UNSAFE_KEY, "Not signed", False, "ask"),
    ],
)
def test_each_answer_is_a_sentence_with_at_most_one_action(reply, label, starts, action):
    view = VIEWS[f"apply-{reply}"]
    (row,) = view.apply.answers

    assert (row.said.label, view.can_go_on, view.apply.action) == (label, starts, action)
    assert row.said.text.endswith((".", ":", "free", "needed"))
    assert row.said.id == f"GRID_{reply.name}"


def test_an_answer_for_one_gpu_does_not_let_another_one_start():
    facts = set_up_facts()["apply-admitted"]
    both = replace(facts, setting_up=with_gpu(facts.setting_up, "GPU-3060", is_on=True))

    assert not set_up_view(both).can_go_on
    assert set_up_view(both).apply.action == "ask"


def test_the_day_of_the_next_test_and_the_words_of_a_key_are_told():
    assert "2026-11-24 08:00 UTC" in VIEWS["apply-waiting"].apply.answers[0].said.text
    assert VIEWS["apply-admitted"].apply.answers[0].details


def test_what_the_grid_asks_for_is_told_piece_by_piece():
    assert VIEWS["apply-unqualified"].apply.answers[0].details == (
        "Met: Needs 4000 MB memory",
        "Not met: Needs 100 Mb/s; measured: 12 Mb/s",
    )


def test_what_cannot_be_kept_is_told_in_place_of_the_promise():
    facts = replace(sample_facts(Step.WHERE), not_kept="The disk is full.")

    assert set_up_view(facts).hint == "The disk is full."
    assert set_up_view(facts).can_go_on
