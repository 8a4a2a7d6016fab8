"""`nosdesk simulate`: a whole grid in virtual time, with everything that goes wrong on one."""

import argparse

from nosdesk.app.faults import Fault
from nosdesk.app.simulate import SimulateOptions, SimulateReport, Verdict, run_simulation
from nosdesk.cli.arguments import Commands, count
from nosdesk.cli.faults import fault_rate, list_faults
from nosdesk.cli.output import counted, print_json, print_line
from nosdesk.domain.money import MicroNos, format_nos


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "simulate",
        help="play a whole grid in virtual time, with faults, and see every job paid",
        description="Plays a grid of many nodes and weeks of jobs in virtual time: the real node\n"
        "over a simulated ledger, engine and network. Faults come by name, rate and seed.",
    )
    parser.add_argument("--nodes", type=count, default=12, metavar="N", help="nodes (12)")
    parser.add_argument("--jobs", type=_jobs, default=400, metavar="M", help="jobs to post (400)")
    parser.add_argument(
        "--faults",
        default="none",
        metavar="LIST",
        help="let these things go wrong: names and groups of the list below, or none (none)",
    )
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="for all randomness (1)")
    parser.add_argument(
        "--fault-rate",
        type=fault_rate,
        default=1.0,
        metavar="N",
        help="let faults come N times as often as usual (1)",
    )
    parser.add_argument("--market", metavar="NAME", help="play only this market's share")
    parser.add_argument("--json", action="store_true", help="print the report as JSON only")
    parser.set_defaults(run=run)
    list_faults(parser, frozenset(Fault))


async def run(arguments: argparse.Namespace) -> int:
    """Run the simulation; 0 when nothing was missed, paid twice or stuck, else 1."""
    options = SimulateOptions(
        nodes=arguments.nodes,
        jobs=arguments.jobs,
        faults=arguments.faults,
        seed=arguments.seed,
        fault_rate=arguments.fault_rate,
        market=arguments.market,
    )
    report = await run_simulation(options, (lambda _: None) if arguments.json else _print_share)
    if arguments.json:
        print_json(report)
    else:
        _print_report(report)
    return 0 if report.all_well else 1


def _jobs(text: str) -> int:
    """Return a whole number from 1 to a million."""
    if not text.isdigit() or not 1 <= int(text) <= 1_000_000:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number from 1 to 1,000,000")
    return int(text)


def _print_share(share: Verdict) -> None:
    days = share.virtual_s / 86_400
    print_line(
        f"{share.market:<13} {counted(share.nodes, 'node')},"
        f" {share.jobs_paid} of {counted(share.jobs_posted, 'job')} paid"
        f" in {days:.1f} days, played in {share.wall_s:.0f} s."
    )


def _print_report(report: SimulateReport) -> None:
    print()
    print(
        f"{report.jobs_paid} of {counted(report.jobs_posted, 'job')} paid on"
        f" {counted(report.nodes, 'node')} (simulated):"
        f" {format_nos(MicroNos(report.nos_received))} received,"
        f" {format_nos(MicroNos(report.nos_expected))} expected."
    )
    faults = sum(report.faults_injected.values())
    print(f"{counted(faults, 'fault')} felt; {report.jobs_per_s:.0f} jobs a second.")
    print(f"{report.jobs_handed_back} went back before they had begun.")
    print(f"{report.payments_missed} missed, {report.paid_twice} paid twice, {report.stuck} stuck.")
    for detail in report.details:
        who = " ".join(word for word in (detail.node, detail.job, detail.run) if word)
        print(f"  {detail.failure}: {detail.reason} ({detail.market} {who})")
