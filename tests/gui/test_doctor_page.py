import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from devtools.pictures.sample_doctor import doctor_views
from nosdesk.aio.state import State
from nosdesk.domain.doctor.computer import NO_SLEEP
from nosdesk.ui.commands import Commands
from nosdesk.ui.offers import Offer
from nosdesk.ui.pages.doctor import DoctorOrders, DoctorPage
from nosdesk.ui.theme.tokens import DARK
from tests.gui.conftest import destroy_now
from tests.gui.stage import NoTasks, button, texts
from tests.gui.test_translation import untranslated

START = "sudo systemctl enable --now docker.service"


async def nothing():
    pass


def a_page(view, olds=None):
    state = view if isinstance(view, State) else State(view)
    orders = DoctorOrders(nothing, lambda: (olds if olds is not None else []).append(1))
    offers = {"SET_UP": Offer("Start set-up", nothing)}
    return DoctorPage(state, orders, offers, Commands(NoTasks()), DARK)


def test_the_first_cause_is_told_with_its_one_command(shown):
    page = shown(a_page(doctor_views()["degraded"]))

    said = texts(page)

    assert said.index("Docker does not answer on this computer.") < said.index("Power and sleep")
    assert "Looked 2 min ago" in said
    page.todo.findChildren(type(page.again))[0].click()
    assert QGuiApplication.clipboard().text() == START


def test_where_nothing_is_wrong_the_wait_is_said_to_be_normal(shown):
    page = shown(a_page(doctor_views()["normal"]))

    assert any("so such a wait is normal." in text for text in texts(page))
    assert not page.todo.isVisible()


def test_a_pc_that_is_not_set_up_is_offered_the_set_up(shown):
    page = shown(a_page(doctor_views()["empty"]))

    assert button(page, "Start set-up").isEnabled()
    assert not page.todo.isVisible()


@pytest.mark.parametrize("state", ["loading", "failed"])
def test_it_says_so_when_nothing_is_known(state, shown):
    view = doctor_views()[state]
    page = shown(a_page(view))

    assert view.sentence.text in texts(page)
    assert button(page, "Look again").isEnabled()


def test_it_looks_when_it_is_opened(shown):
    olds = []
    shown(a_page(doctor_views()["normal"], olds))

    assert olds == [1]


def test_it_looks_when_the_user_comes_back_and_not_while_hidden(shown, qapp):
    olds = []
    page = shown(a_page(doctor_views()["normal"], olds))
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    page.hide()
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)

    assert olds == [1, 1]


def test_a_page_that_is_gone_listens_no_more(shown, qapp):
    state = State(doctor_views()["normal"])
    shown(a_page(state)).deleteLater()
    destroy_now()

    assert state._subscribers == {}


def test_every_word_of_the_page_can_be_translated(shown, pseudo_language):
    page = shown(a_page(doctor_views()["degraded"]))
    commands = {START, NO_SLEEP, "DOCKER_AWAY"}

    assert [text for text in untranslated(page) if text not in commands] == []
