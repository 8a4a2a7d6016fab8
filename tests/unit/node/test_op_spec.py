"""What one operation of a job gets of the memory that is the whole job's."""

import pytest

from nosdesk.node.op_spec import LEAST_MEMORY
from nosdesk.node.provisions import limits_for
from tests.unit.node.world import World


def definition(*groups):
    ops = [
        {
            "type": "container/run",
            "id": f"op{number}",
            "args": {"image": "i"},
            "execution": {"group": group},
        }
        for number, group in enumerate(groups)
    ]
    volume = {"type": "container/create-volume", "id": "v", "args": {"name": "v"}}
    volume["execution"] = {"group": groups[-1]}
    return {"version": "0.1", "type": "container", "ops": [*ops, volume]}


@pytest.mark.parametrize(
    ("groups", "side_by_side"), [("a", 1), ("ab", 1), ("aab", 2), ("abbb", 3), ("a" * 200, 200)]
)
async def test_the_largest_group_together_gets_what_a_job_may_use(groups, side_by_side):
    async with World.open() as world:
        world.start()
        await world.until_queued()
        job = world.post_document(definition(*groups))
        await world.until_settled(job)

        whole = limits_for(await world.engine.facts()).memory_bytes
        share = max(LEAST_MEMORY, whole // side_by_side)
        assert [spec.limits.memory_bytes for spec in world.started] == [share] * len(groups)
        assert all(spec.limits.shm_bytes <= share for spec in world.started)
