"""What is found at the PC itself: power and sleep, network, clock, Docker, its disk."""

from collections.abc import Sequence
from dataclasses import dataclass

from nosdesk.domain.doctor.checks import CheckId
from nosdesk.domain.doctor.findings import Finding, Result, ok, unknown
from nosdesk.domain.rules import duration_text

CLOCK_SLACK_S = 30.0
"""Dates come in whole seconds, answers take a moment, and a ledger's time is a vote."""

CLOCK_WRONG_S = 300.0
"""So far off, schedules, time limits and the checking of certificates go wrong."""

OLDEST_DOCKER = (20, 10)
"""The oldest Docker Engine that Nosdesk is tested with."""

_GIB = 1024**3
NO_SLEEP = "sudo systemctl mask sleep.target suspend.target"
GNOME_NO_SLEEP = (
    "gsettings set org.gnome.settings-daemon.plugins.power sleep-inactive-{}-type nothing"
)


@dataclass(frozen=True, slots=True)
class SleepPlan:
    """What puts this PC to sleep untouched, and after how many seconds; 0 is never."""

    by: str
    after_s: float
    command: str = ""


@dataclass(frozen=True, slots=True)
class Power:
    """Whether the PC runs on its battery, and what would put it to sleep; None is not known."""

    on_battery: bool | None = None
    plan: SleepPlan | None = None


@dataclass(frozen=True, slots=True)
class Reached:
    """One service that was asked over the network; `offset_s` is how far its clock is before ours.

    `trouble` says why it did not answer, empty where it did.
    """

    what: str
    trouble: str = ""
    offset_s: float | None = None


@dataclass(frozen=True, slots=True)
class DockerFacts:
    """What an engine says of itself."""

    version: str
    is_rootless: bool = False
    is_desktop: bool = False
    root: str = ""


def power(seen: Power) -> Finding:
    """Judge whether this PC stays awake."""
    plan = seen.plan
    if seen.on_battery:
        text = "This PC runs on its battery, which a job would drain quickly."
        return Finding(CheckId.POWER, Result.WARNING, text, "Plug it in.", cause="BATTERY")
    if plan is None:
        return unknown(CheckId.POWER, "Whether this PC falls asleep could not be found out.")
    if plan.after_s <= 0:
        return ok(CheckId.POWER, "This PC stays awake by itself.", plan.by)
    after = duration_text(plan.after_s)
    text = f"This PC falls asleep when nobody has touched it for {after} ({plan.by})."
    fix = "Let it stay awake."
    return Finding(CheckId.POWER, Result.WARNING, text, fix, plan.command, "FALLS_ASLEEP")


def network(reached: Sequence[Reached], ledger: str) -> Finding:
    """Judge who of the grid answers; `ledger` says why its ledger cannot be read, if so."""
    silent = [each for each in reached if each.trouble]
    details = tuple(f"{each.what}: {each.trouble or 'answers'}" for each in reached)
    if ledger:
        return Finding(
            CheckId.NETWORK, Result.FAILED, f"The grid's ledger does not answer. {ledger}",
            _offline(reached, silent), cause="NO_LEDGER", details=details,
        )  # fmt: skip
    if not silent:
        return ok(CheckId.NETWORK, "All services of the grid answer.", *details)
    text = f"Some of the grid's services do not answer: {', '.join(e.what for e in silent)}."
    fix = "If this lasts, check your internet connection; Nosdesk tries again by itself."
    return Finding(CheckId.NETWORK, Result.WARNING, text, fix, cause="SOME_SILENT", details=details)


def _offline(reached: Sequence[Reached], silent: Sequence[Reached]) -> str:
    if len(silent) == len(reached):
        return "Check your internet connection."
    return (
        "Other services of the grid answer, so the RPC address may be wrong, or down for a while."
    )


def clock(offsets_s: Sequence[float]) -> Finding:
    """Judge this PC's clock by whoever it is nearest to: others may be wrong themselves."""
    if not offsets_s:
        return unknown(CheckId.CLOCK, "Nobody told the time to compare this PC's clock with.")
    off = min(offsets_s, key=abs)
    if abs(off) <= CLOCK_SLACK_S:
        return ok(CheckId.CLOCK, "This PC's clock is right.", f"off by {off:+.1f} s at most")
    words = f"{duration_text(abs(off))} {'slow' if off > 0 else 'fast'}"
    result = Result.FAILED if abs(off) > CLOCK_WRONG_S else Result.WARNING
    fix = "Let the system set its clock by the network."
    text = f"This PC's clock is {words}."
    return Finding(CheckId.CLOCK, result, text, fix, "sudo timedatectl set-ntp true", "CLOCK_WRONG")


def docker(facts: DockerFacts) -> Finding:
    """Judge an engine that answers."""
    told = f"Docker {facts.version} runs."
    if _is_older(facts.version, OLDEST_DOCKER):
        least = ".".join(f"{part:02d}" for part in OLDEST_DOCKER)
        text = f"Docker {facts.version} is older than any that Nosdesk was tried with ({least})."
        return _docker_warning(text, "Install a newer Docker Engine.", "DOCKER_OLD")
    if facts.is_desktop:
        text = f"{told} It is Docker Desktop, whose virtual machine has no GPU on Linux."
        return _docker_warning(text, "Install Docker Engine instead.", "DOCKER_DESKTOP")
    if facts.is_rootless:
        text = f"{told} It runs without root, where limits and GPUs need more setting up."
        return _docker_warning(text, "Use Docker Engine as the system installs it.", "ROOTLESS")
    return ok(CheckId.DOCKER, told, *([f"its files: {facts.root}"] if facts.root else []))


def disk(free: int | None, total: int | None, floor: int) -> Finding:
    """Judge the room on the disk that Docker uses, of which jobs must leave `floor` bytes free."""
    if free is None or total is None:
        return unknown(CheckId.DISK, "How full Docker's disk is cannot be seen from here.")
    room = f"{free / _GIB:.1f} of {total / _GIB:.1f} GiB are free where Docker keeps its files."
    if free >= floor:
        return ok(CheckId.DISK, room)
    text = f"{room} No job starts with less than {floor / _GIB:g} GiB."
    fix = "Free some space; the command shows what Docker uses."
    return Finding(CheckId.DISK, Result.FAILED, text, fix, "docker system df", "DISK_FULL")


def _docker_warning(text: str, fix: str, cause: str) -> Finding:
    return Finding(CheckId.DOCKER, Result.WARNING, text, fix, cause=cause)


def _is_older(version: str, least: tuple[int, int]) -> bool:
    parts = version.split(".")[:2]
    if len(parts) < 2 or not all(part.isascii() and part.isdigit() for part in parts):
        return False  # what cannot be read is not called old
    return tuple(map(int, parts)) < least
