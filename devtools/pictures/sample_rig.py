"""A PC with three GPUs as it could be, for pictures of the window: every figure is made up."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from nosdesk.domain import node_status
from nosdesk.domain.addresses import (
    Address,
    JobAddress,
    MarketAddress,
    NodeAddress,
    RunAddress,
)
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.gpu import DriverFacts, Gpu, GpuReading, GpuUuid
from nosdesk.domain.gpu_choice import GpuChoice, RigChoices
from nosdesk.domain.market import Market, QueueType
from nosdesk.domain.money import MicroNos
from nosdesk.domain.node_status import NodeStatus, Phase, Sentence
from nosdesk.node.gpu_picture import GpuPicture, Sample, SeenGpu
from nosdesk.node.rig_node import Stage
from nosdesk.node.rig_picture import NodePicture, RigPicture
from nosdesk.ports.history import RunRecord, Totals
from nosdesk.ui.chart_view import Bar, ChartView
from nosdesk.ui.pages.home_view import (
    Condition,
    HomeView,
    Known,
    empty_view,
    failed_view,
    home_view,
    loading_view,
)
from nosdesk.ui.pages.money_view import Takings
from nosdesk.ui.words import date_text, said

NOW = 1_800_000_000.0
_GIB = 1024**3
PRICES = {"4090": 1_150, "3090": 900, "3060": 430}
"""What the market of each card pays a second, in millionths of a NOS: in all pictures the same."""

MARKET_NAMES = {MarketAddress(Address(f"MarketRTX{card}")): f"nvidia-{card}" for card in PRICES}
_CARDS = {
    GpuUuid("GPU-4090"): ("NVIDIA GeForce RTX 4090", GpuReading(98, 18 * _GIB, 64, 312.0)),
    GpuUuid("GPU-3090"): ("NVIDIA GeForce RTX 3090", GpuReading(0, _GIB // 2, 38, 22.0)),
    GpuUuid("GPU-3060"): ("NVIDIA GeForce RTX 3060", GpuReading(20, None, 41, 19.0)),
}
_MAKING_ROOM = NodeStatus(
    Phase.PAUSED,
    Sentence(
        "WAIT_PROGRAM",
        "Making room",
        "Blender is using this GPU. Resumes when it closes.",
        "Ignore this program",
    ),
)


def home_views() -> dict[str, HomeView]:
    """Return the home page in every state that it is designed for, and in a few hard ones."""
    return {
        Condition.LOADING.value: loading_view(),
        Condition.EMPTY.value: empty_view(),
        Condition.NORMAL.value: home_view(sample_known(), NOW),
        Condition.DEGRADED.value: home_view(_degraded(), NOW),
        Condition.FAILED.value: failed_view(
            "No grid answers at http://127.0.0.1:8899.",
            "Start one with 'nosdesk practice', leave it running, and try again.",
        ),
        "first-day": home_view(_first_day(), NOW),
    }


def sample_known() -> Known:
    """Return what is known of a PC on a good day."""
    statuses = (
        node_status.running("RTX 4090", "JobOfToday"),
        node_status.queued("RTX 3090", 4, 31),
        _MAKING_ROOM,
    )
    return Known(
        rig=_rig(statuses),
        cards=_cards(),
        takings=_takings(),
        books_read_at=NOW,
        began={GpuUuid("GPU-4090"): NOW - 12 * 60},
        market_names=MARKET_NAMES,
    )


def _degraded() -> Known:
    last = node_status.queued("RTX 3090", 4, 31)
    gone = SeenGpu(
        Gpu(GpuUuid("GPU-3060"), "NVIDIA GeForce RTX 3060", vram_bytes=12 * _GIB),
        is_here=False,
        last=Sample(NOW - 400, GpuReading(0, _GIB, 40, 18.0)),
    )
    known = sample_known()
    statuses = (
        node_status.unknown("Cannot reach the network.", last),
        node_status.waiting_funds("0.004 SOL", "0.02 SOL"),
        node_status.faulted("The GPU fell off the bus (Xid 79).", "It needs a restart of the PC."),
    )
    cards = GpuPicture(
        known.cards.driver,
        {**known.cards.gpus, gone.gpu.uuid: gone},
        trouble=Unavailable("The NVIDIA driver does not answer.", "It is asked again by itself."),
    )
    return replace(
        known, rig=_rig(statuses), cards=cards, books_trouble=said("The disk is full."),
        books_read_at=NOW - 3600, began={},
    )  # fmt: skip


def _first_day() -> Known:
    none = _totals(0, 0)
    status = node_status.checking("wallet, market and Docker")
    uuid = GpuUuid("GPU-4090")
    choice = GpuChoice(uuid, 0, name=_CARDS[uuid][0], is_enabled=True)
    rig = RigPicture(RigChoices((choice,)), (NodePicture(choice, status, Stage.GETTING_READY),))
    cards = GpuPicture(DriverFacts("580.95"), {uuid: _cards().gpus[uuid]})
    return Known(rig, cards, Takings(none, none, none, none), NOW)


def _rig(statuses: tuple[NodeStatus, ...]) -> RigPicture:
    choices = tuple(
        GpuChoice(uuid, number, name=name, is_enabled=True)
        for number, (uuid, (name, _)) in enumerate(_CARDS.items())
    )
    nodes = tuple(
        NodePicture(
            choice, status, Stage.AT_WORK, NodeAddress(Address("Node")), market=_market(choice.uuid)
        )
        for choice, status in zip(choices, statuses, strict=True)
    )
    return RigPicture(RigChoices(choices), nodes)


def _market(gpu: str) -> Market:
    nobody = Address("1" * 32)
    at, price = _market_of(gpu), MicroNos(PRICES[gpu.removeprefix("GPU-")])
    return Market(at, nobody, 86_400, price, 3_600, 0, nobody, 0, nobody, 0, QueueType.NODE)


def _market_of(gpu: str) -> MarketAddress:
    return MarketAddress(Address(f"MarketRTX{gpu.removeprefix('GPU-')}"))


def _cards() -> GpuPicture:
    sizes = (24, 24, 12)
    seen = {
        uuid: SeenGpu(Gpu(uuid, name, vram_bytes=size * _GIB), last=Sample(NOW - 1, reading))
        for size, (uuid, (name, reading)) in zip(sizes, _CARDS.items(), strict=True)
    }
    return GpuPicture(DriverFacts("580.95"), seen)


def _takings() -> Takings:
    return Takings(
        today=_totals(5, 4_820_000, awaited=928_800),
        week=_totals(98, 31_060_000, awaited=928_800),
        month=_totals(331, 102_400_000, awaited=928_800),
        ever=_totals(4_120, 1_284_310_000, awaited=928_800),
        recent=_runs(),
        days=_days(),
    )


def _days() -> ChartView:
    heights = (3.1, 4.4, 2.2, 5.1, 4.9, 4.1, 3.8, 4.6, 5.4, 2.0, 4.4, 5.0, 4.7, 4.82)
    days = [
        datetime.fromtimestamp(NOW, UTC).date() - timedelta(13 - number)
        for number in range(len(heights))
    ]
    bars = (
        Bar(date_text(day, "day"), f"{date_text(day)}: {nos} NOS", (nos,))
        for day, nos in zip(days, heights, strict=True)
    )
    return ChartView(tuple(bars), (said("received"),), said("NOS by day, the last 14 days"))


def _totals(runs: int, received: int, awaited: int = 0) -> Totals:
    owed = MicroNos(received + awaited)
    return Totals(runs, runs, owed, MicroNos(received), runs, 0, 0, 0, MicroNos(awaited))


def _runs() -> tuple[RunRecord, ...]:
    rows = (
        ("paid", "waiting", 36, 928_800, None, "GPU-3060"),
        ("paid", "matched", 18, 1_242_000, 1_242_000, "GPU-4090"),
        ("paid", "matched", 42, 2_268_000, 2_268_000, "GPU-3090"),
        ("paid", "matched", 60, 4_140_000, 4_140_000, "GPU-4090"),
        ("ended_by_poster", "matched", 7, 378_000, 378_000, "GPU-3090"),
        ("paid", "short", 30, 2_070_000, 1_570_000, "GPU-4090"),
        ("handed_back", "matched", 0, 0, 0, "GPU-3060"),
        ("lost", "lost", 12, 309_600, 0, "GPU-3060"),
    )
    return tuple(_run(number, *row) for number, row in enumerate(rows))


def _run(  # noqa: PLR0913, PLR0917 - a row of the table above
    number: int,
    outcome: str,
    standing: str,
    minutes: int,
    expected: int,
    received: int | None,
    gpu: str,
) -> RunRecord:
    settled = NOW - 2_400 * (number + 0.2)
    job = JobAddress(Address(f"{number}kFvQ7sLpWn3JzR8tYxHc2BdMgE5uAoT4iS{number}qXb"))
    return RunRecord(
        run=RunAddress(Address(f"Run{number}")),
        job=job,
        node=NodeAddress(Address("Node")),
        market=_market_of(gpu),
        grid="practice",
        engine="docker",
        assigned_at=settled - 60 * minutes - 30,
        started_at=settled - 60 * minutes - 20 if minutes else None,
        ended_at=settled - 20 if minutes else None,
        sent_at=settled - 10,
        settled_at=settled,
        status="done",
        outcome=outcome,
        expected=MicroNos(expected),
        received=None if received is None else MicroNos(received),
        result=None,
        signature=None,
        standing=standing,  # type: ignore[arg-type]
        gpu=gpu,
    )
