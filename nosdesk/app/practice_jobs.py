"""Jobs on a practice grid of one's own, one after another, so that there is something to do."""

from random import Random

from nosdesk.app.composition import image_for_demo
from nosdesk.domain.addresses import JobAddress
from nosdesk.domain.errors import NodeError
from nosdesk.domain.job import JobState
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import Containers
from nosdesk.practice.audit import Audit
from nosdesk.practice.grid import PracticeGrid

MOST_OPEN = 2
PAUSE_S = (4, 15)
WORK_S = (20, 90)
JOB_LIMIT_S = 600
_AGAIN_S = 10.0


async def keep_posting(
    grid: PracticeGrid, containers: Containers, clock: Clock, random: Random
) -> None:
    """Post jobs into the grid's usual market until cancelled, few at a time."""
    image = await _image(containers, clock)
    audit = Audit(grid.ledger)
    posted: list[JobAddress] = []
    while True:
        await clock.sleep(random.randint(*PAUSE_S))
        posted = [job for job in posted if _is_open(audit, job)]
        if len(posted) < MOST_OPEN:
            definition = _definition(image, random.randint(*WORK_S))
            market = grid.connection().market
            posted.append(await grid.poster.post(definition, market, timeout_s=JOB_LIMIT_S))


async def _image(containers: Containers, clock: Clock) -> str:
    while True:
        try:
            return await image_for_demo(containers)
        except NodeError:  # the node itself says what is wrong with the engine
            await clock.sleep(_AGAIN_S)


def _is_open(audit: Audit, address: JobAddress) -> bool:
    job = audit.job(address)
    return job is not None and job.state is not JobState.DONE


def _definition(image: str, work_s: int) -> dict[str, object]:
    script = f"echo 'Working for {work_s} s.'; sleep {work_s}; echo 'Done.'"
    return {
        "version": "0.1",
        "type": "container",
        "meta": {"trigger": "nosdesk practice"},
        "ops": [{"type": "container/run", "id": "work", "args": {"image": image, "cmd": script}}],
    }
