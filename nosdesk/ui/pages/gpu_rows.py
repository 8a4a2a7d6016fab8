"""One row for each GPU: what it does, how warm it is, how far its job is; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.gpu import Gpu, GpuReading, GpuUuid
from nosdesk.domain.gpu_choice import NO_GPU, GpuChoice
from nosdesk.domain.market import Market
from nosdesk.domain.money import MicroNos
from nosdesk.domain.node_status import NodeStatus, Phase, Sentence
from nosdesk.node.gpu_picture import GpuPicture, SeenGpu
from nosdesk.node.rig_picture import NodePicture, RigPicture
from nosdesk.ui.pages.money_view import nos_text
from nosdesk.ui.sentence_view import SentenceView, Shape, sentence_view
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import NOT_KNOWN, age_text, number_text, span_text, tr

_MIB = 1024 * 1024
_MAKER = ("NVIDIA ", "GeForce ")


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure of a card and what it is of."""

    value: str
    caption: str


@dataclass(frozen=True, slots=True)
class GpuRow:
    """One GPU; `progress` is between 0 and 1 while a job runs whose limit is known."""

    uuid: GpuUuid
    name: str
    sentence: SentenceView
    readings: tuple[Reading, ...] = ()
    progress: float | None = None
    is_here: bool = True


def gpu_rows(
    rig: RigPicture,
    cards: GpuPicture,
    began: Mapping[GpuUuid, float],
    market_names: Mapping[MarketAddress, str],
    now: float,
) -> tuple[GpuRow, ...]:
    """Return the GPUs that have a node, as they were chosen, then the other cards of this PC."""
    working = [_working(node, cards, began, market_names, now) for node in rig.nodes]
    told = {row.uuid for row in working}
    others = [_idle(seen, now) for uuid, seen in cards.gpus.items() if uuid not in told]
    return (*working, *others)


def gpu_name(choice: GpuChoice, cards: GpuPicture) -> str:
    """Return what the card is called, without its maker."""
    if choice.uuid == NO_GPU:
        return tr("This PC, without a GPU")
    seen = cards.gpus.get(choice.uuid)
    return short_name(seen.gpu.name if seen else choice.name) or choice.uuid


def short_name(name: str) -> str:
    """Return a card's name without its maker and family."""
    for word in _MAKER:
        name = name.removeprefix(word)
    return name


def _working(
    node: NodePicture,
    cards: GpuPicture,
    began: Mapping[GpuUuid, float],
    market_names: Mapping[MarketAddress, str],
    now: float,
) -> GpuRow:
    uuid, seen = node.choice.uuid, cards.gpus.get(node.choice.uuid)
    ran_s = _ran(node.status, began.get(uuid), now)
    said = sentence_view(node.status)
    if node.status.phase is Phase.RUNNING and ran_s is not None:
        said = replace(said, text=_running_text(ran_s, node.market))
    elif node.status.phase is Phase.QUEUED and node.market is not None:
        name = market_names.get(node.market.address)
        said = replace(said, text=_queued_text(said.text, name)) if name else said
    return GpuRow(
        uuid=uuid,
        name=gpu_name(node.choice, cards),
        sentence=said,
        readings=() if uuid == NO_GPU else _readings(seen, now),
        progress=_progress(ran_s, node.market),
        is_here=uuid == NO_GPU or (seen is not None and seen.is_here),
    )


def _idle(seen: SeenGpu, now: float) -> GpuRow:
    if seen.is_here:
        said = Sentence("NOT_CHOSEN", "Off", tr("Not switched on."))
    else:
        said = Sentence("GPU_ABSENT", "Not here", tr("This card is not in the PC right now."))
    view = sentence_view(NodeStatus(Phase.STOPPED, said))
    if not seen.is_here:
        view = replace(view, shape=Shape.CROSS, tone=Tone.WARN)
    name = short_name(seen.gpu.name)
    return GpuRow(seen.gpu.uuid, name, view, _readings(seen, now), is_here=seen.is_here)


# --- A job that runs -------------------------------------------------------------------------


def _ran(status: NodeStatus, began: float | None, now: float) -> float | None:
    if not status.job or began is None:
        return None
    return max(0.0, now - began)


def _running_text(ran_s: float, market: Market | None) -> str:
    if market is None:
        return tr("Job running for {ran}.", ran=span_text(ran_s))
    limit = span_text(market.job_timeout_s)
    so_far = nos_text(MicroNos(round(market.job_price * min(ran_s, market.job_timeout_s))))
    return tr(
        "Job running {ran} of up to {limit}. Worth about {amount} NOS so far.",
        ran=span_text(ran_s),
        limit=limit,
        amount=so_far,
    )


def _queued_text(text: str, market: str) -> str:
    return tr("{text} Market {market}.", text=text, market=market)


def _progress(ran_s: float | None, market: Market | None) -> float | None:
    if ran_s is None or market is None or market.job_timeout_s <= 0:
        return None
    return min(1.0, ran_s / market.job_timeout_s)


# --- What the card reads ---------------------------------------------------------------------

_OLD_S = 15.0


def _readings(seen: SeenGpu | None, now: float) -> tuple[Reading, ...]:
    """Return temperature, power and memory; old ones carry their age, unknown ones a dash."""
    reading = seen.last.reading if seen and seen.last else GpuReading()
    age = now - seen.last.at if seen and seen.last else 0.0
    is_old = age > _OLD_S or (seen is not None and not seen.is_here)
    captions = (tr("temp"), tr("power"), _memory_caption(seen.gpu if seen else None))
    if is_old:
        captions = (age_text(age),) * 3
    values = (_degrees(reading), _watts(reading), _memory(reading))
    return tuple(map(Reading, values, captions))


def _degrees(reading: GpuReading) -> str:
    celsius = reading.temperature_c
    return NOT_KNOWN if celsius is None else tr("{n} °C", n=number_text(celsius))


def _watts(reading: GpuReading) -> str:
    watts = reading.power_w
    return NOT_KNOWN if watts is None else tr("{n} W", n=number_text(watts))


def _memory(reading: GpuReading) -> str:
    used = reading.vram_used_bytes
    return NOT_KNOWN if used is None else tr("{n} GB", n=number_text(used / 1024 / _MIB, 1))


def _memory_caption(gpu: Gpu | None) -> str:
    if gpu is None or gpu.vram_bytes is None:
        return tr("VRAM")
    return tr("of {n} GB", n=number_text(gpu.vram_bytes / 1024 / _MIB))
