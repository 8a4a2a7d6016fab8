"""What is known while a PC is being set up; its words are made from it, without Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.benchmark.measures import QuickResult
from nosdesk.domain.doctor.checks import CheckId
from nosdesk.domain.doctor.findings import Finding
from nosdesk.domain.errors import NodeError
from nosdesk.domain.gpu import Gpu, GpuUuid
from nosdesk.domain.grid_rules import GridRules, Platform
from nosdesk.domain.money import MicroNos
from nosdesk.domain.moves.first_run import FirstRun
from nosdesk.domain.setting_up import SettingUp, Step, Where
from nosdesk.node.applying import GridAnswer, Reply
from nosdesk.node.quick_benchmark import Progress
from nosdesk.ui.grid_words import GridWay, WorkHere

LOOKED_AT = (
    CheckId.POWER,
    CheckId.DRIVER,
    CheckId.GPU,
    CheckId.DOCKER,
    CheckId.CONTAINER,
    CheckId.DISK,
    CheckId.NETWORK,
    CheckId.CLOCK,
    CheckId.GRID_RULES,
)
"""The doctor's checks that are made before there is a node, in the order of their rows."""

_PRACTICE_RULES = GridRules(play_money=True)

NEEDED = (CheckId.DOCKER, CheckId.DISK)
"""Without these no job runs, whatever the grid."""


@dataclass(frozen=True, slots=True)
class SystemFacts:
    """Which system this is, and the bytes of its memory, None where that cannot be read."""

    name: str
    platform: Platform
    memory: int | None = None


@dataclass(frozen=True, slots=True)
class FoundCard:
    """A node that could work: with a GPU, or with none to practise; and where, for how much.

    `price` is the pay of a second, None while it cannot be read. `unfit` says why the GPU cannot
    be rented out.
    """

    gpu: Gpu | None
    market: str
    price: MicroNos | None
    unfit: str = ""

    @property
    def uuid(self) -> str:
        """The GPU's UUID, empty without one."""
        return self.gpu.uuid if self.gpu else ""


@dataclass(frozen=True, slots=True)
class Answered:
    """What the grid said to the node of one GPU."""

    gpu: str
    answer: GridAnswer


@dataclass(frozen=True, slots=True)
class Benchmarked:
    """What the benchmark found: results, and why some GPUs could not be measured."""

    results: tuple[QuickResult, ...] = ()
    refused: Mapping[GpuUuid, NodeError] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Facts:
    """All of it; None is what was not looked at yet.

    `needs_docker` unless jobs are simulated; `not_kept` says why nothing can be kept. `grids` are
    those besides the practice grid.
    """

    setting_up: SettingUp
    system: SystemFacts
    needs_docker: bool = True
    findings: Mapping[CheckId, tuple[Finding, ...]] = field(default_factory=dict)
    is_checking: bool = False
    cards: tuple[FoundCard, ...] | None = None
    cards_trouble: NodeError | None = None
    market_names: Mapping[MarketAddress, str] = field(default_factory=dict)
    progress: Progress | None = None
    benchmarked: Benchmarked | None = None
    costs: FirstRun | None = None
    costs_trouble: NodeError | None = None
    not_kept: str = ""
    grids: tuple[GridWay, ...] = ()
    answered: tuple[Answered, ...] = ()

    @property
    def chosen(self) -> tuple[FoundCard, ...]:
        """The nodes that are to work."""
        off = self.setting_up.left_off
        return tuple(each for each in self.cards or () if not each.unfit and each.uuid not in off)

    @property
    def may_start(self) -> bool:
        """Whether the grid lets every node in that is to work, or will by itself."""
        replies = {each.gpu: each.answer.reply for each in self.answered}
        fine = (Reply.ADMITTED, Reply.WAITING, Reply.UNQUALIFIED)
        return bool(self.chosen) and all(replies.get(each.uuid) in fine for each in self.chosen)

    @property
    def here(self) -> WorkHere:
        """What of this PC decides where it may work."""
        return WorkHere(self.system.platform, self.system.name)

    @property
    def rules(self) -> GridRules:
        """What the grid allows that was chosen."""
        if self.setting_up.where is Where.GRID:
            for each in self.grids:
                if each.name == self.setting_up.grid:
                    return each.rules
        return _PRACTICE_RULES

    @property
    def plays(self) -> bool:
        """Whether it is about play money."""
        return self.rules.play_money

    @property
    def step(self) -> Step:
        """Where we are."""
        return self.setting_up.step
