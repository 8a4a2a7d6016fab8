"""The GPUs page in every state, for pictures of the window: every figure is made up."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import sin

import msgspec

from devtools.pictures.sample_rig import NOW, sample_known
from devtools.pictures.scene import SAMPLE_OFFERS, Make, Scene, nothing
from nosdesk.aio.state import State
from nosdesk.domain import node_status
from nosdesk.domain.benchmark.measures import Figure, Limit, LimitSource, Measure, QuickResult
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.gpu import Gpu, GpuReading, GpuUuid, PowerLimits
from nosdesk.domain.gpu_choice import ChosenLimits, GpuChoice, RigChoices
from nosdesk.domain.money import MicroNos
from nosdesk.domain.node_status import Sentence
from nosdesk.domain.rules import Hours, Reason, Rules, Ruling
from nosdesk.domain.switching import Outcome, Phase, Switch, SwitchOver
from nosdesk.node.gpu_picture import GpuPicture, Sample, SeenGpu
from nosdesk.node.rig_picture import NodePicture, RigPicture
from nosdesk.ui.commands import Commands
from nosdesk.ui.pages.gpu_card import GpuCard
from nosdesk.ui.pages.gpu_orders import GpuOrders
from nosdesk.ui.pages.gpus import GpusPage
from nosdesk.ui.pages.gpus_states import gpus_empty, gpus_failed, gpus_loading
from nosdesk.ui.pages.gpus_view import GpusView, KnownGpus, gpus_view
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.theme.tokens import Tokens

_GIB = 1024**3
_BUSY, _QUIET, _SHARED, _SPARE, _GONE = (
    GpuUuid(f"GPU-{name}-5f1c-4b7e-9a3d-0c8e7d2b6a41")
    for name in ("9e107d9d", "1f3870be", "c4ca4238", "a87ff679", "e4da3b7f")
)
_LEVELS = {
    _BUSY: (24, 450.0, 64, 312.0, 98),
    _QUIET: (24, 370.0, 38, 22.0, 0),
    _SHARED: (12, 170.0, 41, 19.0, 20),
}
_ANY_RULES, _OWN_LIMITS = Rules(), ChosenLimits()
_EVENINGS = Rules(
    (Hours(18 * 60, 24 * 60, (0, 1, 2, 3, 4)), Hours(0, 24 * 60, (5, 6))),
    idle_after_s=600,
    programs=("blender", "obs"),
    least_price=MicroNos(800),
)


def gpus_views() -> dict[str, GpusView]:
    """Return the page in every state that it is designed for, and in a few hard ones."""
    return {
        Condition.LOADING.value: gpus_loading(),
        Condition.EMPTY.value: gpus_empty(),
        Condition.NORMAL.value: gpus_view(sample_gpus(), NOW),
        Condition.DEGRADED.value: gpus_view(_degraded(), NOW),
        Condition.FAILED.value: gpus_failed(
            "No grid answers at http://127.0.0.1:8899.",
            "Start one with 'nosdesk practice', leave it running, and try again.",
        ),
        "switching": gpus_view(_switching(), NOW),
        "no-card": gpus_view(KnownGpus(RigPicture(), GpuPicture()), NOW),
    }


def gpus_scenes() -> Iterable[Scene]:
    """Return the page in each of these states, and with its forms open."""
    for state, view in gpus_views().items():
        yield Scene("gpus", state, _page_of(view))
    normal = _page_of(gpus_views()[Condition.NORMAL.value])
    yield Scene("gpus", "rules", normal, then=_open_rules)


def _page_of(view: GpusView) -> Make:
    orders = GpuOrders(nothing, GpuPicture, lambda: None)

    def make(commands: Commands, tokens: Tokens) -> GpusPage:
        return GpusPage(State(view), orders, SAMPLE_OFFERS, commands, tokens)

    return make


def _open_rules(page: GpusPage) -> None:
    """Open the forms of the first card, one of them with a mistake in it."""
    card = page.findChildren(GpuCard)[0]
    for change in card.change.values():
        change.click()
    hours = card.rules.fields["hours"].edit
    hours.setText("22-25")
    hours.textEdited.emit("22-25")


def sample_gpus() -> KnownGpus:
    """Return what is known of a PC on a good day: three cards at work, and a spare one."""
    home = sample_known()
    old = [node.choice for node in home.rig.nodes]
    choices = (
        _chosen(old[0], _BUSY, limits=ChosenLimits(83, 320.0)),
        _chosen(old[1], _QUIET, rules=_EVENINGS),
        _chosen(old[2], _SHARED, rules=Rules(yields=True)),
    )
    nodes = tuple(
        replace(node, choice=choice) for node, choice in zip(home.rig.nodes, choices, strict=True)
    )
    nodes = (*nodes[:2], replace(nodes[2], ruling=_holding(nodes[2])))
    last = SwitchOver(Switch(_SPARE, _BUSY, NOW - 9_000, Phase.JOINING), Outcome.DONE, NOW - 7_200)
    rig = replace(home.rig, choices=RigChoices(choices, last_switch=last), nodes=nodes)
    return KnownGpus(
        rig=rig,
        cards=_cards(choices),
        samples={uuid: _samples(uuid) for uuid in _LEVELS},
        results={_BUSY: _result(_BUSY)},
        began={_BUSY: NOW - 12 * 60},
        market_names=home.market_names,
    )


def _switching() -> KnownGpus:
    known = sample_gpus()
    switch = Switch(_BUSY, _SPARE, NOW - 300, Phase.LEAVING)
    choices = msgspec.structs.replace(known.rig.choices, switch=switch)
    return replace(known, rig=replace(known.rig, choices=choices))


def _degraded() -> KnownGpus:
    known = sample_gpus()
    gone = GpuChoice(_GONE, 4, name="NVIDIA GeForce RTX 3080 Ti", is_enabled=False, rules=_EVENINGS)
    switch = Switch(_BUSY, _GONE, NOW - 9_000)
    reason = "RTX 3080 Ti was not found in this PC."
    over = SwitchOver(switch, Outcome.ROLLED_BACK, NOW - 7_200, reason)
    choices = msgspec.structs.replace(
        known.rig.choices, gpus=(*known.rig.choices.gpus, gone), last_switch=over
    )
    lost = replace(known.cards.gpus[_SHARED], is_here=False, last=_samples(_SHARED)[0])
    cards = GpuPicture(
        known.cards.driver,
        {**known.cards.gpus, _SHARED: lost},
        trouble=Unavailable("The NVIDIA driver does not answer.", "It is asked again by itself."),
    )
    samples = {**known.samples, _SHARED: _samples(_SHARED)[:200]}
    fault = node_status.faulted(
        "The GPU fell off the bus (Xid 79).", "It needs a restart of the PC."
    )
    nodes = (*known.rig.nodes[:2], replace(known.rig.nodes[2], status=fault, ruling=None))
    rig = replace(known.rig, choices=choices, nodes=nodes)
    return replace(known, rig=rig, cards=cards, samples=samples)


def _chosen(
    choice: GpuChoice,
    uuid: GpuUuid,
    *,
    rules: Rules = _ANY_RULES,
    limits: ChosenLimits = _OWN_LIMITS,
) -> GpuChoice:
    return msgspec.structs.replace(choice, uuid=uuid, rules=rules, limits=limits)


def _holding(node: NodePicture) -> Ruling:
    said: Sentence = node.status.sentence
    return Ruling(Reason.OTHER_PROGRAMS, said, programs=("blender",))


def _cards(choices: Sequence[GpuChoice]) -> GpuPicture:
    seen = {
        each.uuid: SeenGpu(
            Gpu(
                each.uuid,
                each.name,
                vram_bytes=_LEVELS[each.uuid][0] * _GIB,
                power=PowerLimits(highest_w=_LEVELS[each.uuid][1]),
            ),
            last=_samples(each.uuid)[-1],
        )
        for each in choices
    }
    spare = SeenGpu(Gpu(_SPARE, "NVIDIA L40S", vram_bytes=48 * _GIB))
    return GpuPicture(sample_known().cards.driver, {**seen, _SPARE: spare})


def _samples(uuid: GpuUuid) -> tuple[Sample, ...]:
    """Return fifteen minutes that wave a little; the busy card began twelve minutes ago."""
    _, _, heat, watts, load = _LEVELS[uuid]
    return tuple(_sample(second, heat, watts, load) for second in range(900))


def _sample(second: int, heat: int, watts: float, load: int) -> Sample:
    wave = sin(second / 40) + 0.5 * sin(second / 13)
    part = 1.0 if second >= 180 or load < 50 else 0.1
    warm = heat if second >= 240 or load < 50 else 36 + (heat - 36) * max(0, second - 180) / 60
    reading = GpuReading(
        utilisation=round(min(100, max(0, load * part + 2 * wave))),
        temperature_c=round(warm + wave),
        power_w=max(8.0, watts * part + 6 * wave),
    )
    return Sample(NOW - 899 + second, reading)


def _result(uuid: GpuUuid) -> QuickResult:
    figures = (
        Figure(Measure.MEMORY, 921e9, Limit(1_008e9, LimitSource.PUBLISHED)),
        Figure(Measure.FP32, 74.2e12, Limit(82.6e12, LimitSource.PUBLISHED)),
        Figure(Measure.FP16, 158.0e12, Limit(165.2e12, LimitSource.PUBLISHED)),
    )
    name = "NVIDIA GeForce RTX 4090"
    return QuickResult(uuid, name, NOW - 2 * 86_400, "580.95", "nosdesk", figures)
