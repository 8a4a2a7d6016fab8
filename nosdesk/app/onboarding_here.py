"""What the set-up looks at on this PC: its system, its GPUs, and what the doctor finds."""

import asyncio
import platform
from collections.abc import Callable, Iterable
from contextlib import AsyncExitStack, suppress

from nosdesk.adapters.host_manager.client import HostManagerClient
from nosdesk.adapters.nvml.gpus import NvmlGpus
from nosdesk.adapters.solana.chain import SolanaChain
from nosdesk.adapters.solana.rpc.access import open_access
from nosdesk.adapters.sqlite.choices import SqliteChoices
from nosdesk.adapters.sqlite.database import Database
from nosdesk.aio.clock import SystemClock
from nosdesk.app.admitted_here import memory_here, platform_here
from nosdesk.app.benchmark import benchmark_gpus
from nosdesk.app.doctor import make_round
from nosdesk.app.doctor_here import Here
from nosdesk.app.doctor_parts import Consultation, DoctorOptions, GridParts, open_consultation
from nosdesk.app.doctor_system import home_system
from nosdesk.app.doctor_there import There
from nosdesk.app.grids import Grid, market_of
from nosdesk.app.paths import Paths
from nosdesk.domain import gpu_choices
from nosdesk.domain.benchmark.measures import QuickResult
from nosdesk.domain.doctor.checks import Check, CheckId
from nosdesk.domain.doctor.findings import Finding
from nosdesk.domain.errors import HostUnfit, NodeError
from nosdesk.domain.gpu import Gpu, GpuUuid, Inventory, unsuited
from nosdesk.domain.gpu_choice import NO_GPU, GpuChoice, RigChoices
from nosdesk.domain.money import MicroNos
from nosdesk.node.quick_benchmark import Progress
from nosdesk.ui.wizard.set_up_facts import Benchmarked, FoundCard, SystemFacts

Tell = Callable[[CheckId, tuple[Finding, ...]], None]


def system_here() -> SystemFacts:
    """Return which system this is."""
    memory = memory_here()
    here = platform_here()
    name = f"{platform.system()} {platform.release()}"
    if here in ("linux", "wsl"):
        name = "Linux"
        with suppress(OSError):
            name = platform.freedesktop_os_release().get("PRETTY_NAME", name)
    if here == "wsl":
        name = f"{name} (WSL)"
    return SystemFacts(name, here, memory)


async def look_at_computer(paths: Paths, grid: Grid | None, tell: Tell) -> None:
    """Make the doctor's checks that need no node yet; each is told as soon as it is over."""
    async with AsyncExitStack() as stack:
        now = SystemClock().now()
        what = await stack.enter_async_context(open_consultation(DoctorOptions(), paths, now))
        if grid is not None:
            what.on_grid, what.no_grid = await open_parts(grid, stack), None
        await _suppose_all_work(what)
        here, there = Here(what), There(what)
        probes = {
            CheckId.POWER: here.power,
            CheckId.NETWORK: there.network,
            CheckId.CLOCK: there.clock,
            CheckId.GRID_RULES: here.grid_rules,
            CheckId.DRIVER: here.driver,
            CheckId.GPU: here.gpu,
            CheckId.CONTAINER: here.container,
            CheckId.DOCKER: here.docker,
            CheckId.DISK: here.disk,
        }

        def on_over(check: Check, found: tuple[Finding, ...]) -> None:
            tell(check.id, found)

        await make_round(probes, on_over, system=await asyncio.to_thread(home_system))


async def open_parts(grid: Grid, stack: AsyncExitStack) -> GridParts:
    """Return what answers questions about the grid, for as long as the stack lasts."""
    access = await stack.enter_async_context(open_access(grid.rpcs, genesis=grid.genesis))
    host = await stack.enter_async_context(HostManagerClient(grid.host_manager))
    return GridParts(grid, access, SolanaChain(access, grid.programs), host)


