"""What the GPUs page shows, as values: computed from choices, nodes and cards; no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.benchmark.measures import QuickResult
from nosdesk.domain.gpu import GpuUuid, unsuited
from nosdesk.domain.gpu_choice import LOST_ACCOUNT, NO_GPU, ChosenLimits, GpuChoice, RigChoices
from nosdesk.domain.rules import Rules
from nosdesk.domain.switching import Phase
from nosdesk.node.gpu_picture import GpuPicture, Sample, SeenGpu
from nosdesk.node.rig_picture import NodePicture, RigPicture
from nosdesk.ui.pages.gpu_curves import Curve, curves
from nosdesk.ui.pages.gpu_orders import Deed
from nosdesk.ui.pages.gpu_rows import GpuRow, gpu_name, gpu_rows
from nosdesk.ui.pages.gpu_words import (
    benchmark_text,
    last_switch_text,
    limits_text,
    market_text,
    rules_text,
    switch_text,
)
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.sentence_view import SentenceView, Shape
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import NOT_KNOWN, number_text, said, tr

_GIB = 1024**3
NO_CARDS = "NO_GPU"


@dataclass(frozen=True, slots=True)
class Target:
    """A card that the work could move to."""

    uuid: GpuUuid
    name: str


@dataclass(frozen=True, slots=True)
class GpuCardView:
    """One GPU with all that was chosen for it; `deeds` are what can be done now, in this order.

    `badge` says its part in a switch that is under way, `warnings` what else is wrong with it.
    """

    uuid: GpuUuid
    name: str
    sentence: SentenceView
    is_here: bool = True
    badge: str = ""
    kind: str = ""
    curves: tuple[Curve, ...] = ()
    market: str = ""
    rules_line: str = ""
    limits_line: str = ""
    benchmark: str = ""
    warnings: tuple[str, ...] = ()
    deeds: tuple[Deed, ...] = ()
    targets: tuple[Target, ...] = ()
    rules: Rules = field(default_factory=Rules)
    limits: ChosenLimits = field(default_factory=ChosenLimits)

    @property
    def is_card(self) -> bool:
        """Whether there is a card at all, and not a node that goes without."""
        return self.uuid != NO_GPU


@dataclass(frozen=True, slots=True)
class GpusView:
    """Everything on the page; `sentence` is there when all GPUs are concerned.

    `switch` is the switch that is under way, `last_switch` how the last one ended.
    """

    condition: Condition
    sentence: SentenceView | None = None
    is_lead: bool = False
    switch: SentenceView | None = None
    last_switch: str = ""
    gpus: tuple[GpuCardView, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownGpus:
    """What is known at a moment: the nodes and choices, the cards, their readings and results."""

    rig: RigPicture
    cards: GpuPicture
    samples: Mapping[GpuUuid, Sequence[Sample]] = field(default_factory=dict)
    results: Mapping[GpuUuid, QuickResult] = field(default_factory=dict)
    began: Mapping[GpuUuid, float] = field(default_factory=dict)
    market_names: Mapping[MarketAddress, str] = field(default_factory=dict)


def gpus_view(known: KnownGpus, now: float) -> GpusView:
    """Return the page for what is known now."""
    gpus = tuple(_card(uuid, known, now) for uuid in _order(known))
    choices = known.rig.choices
    if not gpus and known.cards.trouble is None:
        return GpusView(Condition.EMPTY, _no_cards())
    is_whole = known.cards.trouble is None and all(gpu.is_here for gpu in gpus)
    last = choices.last_switch
    return GpusView(
        Condition.NORMAL if is_whole else Condition.DEGRADED,
        _driver_sentence(known.cards),
        switch=_switch_sentence(known),
        last_switch=""
        if last is None or choices.switch is not None
        else last_switch_text(
            choices, _named(last.switch.old, known), _named(last.switch.new, known), now
        ),
        gpus=gpus,
    )


# --- What concerns all of them ---------------------------------------------------------------


def _no_cards() -> SentenceView:
    text = tr(
        "No NVIDIA GPU was found in this PC. If there is one, check that it is seated, has power,"
        " and that its driver is installed."
    )
    return SentenceView(Shape.HOLLOW, Tone.QUIET, tr("No GPU"), text, NO_CARDS)


def _driver_sentence(cards: GpuPicture) -> SentenceView | None:
    if cards.trouble is None:
        return None
    text = said(cards.trouble.title, cards.trouble.remedy)
    return SentenceView(Shape.TRIANGLE, Tone.WARN, tr("Not readable"), text, "DRIVER_SILENT")


def _switch_sentence(known: KnownGpus) -> SentenceView | None:
    switch = known.rig.choices.switch
    if switch is None:
        return None
    old, new = _named(switch.old, known), _named(switch.new, known)
    return SentenceView(
        Shape.RING,
        Tone.INFO,
        tr("Switching") if switch.phase is Phase.JOINING else tr("After this job"),
        switch_text(switch, old, new),
        "SWITCHING",
        tr("Stay"),
    )


# --- One of them -----------------------------------------------------------------------------


def _order(known: KnownGpus) -> list[GpuUuid]:
    """Return the cards as the driver lists them, then those that only choices tell of."""
    chosen = [
        each.uuid
        for each in known.rig.choices.gpus
        if not each.uuid.startswith(LOST_ACCOUNT) and (each.uuid != NO_GPU or each.is_enabled)
    ]
    return list(dict.fromkeys([*known.cards.gpus, *chosen]))


def _card(uuid: GpuUuid, known: KnownGpus, now: float) -> GpuCardView:
    choices, seen, node = known.rig.choices, known.cards.gpus.get(uuid), known.rig.of(uuid)
    choice = choices.of(uuid) or GpuChoice(uuid, 0)
    row = _row(uuid, choice, known, now)
    return GpuCardView(
        uuid=uuid,
        name=row.name,
        sentence=row.sentence,
        is_here=row.is_here,
        badge=_badge(choices, uuid) or ("" if row.is_here else tr("not in this PC")),
        kind=_kind(seen),
        curves=() if uuid == NO_GPU else curves(seen, known.samples.get(uuid, ()), now),
        market=market_text(choice, node, _market_name(choice, node, known)),
        rules_line=rules_text(choice.rules),
        limits_line=limits_text(choice.limits) if uuid else NOT_KNOWN,
        benchmark=benchmark_text(known.results.get(uuid), now) if uuid else NOT_KNOWN,
        warnings=_warnings(seen, node, row.sentence),
        deeds=_deeds(choices, choice, node, row, now),
        targets=_targets(uuid, known) if choice.is_enabled else (),
        rules=choice.rules,
        limits=choice.limits,
    )


def _row(uuid: GpuUuid, choice: GpuChoice, known: KnownGpus, now: float) -> GpuRow:
    """Return what the home page says of it, too; one that was never seen here is absent."""
    rows = gpu_rows(known.rig, known.cards, known.began, known.market_names, now)
    if (found := next((row for row in rows if row.uuid == uuid), None)) is not None:
        return found
    if uuid == NO_GPU:
        shown = SentenceView(Shape.HOLLOW, Tone.QUIET, tr("Off"), tr("Not at work."), "NOT_CHOSEN")
        return GpuRow(uuid, gpu_name(choice, known.cards), shown)
    text = tr("This card is not in the PC right now. Its settings are kept.")
    shown = SentenceView(Shape.CROSS, Tone.WARN, tr("Not here"), text, "GPU_ABSENT")
    return GpuRow(uuid, gpu_name(choice, known.cards), shown, is_here=False)


def _named(uuid: GpuUuid, known: KnownGpus) -> str:
    return gpu_name(known.rig.choices.of(uuid) or GpuChoice(uuid, 0), known.cards)


def _badge(choices: RigChoices, uuid: GpuUuid) -> str:
    if choices.switch is None or uuid not in (choices.switch.old, choices.switch.new):
        return ""
    return tr("until this job is paid") if uuid == choices.switch.old else tr("after this job")


def _kind(seen: SeenGpu | None) -> str:
    if seen is None or seen.gpu.vram_bytes is None:
        return ""
    return tr("{n} GB of memory", n=number_text(seen.gpu.vram_bytes / _GIB))


def _market_name(choice: GpuChoice, node: NodePicture | None, known: KnownGpus) -> str:
    if node is not None and node.market is not None:
        address = node.market.address
        return known.market_names.get(address, address)
    return choice.market


def _warnings(
    seen: SeenGpu | None, node: NodePicture | None, shown: SentenceView
) -> tuple[str, ...]:
    badge = (said(node.badge),) if node is not None and node.badge else ()
    if seen is None:
        return badge
    findings = [said(finding.sentence) for finding in seen.verdict.findings]
    whole = [said(why)] if (why := unsuited(seen.gpu)) else []
    return tuple(text for text in (*whole, *findings, *badge) if text not in shown.text)


def _deeds(
    choices: RigChoices, choice: GpuChoice, node: NodePicture | None, row: GpuRow, now: float
) -> tuple[Deed, ...]:
    """Return what can be done with it; one that is part of a switch can only be paused."""
    is_switching = choices.switch is not None and choice.uuid in (
        choices.switch.old, choices.switch.new,
    )  # fmt: skip
    if not choice.is_enabled:
        can_begin = row.is_here and choice.uuid != NO_GPU and not is_switching
        return (Deed.ENABLE,) if can_begin else ()
    resting = _resting(choice, node, now)
    return resting if is_switching else (*resting, Deed.DISABLE)


def _resting(choice: GpuChoice, node: NodePicture | None, now: float) -> tuple[Deed, ...]:
    if choice.pause is not None and (choice.pause.until is None or choice.pause.until > now):
        return (Deed.RESUME,)
    if choice.insistence is not None and choice.insistence.until > now:
        return (Deed.PAUSE, Deed.FOLLOW_RULES)
    is_held = node is not None and node.ruling is not None and not node.ruling.allows
    return (Deed.PAUSE, Deed.RUN_ANYWAY) if is_held else (Deed.PAUSE,)


def _targets(uuid: GpuUuid, known: KnownGpus) -> tuple[Target, ...]:
    choices = known.rig.choices
    if choices.switch is not None or uuid == NO_GPU:
        return ()
    return tuple(
        Target(other, _named(other, known))
        for other, seen in known.cards.gpus.items()
        if other != uuid
        and other not in choices.enabled
        and seen.is_here
        and not unsuited(seen.gpu)
    )
