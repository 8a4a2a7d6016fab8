"""`nosdesk support`: a report to send to whoever helps, as one zip file."""

import argparse
import asyncio
from pathlib import Path

from nosdesk.app.paths import ready_paths
from nosdesk.app.support_bundle import make_bundle, save_bundle
from nosdesk.cli.arguments import Commands
from nosdesk.cli.output import printable
from nosdesk.domain.errors import BadInput


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "support",
        help="write a report that you may send to whoever helps you",
        description="Writes versions, what the doctor finds, your settings and what happened"
        " lately into one zip file. Keys, words, passwords, names and network addresses are taken"
        " out, and nothing is sent anywhere: look at it first (--show), and send it yourself.",
    )
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="where to write it (a new file in this folder)"
    )
    parser.add_argument("--show", action="store_true", help="print it instead of writing a file")
    parser.set_defaults(run=run)


async def run(arguments: argparse.Namespace) -> int:
    """Write the report, or print it."""
    bundle = await make_bundle(ready_paths())
    if arguments.show:
        for each in bundle.files:
            print(f"=== {each.name}")
            for line in each.text.splitlines():
                print(printable(line))
        return 0
    path: Path = arguments.out or Path.cwd() / bundle.name
    if await asyncio.to_thread(path.exists):
        raise BadInput(f"{path} is there already.", "Name another file with --out.")
    await save_bundle(bundle, path)
    print(f"The report is in {path}. Look into it before you send it to anybody.")
    return 0
