"""`nosdesk gpus`: the PC's GPUs by UUID, with what they read now."""

import argparse
import time
from typing import Any

import msgspec

from nosdesk.app.gpu_selection import chosen
from nosdesk.app.gpus import GpuSurvey, SurveyedGpu, open_gpus, survey_gpus
from nosdesk.cli.choice_words import choice_line, left_choices
from nosdesk.cli.output import counted, print_json, printable
from nosdesk.domain.errors import NodeError
from nosdesk.domain.gpu import CardFault, Gpu, GpuReading, GpuUuid, unsuited
from nosdesk.domain.gpu_choice import GpuChoice, RigChoices

NOT_MEASURED = "—"
_GIB = 1024**3
_FAULTS = {
    CardFault.LOST: "It fell off the bus. Restart the PC.",
    CardFault.NEEDS_RESET: "It works no more until the PC is restarted.",
    CardFault.UNREADABLE: "The driver cannot read it. Check that its power is plugged in.",
}


async def run(arguments: argparse.Namespace) -> int:
    """List the GPUs; without a driver or a GPU the reason is raised as an error."""
    async with open_gpus() as gpus:
        survey = await survey_gpus(gpus)
    choices, trouble = await _chosen()
    if arguments.json:
        print_json(_json(survey, choices) | {"trouble": trouble})
    else:
        _print(survey, choices)
        if trouble is not None:
            print(printable(f"\n! What you chose cannot be shown: {trouble}"))
    return 0


async def _chosen() -> tuple[RigChoices | None, str | None]:
    """Return the choices; when they cannot be read, why: the cards are shown all the same."""
    try:
        return await chosen(), None
    except NodeError as error:
        return None, str(error)


def _json(survey: GpuSurvey, known: RigChoices | None) -> dict[str, Any]:
    choices = known or RigChoices()
    driver = {"version": survey.driver.version, "cuda": _dotted(survey.driver.cuda)}
    gpus = [_gpu_json(each) | {"choice": choices.of(each.gpu.uuid)} for each in survey.gpus]
    return {
        "driver": driver,
        "gpus": gpus,
        "unreadable": survey.unreadable,
        "not_here": _not_here(survey, choices),
        "switch": choices.switch,
    }


def _not_here(survey: GpuSurvey, choices: RigChoices) -> list[GpuChoice]:
    return left_choices(choices, {each.gpu.uuid for each in survey.gpus})


def _gpu_json(each: SurveyedGpu) -> dict[str, Any]:
    return {
        **msgspec.to_builtins(each.gpu),
        "compute_capability": _dotted(each.gpu.compute_capability),
        "unsuited": unsuited(each.gpu) or None,
        "reading": each.reading,
        "fault": each.fault,
        "verdict": each.verdict,
    }


def _print(survey: GpuSurvey, choices: RigChoices | None) -> None:
    cuda = f", CUDA {_dotted(survey.driver.cuda)}" if survey.driver.cuda else ""
    print(printable(f"NVIDIA driver {survey.driver.version or NOT_MEASURED}{cuda}"))
    for each in survey.gpus:
        print()
        for line in _lines(each):
            print(printable(line))
        if choices is not None:
            print(f"  {_choice(choices, each.gpu.uuid)}")
    if choices is not None:
        _print_absent(_not_here(survey, choices), choices)
    for fault in survey.unreadable:
        print(f"\nAnother GPU is listed, but does not say which it is.\n  ! {_FAULTS[fault]}")


def _print_absent(absent: list[GpuChoice], choices: RigChoices) -> None:
    for each in absent:
        print(f"\n{printable(each.name or 'A GPU')}  {printable(each.uuid)}")
        print(f"  ! It is not in this computer right now.\n  {_choice(choices, each.uuid)}")


def _choice(choices: RigChoices, uuid: GpuUuid) -> str:
    return printable(choice_line(choices, uuid, time.time()))


def _lines(each: SurveyedGpu) -> list[str]:
    lines = [f"{each.gpu.name}  {each.gpu.uuid}", f"  {_card(each.gpu)}"]
    if each.reading is not None:
        lines.append(f"  {_now(each.gpu, each.reading)}")
    elif each.fault is not None:
        lines.append(f"  ! {_FAULTS[each.fault]}")
    if reason := unsuited(each.gpu):
        lines.append(f"  ! {reason}")
    lines += [f"  ! {finding.sentence}" for finding in each.verdict.findings if each.reading]
    return lines


def _card(gpu: Gpu) -> str:
    link = gpu.pcie
    parts = [
        f"{_gib(gpu.vram_bytes)} GB",
        f"compute {_dotted(gpu.compute_capability) or NOT_MEASURED}",
        f"PCIe {_shown(link.generation)} x{_shown(link.width)}",
        f"bus {gpu.pci_bus_id or NOT_MEASURED}",
    ]
    return ", ".join(parts)


def _now(gpu: Gpu, reading: GpuReading) -> str:
    users = None if reading.processes is None else counted(len(reading.processes), "program")
    parts = [
        f"{_shown(reading.utilisation)} % busy",
        f"{_gib(reading.vram_used_bytes)} of {_gib(gpu.vram_bytes)} GB in use",
        f"{_shown(reading.temperature_c)} °C",
        f"{_shown(reading.power_w)} of {_shown(reading.power_limit_w)} W",
        f"{_shown(reading.core_clock_mhz)} MHz",
        users or f"{NOT_MEASURED} programs",
    ]
    return ", ".join(parts)


def _gib(size: int | None) -> str:
    return NOT_MEASURED if size is None else f"{size / _GIB:.1f}"


def _shown(value: float | None) -> str:
    return NOT_MEASURED if value is None else f"{value:.0f}"


def _dotted(version: tuple[int, int] | None) -> str | None:
    return None if version is None else f"{version[0]}.{version[1]}"
