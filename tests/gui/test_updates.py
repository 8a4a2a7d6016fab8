"""What the window says of updates, and what its buttons do; starting with the session beside."""

import asyncio
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from devtools.pictures.sample_set_up import StillOrders, sample_facts, still_keys
from devtools.pictures.sample_updates import sample_update_orders, update_states
from nosdesk.aio.state import State
from nosdesk.app.desk_updates import DeskUpdates
from nosdesk.app.paths import Paths
from nosdesk.app.updating import no_nodes
from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.notices.notice import Kind
from nosdesk.domain.setting_up import Step
from nosdesk.domain.updates.state import Stage
from nosdesk.ui.autostart_box import AutostartBox
from nosdesk.ui.commands import Commands
from nosdesk.ui.pages.updates_part import UpdateNote, UpdateOrders, UpdatesPart
from nosdesk.ui.pages.updates_view import Act, updates_view
from nosdesk.ui.preferences import Preferences
from nosdesk.ui.theme.tokens import DARK
from nosdesk.ui.wizard.set_up_words import set_up_view
from nosdesk.ui.wizard.wizard import Wizard
from tests.fakes.autostart import FakeAutostart
from tests.fakes.settings import FakeSettings
from tests.gui.stage import NoTasks, texts, until
from tests.gui.test_translation import untranslated

STATES = update_states()


def test_every_stage_has_its_sentence_and_an_id():
    views = {name: updates_view(state) for name, state in STATES.items()}

    assert {state.stage for state in STATES.values()} == set(Stage)
    assert all(view.sentence.label and view.sentence.text for view in views.values())
    assert {view.sentence.id for view in views.values()} == {
        f"UPDATE_{stage.upper()}" for stage in Stage
    }


@pytest.mark.parametrize(
    ("state", "acts"),
    [
        ("blind", []),
        ("unasked", [Act.ALLOW, Act.REFUSE]),
        ("off", [Act.LOOK]),
        ("current", [Act.LOOK]),
        ("looking", []),
        ("available", [Act.INSTALL]),
        ("system", [Act.INSTALL]),
        ("downloading", [Act.LATER]),
        ("ready", [Act.OPEN]),
        ("waiting", [Act.LATER]),
        ("installing", []),
        ("installed", []),
        ("failed", [Act.INSTALL]),
        ("left", [Act.LOOK, Act.TOLD]),
    ],
)
def test_only_what_can_be_done_has_a_button(state, acts, shown):
    part = shown(UpdatesPart(sample_update_orders(state), Commands(NoTasks()), DARK, "updates"))

    assert [act for act, button in part.buttons.items() if button.isVisible()] == acts
    assert all(part.buttons[act].accessibleName() for act in acts)


def test_looking_failed_is_tried_again_by_looking():
    state = replace(STATES["failed"], offer=None)

    assert updates_view(state).buttons[0][0] is Act.LOOK
    assert not updates_view(state).calls


def test_consent_is_asked_with_who_is_asked_and_what_they_see():
    text = updates_view(STATES["unasked"]).sentence.text

    assert "localhost" in text
    assert "network address" in text


def test_each_button_asks_for_what_it_says(shown, play):
    asked = []

    async def act(what):
        asked.append(what)

    async def scene():
        async with asyncio.TaskGroup() as group:
            orders = UpdateOrders(State(updates_view(STATES["unasked"])), act)
            part = shown(UpdatesPart(orders, Commands(group), DARK, "updates"))
            part.buttons[Act.ALLOW].click()
            part.buttons[Act.REFUSE].click()
            await until(lambda: len(asked) == 2)

    play(scene())

    assert asked == [Act.ALLOW, Act.REFUSE]


