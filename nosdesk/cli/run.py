"""`nosdesk run`: a node without a window, until stopped."""

import argparse
import time
from pathlib import Path

from nosdesk.aio.race import unless
from nosdesk.app.run import (
    DEFAULT_DISK_FLOOR,
    DEFAULT_MAX_FEE,
    NodeEvents,
    RunOptions,
    run_node,
)
from nosdesk.cli.arguments import GIB, Commands, gibibytes, lamports
from nosdesk.cli.lines import Lines
from nosdesk.cli.output import (
    ActivityLines,
    activity_json,
    counted,
    json_line,
    status_text,
    timed,
)
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
    parser.add_argument(
        "--keep-free",
        type=gibibytes,
        default=DEFAULT_DISK_FLOOR,
        metavar="GIB",
        help="how much of the disk that Docker uses jobs must leave free; one that eats it up is"
        f" ended ({DEFAULT_DISK_FLOOR // GIB})",
    )
    parser.add_argument(
        "--open-home",
        action="store_true",
        help="let jobs reach this PC and your home network; by default they reach the internet"
        " only, which is what we recommend",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object for each event")
    parser.set_defaults(run=run)


async def run(arguments: argparse.Namespace) -> int:
    """Run the node until it has drained; 1 when whoever read its output has gone before."""
    options = RunOptions(
        practice_file=arguments.practice_file,
        market=arguments.market,
        gpus=tuple(arguments.gpu),
        engine=arguments.engine,
        max_fee=arguments.max_fee,
        disk_floor=arguments.keep_free,
        isolates=not arguments.open_home,
    )
    with Lines(_json_loss if arguments.json else _loss) as lines:
        events = _for_programs(lines) if arguments.json else _for_people(lines)
        has_drained = await unless(lines.reader_gone, run_node(options, events))
    return 0 if has_drained else 1


def _json_loss(lost: int) -> str:
    return json_line({"lines_lost": lost})


def _loss(lost: int) -> str:
    return timed(f"({counted(lost, 'line')} left out: nobody read them in time.)")


def _for_programs(lines: Lines) -> NodeEvents:
    return NodeEvents(
        on_put_aside=lambda path: lines.put(json_line({"journal_put_aside": str(path)})),
        on_status=lambda status: lines.put(json_line({"status": status})),
        on_activity=lambda what: lines.put(json_line(activity_json(what))),
    )


def _for_people(lines: Lines) -> NodeEvents:
    words = ActivityLines()

    def on_put_aside(path: Path) -> None:
        lines.put(timed(f"! The journal was damaged. It is kept at {path}; a new one is begun."))

    def on_status(status: NodeStatus) -> None:
        lines.put(timed(status_text(status, time.time())))

    def on_activity(what: Activity) -> None:
        if isinstance(what, Queued):
            return  # the status says it, and goes on saying it as the place changes
        if line := words.line(what):
            lines.put(timed(line))

    return NodeEvents(on_put_aside, on_status, on_activity)
