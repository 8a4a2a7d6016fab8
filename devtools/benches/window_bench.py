"""How the window fares with a long history, and with logs that are written as fast as can be.

A program of its own, for Qt has a loop of its own: it prints what it measured as JSON.
"""

import asyncio
import json
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC
from pathlib import Path
from typing import Any, TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import msgspec
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from qasync import QEventLoop

from devtools.pictures.sample_rig import home_views
from devtools.pictures.scene import nothing
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.earnings import SqliteEarnings
from nosdesk.adapters.sqlite.history import SqliteHistory
from nosdesk.aio.clock import SystemClock
from nosdesk.aio.feed import Feed
from nosdesk.aio.state import State
from nosdesk.app.measures import spread_ms
from nosdesk.domain.addresses import Address, RunAddress
from nosdesk.domain.settings import Settings
from nosdesk.node.rig_picture import Happening, RigPicture
from nosdesk.node.run_sights import RunSights
from nosdesk.ports.containers import LogLine
from nosdesk.ui.commands import Commands
from nosdesk.ui.pages.earnings import EarningsOrders, EarningsPage
from nosdesk.ui.pages.earnings_feed import EarningsFeed, EarningsSources
from nosdesk.ui.pages.earnings_view import Asked, earnings_loading
from nosdesk.ui.pages.home import HomePage
from nosdesk.ui.pages.home_feed import Sources
from nosdesk.ui.pages.jobs import JobsPage
from nosdesk.ui.pages.jobs_feed import JobsFeed
from nosdesk.ui.pages.jobs_view import JobsAsk, loading_jobs
from nosdesk.ui.pages.run_log import RunLog
from nosdesk.ui.theme.style import dress
from nosdesk.ui.theme.tokens import DARK

RUNS = 139_749
GPUS = 8
LINES_PER_S = 20_000
FLOOD_S = 4.0
TICK_S = 0.002
_SCROLLS = 200
P = TypeVar("P", bound=QWidget)
_LINE = "a line of ordinary length, as programs print them while they work"
_COLUMNS = (
    "run, job, node, market, grid, engine, assigned_at, started_at, ended_at, sent_at, settled_at,"
    " status, outcome, expected, received, result, signature, reason, standing, energy_wh, gpu"
)


def main() -> int:
    """Measure all of it."""
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    dress(app, DARK)
    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        print(json.dumps(runner.run(_measured())))
    return 0


async def _measured() -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="nosdesk-bench-") as folder:
        async with Database(Path(folder) / "journal.db") as database:
            await database.write(_fill)
            history = await _long_history(database)
    return {**history, "window_log_stall_ms": await _flooded()}


def _fill(connection: sqlite3.Connection) -> None:
    places = ",".join("?" * len(_COLUMNS.split(",")))
    now = time.time()
    rows = (_row(number, now) for number in range(RUNS))
    connection.executemany(f"INSERT INTO runs({_COLUMNS}) VALUES({places})", rows)


