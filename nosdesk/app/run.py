"""This PC's nodes without a window, until they are told to stop."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import ParamSpec, TypeVar

from nosdesk.adapters.grids.profile import shown_url
from nosdesk.adapters.solana.transactions import DEFAULT_CEILING
from nosdesk.aio.beside import beside
from nosdesk.app.admitted_here import check_admitted, email_for
from nosdesk.app.command_name import command_line
from nosdesk.app.composition import EngineKind, open_engine
from nosdesk.app.grid_in_use import grid_in_use, owed_words
from nosdesk.app.grids import Grid
from nosdesk.app.installed import came_to_life
from nosdesk.app.last_word import published
from nosdesk.app.log_file import kept_log, log_happenings
from nosdesk.app.metrics import metrics_served
from nosdesk.app.official import left_alone, left_alone_words, take_up
from nosdesk.app.paths import ready_paths
from nosdesk.app.renewal import Renewal
from nosdesk.app.rig import RigOptions, RigParts, open_rig
from nosdesk.app.sharing import keep_sharing
from nosdesk.app.showing import keep_showing
from nosdesk.app.signals import stop_signal
from nosdesk.app.signers import ask_nobody, open_signers
from nosdesk.domain.errors import NodeError, Unavailable
from nosdesk.domain.money import Lamports
from nosdesk.domain.settings import Sharing
from nosdesk.node.access_key import AskConsent
from nosdesk.node.disk_watch import DISK_FLOOR
from nosdesk.node.rig import Rig
from nosdesk.node.rig_picture import Happening, RigPicture
from nosdesk.ports.containers import Containers
from nosdesk.ports.key_store import AskPassphrase

P = ParamSpec("P")
T = TypeVar("T")

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
    metrics_port: int | None = None
    """Where to serve figures; that it cannot be had ends the start."""

    sharing: Sharing = field(default_factory=Sharing)
    """What others are told otherwise, as far as that can be done."""

    waits_for_grid: bool = False
    """Whether a grid that does not answer at the start is waited for, as it is later."""

    renewal: Renewal | None = None
    """What has the nodes rest once another version of the program is in place."""


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

    on_owed: Callable[[str], None] = lambda _: None
    """Told in words that something waits on other grids."""

    on_left_alone: Callable[[str], None] = lambda _: None
    """Told in words that the network's own node runs for another grid."""

    on_replaced: Callable[[str], None] = lambda _: None
    """Told in words that another version of the program is in place, and what becomes of it."""


async def run_nodes(options: RunOptions, events: RunEvents) -> None:
    """Run the nodes until a first signal has drained them, or a second one stops them at once.

    Raises `Unavailable` when no grid answers at the start, later it is waited for; and `HostUnfit`
    when one of the GPUs that are named cannot be rented out.
    """
    paths = ready_paths()
    grid = grid_in_use(paths, options.practice_file)
    check_admitted(grid)
    chosen = RigOptions(
        options.gpus, options.market, options.max_fee, options.disk_floor, email_for(grid, paths)
    )
    keys = open_signers(
        paths, plays=grid.plays, ask=_alive(options.ask), on_wait=_alive(events.on_keyring_wait),
        consent=options.consent,
    )  # fmt: skip
    with kept_log(paths, "run"), keys as signers:
        async with (
            open_engine(options.engine, isolates=options.isolates) as containers,
            open_rig(grid, chosen, containers, paths, signers) as parts,
        ):
            came_to_life()
            if (aside := parts.workshop.database.moved_aside) is not None:
                events.on_put_aside(aside)
            if owed := owed_words(parts.others.owing):
                events.on_owed(owed)
            await check_answers(grid, parts, waits=options.waits_for_grid)
            async with (
                metrics_served(parts, options.metrics_port),
                published(parts.rig.picture, grid, paths),
                beside(_tell_left_alone(containers, grid, events)),
            ):
                await _run_until_told(parts, events, options)


async def _tell_left_alone(containers: Containers, grid: Grid, events: RunEvents) -> None:
    """Tell of it where the engine answers; the nodes themselves wait for one that does not."""
    try:
        alone = await left_alone(containers, grid)
    except NodeError:
        return
    if alone:
        command = command_line(take_up(alone))
        events.on_left_alone(f"{left_alone_words(alone)} Take it up there: {command}.")


def _alive(ask: Callable[P, T]) -> Callable[P, T]:
    """Return what asks the person, who may well give up: it is no failure to start that they do."""

    def asks(*words: P.args, **named: P.kwargs) -> T:
        came_to_life()
        return ask(*words, **named)

    return asks


async def check_answers(grid: Grid, parts: RigParts, *, waits: bool = False) -> None:
    """Make sure that the grid is there: `Unavailable` with what to do when it does not answer.

    Who `waits` does not ask. Nor does anybody while something is owed elsewhere: that is seen to,
    and the nodes wait for theirs.
    """
    if waits or parts.others.owing:
        return
    try:
        async with asyncio.timeout(FIRST_ANSWER_S):
            await parts.workshop.chain().market(grid.market)
    except (Unavailable, TimeoutError) as error:
        place = shown_url(grid.rpcs[0].rpc)
        raise Unavailable(f"No grid answers at {place}.", grid.silent_remedy) from error


async def _run_until_told(parts: RigParts, events: RunEvents, options: RunOptions) -> None:
    rig = parts.rig
    reader = rig.happenings.open()
    async with asyncio.TaskGroup() as group:
        working = group.create_task(rig.run())
        working.add_done_callback(lambda _: reader.close())
        share = keep_showing(lambda: keep_sharing(parts, lambda: options.sharing), lambda _: None)
        beside = [group.create_task(log_happenings(rig.happenings)), group.create_task(share)]
        if options.renewal is not None:
            renewing = options.renewal.follow(rig.rest, events.on_replaced)
            beside.append(group.create_task(renewing))
        with stop_signal(on_second=lambda: rig.stop_now() or working.cancel()) as stop:
            beside.append(group.create_task(_drain_when(stop, rig, options.renewal)))
            unsubscribe = rig.picture.subscribe(events.on_picture)
            async for what in reader.items():
                events.on_happening(what)
            unsubscribe()
            for each in beside:
                each.cancel()


async def _drain_when(stop: asyncio.Event, rig: Rig, renewal: Renewal | None) -> None:
    await stop.wait()
    if renewal is not None:
        renewal.give_up()
    rig.drain()
