"""What the home page shows, as values: computed from the rig, the cards and the books; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.node_status import GPU_SENTENCES, NodeStatus, Phase, Sentence
from nosdesk.node.gpu_picture import GpuPicture
from nosdesk.node.rig_picture import LeftThere, NodePicture, RigPicture
from nosdesk.ui.chart_view import NO_CHART, ChartView
from nosdesk.ui.figure_view import FigureView
from nosdesk.ui.pages.gpu_rows import GpuRow, gpu_name, gpu_rows
from nosdesk.ui.pages.money_view import Takings, money_figures
from nosdesk.ui.pages.run_rows import RunRow, run_rows
from nosdesk.ui.sentence_view import SentenceView, Shape, sentence_view
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import age_text, said, tr


class Condition(StrEnum):
    """The five states that a page is designed for."""

    LOADING = "loading"
    EMPTY = "empty"
    NORMAL = "normal"
    DEGRADED = "degraded"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Alert:
    """Something that needs a look."""

    shape: Shape
    tone: Tone
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """Everything on the home page; `is_lead` makes the sentence's action the one thing to do."""

    condition: Condition
    sentence: SentenceView
    is_lead: bool = False
    money: tuple[FigureView, ...] = field(default_factory=lambda: money_figures(None))
    gpus: tuple[GpuRow, ...] = ()
    alerts: tuple[Alert, ...] = ()
    runs: tuple[RunRow, ...] = ()
    days: ChartView = NO_CHART


@dataclass(frozen=True, slots=True)
class Known:
    """What is known at a moment: the nodes, the cards, the money, and since when jobs run.

    `books_read_at` is when the money was read last; `books_trouble` why it cannot be read now.
    """

    rig: RigPicture
    cards: GpuPicture
    takings: Takings | None = None
    books_read_at: float | None = None
    books_trouble: str = ""
    began: Mapping[GpuUuid, float] = field(default_factory=dict)
    market_names: Mapping[MarketAddress, str] = field(default_factory=dict)


def loading_view() -> HomeView:
    """Return the page while the node is being opened."""
    shown = SentenceView(
        Shape.DASHED,
        Tone.INFO,
        tr("Starting"),
        tr("Opening your nodes and looking at your GPUs."),
        "STARTING",
    )
    return HomeView(Condition.LOADING, shown)


def empty_view() -> HomeView:
    """Return the page of a PC that no grid is set up for."""
    shown = SentenceView(
        Shape.HOLLOW,
        Tone.QUIET,
        tr("Set up"),
        tr("This PC is on no grid yet. The practice grid needs no wallet and risks nothing."),
        "SET_UP",
        tr("Start set-up"),
    )
    return HomeView(Condition.EMPTY, shown, is_lead=True)


def failed_view(title: str, remedy: str) -> HomeView:
    """Return the page when the nodes could not be opened."""
    shown = SentenceView(
        Shape.CROSS,
        Tone.BAD,
        tr("Stopped"),
        said(title, remedy),
        "NOT_OPENED",
        tr("Try again"),
    )
    return HomeView(Condition.FAILED, shown, is_lead=True)


def unshown_view(title: str, remedy: str) -> HomeView:
    """Return the page while it cannot be told how the nodes are, which go on."""
    text = said(title, remedy)
    shown = SentenceView(Shape.QUESTION, Tone.WARN, tr("Not sure"), text, "NOT_SHOWN")
    return HomeView(Condition.FAILED, shown)


def home_view(known: Known, now: float) -> HomeView:
    """Return the page for what is known now."""
    nodes = (*_node_alerts(known), *_left_alerts(known))
    alerts = (*nodes, *_card_alerts(known), *_book_alerts(known, now))
    is_degraded = bool(known.books_trouble or known.cards.trouble) or any(
        node.status.phase is Phase.UNKNOWN for node in known.rig.nodes
    )
    return HomeView(
        condition=Condition.DEGRADED if is_degraded else Condition.NORMAL,
        sentence=_whole(known, now),
        money=money_figures(known.takings),
        gpus=gpu_rows(known.rig, known.cards, known.began, known.market_names, now),
        alerts=alerts,
        runs=run_rows(known.takings.recent, known.rig, now) if known.takings else (),
        days=known.takings.days if known.takings else NO_CHART,
    )


