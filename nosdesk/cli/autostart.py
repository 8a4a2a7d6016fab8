"""`nosdesk autostart`: whether Nosdesk starts with the user's session."""

import argparse

from nosdesk.app.starting_by_itself import autostart_here
from nosdesk.cli.arguments import Commands
from nosdesk.cli.output import print_json
from nosdesk.domain.errors import HostUnfit


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "autostart",
        help="say whether Nosdesk starts when you log in, and change it",
        description="Says whether Nosdesk starts by itself in the tray when you log in, as the"
        " system has it now, and switches that on or off.",
    )
    parser.add_argument(
        "what",
        nargs="?",
        choices=("status", "on", "off"),
        default="status",
        help="what to do (status)",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object only")
    parser.set_defaults(run=run)


async def run(arguments: argparse.Namespace) -> int:
    """Switch it, if that is asked for, and say how it is then."""
    autostart = autostart_here()
    if autostart is None:
        raise HostUnfit(
            "Nosdesk cannot start by itself on this system.",
            "Add it to the list of programs that your system starts when you log in.",
        )
    if arguments.what != "status":
        await autostart.switch(on=arguments.what == "on")
    is_on = await autostart.is_on()
    if arguments.json:
        print_json({"autostart": is_on})
    elif is_on:
        print("Nosdesk starts when you log in.")
    else:
        print("Nosdesk does not start by itself.")
    return 0
