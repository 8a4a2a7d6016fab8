"""`nosdesk doctor`: why am I not earning? One cause and one action, and all that was looked at."""

import argparse
from typing import Any

import msgspec

from nosdesk.app.doctor import DoctorOptions, Report, examine
from nosdesk.app.paths import user_paths
from nosdesk.app.settings import open_settings
from nosdesk.cli.output import print_json, printable
from nosdesk.domain.doctor.checks import BY_ID, CHECKS
from nosdesk.domain.doctor.findings import Finding, Result

MARKS = {
    Result.OK: "ok",
    Result.WARNING: "warn",
    Result.FAILED: "FAIL",
    Result.UNKNOWN: "?",
    Result.SKIPPED: "-",
}


async def run(arguments: argparse.Namespace) -> int:
    """Examine everything; 0 when nothing is wrong, 1 when something is."""
    floor = arguments.keep_free
    if floor is None:
        floor = (await open_settings(user_paths()).load()).settings.jobs.disk_floor
    report = await examine(DoctorOptions(arguments.practice_file, floor))
    if arguments.json:
        print_json(_json(report))
    else:
        for line in _lines(report):
            print(printable(line))
    return 0 if report.diagnosis.is_well else 1


def _json(report: Report) -> dict[str, Any]:
    told = report.diagnosis
    return {
        "well": told.is_well,
        "sentence": told.sentence,
        "command": told.command or None,
        "cause": None if told.cause is None else told.cause.check,
        "grid": report.grid or None,
        "checks": [
            {
                "id": check.id,
                "title": check.title,
                "why": check.why,
                "findings": [_finding(each) for each in report.findings if each.check is check.id],
            }
            for check in CHECKS
        ],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    told: dict[str, Any] = msgspec.to_builtins(finding)
    del told["check"], told["mending"]
    page = finding.mending.page if finding.mending else ""
    return told | {
        "cause": finding.name,
        "command": finding.command or None,
        "page": page or None,
    }


def _lines(report: Report) -> list[str]:
    told = report.diagnosis
    lines = [f"[{told.sentence.label}] {told.sentence.text}", *_mending(told.sentence.action)]
    if told.command:
        lines.append(f"  Type: {told.command}")
    if told.mending and told.mending.page:
        lines.append(f"  See: {told.mending.page}")
    lines.append("")
    for finding in report.findings:
        lines += _row(finding)
        if finding.result in (Result.WARNING, Result.FAILED) and finding != told.cause:
            page = finding.mending.page if finding.mending else ""
            lines += [f"{'':32}{each}" for each in (finding.fix, page) if each]
    return lines


def _mending(action: str) -> list[str]:
    return [f"  What to do: {action}"] if action else []


def _row(finding: Finding) -> list[str]:
    about = f"{finding.about}: " if finding.about else ""
    title = BY_ID[finding.check].title
    return [f"  {MARKS[finding.result]:<5} {title:<24}{about}{finding.sentence}"]
