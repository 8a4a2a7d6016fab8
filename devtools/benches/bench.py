"""The budgets of the design, measured side by side in one run and printed as JSON or lines.

Figures are ratios and counts where they can be, because machines differ and are noisy.
"""

import argparse
import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AsyncExitStack, aclosing, asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from devtools.benches.frozen_bench import frozen_figures
from devtools.benches.log_flood import log_flood
from devtools.benches.program_bench import program_figures
from nosdesk.adapters.solana.rpc.access import AccessLimits, open_access
from nosdesk.adapters.solana.rpc.vigil import VigilLimits
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.journal import SqliteJournal
from nosdesk.aio.clock import SystemClock
from nosdesk.app.composition import (
    NodeChoice,
    image_for_demo,
    open_engine,
    open_workshop,
)
from nosdesk.app.demo import DemoOptions, Watcher, run_demo
from nosdesk.app.grids import practice_grid
from nosdesk.app.measures import spread_ms
from nosdesk.app.paths import Paths
from nosdesk.app.simulate import SimulateOptions, run_simulation
from nosdesk.domain.node_status import Phase
from nosdesk.node.rig_node import RigNode
from nosdesk.ports.containers import OWN_LABEL
from nosdesk.practice.grid import PracticeGrid

BARE_RUNS = 10
IDLE_H = 4
JOURNAL_WRITES = 500
SIMULATED_JOBS = 2_000


class FastClock:
    """Lets a quarter of a minute pass as an hour, so that idle hours can be watched."""

    FACTOR = 240

    def __init__(self) -> None:
        self._began = time.time()

    def now(self) -> float:
        """Return the time of somebody who has slept for as long as he was told."""
        return self._began + self.FACTOR * (time.time() - self._began)

    async def sleep(self, seconds: float) -> None:
        """Sleep so much shorter."""
        await asyncio.sleep(seconds / self.FACTOR)


async def main(words: list[str]) -> int:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object only")
    parser.add_argument("--jobs", type=int, default=10, help="jobs to run for the spreads (10)")
    options = parser.parse_args(words)
    rows = await _measure(options.jobs)
    if options.json:
        print(json.dumps(rows))
    else:
        _print(rows)
    return 0


async def _measure(jobs: int) -> dict[str, Any]:
    before = await _bare_starts()
    silent = Watcher(on_grid=lambda _grid, _engine: None, on_activity=lambda _: None)
    report = await run_demo(DemoOptions(jobs=jobs), silent)
    bare = statistics.median(before + await _bare_starts()) * 1000
    assigned = report.assign_to_start_ms.p50
    return {
        "bare_docker_run_ms": round(bare, 1),
        "assign_to_start_ms": msgspec.to_builtins(report.assign_to_start_ms),
        "assign_to_start_ratio": None if assigned is None else round(assigned / bare, 2),
        "exit_to_sent_ms": msgspec.to_builtins(report.exit_to_sent_ms),
        "exit_to_paid_ms": msgspec.to_builtins(report.exit_to_paid_ms),
        "idle_gap_ms": msgspec.to_builtins(report.idle_gap_ms),
        "rpc_calls_per_job": round(report.rpc_calls / max(1, report.jobs_posted), 1),
        "rpc_calls_per_idle_hour": (alone := await _idle_calls(nodes=1)),
        "rpc_calls_second_node": await _idle_calls(nodes=2) - alone,
        "journal_append_ms": await _journal_appends(),
        "recovery_s": await _recovery(),
        "simulated_jobs_per_s": await _simulated_jobs(),
        "gpu_watch_cpu_percent": await _gpu_figure("eight_gpus", "gpu_watch_cpu_percent"),
        "switch_s": await _gpu_figure("switch_time", "switch_s"),
        **await log_flood(),
        **await _window_figures(),
        **await asyncio.to_thread(program_figures),
        **await asyncio.to_thread(frozen_figures),
        "jobs": report.jobs_posted,
        "payments_missed": report.payments_missed,
    }


async def _bare_starts() -> list[float]:
    """Return the seconds from `docker run` being typed to its container's start, several times."""
    async with open_engine("docker") as containers:
        image = await image_for_demo(containers)
    return [await asyncio.to_thread(_bare_start, image) for _ in range(BARE_RUNS)]


def _bare_start(image: str) -> float:
    typed = time.time()
    command = ["docker", "run", "--detach", image, "/bin/true"]
    container = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    try:
        inspect = ["docker", "inspect", "--format", "{{.State.StartedAt}}", container]
        started = subprocess.run(inspect, check=True, capture_output=True, text=True).stdout
    finally:
        subprocess.run(["docker", "rm", "--force", container], check=True, capture_output=True)
    return datetime.fromisoformat(started.strip()[:26] + "+00:00").timestamp() - typed


