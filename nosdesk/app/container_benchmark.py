"""The grid's own benchmark: fetched from its host services, run as a job, and judged by them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.adapters.docker.script_image import make_script_image
from nosdesk.adapters.grids.profile import PRACTICE
from nosdesk.adapters.host_manager.client import HostManagerClient
from nosdesk.app.composition import open_engine
from nosdesk.app.gpus import check_choice, open_gpus
from nosdesk.app.grid_in_use import grid_in_use, grid_name
from nosdesk.app.grids import market_of
from nosdesk.app.paths import ready_paths
from nosdesk.app.play_keys import play_signer
from nosdesk.app.run_job import RunJobOptions, run_definition
from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.benchmark.conditions import use_of
from nosdesk.domain.benchmark.specs import BenchmarkReport, Specs
from nosdesk.domain.errors import HostUnfit, Refused, Unavailable
from nosdesk.domain.gpu import Gpu
from nosdesk.node.activity import Activity
from nosdesk.practice.benchmarks import BENCHMARK_FILES, BENCHMARK_IMAGE
from nosdesk.protocol.specs import specs_of

LASTS_AT_MOST_S = 1800

_EMAIL = "practice@localhost"
_NO_FILE = Path()


@dataclass(frozen=True, slots=True)
class ContainerOptions:
    """Which GPU to show to the benchmark, and which market is to judge; None takes the usual."""

    gpu: str | None = None
    market: str | None = None
    practice_file: Path | None = None
    anyway: bool = False
    isolates: bool = True


@dataclass(frozen=True, slots=True)
class ContainerBenchmark:
    """What the containers found, for which market, and how the grid judged it."""

    market: MarketAddress
    specs: Specs
    report: BenchmarkReport


def has_grid(practice_file: Path | None = None) -> bool:
    """Tell whether a grid is known that could hand out a benchmark."""
    paths = ready_paths()
    is_meant = grid_name(paths) == PRACTICE and paths.practice_file.exists()
    return practice_file is not None or is_meant


async def container_benchmark(
    options: ContainerOptions, on_activity: Callable[[Activity], None]
) -> ContainerBenchmark:
    """Run the grid's benchmark in containers, hand its results in, and return what came of it.

    Raises `HostUnfit` without a GPU, `Unavailable` when the grid, its benchmark or Docker is
    away, and `Refused` while the GPU is in use.
    """
    paths = ready_paths()
    gpu = await _gpu(options)
    grid = grid_in_use(paths, options.practice_file)
    if not grid.is_practice:
        raise Refused(
            f"{grid.title} orders its benchmark itself when a node asks to be let in.",
            "Start the node there; measure the card by itself without --container.",
        )
    market = market_of(grid, options.market, gpu.name, gpu.vram_bytes)
    signer = play_signer(paths)
    async with (
        HostManagerClient(grid.host_manager) as host,
        open_engine("docker", isolates=options.isolates, keeps=False) as engine,
    ):
        await host.register(signer, email=_EMAIL)
        order = await host.benchmark(signer, market)
        if order is None:
            raise Unavailable("The grid hands out no benchmark now.", "Try again later.")
        if isinstance(engine, DockerEngine):
            await make_script_image(engine, BENCHMARK_IMAGE, BENCHMARK_FILES)
        job = RunJobOptions(_NO_FILE, (gpu.uuid,), timeout_s=LASTS_AT_MOST_S)
        result = (await run_definition(order.definition, engine, job, on_activity)).encode()
        specs = specs_of(result)
        report = await host.submit_benchmark(signer, order, result)
        return ContainerBenchmark(market, specs, report)


async def _gpu(options: ContainerOptions) -> Gpu:
    """Return the GPU to show to the benchmark, for a node has one; it must be free."""
    async with open_gpus() as gpus:
        found = await gpus.find()
        if options.gpu is not None:
            check_choice(found, [options.gpu])
        chosen = next((each for each in found.gpus if options.gpu in (None, each.uuid)), None)
        if chosen is None:
            raise HostUnfit(
                "There is no GPU to show to the grid's benchmark.", "`nosdesk gpus` says more."
            )
        reading = (await gpus.look()).readings.get(chosen.uuid)
    if not options.anyway and reading is not None and (use := use_of(reading)):
        raise Refused(use, "Wait until it is free, or measure it all the same with --anyway.")
    return chosen
