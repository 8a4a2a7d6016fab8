"""`nosdesk benchmark`: how fast the GPUs are, and whether they compute rightly."""

import argparse
import sys
from datetime import UTC, datetime
from typing import Any

from nosdesk.app.benchmark import Compared, Measured, benchmark_gpus
from nosdesk.app.container_benchmark import (
    ContainerBenchmark,
    ContainerOptions,
    container_benchmark,
    has_grid,
)
from nosdesk.cli.output import ActivityLines, print_json, printable, timed
from nosdesk.domain.benchmark.measures import Conditions, Figure, LimitSource, Measure, QuickResult
from nosdesk.node.activity import Activity
from nosdesk.node.quick_benchmark import Progress

_WORDS = {
    Measure.MEMORY: "memory",
    Measure.FP32: "FP32",
    Measure.FP16: "FP16 tensor cores",
    Measure.BF16: "BF16 tensor cores",
    Measure.TO_GPU: "PC to GPU",
    Measure.FROM_GPU: "GPU to PC",
}
_SOURCES = {LimitSource.PUBLISHED: "published", LimitSource.COMPUTED: "computed for this card"}


async def run(arguments: argparse.Namespace) -> int:
    """Measure the GPUs.

    1 when one computes wrongly or could not be measured, or the grid's benchmark was not passed.
    """
    measured = Measured((), {})
    judged: ContainerBenchmark | None = None
    if not arguments.container:
        measured = await _quick(arguments)
    if arguments.container or (not arguments.quick and has_grid(arguments.practice_file)):
        judged = await _in_containers(arguments)
    if arguments.json:
        quick = [_json(each) for each in measured.compared]
        refused = {uuid: str(error) for uuid, error in measured.refused.items()}
        print_json({"quick": quick, "refused": refused, "container": judged})
    elif judged is not None:
        _print_judged(judged)
    elif not arguments.quick:
        print("The grid's own benchmark was left out: there is no practice grid.")
    went_wrong = any(each.result.faults for each in measured.compared)
    return (
        1
        if went_wrong or measured.refused or (judged is not None and not judged.report.passed)
        else 0
    )


async def _quick(arguments: argparse.Namespace) -> Measured:
    lines = _ProgressLines(is_silent=arguments.json)
    measured = await benchmark_gpus(arguments.gpu, anyway=arguments.anyway, on_progress=lines.tell)
    lines.end()
    if not arguments.json:
        for each in measured.compared:
            _print(each)
        for uuid, error in measured.refused.items():
            print(printable(f"! {uuid} was not measured: {error}"))
    return measured


async def _in_containers(arguments: argparse.Namespace) -> ContainerBenchmark:
    words = ActivityLines()

    def on_activity(what: Activity) -> None:
        if not arguments.json and (line := words.line(what)):
            print(timed(line), file=sys.stderr, flush=True)

    options = ContainerOptions(
        arguments.gpu,
        arguments.market,
        arguments.practice_file,
        arguments.anyway,
        isolates=not arguments.open_home,
    )
    return await container_benchmark(options, on_activity)


class _ProgressLines:
    """Tells on standard error how far it is: a line that changes, or in files one a measure."""

    def __init__(self, *, is_silent: bool) -> None:
        self._is_silent = is_silent
        self._changes = sys.stderr.isatty()
        self._told: tuple[str, Measure] | None = None

    def tell(self, gpu: str, progress: Progress) -> None:
        """Tell it, unless that would only be noise."""
        text = f"{progress.done:4.0%}  {_WORDS[progress.measure]}, {progress.left_s:.0f} s left"
        if self._is_silent:
            return
        if self._changes:
            print(f"\r{text}\x1b[K", end="", file=sys.stderr, flush=True)
        elif self._told != (gpu, progress.measure):
            print(timed(f"{gpu}: {text.strip()}"), file=sys.stderr, flush=True)
        self._told = (gpu, progress.measure)

    def end(self) -> None:
        """Leave the line."""
        if self._changes and self._told is not None:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _json(each: Compared) -> dict[str, Any]:
    result = each.result
    return {
        "gpu": result.gpu,
        "name": result.name,
        "at": result.at,
        "driver": result.driver,
        "program": result.program,
        "figures": [_figure_json(figure) for figure in result.figures],
        "conditions": result.conditions,
        "left_out": result.left_out,
        "faults": result.faults,
        "compared_with": None if each.former is None else each.former.at,
        "drops": [
            {"measure": drop.measure, "before": drop.before, "now": drop.now, "share": drop.share}
            for drop in each.drops
        ],
        "likely_causes": each.causes,
        "not_kept": each.not_kept or None,
    }


