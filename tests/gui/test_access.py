"""Whoever sees badly, hears the window or has only keys: every page in every state."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTableView, QWidget

from nosdesk.ui.kit.question import NEVER_MIND, Answer, Question
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.style import dress
from nosdesk.ui.theme.tokens import DARK, LIGHT
from nosdesk.ui.window import FIRST_SIZE, LEAST_SIZE
from tests.gui.sights import ALL_PAGES, cut_off, overlapping, parts, problems, spelled

EVERY_PAGE = pytest.mark.parametrize("page", ALL_PAGES)
LARGE = QSize(1240, 2100)
# Colours change no sizes, so each size is looked at in one theme.
LOOKS = [
    pytest.param(DARK, 1.0, FIRST_SIZE, id="dark-100"),
    pytest.param(LIGHT, 2.0, LARGE, id="light-200"),
    pytest.param(LIGHT, 1.0, LEAST_SIZE, id="smallest-window"),
]
ROLES = {
    QAbstractButton: {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.PushButton,
    },
    QTableView: {QAccessible.Role.Table},
    QLabel: {QAccessible.Role.StaticText, QAccessible.Role.Graphic},
}


def heard_name(widget):
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name).strip()


def reached_by_keys(window):
    return [
        each
        for each in parts(window)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isEnabled()
        and each.focusProxy() is None
    ]


def nameless(window):
    pressed = [each for each in parts(window, QAbstractButton) if not each.text().strip()]
    tables = parts(window, QTableView)
    heard = dict.fromkeys((*reached_by_keys(window), *pressed, *tables))
    return [spelled(each) for each in heard if not heard_name(each)]


def wrong_roles(window):
    found = []
    for kind, roles in ROLES.items():
        for each in parts(window, kind):
            role = QAccessible.queryAccessibleInterface(each).role()
            if role not in roles:
                found.append(f"{spelled(each)} is {role}")
    return found


def out_of_order(window):
    """Return what Tab reaches after something that stands below it in the same card or row."""
    last: dict[QWidget, QWidget] = {}
    found = []
    for each in tab_order(window):
        before = last.get(each.parentWidget())
        if before is not None and each.y() + each.height() <= before.y():
            found.append(f"{spelled(each)} after {spelled(before)}")
        last[each.parentWidget()] = each
    return found


def tab_order(window):
    reached = set(reached_by_keys(window))
    each, order = window.nextInFocusChain(), []
    while each is not window:
        if each in reached:
            order.append(each)
        each = each.nextInFocusChain()
    return order


def unseen_focus(window):
    """Return what looks the same with the focus as without."""
    found = []
    window.activateWindow()
    for each in reached_by_keys(window):
        QApplication.focusWidget() and QApplication.focusWidget().clearFocus()
        before = each.grab().toImage()
        each.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if each.hasFocus() and each.grab().toImage() == before:
            found.append(spelled(each))
    return found


@EVERY_PAGE
def test_all_that_the_keys_reach_is_named_and_in_reading_order(page, play):
    def found(window):
        return nameless(window) + wrong_roles(window) + out_of_order(window)

    assert play(problems(page, found)) == {}


@EVERY_PAGE
@pytest.mark.parametrize(("tokens", "scale", "size"), LOOKS)
def test_nothing_is_cut_off_or_covered(page, tokens, scale, size, play):
    dress(QApplication.instance(), tokens, scale)

    assert play(problems(page, lambda w: cut_off(w) + overlapping(w), tokens, size)) == {}


@EVERY_PAGE
def test_what_has_the_focus_can_be_seen(page, play):
    assert play(problems(page, unseen_focus, LIGHT)) == {}


def test_what_is_cut_off_or_nameless_is_found(shown):
    holder = QWidget()
    words = label("small", "More than fits here")
    words.setParent(holder)
    words.resize(20, 10)
    button = Wordless(holder)
    button.move(QPoint(5, 5))
    shown(holder)

    assert cut_off(holder) != []
    assert nameless(holder) != []
    assert overlapping(holder) != []


def test_escape_leaves_a_question_without_an_answer_and_enter_presses_what_has_the_focus(shown):
    question = shown(
        Question(None, "Quit?", ["A job runs."], [Answer("a", "Yes"), Answer("b", "No")])
    )
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert (question.isVisible(), question.chosen) == (False, NEVER_MIND)

    question.show()
    question.buttons["b"].setFocus()
    QTest.keyClick(question.buttons["b"], Qt.Key.Key_Return)
    assert (question.isVisible(), question.chosen) == (False, "b")


class Wordless(QAbstractButton):
    def paintEvent(self, _):  # noqa: N802 - Qt's name
        """Draw nothing."""
