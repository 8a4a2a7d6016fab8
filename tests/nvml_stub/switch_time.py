"""Measures how long a switch between two idle GPUs takes: `python -m tests.nvml_stub.switch_time`.

All of it is real but the cards and the containers: a practice grid over its sockets, admission,
both nodes' transactions, and the choices on disk. A switch counts from being ordered until the new
GPU is in its own market's queue; the very first makes the new account, too, and is not counted.
"""

import asyncio
import json
import os
import statistics
import sys
import tempfile
import time
from contextlib import AsyncExitStack, aclosing
from functools import partial
from pathlib import Path

from nosdesk.app.composition import open_engine
from nosdesk.app.grids import practice_grid
from nosdesk.app.paths import Paths
from nosdesk.app.rig import RigOptions, RigParts, open_rig
from nosdesk.domain import gpu_choices
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.node_status import Phase
from nosdesk.practice.grid import PracticeGrid
from tests.nvml_stub import machine
from tests.nvml_stub.machine import GIB, RTX_4090, Machine

RTX_3060 = RTX_4090 | {"name": "NVIDIA GeForce RTX 3060", "memory": 12 * GIB}
TIMES = 5


async def switch_s() -> float:
    """Return the seconds that a switch takes, the median of a few."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="nosdesk-bench-")))
        stub = Machine(folder)
        cards = [GpuUuid(stub.plug(n, model)) for n, model in enumerate((RTX_4090, RTX_3060))]
        os.environ["NVML_STUB"] = str(stub.path)
        machine.preload()
        grid = await stack.enter_async_context(PracticeGrid())
        engine = await stack.enter_async_context(open_engine("simulated"))
        opened = open_rig(
            practice_grid(grid.connection()), RigOptions((cards[0],)), engine, Paths(folder / "pc")
        )
        parts = await stack.enter_async_context(opened)
        group = await stack.enter_async_context(asyncio.TaskGroup())
        living = group.create_task(parts.rig.run())
        await _until_queued(parts, cards[0])
        took = [await _switched(parts, *cards[:: (1, -1)[n % 2]]) for n in range(TIMES + 1)]
        living.cancel()
    return round(statistics.median(took[1:]), 2)


async def _switched(parts: RigParts, old: GpuUuid, new: GpuUuid) -> float:
    begun = time.perf_counter()
    order = partial(gpu_choices.switched, old=old, new=new, now=time.time())
    await parts.choices.change(order)
    await _until_queued(parts, new)
    took = time.perf_counter() - begun
    async with asyncio.timeout(60), aclosing(parts.rig.picture.changes()) as pictures:
        async for picture in pictures:  # the old one takes its leave before it is the new one
            if picture.choices.switch is None and picture.of(old) is None:
                break
    return took


async def _until_queued(parts: RigParts, gpu: GpuUuid) -> None:
    async with asyncio.timeout(60), aclosing(parts.rig.picture.changes()) as pictures:
        async for picture in pictures:
            node = picture.of(gpu)
            if node is not None and node.status.phase is Phase.QUEUED:
                return


if __name__ == "__main__":
    print(json.dumps({"switch_s": asyncio.run(switch_s())}))
    sys.exit(0)
