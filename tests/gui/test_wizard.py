"""The set-up's widget in each of its states, and what its buttons order."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from devtools.pictures.sample_rig import home_views
from devtools.pictures.sample_set_up import StillOrders, sample_facts, set_up_facts, still_keys
from nosdesk.aio.state import State
from nosdesk.domain.setting_up import Step, Where
from nosdesk.ui.commands import Commands
from nosdesk.ui.theme.tokens import DARK
from nosdesk.ui.wizard.set_up_words import set_up_view
from nosdesk.ui.wizard.wizard import Wizard
from tests.gui.conftest import destroy_now
from tests.gui.stage import NoTasks, a_window, texts

FACTS = set_up_facts()


class Forgotten:
    """Stands where commands may be run, and are of no interest."""

    def create_task(self, coroutine):
        coroutine.close()
        return Forgotten()

    def add_done_callback(self, done):
        """Never be done."""


def a_wizard(facts, *, orders=None, group=None):
    view = facts if isinstance(facts, State) else State(set_up_view(facts))
    commands = Commands(group or Forgotten())
    return Wizard(view, orders or StillOrders(), still_keys(), commands, DARK)


def named(widget, name, kind=QAbstractButton):
    found = widget.findChild(kind, name)
    assert found is not None, name
    assert found.isVisible(), name
    return found


@pytest.mark.parametrize("name", FACTS)
def test_each_state_shows_its_step_and_the_way_on(name, shown):
    facts = FACTS[name]
    wizard = shown(a_wizard(facts))
    view = set_up_view(facts)

    assert {view.title, view.text, view.hint} <= set(texts(wizard))
    assert named(wizard, "set_up_next").text() == view.next_label
    assert named(wizard, f"set_up_step_{facts.step}", QWidget)
    seen = [step for step, body in wizard.bodies.items() if body.isVisible()]
    assert seen == [facts.step]


@pytest.mark.parametrize("name", FACTS)
def test_all_that_can_be_pressed_has_a_name_that_stays_and_one_to_be_heard(name, shown):
    wizard = shown(a_wizard(FACTS[name]))

    buttons = [each for each in wizard.findChildren(QAbstractButton) if each.isVisible()]
    assert [each for each in buttons if not each.accessibleName()] == []
    ours = [each for each in buttons if not _is_in_panel(each)]
    assert [each.text() for each in ours if not each.objectName().startswith("set_up_")] == []
    assert len({each.objectName() for each in ours}) == len(ours)


def _is_in_panel(widget):
    while widget is not None and widget.objectName() != "key_panel":
        widget = widget.parentWidget()
    return widget is not None


@pytest.mark.parametrize("name", FACTS)
def test_all_it_says_can_be_translated(name, shown, pseudo_language):
    wizard = shown(a_wizard(FACTS[name]))
    view = set_up_view(FACTS[name])

    assert view.title.startswith("⟦")
    assert all(row.title.startswith("⟦") for row in view.checks)
    assert named(wizard, "set_up_next").text().startswith("⟦")


def test_the_ways_are_chosen_with_a_click_and_the_closed_one_is_not(shown):
    orders = StillOrders()
    wizard = shown(a_wizard(FACTS["where-wsl"], orders=orders))

    named(wizard, "set_up_way_watch").click()
    named(wizard, "set_up_way_practice").click()
    named(wizard, "set_up_way_grid:mainnet").click()
    named(wizard, "set_up_way_grid:devnet").click()

    assert orders.given == [Where.WATCH, Where.PRACTICE, (Where.GRID, "devnet")]


def test_a_command_can_be_copied(shown):
    wizard = shown(a_wizard(FACTS["computer-failed"]))

    copy = named(wizard, "set_up_copy_docker")
    copy.click()

    assert QGuiApplication.clipboard().text() == "sudo systemctl enable --now docker.service"
    assert copy.text() == "Copied"


def test_a_gpu_is_switched_off_with_its_box(shown):
    orders = StillOrders()
    wizard = shown(a_wizard(FACTS["cards"], orders=orders))

    named(wizard, "set_up_gpu_GPU-3060").click()

    assert orders.given == [("GPU-3060", False)]


def test_a_key_of_ones_own_is_made_in_the_panel_and_play_money_taken_again(shown):
    orders = StillOrders()
    view = State(set_up_view(FACTS["wallet"]))
    wizard = shown(a_wizard(view, orders=orders))

    named(wizard, "set_up_way_own").click()
    panel = named(wizard, "key_panel", QWidget)
    panel.kept.emit("MyAddress")
    assert orders.given == ["MyAddress"]
    view.set(set_up_view(sample_facts(Step.WALLET, account="MyAddress")))
    wizard.show_view(view.value)
    assert "Chosen: MyAddress" in texts(wizard)
    assert not panel.isVisible()

    named(wizard, "set_up_way_play").click()
    assert orders.given == ["MyAddress", ""]


def test_what_stands_in_the_way_keeps_the_way_on_shut(shown):
    view = State(set_up_view(FACTS["computer-failed"]))
    wizard = shown(a_wizard(view))
    assert not wizard.next.isEnabled()

    wizard.show_view(set_up_view(FACTS["computer"]))
    assert wizard.next.isEnabled()


def test_who_only_watches_is_asked_for_the_address_at_once(shown):
    wizard = shown(a_wizard(FACTS["wallet-watch"]))

    assert named(wizard, "watch_address", QWidget)
    for name in ("key_create", "key_import", "key_watch", "key_back"):
        assert not any(each.isVisible() for each in wizard.findChildren(QAbstractButton, name))


@pytest.mark.parametrize(
    ("name", "leading"),
    [
        ("benchmark", {"Measure now"}),
        ("benchmark-none", {"Skip"}),
        ("benchmark-done", {"Continue"}),
        ("apply-waiting", {"Start"}),
        ("apply-refused", {"Ask again"}),
    ],
)
def test_one_button_leads_in_each_step(name, leading, shown):
    wizard = shown(a_wizard(FACTS[name]))

    buttons = [each for each in wizard.findChildren(QAbstractButton) if each.isVisible()]
    lead = [b for b in buttons if b.property("role") == "primary" and b.isEnabled()]
    assert {each.text() for each in lead} == leading


def test_the_keys_wait_at_the_step_while_the_way_on_is_shut(shown):
    wizard = shown(a_wizard(FACTS["computer"]))
    assert wizard.focusWidget() is wizard.next

    wizard.show_view(set_up_view(FACTS["computer-failed"]))
    assert wizard.focusWidget() not in (wizard.later, wizard.back, wizard.next)

    wizard.show_view(set_up_view(FACTS["computer"]))
    assert wizard.focusWidget() is wizard.next


def test_after_applying_the_keys_wait_for_the_way_on(shown):
    wizard = shown(a_wizard(FACTS["apply"]))
    apply = named(wizard, "set_up_apply")
    apply.setFocus()

    apply.click()
    assert wizard.focusWidget() not in (wizard.later, wizard.back)

    wizard.show_view(set_up_view(FACTS["apply-admitted"]))
    assert wizard.focusWidget() is wizard.next


def test_it_covers_the_window_and_its_keys_until_it_is_over(shown, qtbot):
    window = shown(a_window(home_views()["empty"]))
    view = State(set_up_view(FACTS["where"]))
    commands = Commands(NoTasks())

    window.cover(partial(Wizard, view, StillOrders(), still_keys(), commands))
    assert named(window, "set_up_next")
    assert not window.sidebar.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.stack.currentWidget().accessibleName() == "Home"
    window.dress(DARK)
    destroy_now()  # what was dressed before
    QApplication.processEvents()  # shows what took its place
    assert named(window, "set_up_next")
    assert not window.sidebar.isVisible()

    window.cover(None)
    assert window.sidebar.isVisible()
    assert window.stack.currentWidget().accessibleName() == "Home"
