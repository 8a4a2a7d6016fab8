import re

import pytest

from devtools.pictures.sample_alerts import alerts_views
from nosdesk.aio.state import State
from nosdesk.ui.pages.alerts import AlertsPage
from nosdesk.ui.theme.style import dress
from nosdesk.ui.theme.tokens import DARK
from tests.gui.stage import texts


@pytest.mark.parametrize("state", alerts_views())
def test_each_state_of_the_alerts_page_says_what_it_knows(state, shown):
    view = alerts_views()[state]
    said = texts(shown(AlertsPage(State(view), DARK)))

    assert {row.title for row in view.past} <= set(said)
    assert {row.title for row in view.open} <= set(said)
    assert any(len(text) > 15 for text in said)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_alerts_page_needs_no_scrolling_sideways(scale, shown, qapp):
    dress(qapp, DARK, scale)
    page = AlertsPage(State(alerts_views()["degraded"]), DARK)
    page.resize(1_000, 700)
    shown(page)

    assert page.horizontalScrollBar().maximum() == 0


def test_every_word_of_the_alerts_page_can_be_translated(shown, pseudo_language):
    page = shown(AlertsPage(State(alerts_views()["degraded"]), DARK))
    figure = re.compile(r"[\d.,]+|\d+ \w+, \d+:\d+")

    assert [t for t in texts(page) if t and "⟦" not in t and not figure.fullmatch(t)] == []
