"""Somebody who never saw a terminal: from the first start through the set-up to a paid job."""

import json
import time

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.desktop.hands import all_words

PAID_WITHIN_S = 240.0
STEPS = ("where", "computer", "wallet", "cards", "benchmark", "apply")


def live(hands):
    begun = time.monotonic()
    hands.wait_for("Where should this PC work?")
    hands.click("set_up_way_practice")
    for step in STEPS:
        hands.until(lambda step=step: _is_shown(f"set_up_step_{step}"), f"the step {step}")
        if step == "apply":
            hands.click("set_up_apply")
        _until_open(hands, "set_up_next")
        hands.picture(f"newcomer-{step}")
        hands.click("set_up_next")
    _sit_until(hands, lambda: "paid" in all_words(), "a paid job", PAID_WITHIN_S)
    hands.picture("newcomer-paid")
    told = {
        "clicks": hands.clicks,
        "busy_s": time.monotonic() - begun - hands.waited_s,
        "waited_s": hands.waited_s,
        "words": hands.ask(all_words),
    }
    _export(hands)
    # The program may be gone before this person can look again, so they tell it now.
    print(json.dumps(told), flush=True)
    hands.keys("alt+F4")
    hands.click("answer_quit")
    return {}


def _export(hands):
    """Look at the jobs and the earnings by keyboard, and take the figures away as a file."""
    hands.keys("ctrl+3")
    hands.until(lambda: "paid" in all_words(), "the paid job in the list")
    hands.picture("newcomer-jobs")
    hands.keys("ctrl+4")
    hands.click("earnings_export")
    hands.picture("newcomer-export")
    hands.until(_file_question, "a question where to keep the file")
    hands.keys("Return")
    hands.until(lambda: not _file_question(), "an end of the question")
    hands.picture("newcomer-earnings")


def _file_question():
    return QApplication.activeModalWidget()


def _until_open(hands, name):
    """Sit until the step has looked at what it looks at."""
    _sit_until(hands, lambda: _is_open(name), f"a “{name}” that can be pressed")


def _sit_until(hands, condition, wanted, patience_s=60.0):
    """Wait for the program rather than use it: such time is not counted as work."""
    begun = time.monotonic()
    hands.until(condition, wanted, patience_s)
    hands.waited_s += time.monotonic() - begun


def _is_shown(name):
    windows = QApplication.topLevelWidgets()
    return any(found.isVisible() for w in windows for found in w.findChildren(QWidget, name))


def _is_open(name):
    found = [b for w in QApplication.topLevelWidgets() for b in w.findChildren(QPushButton, name)]
    return any(button.isVisible() and button.isEnabled() for button in found)
