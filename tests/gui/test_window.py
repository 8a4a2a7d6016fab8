import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from devtools.pictures.sample_rig import home_views
from nosdesk.aio.state import State
from nosdesk.ui.sentence_view import SentenceView, Shape
from nosdesk.ui.theme.style import dress
from nosdesk.ui.theme.tokens import LIGHT, Tone
from nosdesk.ui.window import FOOTER, PAGES, page_titles
from tests.gui.conftest import destroy_now
from tests.gui.stage import a_window, button, texts

CLOSING = SentenceView(Shape.ENDING, Tone.GOOD, "Closing", "It ends soon.", "CLOSING")
VIEW = home_views()["normal"]


def test_pages_are_built_when_they_are_first_looked_at(shown):
    window = shown(a_window(VIEW))
    assert window.stack.count() == 1

    button(window, "Jobs").click()
    button(window, "Home").click()
    button(window, "Jobs").click()

    assert window.stack.count() == 2
    assert window.stack.currentWidget().accessibleName() == "Jobs"


@pytest.mark.parametrize(("number", "name"), list(enumerate(PAGES, start=1)))
def test_each_page_has_a_key(number, name, shown, qtbot):
    window = shown(a_window(VIEW))
    window.activateWindow()

    qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)

    assert window.stack.currentWidget().accessibleName() == page_titles()[name]
    assert window.sidebar.buttons[name].isChecked()


def test_the_alerts_stand_below_home_in_the_sidebar(shown):
    window = shown(a_window(VIEW))

    window.open_page("alerts")

    assert window.sidebar.buttons["home"].isChecked()


def test_tab_goes_through_the_sidebar_and_enter_opens(shown, qtbot):
    window = shown(a_window(VIEW))
    window.activateWindow()
    seen = []
    for _ in range(len(PAGES) + len(FOOTER)):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget().objectName())

    assert seen == [f"go_{name}" for name in (*PAGES, *FOOTER)]

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert window.stack.currentWidget().accessibleName() == "Help"


@pytest.mark.parametrize("name", [*PAGES[1:], *FOOTER])
def test_every_page_opens_by_its_name(name, shown):
    window = shown(a_window(VIEW))

    window.open_page(name)

    assert window.stack.currentWidget().objectName() == f"page_{name}"
    assert page_titles()[name] in texts(window.stack.currentWidget())


def test_links_on_the_home_page_lead_to_their_pages(shown):
    window = shown(a_window(VIEW))

    button(window, "Last jobs: All jobs").click()

    assert window.stack.currentWidget().accessibleName() == "Jobs"


def test_closing_asks_first_and_then_closes(shown):
    asked = []
    window = shown(a_window(VIEW, on_close=lambda: asked.append(1)))

    window.close()
    assert (window.isVisible(), asked) == (True, [1])

    window.close_now()
    assert (window.isVisible(), asked) == (False, [1])


def test_a_window_opens_as_large_as_it_was_left(shown, tmp_path):
    memory = tmp_path / "window.ini"
    window = shown(a_window(VIEW, memory=memory))
    window.resize(780, 560)  # no larger than the screen that is not there
    window.close_now()

    assert shown(a_window(VIEW, memory=memory)).size() == window.size()


@pytest.mark.parametrize(
    "kept", [b"@ByteArray(\\0\\x1)\nx\xff\x00", b"a text", b"a, list", b"@Size(1 2)"]
)
def test_what_the_file_of_the_place_holds_may_be_anything(kept, shown, tmp_path):
    memory = tmp_path / "window.ini"
    memory.write_bytes(b"[General]\ngeometry=" + kept)

    assert shown(a_window(VIEW, memory=memory)).size().width() == 1240


def test_buttons_of_the_sidebar_are_heard_by_their_names(shown):
    window = shown(a_window(VIEW))
    names = [
        QAccessible.queryAccessibleInterface(b).text(QAccessible.Text.Name)
        for b in window.sidebar.buttons.values()
    ]

    assert names == list(page_titles().values())


def test_the_window_follows_the_system_from_dark_to_light(shown, qapp):
    state = State(VIEW)
    window = shown(a_window(state))
    window.open_page("home")
    button(window, "Jobs").click()
    window.show_closing(CLOSING)

    dress(qapp, LIGHT)
    window.dress(LIGHT)
    destroy_now()
    QApplication.processEvents()

    assert window.stack.currentWidget().accessibleName() == "Jobs"
    assert state._subscribers == {}, "the page of before listens no more"
    assert "Closing" in texts(window)
    grab = window.grab().toImage()
    assert grab.pixelColor(grab.width() - 30, grab.height() - 30).name() == LIGHT.background
