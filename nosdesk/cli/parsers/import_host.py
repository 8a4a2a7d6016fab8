"""`nosdesk import-host`: what host software was here before, and taking over from it."""

from pathlib import Path

from nosdesk.cli.arguments import Commands, later


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "import-host",
        help="find the network's own host software on this PC, and take over from it",
        description="Looks for the key file and the containers of the network's own host software."
        " Nothing of them is touched, unless you say so: --take-key copies the key into your"
        " keyring, --stop ends the containers between two jobs. The file and the containers stay.",
    )
    parser.add_argument("--key-file", type=Path, metavar="FILE", help="the former host's key file")
    parser.add_argument("--take-key", action="store_true", help="keep its key as your account")
    parser.add_argument("--label", default="", metavar="NAME", help="what to call that account")
    parser.add_argument(
        "--stop", action="store_true", help="wait until it has no job, then end its containers"
    )
    parser.add_argument("--json", action="store_true", help="print what was found as JSON")
    parser.set_defaults(run=later("import_host"))
