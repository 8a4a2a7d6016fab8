"""`nosdesk demo`: watch a node earn on a grid of its own."""

import argparse

from nosdesk.app.command_name import command_line
from nosdesk.app.demo import DemoOptions, DemoReport, Watcher, run_demo
from nosdesk.app.faults import DEMO_FAULTS
from nosdesk.app.grids import Grid
from nosdesk.app.measures import Spread
from nosdesk.cli.faults import fault_line, fault_options
from nosdesk.cli.output import ActivityLines, counted, print_json, print_line
from nosdesk.domain.money import MicroNos, format_nos
from nosdesk.node.activity import Activity


async def run(arguments: argparse.Namespace) -> int:
    """Run the demo; 0 when every job was paid, 1 when not."""
    faults = fault_options(arguments, DEMO_FAULTS)
    options = DemoOptions(jobs=arguments.jobs, engine=arguments.engine, faults=faults)
    report = await run_demo(options, _silent() if arguments.json else _talkative())
    if arguments.json:
        print_json(report)
    else:
        _print_report(report)
    return 0 if report.all_paid else 1


def _silent() -> Watcher:
    return Watcher(on_grid=lambda _grid, _engine: None, on_activity=lambda _: None)


def _talkative() -> Watcher:
    def on_grid(grid: Grid, engine: str) -> None:
        print_line(f"A practice grid is up with {len(grid.markets)} markets; all money is play.")
        print_line(f"Containers run on {engine}.")

    words = ActivityLines()

    def on_activity(what: Activity) -> None:
        if line := words.line(what):
            print_line(line)

    return Watcher(on_grid, on_activity, lambda notice: print_line(fault_line(notice)))


def _print_report(report: DemoReport) -> None:
    print()
    print(
        f"{report.jobs_paid} of {counted(report.jobs_asked, 'job')} paid:"
        f" {format_nos(MicroNos(report.nos_received))} received,"
        f" {format_nos(MicroNos(report.nos_expected))} expected."
    )
    for label, spread in (
        ("assigned → container started", report.assign_to_start_ms),
        ("container ended → claim sent", report.exit_to_sent_ms),
        ("container ended → paid", report.exit_to_paid_ms),
        ("paid → in the queue again", report.idle_gap_ms),
    ):
        print(f"  {label:<30}{_spread(spread)}")
    if report.faults_injected:
        hits = ", ".join(f"{fault} {count}" for fault, count in report.faults_injected.items())
        print(f"  {'faults and how often they hit':<30}{hits}")
    if not report.all_paid:
        again = command_line("demo --verbose")
        print(f"Not every job was paid. Run it again with {again} to see why.")


def _spread(spread: Spread) -> str:
    if spread.p50 is None or spread.p99 is None:
        return "—"
    return f"{spread.p50:.0f} ms (slowest {spread.p99:.0f} ms)"
