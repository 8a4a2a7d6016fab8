"""Measures what following eight GPUs at 1 Hz costs: `python -m tests.nvml_stub.eight_gpus`.

A process of its own, so that nothing else is counted. The stub answers from memory, so this is
our own share: the bindings, the values, the guard and the energy meter.
"""

import asyncio
import json
import os
import sys
import tempfile
import time
from pathlib import Path

from nosdesk.adapters.nvml.gpus import NvmlGpus
from nosdesk.aio.clock import SystemClock
from nosdesk.node.gpu_watch import GpuWatch
from tests.nvml_stub import machine
from tests.nvml_stub.machine import A100, Machine

CARDS = 8
SECONDS = 20


async def cpu_percent() -> float:
    """Return the share of one core that the watch takes, in percent."""
    with tempfile.TemporaryDirectory(prefix="nosdesk-bench-") as folder:
        stub = Machine(Path(folder))
        for number in range(CARDS):
            stub.plug(number, A100)
        os.environ["NVML_STUB"] = str(stub.path)
        machine.preload()
        async with NvmlGpus.open(listing=stub.listing) as gpus, asyncio.TaskGroup() as group:
            watch = GpuWatch(gpus, SystemClock())
            watching = group.create_task(watch.run())
            await asyncio.sleep(2)
            before = time.process_time()
            await asyncio.sleep(SECONDS)
            used = time.process_time() - before
            watching.cancel()
        assert len(watch.picture.value.gpus) == CARDS
    return round(used / SECONDS * 100, 2)


if __name__ == "__main__":
    print(json.dumps({"gpu_watch_cpu_percent": asyncio.run(cpu_percent())}))
    sys.exit(0)
