"""`nosdesk simulate`: a whole grid in virtual time, with everything that goes wrong on one."""

import argparse

from nosdesk.app.simulate import SimulateOptions, SimulateReport, Verdict, run_simulation
from nosdesk.cli.output import counted, print_json, print_line
from nosdesk.domain.money import MicroNos, format_nos


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