def _figure_json(figure: Figure) -> dict[str, Any]:
    size, limit = figure.measure.unit_size, figure.limit
    return {
        "measure": figure.measure,
        "value": figure.rate / size,
        "unit": figure.measure.unit,
        "limit": None if limit is None else limit.rate / size,
        "limit_source": None if limit is None else limit.source,
        "share": figure.share,
    }


def _print(each: Compared) -> None:
    result = each.result
    lines = [f"{result.name}  {result.gpu}", f"  driver {result.driver}"]
    lines += [f"  {_figure_line(figure)}" for figure in result.figures]
    lines += [f"  {_WORDS[which]:<20}left out: {why}" for which, why in result.left_out.items()]
    lines.append(f"  under load: {_conditions_line(result.conditions)}")
    lines += [f"  ! {fault}" for fault in result.faults]
    lines += _comparison_lines(each)
    if each.not_kept:
        lines.append(f"  ! {each.not_kept}")
    for line in lines:
        print(printable(line))


def _figure_line(figure: Figure) -> str:
    size = figure.measure.unit_size
    value = f"{_WORDS[figure.measure]:<20}{figure.rate / size:8.1f} {figure.measure.unit:<8}"
    if figure.limit is None or figure.share is None:
        return f"{value} (no limit is known)"
    limit = f"{figure.limit.rate / size:.1f}, {_SOURCES[figure.limit.source]}"
    return f"{value}{figure.share:5.0%} of {limit}"


def _conditions_line(read: Conditions) -> str:
    told = [
        _told(read.temperature_c, "°C"),
        _told(read.power_w, "W"),
        _told(read.core_clock_mhz, "MHz"),
        "" if read.pcie_width is None else f"PCIe {read.pcie_generation or '?'} x{read.pcie_width}",
        "" if not read.slowdowns else f"slowed down by {', '.join(read.slowdowns)}",
    ]
    return ", ".join(each for each in told if each) or "nothing could be read"


def _told(value: float | None, unit: str) -> str:
    return "" if value is None else f"{value:.0f} {unit}"


def _comparison_lines(each: Compared) -> list[str]:
    if each.former is None:
        return []
    when = _date(each.former)
    if not each.drops:
        return [f"  As fast as on {when}."]
    fallen = [
        f"  ! {_WORDS[drop.measure]}: {drop.share:.0%} less than on {when}." for drop in each.drops
    ]
    return fallen + [
        f"  ! {cause}" for cause in each.causes or ("Nothing that was read explains it.",)
    ]


def _print_judged(judged: ContainerBenchmark) -> None:
    specs, report = judged.specs, judged.report
    seen = ", ".join(card.name for card in specs.cards) or f"no GPU: {specs.gpu_trouble}"
    machine = [
        specs.cpu_model or "",
        _told(specs.logical_cores, "threads"),
        _told(specs.ram_mb, "MB memory"),
        _told(specs.disk_gb, "GB disk free"),
    ]
    lines = ["In containers", f"  {', '.join(each for each in machine if each)}", f"  {seen}"]
    lines += [f"  ! {flaw}" for flaw in specs.flaws]
    lines += [f"  {' ' if each.is_met else '!'} {each.words}" for each in report.requirements]
    lines.append(f"  The market {judged.market} takes this PC: {'yes' if report.passed else 'no'}.")
    for line in lines:
        print(printable(line))


def _date(result: QuickResult) -> str:
    return datetime.fromtimestamp(result.at, UTC).astimezone().strftime("%Y-%m-%d %H:%M")
