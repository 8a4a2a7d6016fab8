"""What the network's benchmark prints, read from the result document of its run.

It prints one JSON document for each operation, in the standard output. All of it was printed by
containers, so nothing is believed beyond its shape.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from nosdesk.domain.benchmark.specs import SeenCard, Specs
from nosdesk.domain.errors import BadInput
from nosdesk.protocol.cuda_check import read_cuda_check

T = TypeVar("T")

OUTPUT_LIMIT = 64 * 1024
_TEXT_LIMIT = 200
_CARDS_LIMIT = 64


class _Line(Struct):
    type: str = ""
    log: str | None = None


class _Fault(Struct):
    message: str = ""


class _OpState(Struct, rename="camel"):
    operation_id: str
    status: str = ""
    logs: list[_Line] = []
    errors: list[_Fault] = []


class _Result(Struct, rename="camel"):
    op_states: list[_OpState] = []


class _System(Struct):
    cpu_model: str | None = None
    ram_mb: float | None = None
    disk_gb: float | None = None
    physical_cores: int | None = None
    logical_cores: int | None = None


class _Network(Struct):
    ping_ms: float | None = None
    download_mbps: float | None = None
    upload_mbps: float | None = None


class _GpuFault(Struct):
    reason: str | None = None


class _GpuFailure(Struct):
    error: _GpuFault


def specs_of(document: bytes | str) -> Specs:
    """Return what the run of a benchmark found; `BadInput` when this is no result document.

    Operations are known by what the network calls them: system-info, gpu-info, network-info.
    """
    specs = Specs()
    for op in _decoded(document, _Result, "a result document").op_states:
        try:
            specs = _with(specs, op)
        except BadInput as flaw:
            specs = replace(specs, flaws=(*specs.flaws, flaw.title))
    return specs


def _with(specs: Specs, op: _OpState) -> Specs:
    name = _text(op.operation_id)
    if op.status != "success":
        reasons = " ".join(_text(fault.message) for fault in op.errors[:3])
        raise BadInput(f"'{name}' failed. {reasons}".strip())
    match op.operation_id:
        case "system-info":
            return replace(
                specs, **_fields(_decoded(_output(op), _System, f"what '{name}' prints"))
            )
        case "network-info":
            return replace(
                specs, **_fields(_decoded(_output(op), _Network, f"what '{name}' prints"))
            )
        case "gpu-info":
            return _with_cards(specs, _output(op))
        case _:
            return specs


def _with_cards(specs: Specs, printed: str) -> Specs:
    try:
        cards = read_cuda_check(printed).devices[:_CARDS_LIMIT]
    except BadInput:
        fault = _decoded(printed, _GpuFailure, "what 'gpu-info' prints").error
        return replace(specs, gpu_trouble=_text(fault.reason or "It does not say why."))
    seen = tuple(SeenCard(_text(each.name), _text(each.uuid), each.vram_bytes) for each in cards)
    return replace(specs, cards=seen)


def _output(op: _OpState) -> str:
    """Return the standard output as one text, as far as it is not absurdly long."""
    lines = (line.log or "" for line in op.logs if line.type == "stdout")
    return "".join(_bounded(lines))


def _bounded(lines: Iterable[str]) -> Iterable[str]:
    left = OUTPUT_LIMIT
    for line in lines:
        left -= len(line)
        if left < 0:
            return
        yield line


def _fields(told: _System | _Network) -> dict[str, Any]:
    """Return what makes sense of it: no text without end, no number below zero or beyond all."""
    return {name: _sensible(value) for name, value in msgspec.structs.asdict(told).items()}


def _sensible(value: str | float | None) -> str | float | None:
    if isinstance(value, str):
        return _text(value)
    return value if value is not None and 0 <= value < 1e12 else None


def _text(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text[:_TEXT_LIMIT]).strip()


def _decoded(text: bytes | str, kind: type[T], what: str) -> T:
    try:
        return msgspec.json.decode(text, type=kind)
    except (msgspec.MsgspecError, RecursionError, UnicodeError) as error:
        raise BadInput(f"This is not {what}: {_text(str(error))}") from error
