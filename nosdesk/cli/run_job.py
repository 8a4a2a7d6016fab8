"""`nosdesk run-job`: run a job definition on this computer, without any grid."""

import argparse
import json
import sys
from typing import Any

from nosdesk.app.run_job import RunJobOptions, run_job
from nosdesk.cli.output import ActivityLines, printable, timed
from nosdesk.node.activity import Activity


async def run(arguments: argparse.Namespace) -> int:
    """Run the job; 1 when it was refused or an operation of it failed."""
    options = RunJobOptions(
        arguments.file,
        tuple(arguments.gpu),
        arguments.engine,
        arguments.timeout,
        isolates=not arguments.open_home,
    )
    words = ActivityLines()

    def on_activity(what: Activity) -> None:
        if line := words.line(what):
            print(timed(line), file=sys.stderr, flush=True)

    document = await run_job(options, on_activity)
    result = json.loads(document)
    if arguments.json:
        print(document)
    else:
        _print(result)
    return 0 if _went_well(result) else 1


def _went_well(result: dict[str, Any]) -> bool:
    ops = result["opStates"]
    return result["status"] == "success" and all(op["status"] == "success" for op in ops)


def _print(result: dict[str, Any]) -> None:
    for error in result.get("errors", ()):
        print(f"{printable(error['path'])} {printable(error['message'])}")
    for op in result["opStates"]:
        for line in op["logs"]:
            print(f"[{printable(op['operationId'])}] {printable(line['log'])}")
        for name, found in op.get("results", {}).items():
            print(f"[{printable(op['operationId'])}] {printable(name)} = {printable(str(found))}")
        for error in op["errors"]:
            print(f"[{printable(op['operationId'])}] {printable(error['message'])}")
        code = op["exitCode"]
        print(f"[{printable(op['operationId'])}] {op['status']}, exit code {code}")
    print(f"The job ended: {result['status']}.")
