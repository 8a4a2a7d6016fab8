"""`nosdesk updates`: whether there is a newer version, and installing it."""

from nosdesk.cli.arguments import Commands, later


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
    parser.set_defaults(run=later("updates"))
