import re

import pytest
from PySide6.QtWidgets import QAbstractButton

from devtools.sample_rig import home_views
from nosdesk.ui.window import FOOTER, PAGES
from tests.gui.stage import a_window, texts

FIGURE = re.compile(r"[\d.,]+|—|NOS")
NAME = re.compile(r"Nosdesk|RTX \d+|[A-Z]+(_[A-Z]+)*")
STATES = ["loading", "empty", "normal", "degraded", "failed", "first-day"]


def untranslated(window):
    buttons = [b.text() for b in window.findChildren(QAbstractButton) if b.isVisible()]
    said = [text.strip() for text in (*texts(window), *buttons)]
    return [
        t for t in said if t and "⟦" not in t and not FIGURE.fullmatch(t) and not NAME.fullmatch(t)
    ]


@pytest.mark.parametrize("state", STATES)
def test_every_word_of_the_home_page_can_be_translated(state, shown, pseudo_language):
    window = shown(a_window(home_views()[state]))

    assert untranslated(window) == []


@pytest.mark.parametrize("name", [*PAGES[1:], *FOOTER])
def test_every_word_of_a_page_that_comes_later_can_be_translated(name, shown, pseudo_language):
    window = shown(a_window(home_views()["empty"]))
    window.open_page(name)

    assert untranslated(window) == []
