"""Runs the desktop program with a person in front of it, and tells what came of it as JSON.

`python -m tests.desktop.person SCRIPT PICTURES [ARGUMENTS…]`: SCRIPT is the name of a module of
this folder, whose `live(hands)` does what the person does and returns what it saw.
"""

import json
import os
import sys
import threading
import traceback
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from nosdesk.app import desktop
from tests.desktop.hands import Hands


def main(script: str, pictures: str, *arguments: str) -> int:
    """Return 0 when the person came to the end and the program ended by itself after it."""
    live = import_module(f"tests.desktop.{script}").live
    told: dict[str, Any] = {}

    class Program(QApplication):
        """The program's own, with somebody who begins when it is there."""

        def __init__(self, words: list[str]) -> None:
            super().__init__(words)
            hands = Hands(Path(pictures))
            threading.Thread(target=_begin, args=(live, hands, told), daemon=True).start()

    desktop.QApplication = Program  # type: ignore[misc] # the one thing that is changed
    code = desktop.open_desktop(
        practises="--practice" in arguments,
        engine="simulated" if "--simulated" in arguments else "docker",
    )
    print(json.dumps({"code": code, **told}), flush=True)
    return code or (1 if "failure" in told else 0)


def _begin(live: Callable[[Hands], dict[str, Any]], hands: Hands, told: dict[str, Any]) -> None:
    try:
        told.update(live(hands))
    except BaseException:  # noqa: BLE001 - whatever it is, the test is told of it
        told["failure"] = traceback.format_exc()
        print(json.dumps(told), flush=True)
        os._exit(1)  # the program would wait for its user for ever


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