async def _idle_calls(nodes: int) -> float:
    """Return the RPC calls an hour of this PC's nodes that wait in one market's queue.

    So many are watched that rare looks count, too.
    """
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="nosdesk-bench-")))
        grid = await enter(PracticeGrid())
        containers = await enter(open_engine("simulated"))
        profile = practice_grid(grid.connection())
        vigil = VigilLimits(every_s=VigilLimits().every_s / FastClock.FACTOR)
        access = await enter(
            open_access(profile.rpcs, AccessLimits(vigil=vigil), genesis=profile.genesis)
        )
        workshop = await enter(
            open_workshop(profile, containers, Paths(folder), clock=FastClock(), access=access)
        )
        group = await enter(asyncio.TaskGroup())
        working = []
        for number in range(nodes):
            choice = NodeChoice(profile.market, number=number)
            node = (await enter(workshop.node(choice))).node
            working.append(group.create_task(node.run()))
            await _until_queued(node)
        before = sum(access.pool.calls.values())
        await asyncio.sleep(IDLE_H * 3_600 / FastClock.FACTOR)
        calls = sum(access.pool.calls.values()) - before
        for task in working:
            task.cancel()
    return round(calls / IDLE_H, 1)


async def _until_queued(node: RigNode) -> None:
    async with asyncio.timeout(60), aclosing(node.status.changes()) as statuses:
        async for status in statuses:
            if status.phase is Phase.QUEUED:
                return


async def _recovery() -> float:
    """Return the seconds from restarting a killed node to its job being followed again."""
    with tempfile.TemporaryDirectory(prefix="nosdesk-bench-") as folder:
        async with PracticeGrid() as grid, open_engine("docker") as containers:
            args = {"image": await image_for_demo(containers), "cmd": "sleep 30"}
            op = {"type": "container/run", "id": "long", "args": args}
            definition = {"version": "0.1", "type": "container", "ops": [op]}
            connection = grid.connection()
            file = Path(folder) / "grid.json"
            file.write_bytes(connection.to_json())
            await grid.poster.post(definition, connection.market, timeout_s=600)
            async with _node_process(folder, file) as first:
                await _said(first, b"OpStarted")
            begun = time.perf_counter()
            async with _node_process(folder, file) as second:
                await _said(second, b"WORKING")
                took = time.perf_counter() - begun
            for left in await containers.find({OWN_LABEL: "1"}):
                if left.labels.get("nosdesk.op") == "long":
                    await containers.remove(left.id)
    return round(took, 2)


@asynccontextmanager
async def _node_process(home: str, grid_file: Path) -> AsyncGenerator[asyncio.subprocess.Process]:
    """Run a node as a program of its own; at the end it is killed without a warning."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "nosdesk", "run", "--json", "--practice-file", str(grid_file),
        env={**os.environ, "NOSDESK_HOME": home}, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        await process.communicate()


async def _said(process: asyncio.subprocess.Process, wanted: bytes) -> None:
    async with asyncio.timeout(60):
        while process.stdout is not None:
            line = await process.stdout.readline()
            if wanted in line or not line:
                return


async def _simulated_jobs() -> float:
    """Return how many jobs a second the simulation plays, all faults on."""
    options = SimulateOptions(nodes=24, jobs=SIMULATED_JOBS, faults="all", seed=1)
    report = await run_simulation(options, lambda _: None)
    return round(report.jobs_per_s, 1)


async def _gpu_figure(module: str, name: str) -> float:
    """Return what a program of its own measures with GPUs that a stub driver plays."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", f"tests.nvml_stub.{module}",
        cwd=Path(__file__).parents[2], stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    said, _ = await process.communicate()
    return float(json.loads(said)[name])


async def _window_figures() -> dict[str, Any]:
    """Return what a program of its own measures with pages of the window: Qt has its own loop."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "devtools.benches.window_bench",
        cwd=Path(__file__).parents[2], stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    said, _ = await process.communicate()
    rows: dict[str, Any] = json.loads(said)
    return rows


async def _journal_appends() -> dict[str, float | None]:
    """Return how long a durable append takes, one at a time as a node does it."""
    with tempfile.TemporaryDirectory(prefix="nosdesk-bench-") as folder:
        async with Database(Path(folder) / "journal.db") as database:
            journal = SqliteJournal(database, SystemClock())
            took = [
                await _timed(lambda: journal.append("run:bench", [b'{"type":"OpStarted"}']))
                for _ in range(JOURNAL_WRITES)
            ]
    spread: dict[str, float | None] = msgspec.to_builtins(spread_ms(took))
    return spread


async def _timed(call: Callable[[], Awaitable[None]]) -> float:
    begun = time.perf_counter()
    await call()
    return time.perf_counter() - begun


def _print(rows: dict[str, Any]) -> None:
    budgets = {
        "assign_to_start_ratio": "≤ 1.3",
        "exit_to_sent_ms": "p50 ≤ 150",
        "idle_gap_ms": "≤ 2000",
        "rpc_calls_per_idle_hour": "≤ 20",
        "rpc_calls_second_node": "≤ 5",
        "journal_append_ms": "p99 ≤ 5",
        "log_loop_stall_ms": "p99 ≤ 16",
        "earnings_open_ms": "≤ 100",
        "window_log_stall_ms": "p99 ≤ 16",
        "switch_s": "≤ 5",
        "window_usable_s": "≤ 2.5",
        "window_memory_mib": "≤ 220",
        "tray_memory_mib": "≤ 120",
        "idle_cpu_percent": "≤ 0.3",
        "frozen_mb": "≤ 170",
        "frozen_usable_s": "≤ 2.5",
        "frozen_memory_mib": "≤ 220",
    }
    for name, value in rows.items():
        shown = f"p50 {value['p50']}, p99 {value['p99']}" if isinstance(value, dict) else value
        budget = f"   (budget {budgets[name]})" if name in budgets else ""
        print(f"{name:<26}{shown}{budget}")


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1:])))
