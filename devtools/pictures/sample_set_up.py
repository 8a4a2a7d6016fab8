"""The set-up of a PC in its steps and states, for pictures: every figure is made up."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

import msgspec

from devtools.pictures.sample_mending import UBUNTU, StillMending
from devtools.pictures.scene import Scene
from nosdesk.aio.state import State
from nosdesk.app.desk_keys import AskedInWindow, DeskKeys
from nosdesk.app.wallet import Wallet
from nosdesk.domain.addresses import Address, MarketAddress
from nosdesk.domain.benchmark.conditions import conditions_of
from nosdesk.domain.benchmark.measures import (
    Figure,
    Limit,
    LimitSource,
    Measure,
    QuickResult,
)
from nosdesk.domain.benchmark.specs import Requirement
from nosdesk.domain.doctor.checks import CheckId
from nosdesk.domain.doctor.findings import Finding, Result, ok
from nosdesk.domain.doctor.mendings import mended
from nosdesk.domain.errors import BugError, Refused
from nosdesk.domain.gpu import Gpu, GpuUuid, PcieLink
from nosdesk.domain.grid_rules import GridRules
from nosdesk.domain.money import Lamports, MicroNos
from nosdesk.domain.moves.first_run import Cost, FirstRun
from nosdesk.domain.setting_up import SettingUp, Step, Where, with_gpu
from nosdesk.node.applying import GridAnswer, Reply
from nosdesk.node.quick_benchmark import Progress
from nosdesk.ui.commands import Commands
from nosdesk.ui.grid_words import GridWay
from nosdesk.ui.mending_dialog import Fixing
from nosdesk.ui.pages.page import Page
from nosdesk.ui.theme.tokens import Tokens
from nosdesk.ui.window import MainWindow
from nosdesk.ui.wizard.set_up_facts import (
    Answered,
    Benchmarked,
    Facts,
    FoundCard,
    SystemFacts,
)
from nosdesk.ui.wizard.set_up_words import set_up_view
from nosdesk.ui.wizard.wizard import Wizard

_GIB = 1024**3
_MARKET = MarketAddress(Address("MarketRTX4090"))
_UBUNTU = SystemFacts("Ubuntu 24.04.3 LTS", "linux", memory=32 * _GIB)
_PUBLIC = GridRules(("linux",), gpus_per_pc=1, node_software="official", minimum_ram_gb=12)
_GRIDS = (
    GridWay("mainnet", "Public grid", _PUBLIC),
    GridWay("devnet", "Devnet", GridRules(play_money=True)),
    GridWay("cellar", "Grid in the cellar", GridRules(gpus_per_pc=2), is_own=True),
)


def set_up_facts() -> dict[str, Facts]:
    """Return the set-up in every step, and in the states that each is designed for."""
    return {
        "where": sample_facts(Step.WHERE),
        "where-wsl": replace(sample_facts(Step.WHERE), system=SystemFacts("Ubuntu (WSL)", "wsl")),
        "where-devnet": _on("devnet", Step.WHERE),
        "where-public": _on("mainnet", Step.WHERE),
        "wallet-devnet": _on("devnet", Step.WALLET),
        "wallet-cellar": _on("cellar", Step.WALLET),
        "cards-cellar": _on("cellar", Step.CARDS),
        "cards-public": _on("mainnet", Step.CARDS),
        "apply-cellar": _on("cellar", Step.APPLY),
        "computer-begun": replace(sample_facts(Step.COMPUTER), findings={}, is_checking=True),
        "computer": sample_facts(Step.COMPUTER),
        "computer-failed": replace(sample_facts(Step.COMPUTER), findings=_no_docker()),
        "wallet": sample_facts(Step.WALLET),
        "wallet-watch": sample_facts(Step.WALLET, where=Where.WATCH),
        "cards": sample_facts(Step.CARDS),
        "cards-none": replace(sample_facts(Step.CARDS), cards=(_NO_CARD,)),
        "benchmark": sample_facts(Step.BENCHMARK),
        "benchmark-runs": replace(
            sample_facts(Step.BENCHMARK), progress=Progress(0.42, Measure.FP32, 11.6)
        ),
        "benchmark-done": replace(sample_facts(Step.BENCHMARK), benchmarked=_benchmarked()),
        "benchmark-none": replace(sample_facts(Step.BENCHMARK), cards=(_NO_CARD,)),
        "apply": sample_facts(Step.APPLY),
        **{f"apply-{reply}": _answered(reply) for reply in Reply},
        "apply-watch": sample_facts(Step.APPLY, where=Where.WATCH, account="7YpVq4…Nos"),
    }


def set_up_scenes() -> Iterable[Scene]:
    """Return the set-up in all of them."""
    for state, facts in set_up_facts().items():
        yield Scene("set_up", state, partial(_Stand, facts), _Stand.raise_curtain)


def sample_facts(step: Step, where: Where = Where.PRACTICE, account: str = "") -> Facts:
    """Return what is known of a PC with two GPUs, in this step."""
    return Facts(
        SettingUp(where, step, account, email="practice@localhost"),
        _UBUNTU,
        findings=_findings(),
        cards=_CARDS,
        market_names={_MARKET: "nvidia-4090"},
        costs=_COSTS,
        grids=_GRIDS,
    )


def _on(grid: str, step: Step) -> Facts:
    facts = sample_facts(step, Where.GRID)
    return replace(facts, setting_up=msgspec.structs.replace(facts.setting_up, grid=grid))


def still_keys() -> DeskKeys:
    """Return a wallet's keys that nobody keeps."""

    def no_wallet() -> Wallet:
        raise BugError("a picture has no wallet")

    return DeskKeys(no_wallet, AskedInWindow(), State(False), lambda: None)


