"""“Fix” on the doctor's page and in the set-up: seen first, then run, then looked at again."""

import asyncio
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from devtools.pictures.sample_doctor import doctor_views
from devtools.pictures.sample_mending import StillMending, still_mendings
from devtools.pictures.sample_set_up import StillOrders, set_up_facts, still_keys
from nosdesk.adapters.desktop.repairs import SystemRepairs
from nosdesk.aio.state import State
from nosdesk.app.desk_mending import DeskMending
from nosdesk.domain.doctor.mending import Mending
from nosdesk.ports.repairs import End
from nosdesk.ui.commands import Commands
from nosdesk.ui.mending_dialog import Fixing, MendingDialog
from nosdesk.ui.pages.doctor import DoctorOrders, DoctorPage
from nosdesk.ui.theme.tokens import DARK
from nosdesk.ui.wizard.set_up_words import set_up_view
from nosdesk.ui.wizard.wizard import Wizard
from tests.gui.conftest import destroy_now
from tests.gui.stage import NoTasks, texts, until
from tests.gui.test_translation import untranslated


async def nothing():
    pass


def a_page(orders, commands, browsed=None):
    fixing = Fixing(orders, commands, (browsed if browsed is not None else []).append)
    doctor = DoctorOrders(nothing, lambda: None, fixing)
    return DoctorPage(State(doctor_views()["degraded"]), doctor, {}, commands, DARK)


def a_dialog(state, group=None):
    orders = StillMending(still_mendings()[state])
    return MendingDialog(None, orders, Commands(group or NoTasks()), lambda _: None)


def named(widget, name):
    found = widget.findChild(QPushButton, name)
    assert found is not None, name
    return found


async def pressed(dialog, name):
    button = named(dialog, name)
    await until(lambda: button.isVisible() and button.isEnabled())
    button.click()


def test_the_cause_and_each_check_that_can_be_mended_have_a_button(shown):
    page = shown(a_page(StillMending(), Commands(NoTasks())))
    found = [b for b in page.findChildren(QPushButton) if b.isVisible() and b.text() == "Fix…"]

    assert [each.accessibleName() for each in found] == [
        "Fix… Docker", "Fix… Power and sleep", "Fix… Docker",
    ]  # fmt: skip


def test_the_command_is_shown_and_nothing_is_run_by_asking_for_it(brought, play):
    orders = StillMending()

    async def scene():
        async with asyncio.TaskGroup() as group:
            page = await brought(a_page(orders, Commands(group)))
            page.offer.button.click()
            dialog = page.window().findChild(MendingDialog)
            await until(lambda: named(dialog, "mending_run").isVisible())
            assert "sudo systemctl enable --now docker.service" in texts(dialog)
            assert named(dialog, "mending_close").hasFocus() or not dialog.isActiveWindow()
            named(dialog, "mending_close").click()

    play(scene())
    assert orders.given == [doctor_views()["degraded"].mending]


@pytest.mark.skipif(sys.platform == "win32", reason="its programs are scripts of sh")
def test_a_real_command_is_run_told_live_and_looked_at_again(brought, play, tmp_path):
    pkexec = tmp_path / "pkexec"
    pkexec.write_text('#!/bin/sh\nshift\necho asked\nexec "$@"\n')
    pkexec.chmod(0o755)
    looks = []

    async def look():
        looks.append(mending.now.value.ended.end)

    repairs = SystemRepairs(
        {"PATH": "/usr/bin:/bin"}, is_root=False, running=lambda: {"gnome-shell"},
        asks_in=str(tmp_path),
    )  # fmt: skip
    mending = DeskMending(repairs, look)
    two_steps = Mending((("echo", "one"), ("echo", "two")), "It says two words.")

    async def scene():
        async with asyncio.TaskGroup() as group:
            commands = Commands(group)
            page = await brought(a_page(mending, commands))
            Fixing(mending, commands).open(page, "Docker", two_steps)
            dialog = page.window().findChild(MendingDialog)
            await pressed(dialog, "mending_run")
            await until(lambda: "Done. The check is made again." in texts(dialog))
            said = dialog.output.toPlainText().splitlines()
            assert said == ["asked", "+ echo one", "one", "+ echo two", "two"]
            dialog.reject()

    play(scene())
    assert looks == [End.DONE]


def test_who_closes_it_stops_nothing_and_finds_it_again(brought, play):
    orders = StillMending(still_mendings()["fix-runs"])

    async def scene():
        async with asyncio.TaskGroup() as group:
            page = await brought(a_page(orders, Commands(group)))
            for _ in range(2):
                page.offer.button.click()
                dialog = page.window().findChild(MendingDialog)
                assert "Reading package lists..." in dialog.output.toPlainText()
                dialog.reject()
                destroy_now()

    play(scene())
    assert "stop" not in orders.given


def test_what_only_a_page_helps_with_opens_it_and_no_dialog(brought, play):
    browsed = []

    async def scene():
        async with asyncio.TaskGroup() as group:
            page = await brought(a_page(StillMending(), Commands(group), browsed))
            page.offer.show_mending("Docker", Mending(page="https://example.org"))
            page.offer.button.click()
            assert page.window().findChild(MendingDialog) is None

    play(scene())
    assert browsed == ["https://example.org"]


@pytest.mark.parametrize("state", still_mendings())
def test_each_state_offers_what_can_be_done_in_it(state, shown):
    dialog = shown(a_dialog(state))
    can = {name for name in ("run", "stop") if named(dialog, f"mending_{name}").isVisible()}

    assert can == {"fix": {"run"}, "fix-runs": {"stop"}, "fix-failed": {"run"}}.get(state, set())
    assert dialog.accessibleName() == f"Fix “{still_mendings()[state].title}”"


def test_the_set_up_offers_it_too(brought, play):
    orders = StillMending()

    async def scene():
        async with asyncio.TaskGroup() as group:
            commands = Commands(group)
            view = State(set_up_view(set_up_facts()["computer"]))
            wizard = Wizard(
                view, StillOrders(), still_keys(), commands, DARK, fixing=Fixing(orders, commands)
            )
            await brought(wizard)
            await pressed(wizard, "set_up_fix_gpu_in_container")
            dialog = wizard.window().findChild(MendingDialog)
            await until(lambda: named(dialog, "mending_run").isVisible())
            assert any("nvidia-ctk runtime configure" in text for text in texts(dialog))
            dialog.reject()

    play(scene())
    assert len(orders.given) == 1


def test_enter_in_the_output_runs_nothing(shown):
    state = next(name for name, now in still_mendings().items() if now.ended is not None)
    dialog = shown(a_dialog(state))
    pressed = []
    named(dialog, "mending_run").clicked.connect(lambda: pressed.append(True))
    QTest.keyClick(dialog.output, Qt.Key.Key_Return)

    assert pressed == []
    assert not dialog.isVisible()


def test_every_word_of_it_can_be_translated(shown, pseudo_language):
    states = still_mendings()
    for state in states:
        dialog = shown(a_dialog(state))
        command = states[state].mending.command.replace(" && ", " &&\n")
        assert [text for text in untranslated(dialog) if text != command] == []
