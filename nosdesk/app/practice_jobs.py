"""Life on a practice grid of one's own: simulated nodes and posters, whose jobs really run here."""

import asyncio

import msgspec

from nosdesk.adapters.docker.demo_image import PUBLIC_IMAGE
from nosdesk.app.composition import image_for_demo
from nosdesk.domain.errors import NodeError
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import Containers
from nosdesk.practice.grid import PracticeGrid
from nosdesk.practice.population import Population

WORK_S = (20, 30, 45, 60, 90)
_AGAIN_S = 10.0


async def keep_populated(
    grid: PracticeGrid, containers: Containers, clock: Clock, *, seed: int
) -> None:
    """Let a population live on the grid until cancelled; this PC's nodes get jobs of it, too.

    Another seed is another population: with the same one, jobs of an earlier grid would turn up
    again under the addresses that this PC's books know.
    """
    population = Population(grid, clock, seed=seed)
    async with asyncio.TaskGroup() as group:
        group.create_task(population.run())
        await _offer_jobs(population, containers, clock)


async def _offer_jobs(population: Population, containers: Containers, clock: Clock) -> None:
    """Offer jobs in an image that is here; while there is no engine, nobody here can get one."""
    while True:
        try:
            population.offer(job_documents(await image_for_demo(containers)))
        except NodeError:  # the node itself says what is wrong with the engine
            population.offer(job_documents(PUBLIC_IMAGE))
            await clock.sleep(_AGAIN_S)
        else:
            return


def job_documents(image: str) -> list[bytes]:
    """Return the definitions of jobs that work for a while and say so."""
    return [msgspec.json.encode(_definition(image, work_s)) for work_s in WORK_S]


def _definition(image: str, work_s: int) -> dict[str, object]:
    script = f"echo 'Working for {work_s} s.'; sleep {work_s}; echo 'Done.'"
    return {
        "version": "0.1",
        "type": "container",
        "meta": {"trigger": "nosdesk practice"},
        "ops": [{"type": "container/run", "id": "work", "args": {"image": image, "cmd": script}}],
    }
