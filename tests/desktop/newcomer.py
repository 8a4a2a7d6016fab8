"""Somebody who never saw a terminal: from the first start through the set-up to a paid job."""

import time

from PySide6.QtWidgets import QApplication, QPushButton

PAID_WITHIN_S = 150.0
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
    hands.wait_for("paid", PAID_WITHIN_S)
    hands.picture("newcomer-paid")
    hands.keys("ctrl+3")
    hands.picture("newcomer-jobs")
    hands.ask(_end)
    return {
        "clicks": hands.clicks,
        "busy_s": time.monotonic() - begun - hands.waited_s,
        "waited_s": hands.waited_s,
    }


def _until_open(hands, name):
    """Sit until the step has looked at what it looks at."""
    begun = time.monotonic()
    hands.until(lambda: _is_open(name), f"a “{name}” that can be pressed")
    hands.waited_s += time.monotonic() - begun


def _is_shown(name):
    return any(
        widget.isVisible()
        for w in QApplication.topLevelWidgets()
        for widget in w.findChildren(object, name)
        if hasattr(widget, "isVisible")
    )


def _is_open(name):
    found = [b for w in QApplication.topLevelWidgets() for b in w.findChildren(QPushButton, name)]
    return any(button.isVisible() and button.isEnabled() for button in found)


def _end():
    for window in QApplication.topLevelWidgets():
        window.close()
