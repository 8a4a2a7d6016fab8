"""What the set-up shows, as values; no Qt."""

from dataclasses import dataclass, field

from nosdesk.domain.doctor.mending import Mending
from nosdesk.domain.setting_up import Step, Where
from nosdesk.ui.sentence_view import SentenceView, Shape
from nosdesk.ui.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class StepMark:
    """One step in the list: what it is called, and whether it is behind us, or where we are."""

    step: Step
    title: str
    is_done: bool
    is_current: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few ways to go; one that is not open says in `text` why."""

    key: str
    title: str
    text: str
    is_chosen: bool = False
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One check of this PC: how it is, why it matters, and how to mend it."""

    name: str
    title: str
    shape: Shape
    tone: Tone
    word: str
    text: str
    fix: str = ""
    command: str = ""
    mending: Mending | None = None


@dataclass(frozen=True, slots=True)
class CardRow:
    """One GPU, whether it is to work, and where; `gpu` is empty for a node without one."""

    gpu: str
    name: str
    market: str
    pay: str
    is_on: bool
    can_change: bool = True


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure that was measured, beside what such a card reaches."""

    name: str
    value: str
    beside: str
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class MeasuredCard:
    """The figures of one GPU, with what is wrong with it in `notes`."""

    name: str
    figures: tuple[FigureRow, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BenchmarkView:
    """How far the benchmark is: `share` from 0 to 1 while it runs, None otherwise."""

    can_run: bool
    note: str
    share: float | None = None
    cards: tuple[MeasuredCard, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """What the grid answered for one GPU; `details` are what was looked through, word by word."""

    name: str
    said: SentenceView
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ApplyView:
    """What a start costs, what the grid wants to know, and what it answered.

    `action` is the one thing to do about the answers: "ask", "cards", or nothing.
    """

    costs: tuple[tuple[str, str], ...] = ()
    costs_note: str = ""
    asks: bool = True
    email: str = ""
    discord: str = ""
    answers: tuple[AnswerRow, ...] = ()
    action: str = ""
    action_label: str = ""
    summary: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetUpView:
    """All of the set-up; `hint` says why it cannot go on yet, where it cannot.

    The way on `leads` unless the step itself has something that is more likely wanted.
    """

    step: Step
    where: Where
    marks: tuple[StepMark, ...]
    title: str
    text: str
    next_label: str
    can_go_on: bool
    can_go_back: bool
    hint: str
    leads: bool = True
    ways: tuple[Choice, ...] = ()
    checks: tuple[CheckRow, ...] = ()
    keys: tuple[Choice, ...] = ()
    account: str = ""
    cards: tuple[CardRow, ...] = ()
    cards_note: str = ""
    benchmark: BenchmarkView = field(default_factory=lambda: BenchmarkView(False, ""))
    apply: ApplyView = field(default_factory=ApplyView)
