"""What is found of the GPUs that are to work: the card here, and the card inside a container."""

from collections.abc import Collection
from dataclasses import dataclass, field

from nosdesk.domain.doctor.checks import CheckId
from nosdesk.domain.doctor.findings import Finding, Result, failed_with, ok, skipped, unknown
from nosdesk.domain.errors import HostUnfit, NodeError
from nosdesk.domain.gpu import CardFault, Gpu, unsuited
from nosdesk.domain.gpu_guard import Verdict
from nosdesk.domain.gpu_troubles import Level
from nosdesk.domain.mishaps import EXPLANATIONS, Mishap

SEE_GPUS = "See all that is read of it, and try again once it is well."


@dataclass(frozen=True, slots=True)
class Card:
    """A GPU that is to work; `gpu` is None while it is not in this PC."""

    name: str
    gpu: Gpu | None = None
    verdict: Verdict = field(default_factory=Verdict)
    fault: CardFault | None = None


def driver(trouble: NodeError | None, version: str, *, is_needed: bool) -> Finding:
    """Judge the driver; without a GPU that is to work, none is needed yet."""
    if trouble is None:
        return ok(CheckId.DRIVER, f"The NVIDIA driver {version} runs.")
    cause = trouble.name if isinstance(trouble, HostUnfit) and trouble.name else "DRIVER_FAILED"
    if is_needed:
        return failed_with(CheckId.DRIVER, trouble, cause)
    text = f"{trouble.title} The practice grid can be tried without a GPU."
    return Finding(CheckId.DRIVER, Result.WARNING, text, trouble.remedy, cause=cause)


def card(seen: Card) -> Finding:
    """Judge one GPU that is to work."""
    if seen.gpu is None:
        return _failed(seen, "GPU_MISSING", "It is not in this PC right now.", "Plug it in.")
    if reason := unsuited(seen.gpu):
        return _failed(seen, "GPU_UNSUITED", reason, "Undo that, or choose another GPU.")
    if seen.fault is not None:
        text = f"The driver lists it and cannot read it ({seen.fault})."
        return _failed(seen, "GPU_UNREADABLE", text, "Restart the PC.")
    if not seen.verdict.findings:
        return ok(CheckId.GPU, "It is here and well.", about=seen.name)
    gravest = seen.verdict.findings[0]
    is_grave = seen.verdict.level in (Level.DRAIN, Level.QUARANTINE)
    mishap = EXPLANATIONS.get(gravest.mishap) if gravest.mishap else None
    return Finding(
        CheckId.GPU, Result.FAILED if is_grave else Result.WARNING, gravest.sentence,
        (mishap.action if mishap else "") or SEE_GPUS, cause=f"GPU_{gravest.trouble.name}",
        about=seen.name,
    )  # fmt: skip


def others(here: Collection[Gpu], unreadable: int) -> Finding:
    """Tell of the GPUs where none of them is to work."""
    if unreadable and not here:
        text = "The driver lists a GPU and cannot read it."
        return Finding(CheckId.GPU, Result.WARNING, text, "Restart the PC.", cause="GPU_UNREADABLE")
    names = ", ".join(gpu.name for gpu in here)
    return ok(CheckId.GPU, f"Here: {names}. None of them is to work yet.")


def in_container(refusal: NodeError | None, *, is_tried: bool) -> Finding:
    """Judge whether a container was given the GPUs; `refusal` says why not."""
    if not is_tried:
        return skipped(CheckId.CONTAINER, "No GPU is to work, so none was tried.")
    if refusal is None:
        return ok(CheckId.CONTAINER, "A container was given the GPU.")
    if refusal.mishap is Mishap.GPU_NOT_VISIBLE:
        return failed_with(CheckId.CONTAINER, refusal, Mishap.GPU_NOT_VISIBLE)
    return unknown(CheckId.CONTAINER, f"It could not be tried. {refusal.title}", refusal.remedy)


def _failed(seen: Card, cause: str, text: str, fix: str) -> Finding:
    return Finding(CheckId.GPU, Result.FAILED, text, fix, cause=cause, about=seen.name)
