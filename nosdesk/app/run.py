"""This PC's nodes without a window, until they are told to stop."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nosdesk.adapters.solana.transactions import DEFAULT_CEILING
from nosdesk.app.composition import EngineKind, open_engine
from nosdesk.app.grids import START_GRID, Grid, read_practice_file
from nosdesk.app.last_word import published
from nosdesk.app.log_file import kept_log, log_happenings
from nosdesk.app.paths import ready_paths
from nosdesk.app.rig import RigOptions, RigParts, open_rig
from nosdesk.app.signals import stop_signal
from nosdesk.app.signers import ask_nobody, open_signers
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.money import Lamports
from nosdesk.node.access_key import AskConsent
from nosdesk.node.disk_watch import DISK_FLOOR
from nosdesk.node.rig import Rig
from nosdesk.node.rig_picture import Happening, RigPicture
from nosdesk.ports.key_store import AskPassphrase

FIRST_ANSWER_S = 10.0

DEFAULT_MAX_FEE = DEFAULT_CEILING
"""What a transaction may offer, in lamports, unless the user says otherwise."""

DEFAULT_DISK_FLOOR = DISK_FLOOR
"""Bytes of the engine's disk that jobs must leave free, unless the user says otherwise."""


@dataclass(frozen=True, slots=True)
class RunOptions:
    """Which grid and market to join, with what.

    `ask` gives the passphrase of keys that are kept in encrypted files; `consent`, where there is
    one, is asked before a transaction that the grid wrote is signed.
    """

    practice_file: Path | None = None
    market: str | None = None
    gpus: tuple[str, ...] = ()
    engine: EngineKind = "docker"
    max_fee: Lamports = DEFAULT_MAX_FEE
    disk_floor: int = DEFAULT_DISK_FLOOR
    isolates: bool = True
    ask: AskPassphrase = ask_nobody
    consent: AskConsent | None = None


@dataclass(frozen=True, slots=True)
class RunEvents:
    """Whom the life of this PC's nodes is told; none of them may wait.

    `on_put_aside` is told where a damaged journal was kept, should that have happened.
    """

    on_put_aside: Callable[[Path], None]
    on_picture: Callable[[RigPicture], None]
    on_happening: Callable[[Happening], None]
    on_keyring_wait: Callable[[], None] = lambda: None
    """Told when the system's keyring may be asking for its password in a window."""


async def run_nodes(options: RunOptions, events: RunEvents) -> None:
    """Run the nodes until a first signal has drained them, or a second one stops them at once.

    Raises `Unavailable` when no grid answers at the start, later it is waited for; and `HostUnfit`
    when one of the GPUs that are named cannot be rented out.
    """
    paths = ready_paths()
    grid = read_practice_file(options.practice_file or paths.practice_file)
    chosen = RigOptions(options.gpus, options.market, options.max_fee, options.disk_floor)
    keys = open_signers(
        paths, plays=grid.plays, ask=options.ask, on_wait=events.on_keyring_wait,
        consent=options.consent,
    )  # fmt: skip
    with kept_log(paths, "run"), keys as signers:
        async with (
            open_engine(options.engine, isolates=options.isolates) as containers,
            open_rig(grid, chosen, containers, paths, signers) as parts,
        ):
            if (aside := parts.workshop.database.moved_aside) is not None:
                events.on_put_aside(aside)
            await check_answers(grid, parts)
            async with published(parts.rig.picture, grid, paths):
                await _run_until_told(parts.rig, events)


async def check_answers(grid: Grid, parts: RigParts) -> None:
    """Make sure that the grid is there: `Unavailable` with what to do when it does not answer."""
    try:
        async with asyncio.timeout(FIRST_ANSWER_S):
            await parts.workshop.chain().market(grid.market)
    except (Unavailable, TimeoutError) as error:
        raise Unavailable(f"No grid answers at {grid.rpcs[0].rpc}.", START_GRID) from error


async def _run_until_told(rig: Rig, events: RunEvents) -> None:
    reader = rig.happenings.open()
    async with asyncio.TaskGroup() as group:
        working = group.create_task(rig.run())
        working.add_done_callback(lambda _: reader.close())
        recording = group.create_task(log_happenings(rig.happenings))
        with stop_signal(on_second=working.cancel) as stop:
            drainer = group.create_task(_drain_when(stop, rig))
            unsubscribe = rig.picture.subscribe(events.on_picture)
            async for what in reader.items():
                events.on_happening(what)
            unsubscribe()
            drainer.cancel()
            recording.cancel()


async def _drain_when(stop: asyncio.Event, rig: Rig) -> None:
    await stop.wait()
    rig.drain()
