"""Whoever sees badly, hears the window or has only keys: every page in every state."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication

from nosdesk.ui.theme.style import dress
from nosdesk.ui.theme.tokens import DARK, LIGHT
from nosdesk.ui.window import FIRST_SIZE, LEAST_SIZE
from tests.gui.sights import ALL_PAGES, cut_off, overlapping, parts, sights, spelled

EVERY_PAGE = pytest.mark.parametrize("page", ALL_PAGES)
LARGE = QSize(1240, 2100)
LOOKS = [
    pytest.param(DARK, 1.0, FIRST_SIZE, id="dark-100"),
    pytest.param(LIGHT, 1.0, FIRST_SIZE, id="light-100"),
    pytest.param(DARK, 2.0, LARGE, id="dark-200"),
    pytest.param(LIGHT, 2.0, LARGE, id="light-200"),
    pytest.param(LIGHT, 1.0, LEAST_SIZE, id="smallest-window"),
]


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


async def problems(page, find, tokens=DARK, size=FIRST_SIZE):
    found = {}
    async for sight in sights(page, tokens, size):
        if each := find(sight.window):
            found[sight.state] = each
    return found


@EVERY_PAGE
def test_what_the_keys_reach_has_a_name_to_be_heard(page, play):
    def nameless(window):
        return [spelled(each) for each in reached_by_keys(window) if not heard_name(each)]

    assert play(problems(page, nameless)) == {}


@EVERY_PAGE
def test_a_button_without_words_has_a_name(page, play):
    def nameless(window):
        buttons = [each for each in parts(window, QAbstractButton) if not each.text().strip()]
        return [spelled(each) for each in buttons if not heard_name(each)]

    assert play(problems(page, nameless)) == {}


@EVERY_PAGE
@pytest.mark.parametrize(("tokens", "scale", "size"), LOOKS)
def test_nothing_is_cut_off_or_covered(page, tokens, scale, size, play):
    dress(QApplication.instance(), tokens, scale)

    assert play(problems(page, lambda w: cut_off(w) + overlapping(w), tokens, size)) == {}
