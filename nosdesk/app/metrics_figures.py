"""The figures that the running program tells to who watches over it, computed from what it knows.

No secret and no address stands in them: nodes are told apart by their GPUs,
RPC endpoints by number.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import nosdesk
from nosdesk.domain.gpu import GpuReading
from nosdesk.domain.metrics import Family, Sample
from nosdesk.domain.money import MICRO_PER_NOS
from nosdesk.domain.node_status import Phase
from nosdesk.node.gpu_picture import GpuPicture, SeenGpu
from nosdesk.node.rig_picture import NodePicture, RigPicture
from nosdesk.ports.history import Totals

_MHZ = 1_000_000


@dataclass(frozen=True, slots=True)
class RpcFigures:
    """One RPC endpoint: whether it is asked at the moment, how fast it is, how far behind."""

    is_asked: bool
    latency_s: float
    lag_slots: int


@dataclass(frozen=True, slots=True)
class Known:
    """What is known at one moment."""

    grid: str
    rig: RigPicture
    cards: GpuPicture
    totals: Totals
    calls: Mapping[str, int]
    endpoints: tuple[RpcFigures, ...]
    late_s: float


def figures(known: Known) -> tuple[Family, ...]:
    """Return all figures; families of which nothing is known have no values."""
    told = (_program(known), _nodes(known.rig.nodes), _money(known.totals), _cards(known.cards),
            _rpc(known))  # fmt: skip
    return tuple(family for part in told for family in part if family.samples)


def _program(known: Known) -> Iterator[Family]:
    labels = {"version": nosdesk.__version__, "grid": known.grid}
    yield Family("nosdesk_info", "The program and its grid.", ((labels, 1),))
    yield _plain(
        "nosdesk_loop_lateness_seconds",
        "How late the event loop was at worst since the last scrape.",
        known.late_s,
    )


def _nodes(nodes: tuple[NodePicture, ...]) -> Iterator[Family]:
    yield Family(
        "nosdesk_node_phase",
        "1 for the phase that the node is in, 0 for the others.",
        tuple(
            (_node(node) | {"phase": phase.value}, float(node.status.phase is phase))
            for node in nodes
            for phase in Phase
        ),
    )
    yield Family(
        "nosdesk_node_earning",
        "Whether a job is in hand, or being paid.",
        tuple((_node(node), float(node.status.is_earning)) for node in nodes),
    )
    queued = [node for node in nodes if node.status.place is not None]
    yield Family(
        "nosdesk_queue_place",
        "The node's place in its market's queue, from 1.",
        tuple((_node(node), float(node.status.place or 0)) for node in queued),
    )
    yield Family(
        "nosdesk_queue_length",
        "How many nodes wait in that queue.",
        tuple((_node(node), float(node.status.queue_length)) for node in queued),
    )


def _money(totals: Totals) -> Iterator[Family]:
    standings = {
        "matched": totals.matched,
        "short": totals.short,
        "waiting": totals.waiting,
        "lost": totals.lost,
    }
    yield Family(
        "nosdesk_jobs",
        "Jobs on this grid by what came in for them: what is told of a job may still change.",
        tuple(({"standing": name}, float(count)) for name, count in standings.items()),
    )
    for name, meaning, amount in (
        ("expected", "What was owed for all jobs.", totals.expected),
        ("received", "What came in for all jobs.", totals.received),
        ("awaited", "What is owed and may come in, or be read, yet.", totals.awaited),
    ):
        yield _plain(f"nosdesk_payments_{name}_nos", meaning, amount / MICRO_PER_NOS)


def _cards(cards: GpuPicture) -> Iterator[Family]:
    seen = tuple(cards.gpus.values())
    yield Family(
        "nosdesk_gpu_present",
        "Whether the GPU can be read.",
        tuple((_card(each), float(each.is_here)) for each in seen),
    )
    yield _of_cards(
        "nosdesk_gpu_memory_bytes", "The GPU's memory.",
        ((each, each.gpu.vram_bytes) for each in seen),
    )  # fmt: skip
    last = [(each, each.last.reading) for each in seen if each.is_here and each.last is not None]
    for name, meaning, value in _READINGS:
        yield _of_cards(name, meaning, ((each, value(reading)) for each, reading in last))
    yield _of_cards(
        "nosdesk_gpu_energy_joules",
        "What the GPU took since its driver started.",
        ((each, reading.energy_j) for each, reading in last),
        is_counter=True,
    )


def _rpc(known: Known) -> Iterator[Family]:
    yield Family(
        "nosdesk_rpc_calls",
        "Tries of RPC calls, by method.",
        tuple(({"method": name}, float(count)) for name, count in sorted(known.calls.items())),
        "counter",
    )
    numbered = [({"endpoint": str(n)}, each) for n, each in enumerate(known.endpoints, 1)]
    for name, meaning, values in (
        ("asked", "Whether the endpoint is asked: it neither failed, lied nor wants to rest.",
         [float(each.is_asked) for _, each in numbered]),
        ("latency_seconds", "How long the endpoint takes to answer.",
         [each.latency_s for _, each in numbered]),
        ("lag_slots", "How many slots the endpoint is behind the others.",
         [float(each.lag_slots) for _, each in numbered]),
    ):  # fmt: skip
        samples = tuple(
            (labels, value) for (labels, _), value in zip(numbered, values, strict=True)
        )
        yield Family(f"nosdesk_rpc_endpoint_{name}", meaning, samples)


def _core_clock(reading: GpuReading) -> float | None:
    return None if reading.core_clock_mhz is None else reading.core_clock_mhz * float(_MHZ)


_READINGS = (
    ("nosdesk_gpu_utilisation_percent", "How busy the GPU is.", lambda r: r.utilisation),
    ("nosdesk_gpu_memory_used_bytes", "How much of its memory is used.",
     lambda r: r.vram_used_bytes),
    ("nosdesk_gpu_temperature_celsius", "How warm the GPU is.", lambda r: r.temperature_c),
    ("nosdesk_gpu_power_watts", "What the GPU takes.", lambda r: r.power_w),
    ("nosdesk_gpu_power_limit_watts", "What the GPU may take.", lambda r: r.power_limit_w),
    ("nosdesk_gpu_fan_percent", "How fast its fan turns.", lambda r: r.fan),
    ("nosdesk_gpu_core_clock_hertz", "How fast its core is clocked.", _core_clock),
)  # fmt: skip


def _plain(name: str, meaning: str, value: float) -> Family:
    return Family(name, meaning, (({}, value),))


def _of_cards(
    name: str,
    meaning: str,
    values: Iterable[tuple[SeenGpu, float | None]],
    *,
    is_counter: bool = False,
) -> Family:
    """Return a family of those cards whose value is known: what was not measured is no zero."""
    samples: tuple[Sample, ...] = tuple(
        (_card(card), float(value)) for card, value in values if value is not None
    )
    return Family(name, meaning, samples, "counter" if is_counter else "gauge")


def _card(card: SeenGpu) -> dict[str, str]:
    return {"gpu": card.gpu.uuid, "name": card.gpu.name}


def _node(node: NodePicture) -> dict[str, str]:
    return {"gpu": node.choice.uuid, "name": node.choice.name}
