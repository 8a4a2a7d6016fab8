"""Somebody on a desktop that shows icons by D-Bus; a program in that desktop's session.

It starts the program so that only its icon is there, works both cards from the icon's menu, has
the window come, and quits; it prints what it saw.
"""

import json
import os
import signal
import subprocess
import sys
from contextlib import closing

from tests.desktop.fake_desktop import IconHands, desktop, until


def live():
    words = [sys.executable, "-m", "nosdesk", "--practice", "--simulated"]
    with desktop() as there, subprocess.Popen(words, env=os.environ) as program:
        try:
            icon = until(lambda: there.icons, "an icon")[0]
            with closing(IconHands(icon)) as hands:
                told = _use(hands)
                told["windows"] = _windows()
                hands.activate()
                until(_windows, "the window")
            program.send_signal(signal.SIGTERM)
            program.send_signal(signal.SIGTERM)
            return {**told, "code": program.wait(timeout=60)}
        finally:
            program.kill()


def _use(hands):
    until(lambda: _ticks(hands) == [False, False], "two cards that are off")
    names = [each.text for each in _cards(hands)]
    hands.click(_cards(hands)[0])
    until(lambda: _ticks(hands) == [True, False], "the first card at work")
    hands.click(_cards(hands)[1])
    until(
        lambda: _ticks(hands) == [False, True] or "(after this job)" in _cards(hands)[1].text,
        "the other card, now or after this job",
    )
    said = until(lambda: _said_twice(hands), "the same sentence in the menu and beside the icon")
    menu = hands.menu()
    return {
        "cards": names,
        "says": said,
        "says_only": not menu.entries[0].is_enabled,
        "quits": menu.named("Quit") is not None,
    }


def _said_twice(hands):
    """Return what the menu says, once it is what is said beside the icon; it changes meanwhile."""
    said = hands.menu().entries[0].text
    return said if said in " ".join(hands.tip()) else ""


def _cards(hands):
    found = hands.menu().named("GPU")
    return [] if found is None else [each for each in found.entries if each.text]


def _ticks(hands):
    return [each.is_ticked for each in _cards(hands)]


def _windows():
    """Return the windows that can be seen."""
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "Nosdesk"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return found.stdout.split()


if __name__ == "__main__":
    print(json.dumps(live()), flush=True)
