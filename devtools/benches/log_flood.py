"""How the program fares while a job's container writes as fast as it can."""

import asyncio
import json
import resource
import tempfile
import time
from pathlib import Path
from typing import Any

import msgspec

from nosdesk.app.composition import image_for_demo, open_engine
from nosdesk.app.measures import spread_ms
from nosdesk.app.run_job import RunJobOptions, run_job

LINES = 2_000_000
LINE = "a line of ordinary length, as programs print them while they work"
TICK_S = 0.002


async def log_flood() -> dict[str, Any]:
    """Return how long the event loop was held up, what memory it took, and how fast it went."""
    async with open_engine("docker") as containers:
        image = await image_for_demo(containers)
    args = {"image": image, "cmd": f"yes '{LINE}' | head -n {LINES}"}
    op = {"type": "container/run", "id": "flood", "args": args}
    definition = {"version": "0.1", "type": "container", "ops": [op]}
    stalls: list[float] = []
    memory_before = _peak_kib()
    with tempfile.TemporaryDirectory(prefix="nosdesk-bench-") as folder:
        file = Path(folder) / "job.json"
        file.write_text(json.dumps(definition))
        async with asyncio.TaskGroup() as group:
            ticking = group.create_task(_tick(stalls))
            result = json.loads(await run_job(RunJobOptions(file), lambda _: None))
            ticking.cancel()
    (state,) = result["opStates"]
    took_s = max(0.001, (state["endTime"] - state["startTime"]) / 1000)
    return {
        "log_lines_per_s": round(LINES / took_s),
        "log_loop_stall_ms": msgspec.to_builtins(spread_ms(stalls)),
        "log_memory_mib": round((_peak_kib() - memory_before) / 1024, 1),
    }


async def _tick(stalls: list[float]) -> None:
    while True:
        begun = time.perf_counter()
        await asyncio.sleep(TICK_S)
        stalls.append(time.perf_counter() - begun - TICK_S)


def _peak_kib() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
