"""`nosdesk autostart`: whether Nosdesk starts with the user's session."""

import argparse

from nosdesk.app.starting_by_itself import autostart_here
from nosdesk.cli.output import print_json
from nosdesk.domain.errors import HostUnfit


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
