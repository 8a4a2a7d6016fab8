from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from nosdesk.ui.out_of_sight import OutOfSight
from nosdesk.ui.pages.home_view import loading_view
from tests.gui.stage import a_window


def test_pages_go_once_the_window_was_hidden_for_a_while(shown, qtbot):
    window, given_back = shown(a_window(loading_view())), []
    OutOfSight(window, lambda: given_back.append(isValid(jobs)), patience_s=0)
    for name in ("jobs", "wallet", "network"):
        window.open_page(name)
    jobs, network = window.stack.widget(1), window.stack.currentWidget()
    window.hide()
    qtbot.waitUntil(lambda: given_back == [False])
    assert window.stack.count() == 1
    assert window.stack.currentWidget() is network
    window.show()
    window.open_page("jobs")
    assert window.stack.currentWidget().objectName() == "page_jobs"


def test_pages_stay_for_a_window_that_is_soon_back(shown, qtbot):
    window, given_back = shown(a_window(loading_view())), []
    sight = OutOfSight(window, lambda: given_back.append(True), patience_s=3_600)
    window.hide()
    assert sight._patience.isActive()
    window.show()
    assert not sight._patience.isActive()
    assert given_back == []


def test_nothing_goes_while_a_dialog_waits_for_an_answer(shown, qtbot):
    window, given_back = shown(a_window(loading_view())), []
    sight = OutOfSight(window, lambda: given_back.append(True), patience_s=3_600)
    window.open_page("jobs")
    dialog = shown(QDialog())
    window.hide()
    sight._patience.timeout.emit()
    assert window.stack.count() == 2
    assert sight._patience.isActive()
    dialog.close()
    sight._patience.timeout.emit()
    qtbot.waitUntil(lambda: given_back == [True])
    assert window.stack.count() == 1