class _Stand(Page):
    """Stands where the set-up goes on top."""

    def __init__(self, facts: Facts, commands: Commands, _: Tokens) -> None:
        super().__init__("set_up", "Set-up", is_titled=False)
        self._facts, self._commands = facts, commands

    def raise_curtain(self) -> None:
        """Have the set-up cover the window."""
        view = State(set_up_view(self._facts))
        fixing = Fixing(StillMending(), self._commands)
        make = partial(Wizard, view, StillOrders(), still_keys(), self._commands, fixing=fixing)
        window = self.window()
        assert isinstance(window, MainWindow)
        window.cover(make)


class StillOrders:
    """Orders that do nothing; each is noted in `given`."""

    def __init__(self) -> None:
        self.given: list[object] = []

    async def go_on(self) -> None:
        """Note it."""
        self.given.append("go_on")

    async def go_back(self) -> None:
        """Note it."""
        self.given.append("go_back")

    async def put_off(self) -> None:
        """Note it."""
        self.given.append("put_off")

    def choose_where(self, where: Where, grid: str = "") -> None:
        """Note it."""
        self.given.append((where, grid) if grid else where)

    def choose_account(self, account: str) -> None:
        """Note it."""
        self.given.append(account)

    def switch_gpu(self, gpu: str, *, is_on: bool) -> None:
        """Note it."""
        self.given.append((gpu, is_on))

    def fill_in(self, *, email: str, discord: str) -> None:
        """Note it."""
        self.given.append((email, discord))

    async def look(self) -> None:
        """Note it."""
        self.given.append("look")

    async def check_computer(self) -> None:
        """Note it."""
        self.given.append("check_computer")

    async def find_cards(self) -> None:
        """Note it."""
        self.given.append("find_cards")

    async def measure(self) -> None:
        """Note it."""
        self.given.append("measure")

    def stop_measuring(self) -> None:
        """Note it."""
        self.given.append("stop_measuring")

    async def ask_admission(self) -> None:
        """Note it."""
        self.given.append("ask_admission")

    async def choose_other_cards(self) -> None:
        """Note it."""
        self.given.append("choose_other_cards")


def _findings() -> dict[CheckId, tuple[Finding, ...]]:
    missing = Finding(
        CheckId.CONTAINER, Result.FAILED,
        'Docker cannot give a container the GPU: could not select device driver "".',
        cause="GPU_NOT_VISIBLE",
    )  # fmt: skip
    return {
        CheckId.POWER: (ok(CheckId.POWER, "This PC stays awake by itself."),),
        CheckId.DRIVER: (ok(CheckId.DRIVER, "The NVIDIA driver 580.95 runs."),),
        CheckId.GPU: (
            ok(CheckId.GPU, "It is here and well.", about="NVIDIA GeForce RTX 4090"),
            ok(CheckId.GPU, "It is here and well.", about="NVIDIA GeForce RTX 3060"),
        ),
        CheckId.DOCKER: (ok(CheckId.DOCKER, "Docker 28.2.1 runs."),),
        CheckId.CONTAINER: (mended(missing, UBUNTU),),
        CheckId.DISK: (
            ok(CheckId.DISK, "812.4 of 931.5 GiB are free where Docker keeps its files."),
        ),
        CheckId.NETWORK: (ok(CheckId.NETWORK, "All services of the grid answer."),),
        CheckId.GRID_RULES: (ok(CheckId.GRID_RULES, "Practice grid admits a PC like this one."),),
    }


