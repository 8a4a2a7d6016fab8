"""The grids in the settings: what can be done with each, and what is said when one is asked."""

import asyncio
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from devtools.pictures.sample_grids import ASKED, GRIDS, LINUX, StillGrids, sample_grid_places
from nosdesk.domain.errors import Refused
from nosdesk.ui.commands import Commands
from nosdesk.ui.grid_words import WorkHere
from nosdesk.ui.kit.question import Question
from nosdesk.ui.pages import grids_part
from nosdesk.ui.pages.grids_part import GridsPart
from nosdesk.ui.pages.grids_view import GridsView, grids_view
from nosdesk.ui.theme.tokens import DARK
from tests.gui.stage import NoTasks, texts, until

VIEW = grids_view(GRIDS, LINUX, "practice", ASKED)


def row(name, view=VIEW):
    return next(each for each in view.rows if each.name == name)


def named(part, name):
    return part.findChild(QWidget, name)


def test_the_chosen_grid_cannot_be_chosen_again():
    view = grids_view(GRIDS, LINUX, "attic", {})

    assert row("attic", view).is_chosen
    assert not row("attic", view).can_use
    assert row("practice", view).can_use


def test_what_the_user_added_can_be_removed_and_what_has_a_profile_edited():
    assert [each.name for each in VIEW.rows if each.can_remove] == ["cellar", "attic", "broken"]
    assert [each.name for each in VIEW.rows if not each.can_edit] == ["practice", "broken"]
    assert "still to be finished or paid" in row("cellar").text


@pytest.mark.parametrize("platform", ["wsl", "windows", "macos", "other"])
def test_what_does_not_admit_this_pc_says_so_and_has_no_button(platform):
    view = grids_view(GRIDS, WorkHere(platform, "Some system 11"), "practice", {})

    assert not row("mainnet", view).can_use
    assert "native Linux only" in row("mainnet", view).text
    assert "Some system 11" in row("mainnet", view).text
    assert row("devnet", view).can_use


def test_a_broken_profile_says_what_is_wrong_and_can_be_removed():
    assert row("broken").text == "/home/ada/grids/broken.json is no plain file."
    assert not row("broken").can_use
    assert not row("broken").can_ask


def test_a_profile_that_stands_in_for_ours_says_so_and_goes_even_while_it_is_chosen():
    ours = next(each for each in GRIDS if each.name == "mainnet")
    own = replace(ours, is_own=True, covers=True)
    shown = row("mainnet", grids_view([own], LINUX, "mainnet", {}))

    assert shown.title == "Public grid (yours)"
    assert shown.text.startswith("Your profile stands in for the one that comes with Nosdesk.")
    assert shown.can_remove
    assert shown.brings_back


def test_answers_are_told_with_who_is_silent_first():
    first, ledger, services, _ = row("devnet").answers

    assert first.startswith("A node cannot work here now")
    assert ledger == "RPC endpoint 1: It answers, at slot 418220931. (212 ms)"
    assert "could not be reached" in services


def test_while_a_grid_is_asked_it_is_told_how_far_that_is_and_can_be_stopped(shown):
    first, ledger, services, _ = row("attic").answers
    assert first == "1 of 3 services have answered so far."
    assert (ledger[-8:], services) == ("(212 ms)", "host services: It is being asked…")
    stopped = grids_view(GRIDS, LINUX, "practice", {"attic": ASKED["attic"].given_up()})
    assert row("attic", stopped).answers[0] == "Stopped: 1 of 3 services had answered."
    assert row("attic", stopped).answers[2] == "host services: Nobody waited for it."

    orders = StillGrids()
    part = shown(GridsPart(sample_grid_places(orders), Commands(NoTasks()), DARK))
    assert not named(part, "grid:devnet:stop").isVisible()
    named(part, "grid:attic:stop").click()
    assert orders.given == [("stop", "attic")]


def test_every_grid_has_its_buttons_and_each_says_which_grid_it_is_about(shown):
    part = shown(GridsPart(sample_grid_places(), Commands(NoTasks()), DARK))

    assert "Practice grid (chosen)" in texts(part)
    assert not named(part, "grid:practice:use").isVisible()
    assert named(part, "grid:mainnet:use").accessibleName() == "Work here: Public grid"
    assert named(part, "grid:attic:remove").isVisible()
    assert not named(part, "grid:devnet:remove").isVisible()


def test_buttons_order_what_they_say(shown, play):
    orders = StillGrids()

    async def scene():
        async with asyncio.TaskGroup() as group:
            part = shown(GridsPart(sample_grid_places(orders), Commands(group), DARK))
            for name in ("grid:devnet:use", "grid:mainnet:ask"):
                named(part, name).click()
            await until(lambda: len(orders.given) == 2)

    play(scene())
    assert orders.given == [("use", "devnet"), ("ask", "mainnet")]


async def asked(part):
    await until(lambda: part.findChild(Question) is not None)
    return part.findChild(Question)


@pytest.mark.parametrize(("answer", "removed"), [("remove", True), ("keep", False)])
def test_a_grid_is_removed_when_somebody_agreed(brought, play, answer, removed):
    orders = StillGrids()

    async def scene():
        async with asyncio.TaskGroup() as group:
            part = await brought(GridsPart(sample_grid_places(orders), Commands(group), DARK))
            named(part, "grid:attic:remove").click()
            question = await asked(part)
            said = texts(question)
            question.buttons[answer].click()
        return said

    assert "Remove Grid in the attic (yours)?" in play(scene())
    assert (("remove", "attic") in orders.given) is removed


def test_nobody_is_asked_about_what_cannot_be_removed_now(brought, play):
    commands = []

    class Owing(StillGrids):
        async def check_removable(self, name):
            raise Refused(f"Something is still owed on {name}.", "Work there first.")

    async def scene():
        async with asyncio.TaskGroup() as group:
            commands.append(Commands(group))
            part = await brought(GridsPart(sample_grid_places(Owing()), commands[0], DARK))
            named(part, "grid:cellar:remove").click()
            await until(lambda: commands[0].trouble.value)
            return part.findChild(Question)

    assert play(scene()) is None
    assert commands[0].trouble.value.can_do == "Work there first."


def test_a_file_that_is_picked_is_added_and_none_that_is_not(shown, play, monkeypatch, tmp_path):
    orders, picked = StillGrids(), iter([None, tmp_path / "mine.json"])

    async def pick(*_):
        return next(picked)

    monkeypatch.setattr(grids_part, "ask_which_file", pick)

    async def scene():
        async with asyncio.TaskGroup() as group:
            part = shown(GridsPart(sample_grid_places(orders), Commands(group), DARK))
            add = named(part, "grids:add")
            add.click()
            await until(lambda: not add.property("busy"))
            add.click()
            await until(lambda: orders.given)

    play(scene())
    assert orders.given == [("add", tmp_path / "mine.json")]


def test_a_grid_that_is_gone_goes_from_the_list(shown):
    places = sample_grid_places()
    part = shown(GridsPart(places, Commands(NoTasks()), DARK))
    places.view.set(GridsView(VIEW.rows[:2]))
    part.show_view(places.view.value)

    assert not any("attic" in text for text in texts(part))
    changed = replace(VIEW.rows[1], text="Something else.")
    part.show_view(GridsView((VIEW.rows[0], changed)))
    assert "Something else." in texts(part)
