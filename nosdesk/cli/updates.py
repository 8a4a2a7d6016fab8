"""`nosdesk updates`: whether there is a newer version, and installing it."""

import argparse
import sys
from typing import Any

from nosdesk.app.command_name import command_line
from nosdesk.app.desk_updates import open_updating
from nosdesk.app.paths import ready_paths
from nosdesk.app.settings import open_settings
from nosdesk.app.updating import Updating
from nosdesk.cli.output import print_json, printable
from nosdesk.domain.errors import HostUnfit, NodeError
from nosdesk.domain.updates.state import Holdup, Stage, UpdateState

_WORDS = {
    Stage.BLIND: "This build of Nosdesk looks for no updates; you have version {here}.",
    Stage.UNASKED: "Nosdesk does not look for updates, and has not been told whether it may.",
    Stage.OFF: "Nosdesk does not look for updates.",
    Stage.IDLE: "Nosdesk has not looked for updates yet; you have version {here}.",
    Stage.CURRENT: "There was nothing newer than your version {here}.",
    Stage.AVAILABLE: "Version {new} is there; you have {here}.",
    Stage.READY: "Version {new} is here and checked. Install it by: {command}",
    Stage.INSTALLED: "Version {new} is installed. The next start of Nosdesk uses it.",
}

_ANOTHER = (
    "Another Nosdesk program on this PC is updating; this goes on once that one is done, which may"
    " take until its nodes have finished a job. Ctrl+C leaves it to that one."
)


async def run(arguments: argparse.Namespace) -> int:
    """Look, install, or say what is known; raises what went wrong."""
    paths = ready_paths()
    wish = (await open_settings(paths).load()).settings.updates
    updating = open_updating(paths, lambda: wish)
    if arguments.what != "status":
        await _do(updating, arguments.what)
    state = updating.state.value
    if state.trouble is not None:
        raise NodeError(state.trouble.title, state.trouble.remedy)
    if arguments.json:
        print_json(_json(state))
    else:
        _say(state)
    return 0


async def _do(updating: Updating, what: str) -> None:
    if updating.state.value.stage is Stage.BLIND:
        raise HostUnfit(
            "This build of Nosdesk looks for no updates.",
            "Get newer versions where you got this one.",
        )
    await updating.look()
    if what == "install":
        updating.state.subscribe(_Waiting().tell)
        await updating.install()


class _Waiting:
    """Says once that another program updates just now, to whoever wonders why nothing goes on."""

    def __init__(self) -> None:
        self._is_told = False

    def tell(self, state: UpdateState) -> None:
        """Say so, where it is so."""
        if state.holdup is Holdup.ANOTHER and not self._is_told:
            self._is_told = True
            print(_ANOTHER, file=sys.stderr)


def _say(state: UpdateState) -> None:
    new = "" if state.offer is None else str(state.offer.version)
    text = _WORDS[state.stage].format(here=state.here, new=new, command=state.command)
    print(printable(text))
    if state.left:
        print(printable(f"Version {state.left} did not start here twice; this is the former one."))
    if state.stage is Stage.AVAILABLE:
        print(f"{command_line('updates install')} installs it.")
        for line in state.offer.notes.splitlines()[:50] if state.offer else ():
            print(printable(f"  {line}"))


def _json(state: UpdateState) -> dict[str, Any]:
    offer = state.offer
    return {
        "state": state.stage,
        "version": state.here,
        "newest": None if offer is None else str(offer.version),
        "notes": None if offer is None else offer.notes,
        "looked_at": state.looked_at,
        "command": state.command or None,
        "did_not_start": state.left or None,
    }
