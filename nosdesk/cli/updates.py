"""`nosdesk updates`: whether there is a newer version, and installing it."""

import argparse
from typing import Any

from nosdesk.app.command_name import command_line
from nosdesk.app.desk_updates import open_updating
from nosdesk.app.paths import ready_paths
from nosdesk.app.settings import open_settings
from nosdesk.app.updating import Updating
from nosdesk.cli.arguments import Commands
from nosdesk.cli.output import print_json, printable
from nosdesk.domain.errors import HostUnfit, NodeError
from nosdesk.domain.updates.state import Stage, UpdateState

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


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "updates",
        help="look for a newer version of Nosdesk, and install it",
        description="Says what is known of newer versions, without asking anybody. 'check' asks the"
        " place of releases now; 'install' fetches the newest, checks its makers' signature, and"
        " installs it beside the running one, which keeps its jobs. Whether Nosdesk looks once a"
        " day by itself is the setting updates.look.",
    )
    parser.add_argument(
        "what",
        nargs="?",
        choices=("status", "check", "install"),
        default="status",
        help="what to do (status)",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object only")
    parser.set_defaults(run=run)


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
        await updating.install()


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
