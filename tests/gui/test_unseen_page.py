import pytest
from PySide6.QtWidgets import QApplication

from nosdesk.aio.state import State
from nosdesk.ui.pages.page import Page


class CountingPage(Page):
    def __init__(self, state, hz=None):
        super().__init__("counting", "Counting")
        self.shown_values = []
        self.follow(state, self.shown_values.append, hz=hz)


def test_a_page_has_its_first_value_before_it_is_seen():
    assert CountingPage(State(1)).shown_values == [1]


@pytest.mark.parametrize("hz", [None, 1000.0])
def test_a_page_that_is_away_shows_the_latest_value_when_it_is_back(hz, shown, qtbot):
    state = State(1)
    page = shown(CountingPage(state, hz))
    page.hide()
    for value in (2, 3):
        state.set(value)
    QApplication.processEvents()
    assert page.shown_values == [1]

    page.show()
    qtbot.waitUntil(lambda: page.shown_values == [1, 3])


def test_a_page_says_when_it_can_be_seen(shown):
    page = CountingPage(State(1))
    said = []
    page.seen.connect(said.append)
    shown(page)
    page.hide()
    page.hide()
    assert said == [True, False]
