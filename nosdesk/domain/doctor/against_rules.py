"""What a grid's rules say of this PC: its system, its GPUs, its memory, its disk."""

from collections.abc import Iterator
from dataclasses import dataclass

from nosdesk.domain.doctor.checks import CheckId
from nosdesk.domain.doctor.findings import Finding, Result, ok
from nosdesk.domain.grid_rules import GridRules, Platform, too_little

_GB = 10**9
_RULES = CheckId.GRID_RULES


@dataclass(frozen=True, slots=True)
class ThisPc:
    """What there is of this PC; None is what could not be read. `cards` are those that work."""

    platform: Platform
    memory: int | None = None
    disk: int | None = None
    driver: str = ""
    cards: tuple[tuple[str, int | None], ...] = ()


def against_rules(pc: ThisPc, rules: GridRules, grid: str, choose: str) -> tuple[Finding, ...]:
    """Hold this PC against what the grid says of whom it admits; `choose` lists other grids."""
    if not rules.admits(pc.platform):
        text = f"{grid} admits {rules.platform_names} only, which this PC does not run."
        fix = "Choose another grid; nothing leads around this rule."
        return (Finding(_RULES, Result.FAILED, text, fix, choose, "NOT_ADMITTED"),)
    short = tuple(_shortfalls(pc, rules, grid))
    return short or (ok(_RULES, f"{grid} admits a PC like this one.", *_facts(pc)),)


def _shortfalls(pc: ThisPc, rules: GridRules, grid: str) -> Iterator[Finding]:
    most = rules.gpus_per_pc
    if most is not None and len(pc.cards) > most:
        text = f"{grid} admits {most} of a PC's GPUs, and {len(pc.cards)} are switched on."
        yield _warning(text, "Switch the others off; they are held back anyway.", "TOO_MANY_GPUS")
    if too_little(pc.memory, rules.minimum_ram_gb):
        text = f"{grid} asks for {rules.minimum_ram_gb} GB of memory; {_has(pc.memory)}."
        yield _warning(text, "The grid may turn this PC down.", "TOO_LITTLE_MEMORY")
    if too_little(pc.disk, rules.minimum_disk_gb):
        text = f"{grid} asks for {rules.minimum_disk_gb} GB of storage; {_has(pc.disk)}."
        yield _warning(text, "The grid may turn this PC down.", "TOO_LITTLE_DISK")
    if rules.minimum_driver and is_older(pc.driver, rules.minimum_driver):
        text = f"{grid} asks for NVIDIA's driver {rules.minimum_driver}; this PC has {pc.driver}."
        yield _warning(text, "Install a newer driver.", "DRIVER_OLD")
    for name, memory in pc.cards:
        if too_little(memory, rules.minimum_vram_gb):
            text = f"{grid} asks for {rules.minimum_vram_gb} GB of GPU memory; {_has(memory)}."
            yield _warning(text, "The grid may turn this GPU down.", "TOO_LITTLE_VRAM", name)


def is_older(version: str, least: str) -> bool:
    """Tell whether a driver's version is surely before another one."""
    parts = version.split(".")
    if not version or not all(each.isascii() and each.isdigit() for each in parts):
        return False  # what cannot be read is not called old
    return [int(each) for each in parts] < [int(each) for each in least.split(".")]


def _has(size: int | None) -> str:
    return f"there are {(size or 0) / _GB:.0f} GB"


def _facts(pc: ThisPc) -> tuple[str, ...]:
    told = {"memory": pc.memory, "disk": pc.disk}
    return tuple(f"{name}: {size / _GB:.0f} GB" for name, size in told.items() if size)


def _warning(text: str, fix: str, cause: str, about: str = "") -> Finding:
    return Finding(_RULES, Result.WARNING, text, fix, cause=cause, about=about)
