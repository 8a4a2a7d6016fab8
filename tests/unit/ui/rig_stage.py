"""A rig of three GPUs and its books, each test with what it wants to be different."""

from nosdesk.domain import node_status
from nosdesk.domain.gpu import Gpu, GpuReading, GpuUuid
from nosdesk.domain.gpu_choice import GpuChoice, RigChoices
from nosdesk.node.gpu_picture import GpuPicture, Sample, SeenGpu
from nosdesk.node.node import Stage
from nosdesk.node.rig_picture import NodePicture, RigPicture
from nosdesk.ports.history import RunRecord, Totals
from nosdesk.ui.pages.home_view import Known
from nosdesk.ui.pages.money_view import Takings
from tests.builders import a_market

NOW = 1_700_000_000.0
GIB = 1024**3
A, B, C = (GpuUuid(f"GPU-{letter}") for letter in "abc")
NAMES = {A: "NVIDIA GeForce RTX 4090", B: "NVIDIA GeForce RTX 3090", C: "NVIDIA L40S"}
RUNNING = node_status.running("Market1", "Job1")
QUEUED = node_status.queued("Market1", 4, 31)
NOTHING = Totals(*[0] * 9)


def a_node(uuid=A, status=RUNNING, **changed):
    choice = GpuChoice(uuid, 0, name=NAMES.get(uuid, ""), is_enabled=True)
    given = {"choice": choice, "status": status, "stage": Stage.AT_WORK, "market": a_market()}
    return NodePicture(**(given | changed))


def a_rig(*nodes):
    return RigPicture(RigChoices(tuple(node.choice for node in nodes)), nodes)


def a_card(uuid=A, **changed):
    reading = GpuReading(temperature_c=64, power_w=312.4, vram_used_bytes=18 * GIB)
    given = {"gpu": Gpu(uuid, NAMES[uuid], vram_bytes=24 * GIB), "last": Sample(NOW, reading)}
    return SeenGpu(**(given | changed))


def the_cards(*cards, **changed):
    return GpuPicture(gpus={card.gpu.uuid: card for card in cards}, **changed)


def totals(runs=1, received=1_000_000, awaited=0):
    return Totals(runs, runs, received + awaited, received, runs, 0, 0, 0, awaited)


def takings(total=NOTHING, recent=()):
    return Takings(total, total, total, total, recent)


def known(*nodes, cards=(), **changed):
    return Known(rig=a_rig(*nodes), cards=the_cards(*cards), **changed)


def a_record(**changed):
    given = {
        "run": "Run1", "job": "JobAddressOfSomeLength", "node": "Node1", "market": "Market1",
        "grid": "practice", "engine": "docker", "assigned_at": NOW - 700, "started_at": NOW - 660,
        "ended_at": NOW - 120, "sent_at": NOW - 110, "settled_at": NOW - 60, "status": "done",
        "outcome": "paid", "expected": 1_240_000, "received": 1_240_000, "result": None,
        "signature": None, "standing": "matched",
    }  # fmt: skip
    return RunRecord(**(given | changed))