@pytest.mark.parametrize(
    ("state", "calls"), [("unasked", True), ("available", True), ("left", True), ("failed", True),
                         ("blind", False), ("off", False), ("current", False), ("looking", False)]
)  # fmt: skip
def test_home_has_the_note_only_while_somebody_should_know(state, calls, shown):
    page = QWidget()
    body = QVBoxLayout(page)
    note = UpdateNote(sample_update_orders(state), Commands(NoTasks()), DARK)
    body.addWidget(note)
    shown(page)

    assert note.isVisible() is calls


def test_all_of_it_is_translated(pseudo_language, shown):
    for state in STATES:
        if state == "failed":
            continue  # says what a node said
        part = shown(UpdatesPart(sample_update_orders(state), Commands(NoTasks()), DARK, "updates"))
        assert untranslated(part) == [], state


# --- With updating itself behind the buttons ------------------------------------------------------


class Notices:
    def __init__(self):
        self.notes = []

    def note(self, notice):
        self.notes.append(notice)


async def test_what_the_user_says_is_kept_and_nobody_is_asked_in_a_build_without_a_key(tmp_path):
    store = FakeSettings()
    preferences = Preferences(store)
    updates = DeskUpdates(Paths(tmp_path), preferences, no_nodes, lambda: None, Notices())

    await updates.act(Act.REFUSE)
    refused = store.settings.updates.look
    await updates.act(Act.ALLOW)
    await updates.act(Act.LOOK)
    await updates.act(Act.INSTALL)
    await updates.act(Act.LATER)

    assert (refused, store.settings.updates.look) == ("off", "on")
    assert updates.view.value.sentence.id == "UPDATE_BLIND"
    assert updates.next_start == ()


def test_what_is_there_and_what_did_not_start_become_notices(tmp_path):
    notices = Notices()
    updates = DeskUpdates(
        Paths(tmp_path), Preferences(FakeSettings()), no_nodes, lambda: None, notices
    )
    updates._tell(STATES["available"])
    updates._tell(STATES["left"])

    assert [(each.kind, each.detail) for each in notices.notes] == [
        (Kind.UPDATE, "0.2.0"),
        (Kind.WENT_BACK, "0.2.0"),
    ]


# --- Starting with the session --------------------------------------------------------------------


def test_the_box_shows_what_the_system_has_each_time(brought, play):
    autostart = FakeAutostart()
    seen = []

    async def scene():
        async with asyncio.TaskGroup() as group:
            box = await brought(AutostartBox(autostart, Commands(group), DARK))
            await until(lambda: not box.box.property("busy"))
            seen.append(box.box.isChecked())
            box.hide()
            autostart.on = True  # somebody switched it in the desktop's own settings
            box.show()
            await until(box.box.isChecked)
            box.box.click()
            await until(lambda: not autostart.on)
            await until(lambda: not box.box.property("busy"))
            seen.append(box.box.isChecked())

    play(scene())

    assert seen == [False, False]


def test_what_could_not_be_switched_is_told_and_not_shown(brought, play):
    autostart = FakeAutostart()
    autostart.down = HostUnfit("It cannot be written.")

    async def scene():
        async with asyncio.TaskGroup() as group:
            commands = Commands(group)
            box = await brought(AutostartBox(autostart, commands, DARK))
            await until(lambda: not box.box.property("busy"))
            box.box.click()
            await until(lambda: commands.trouble.value is not None)
            return commands.trouble.value.what, box.box.isChecked()

    assert play(scene()) == ("It cannot be written.", False)


def test_the_last_step_of_the_set_up_offers_it(brought, play):
    autostart = FakeAutostart()

    async def scene():
        async with asyncio.TaskGroup() as group:
            view = State(set_up_view(sample_facts(Step.APPLY)))
            wizard = Wizard(view, StillOrders(), still_keys(), Commands(group), DARK)
            wizard.offer_autostart(autostart, DARK)
            await brought(wizard)
            box = wizard.findChild(QAbstractButton, "autostart")
            await until(lambda: box.isVisible() and box.isEnabled())
            box.click()
            await until(lambda: autostart.on)
            return texts(wizard)

    assert "When you log in" in play(scene())