# --- The sentence for the whole PC -----------------------------------------------------------

_LEADING = (
    Phase.RUNNING, Phase.SETTLING, Phase.DRAINING, Phase.QUEUED, Phase.JOINING, Phase.CHECKING,
    Phase.WAITING_FUNDS, Phase.FAULTED, Phase.UNKNOWN, Phase.WAITING_ADMISSION, Phase.PAUSED,
    Phase.STOPPED,
)  # fmt: skip
"""Whose state stands for the PC: who earns, then who is about to, then who needs somebody."""

_ALL_OFF = Sentence("ALL_OFF", "Off", "No GPU of this PC is switched on.")


def _whole(known: Known, now: float) -> SentenceView:
    nodes = known.rig.nodes
    if not nodes:
        return sentence_view(NodeStatus(Phase.STOPPED, _ALL_OFF))
    first = min(nodes, key=lambda node: _LEADING.index(node.status.phase))
    rows = gpu_rows(known.rig, known.cards, known.began, known.market_names, now)
    shown = next(row.sentence for row in rows if row.uuid == first.choice.uuid)
    if len(nodes) == 1:
        return shown
    text = tr("{name}: {text}", name=gpu_name(first.choice, known.cards), text=shown.text)
    return SentenceView(shown.shape, shown.tone, shown.label, text, shown.id, shown.action)


# --- What needs a look -----------------------------------------------------------------------

_NEEDS_A_LOOK = {
    Phase.WAITING_FUNDS: Tone.WARN,
    Phase.FAULTED: Tone.BAD,
    Phase.UNKNOWN: Tone.WARN,
}


def _node_alerts(known: Known) -> list[Alert]:
    return [
        _node_alert(node, known)
        for node in known.rig.nodes
        if node.status.phase in _NEEDS_A_LOOK or node.status.sentence.id.startswith(GPU_SENTENCES)
    ]


def _node_alert(node: NodePicture, known: Known) -> Alert:
    shown = sentence_view(node.status)
    title = tr("{name}: {label}", name=gpu_name(node.choice, known.cards), label=shown.label)
    tone = _NEEDS_A_LOOK.get(node.status.phase, Tone.WARN)
    return Alert(Shape.CROSS if tone is Tone.BAD else Shape.TRIANGLE, tone, title, shown.text)


def _left_alerts(known: Known) -> list[Alert]:
    """Tell of what is owed on other grids, for as long as it is."""
    return [_left_alert(each) for each in known.rig.elsewhere if each.is_owed]


def _left_alert(left: LeftThere) -> Alert:
    shown = sentence_view(left.status)
    grid = said(left.title)
    title = tr("{grid}: something is still to be finished or paid there", grid=grid)
    return Alert(shown.shape, shown.tone, title, shown.text)


def _card_alerts(known: Known) -> list[Alert]:
    alerts = []
    if (trouble := known.cards.trouble) is not None:
        alerts.append(Alert(Shape.TRIANGLE, Tone.WARN, said(trouble.title), said(trouble.remedy)))
    told = {node.choice.uuid for node in known.rig.nodes}
    for uuid, seen in known.cards.gpus.items():
        if uuid not in told:
            alerts += [
                Alert(Shape.TRIANGLE, Tone.WARN, seen.gpu.name, said(finding.sentence))
                for finding in seen.verdict.findings
            ]
    return alerts


def _book_alerts(known: Known, now: float) -> list[Alert]:
    if not known.books_trouble:
        return []
    read = known.books_read_at
    age = tr("Never read.") if read is None else tr("Read {age}.", age=age_text(now - read))
    title = tr("Your earnings cannot be read")
    return [Alert(Shape.TRIANGLE, Tone.WARN, title, f"{known.books_trouble} {age}")]