def _row(number: int, now: float) -> tuple[object, ...]:
    at = now - number * 630
    standing = "matched" if number % 50 else ("short", "waiting", "lost")[number // 50 % 3]
    expected = 1_000 + number
    received = {"matched": expected, "waiting": None}.get(standing, 500)
    return (
        f"run{number:041}", f"job{number:041}", "node", "market", "practice", "docker",
        at - 900, at - 800, at - 20, at - 10, at, "done", "paid", expected, received,
        "Qm" * 22, "s" * 88, "" if standing == "matched" else f"reason {number % 7}",
        standing, 12.5, f"GPU-{number % 3}",
    )  # fmt: skip


# --- A long history --------------------------------------------------------------------------


async def _long_history(database: Database) -> dict[str, Any]:
    rig, happenings = State(RigPicture()), Feed[Happening]()
    clock = SystemClock()
    view, asked = State(earnings_loading()), State(Asked())
    earnings = EarningsFeed(
        EarningsSources(
            rig, happenings, SqliteEarnings(database), "practice", clock, lambda: UTC,
            State(Settings()),
        ),
        asked, view,
    )  # fmt: skip
    jobs, jobs_asked = State(loading_jobs()), State(JobsAsk())
    sources = Sources(rig, happenings, SqliteHistory(database), "practice", clock, lambda: UTC)
    async with asyncio.TaskGroup() as group:
        commands = Commands(group)
        home = HomePage(State(home_views()["normal"]), {}, commands, DARK)
        home.grab()  # as in the program: another page is there before
        feeds = (
            group.create_task(earnings.run()),
            group.create_task(JobsFeed(sources, jobs_asked, jobs).run()),
        )
        orders = EarningsOrders(nothing, nothing)
        while not view.value.table:  # noqa: ASYNC110 - the program reads them ahead, as well
            await asyncio.sleep(0.001)
        page, opened_ms = await _opened(
            lambda: EarningsPage(view, asked, orders, commands, DARK),
            lambda: bool(view.value.table),
        )
        scrolls = _scrolled(page.table)
        jobs_page, jobs_ms = await _opened(
            lambda: JobsPage(jobs, jobs_asked, DARK), lambda: bool(jobs.value.runs)
        )
        jobs_scrolls = _scrolled(jobs_page.table)
        for feed in feeds:
            feed.cancel()
        for each in (home, page, jobs_page):
            each.deleteLater()
    return {
        "earnings_open_ms": opened_ms,
        "earnings_scroll_ms": scrolls,
        "jobs_open_ms": jobs_ms,
        "jobs_scroll_ms": jobs_scrolls,
    }


async def _opened(make: Callable[[], P], is_there: Callable[[], bool]) -> tuple[P, float]:
    """Return the page, and the milliseconds from asking for it to having painted its figures."""
    begun = time.perf_counter()
    page = make()
    page.resize(1000, 800)
    page.show()
    while not is_there():  # noqa: ASYNC110 - what is waited for is a widget's
        await asyncio.sleep(0.001)
    page.grab()
    return page, round((time.perf_counter() - begun) * 1000, 1)


def _scrolled(table: QTableView) -> Any:  # noqa: ANN401 - a spread as plain values
    """Return how long each of many steps through the table takes to be painted."""
    bar = table.verticalScrollBar()
    took = []
    for number in range(_SCROLLS):
        begun = time.perf_counter()
        bar.setValue(bar.maximum() * number // _SCROLLS)
        table.grab()
        took.append(time.perf_counter() - begun)
    return msgspec.to_builtins(spread_ms(took))


# --- A flood of lines ------------------------------------------------------------------------


async def _flooded() -> Any:  # noqa: ANN401 - a spread as plain values
    """Return how long the loop was held up: every GPU's job wrote, and one log was shown."""
    sights = RunSights()
    runs = [RunAddress(Address(f"Run{number}")) for number in range(GPUS)]
    log = RunLog(DARK, sights)
    log.resize(900, 400)
    log.show()
    log.show_run(runs[0], is_live=True)
    stalls: list[float] = []
    async with asyncio.TaskGroup() as group:
        ticking = group.create_task(_tick(stalls))
        for run in runs:
            group.create_task(_write(sights, run))
        await asyncio.sleep(FLOOD_S)
        ticking.cancel()
    log.deleteLater()
    return msgspec.to_builtins(spread_ms(stalls))


async def _write(sights: RunSights, run: RunAddress) -> None:
    """Write as many lines as are due, each time that it is our turn."""
    begun, written = time.perf_counter(), 0
    while (passed := time.perf_counter() - begun) < FLOOD_S:
        due = round(passed * LINES_PER_S / GPUS)
        for number in range(written, due):
            sights.note_line(run, "op", LogLine("stdout", _LINE, float(number)))
        written = due
        await asyncio.sleep(0.005)


async def _tick(stalls: list[float]) -> None:
    while True:
        begun = time.perf_counter()
        await asyncio.sleep(TICK_S)
        stalls.append(time.perf_counter() - begun - TICK_S)


if __name__ == "__main__":
    sys.exit(main())
