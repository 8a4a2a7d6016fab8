"""`nosdesk autostart`: whether Nosdesk starts with the user's session."""

from nosdesk.cli.arguments import Commands, later


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
    parser.set_defaults(run=later("autostart"))
