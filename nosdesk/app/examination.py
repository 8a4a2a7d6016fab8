"""The grid's benchmark, run for a node before the grid lets it in."""

from pathlib import Path

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.adapters.docker.script_image import make_script_image
from nosdesk.app.run_job import RunJobOptions, run_definition
from nosdesk.node.activity import Activity
from nosdesk.ports.containers import Containers
from nosdesk.practice.benchmarks import BENCHMARK_FILES, BENCHMARK_IMAGE

LASTS_AT_MOST_S = 1_800


async def run_examination(
    containers: Containers, definition: bytes, gpus: tuple[str, ...], *, plays: bool
) -> bytes:
    """Return the result document of this benchmark, run with these GPUs in an isolated container.

    On the practice grid (`plays`) its image is made on this PC.
    """
    if plays and isinstance(containers, DockerEngine):
        await make_script_image(containers, BENCHMARK_IMAGE, BENCHMARK_FILES)
    options = RunJobOptions(Path(), gpus, timeout_s=LASTS_AT_MOST_S, heeds_signals=False)
    return (await run_definition(definition, containers, options, _untold)).encode()


def _untold(what: Activity) -> None:
    """What a benchmark does step by step is nobody's news: the node says that it runs."""
    _ = what
