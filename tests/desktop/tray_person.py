"""Somebody who looks at the tray only: switches the GPU there, has the window go away, and quits."""

import gc
import json

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from nosdesk.ui.tray import Tray
from nosdesk.ui.tray_menu import TrayMenu
from nosdesk.ui.window import MainWindow


def live(hands):
    hands.until(_spot, "an icon in the tray")
    hands.until(lambda: _ticks() == [False, False], "two cards that are off")
    before = hands.ask(_names)
    hands.ask(lambda: [w.close() for w in _windows()])
    hands.click("answer_tray")
    hands.until(lambda: not any(w.isVisible() for w in _windows()), "no window any more")

    _choose_gpu(hands, before[0])
    hands.until(lambda: _ticks() == [True, False], "the first card at work")
    said = hands.ask(_sentence)
    _choose_gpu(hands, before[1])
    hands.until(_is_switching, "the other GPU, now or after this job")
    after = hands.ask(_names)

    hands.click_at(hands.ask(_spot), button=3)
    hands.picture("switching")
    # The program may be gone before this person can look again, so they tell it now.
    print(json.dumps({"said": said, "before": before, "after": after}), flush=True)
    hands.choose("Quit")
    hands.until(_is_asked, "a question, unless no job is in hand and the program just ends")
    hands.click("answer_now")
    return {}


def _choose_gpu(hands, name):
    hands.click_at(hands.ask(_spot), button=3)
    hands.choose("GPU")
    hands.until(_has_opened, "the menu of GPUs")
    hands.picture("menu")
    hands.choose(name)


def _has_opened():
    return _menu().gpu_menu.isVisible()


def _names():
    return [each.text() for each in _menu().gpus]


def _sentence():
    return _menu().said[0].text()


def _is_switching():
    return _ticks() == [False, True] or "(after this job)" in _names()[1]


def _spot():
    trays = [each for each in gc.get_objects() if isinstance(each, Tray)]
    if not trays or not trays[0].is_there:
        return None
    place = trays[0].icon.geometry()
    is_embedded = place.top() > 0  # the tray is at the bottom
    return place.center().toTuple() if is_embedded else None


def _menu():
    return next(
        w for w in QApplication.topLevelWidgets() if isinstance(w, TrayMenu) and w.parent() is None
    )


def _ticks():
    return [isinstance(each, QAction) and each.isChecked() for each in _menu().gpus]


def _windows():
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]


def _is_asked():
    return QApplication.activeModalWidget() is not None