async def look_for_cards(parts: GridParts) -> tuple[tuple[FoundCard, ...], Inventory | None]:
    """Return the nodes that could work here: one for each GPU, or one that practises without.

    Raises what is wrong with the driver, unless there is simply none.
    """
    try:
        async with NvmlGpus.open() as gpus:
            found = await gpus.find()
    except HostUnfit:
        found = None
    if found is None or not found.gpus:
        return (await _card(parts, None),), found
    return tuple([await _card(parts, gpu) for gpu in found.gpus]), found


async def without_gpu(parts: GridParts) -> FoundCard:
    """Return the node that practises without a GPU."""
    return await _card(parts, None)


async def measure_cards(
    cards: Iterable[FoundCard], tell: Callable[[Progress], None]
) -> Benchmarked:
    """Make the quick benchmark of these GPUs, one after another; one may refuse, and says why."""
    results: list[QuickResult] = []
    refused: dict[GpuUuid, NodeError] = {}
    for gpu in (card.gpu.uuid for card in cards if card.gpu is not None):
        try:
            measured = await benchmark_gpus(
                gpu, anyway=False, on_progress=lambda _, progress: tell(progress)
            )
        except NodeError as error:
            refused[gpu] = error
        else:
            results += [each.result for each in measured.compared]
    return Benchmarked(tuple(results), refused)


async def kept_choices(paths: Paths, realm: str) -> RigChoices:
    """Return what was chosen for the GPUs so far."""
    if not paths.journal.exists():
        return RigChoices()
    async with Database(paths.journal, read_only=True) as database:
        return await SqliteChoices(database, SystemClock(), realm).load()


async def keep_choices(
    paths: Paths, realm: str, how: Callable[[RigChoices, float], RigChoices]
) -> None:
    """Change the choices for a realm, beside nodes that may be open."""
    clock = SystemClock()
    async with Database(paths.journal, is_guest=True) as database:
        choices = SqliteChoices(database, clock, realm)
        await choices.change(lambda choices: how(choices, clock.now()))


def placed(
    choices: RigChoices, cards: tuple[FoundCard, ...], off: tuple[str, ...], account: str
) -> RigChoices:
    """Return the choices with these nodes at work; the first one signs with the account, if any.

    Raises `Refused` where a node at work stands against it.
    """
    on = [each for each in cards if not each.unfit and each.uuid not in off]
    for card in cards:
        uuid = _uuid(card)
        if card not in on and uuid in choices.enabled:
            choices = gpu_choices.disabled(choices, uuid)
    for number, card in enumerate(on):
        uuid, name = _uuid(card), card.gpu.name if card.gpu else ""
        known = choices.of(uuid)
        if number == 0 and (known.account if known else "") != account:
            choices = gpu_choices.with_account(choices, uuid, account, name=name)
        if uuid not in choices.enabled:
            choices = gpu_choices.enabled(choices, uuid, name=name)
    return choices


def _uuid(card: FoundCard) -> GpuUuid:
    return card.gpu.uuid if card.gpu else NO_GPU


async def _card(parts: GridParts, gpu: Gpu | None) -> FoundCard:
    grid = parts.grid
    market = market_of(grid, None, gpu.name if gpu else "", gpu.vram_bytes if gpu else None)
    price: MicroNos | None = None
    with suppress(NodeError):  # the pay is told as not known
        found = await parts.chain.market(market)
        price = found.job_price if found else None
    name = grid.market_names.get(market, market)
    return FoundCard(gpu, name, price, (unsuited(gpu) or "") if gpu else "")


async def _suppose_all_work(what: Consultation) -> None:
    """Let the checks look at every GPU, while nothing was chosen yet."""
    if what.choices.gpus:
        return
    with suppress(NodeError):  # the check of the driver tells
        found = await what.gpus.find()
        fit = [each for each in found.gpus if not unsuited(each)]
        what.choices = RigChoices(
            tuple(
                GpuChoice(each.uuid, number, name=each.name, is_enabled=True)
                for number, each in enumerate(fit)
            )
        )
