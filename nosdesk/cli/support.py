"""`nosdesk support`: a report to send to whoever helps, as one zip file."""

import argparse
import asyncio
from pathlib import Path

from nosdesk.app.paths import ready_paths
from nosdesk.app.support_bundle import make_bundle, save_bundle
from nosdesk.cli.output import printable
from nosdesk.domain.errors import BadInput


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
