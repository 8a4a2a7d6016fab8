"""`nosdesk run`: a node without a window, until stopped."""

import argparse
from pathlib import Path

from nosdesk.app.run import DEFAULT_MAX_FEE, RunOptions, run_node
from nosdesk.cli.arguments import Commands, lamports
from nosdesk.cli.output import activity_json, activity_line, print_json, print_line
from nosdesk.domain.node_status import NodeStatus
from nosdesk.node.activity import Activity, Queued


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "run",
        help="run a node without a window, until stopped",
        description="Runs a node without a window. Ctrl+C (or SIGTERM) lets it finish its job,"
        " be paid, and leave the queue; a second one stops it at once, and the next start takes"
        " up what was left.",
    )
    parser.add_argument(
        "--grid", choices=("practice",), default="practice", help="the grid to join (practice)"
    )
    parser.add_argument(
        "--gpu",
        action="append",
        default=[],
        metavar="UUID",
        help="a GPU that jobs may use, by its UUID; may be given more than once",
    )
    parser.add_argument("--market", metavar="NAME", help="the market to join, by name or address")
    parser.add_argument(
        "--practice-file",
        type=Path,
        metavar="FILE",
        help="where the practice grid's addresses are (the one served on this computer)",
    )
    parser.add_argument(
        "--engine",
        choices=("docker", "simulated"),
        default="docker",
        help="what runs the containers (docker)",
    )
    parser.add_argument(
        "--max-fee",
        type=lamports,
        default=DEFAULT_MAX_FEE,
        metavar="LAMPORTS",
        help="what a transaction may offer at most to be served sooner when the network is busy,"
        f" beside its fixed fee ({DEFAULT_MAX_FEE})",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object for each event")
    parser.set_defaults(run=run)


async def run(arguments: argparse.Namespace) -> int:
    """Run the node until it has drained."""
    options = RunOptions(
        practice_file=arguments.practice_file,
        market=arguments.market,
        gpus=tuple(arguments.gpu),
        engine=arguments.engine,
        max_fee=arguments.max_fee,
    )
    if arguments.json:
        await run_node(options, _json_status, lambda what: print_json(activity_json(what)))
    else:
        await run_node(options, _print_status, _print_activity)
    return 0


def _json_status(status: NodeStatus) -> None:
    print_json({"status": status})


def _print_status(status: NodeStatus) -> None:
    print_line(f"[{status.sentence.label}] {status.sentence.text}")


def _print_activity(what: Activity) -> None:
    if isinstance(what, Queued):
        return  # the status says it, and goes on saying it as the place changes
    if line := activity_line(what):
        print_line(line)