def _no_docker() -> dict[CheckId, tuple[Finding, ...]]:
    away = Finding(
        CheckId.DOCKER, Result.FAILED, "Docker does not run.", "Start it.", cause="DOCKER_AWAY",
    )  # fmt: skip
    return {**_findings(), CheckId.DOCKER: (mended(away, UBUNTU),)}


_NO_CARD = FoundCard(None, "nvidia-4090", MicroNos(1_150))
_CARDS = (
    FoundCard(
        Gpu(GpuUuid("GPU-4090"), "NVIDIA GeForce RTX 4090", vram_bytes=24 * _GIB),
        "nvidia-4090",
        MicroNos(1_150),
    ),
    FoundCard(
        Gpu(GpuUuid("GPU-3060"), "NVIDIA GeForce RTX 3060", vram_bytes=12 * _GIB),
        "nvidia-3060",
        MicroNos(430),
    ),
)
_COSTS = FirstRun(
    (
        Cost("rent of your NOS account", Lamports(2_039_280), is_rent=True),
        Cost("rent of your stake account", Lamports(1_726_080), is_rent=True),
        Cost("rent of the vault of your stake", Lamports(2_039_280), is_rent=True),
        Cost("rent of your share in the staking rewards", Lamports(1_447_680), is_rent=True),
        Cost("the network's fee, about", Lamports(5_000), is_rent=False),
    ),
    Lamports(20_000_000),
    Lamports(0),
)


def _benchmarked() -> Benchmarked:
    rates = (
        (Measure.MEMORY, 941e9, 1008e9),
        (Measure.FP32, 71.4e12, 82.6e12),
        (Measure.FP16, 148e12, 165e12),
        (Measure.TO_GPU, 11.2e9, 31.5e9),
    )
    figures = tuple(
        Figure(what, rate, Limit(best, LimitSource.PUBLISHED)) for what, rate, best in rates
    )
    result = QuickResult(
        gpu=GpuUuid("GPU-4090"), name="NVIDIA GeForce RTX 4090", at=1_800_000_000.0,
        driver="580.95", program="0.1", figures=figures,
        conditions=conditions_of([], PcieLink(), 1), left_out={}, faults=(),
    )  # fmt: skip
    busy = Refused("The GPU is in use by another program.", "Wait until it is free.", name="InUse")
    return Benchmarked((result,), {GpuUuid("GPU-3060"): busy})


_JUDGED = (
    Requirement("ram_mb", "Needs 4000 MB memory", is_met=True),
    Requirement("download", "Needs 100 Mb/s; measured: 12 Mb/s", is_met=False),
)


def _answered(reply: Reply) -> Facts:
    reasons = {
        Reply.WAITING: "The grid wants to see a benchmark of this GPU first.",
        Reply.UNQUALIFIED: "Needs 100 Mb/s; measured: 12 Mb/s.",
        Reply.REJECTED: "Needs 256 GB disk; you have 96 GB free",
        Reply.NO_MARKET: "NVIDIA GeForce RTX 4090 belongs elsewhere.",
        Reply.REFUSED: "The grid's host services refused (400). An email address is needed",
        Reply.AWAY: "The grid's host services are out of order (502).",
        Reply.MAINTENANCE: "The grid's host services are under maintenance.",
        Reply.UNSAFE_KEY: "it would move 1.5 SOL to somebody else.",
    }
    answer = GridAnswer(
        reply,
        _MARKET if reply is Reply.ADMITTED else None,
        reasons.get(reply, ""),
        again_at="2026-11-24 08:00 UTC" if reply is Reply.WAITING else "",
        words=("Creates your account for the access key.", "Puts the access key 4Nd1 there.")
        if reply is Reply.ADMITTED
        else (),
        requirements=_JUDGED if reply is Reply.UNQUALIFIED else (),
    )
    answered = tuple(Answered(each.uuid, answer) for each in _CARDS[:1])
    facts = sample_facts(Step.APPLY)
    setting_up = with_gpu(facts.setting_up, "GPU-3060", is_on=False)
    return replace(facts, setting_up=setting_up, answered=answered)
