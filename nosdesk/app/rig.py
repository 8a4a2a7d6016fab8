"""This PC's nodes on one grid, built from what the user chose for its GPUs."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial

from nosdesk.adapters.desktop.around_here import DesktopSurroundings
from nosdesk.adapters.desktop.local_zone import LocalZone
from nosdesk.adapters.nvml.gpus import NvmlGpus
from nosdesk.adapters.sqlite.choices import SqliteChoices
from nosdesk.aio.beside import beside
from nosdesk.aio.clock import SystemClock
from nosdesk.app.composition import Workshop, open_workshop
from nosdesk.app.examination import run_examination
from nosdesk.app.gpus import check_choice
from nosdesk.app.grids import Grid, market_of
from nosdesk.app.other_grids import OtherGrids
from nosdesk.app.paths import Paths
from nosdesk.app.rig_nodes import RigOptions, on_this_grid, open_rig_node, remember_debts
from nosdesk.app.signers import Signers
from nosdesk.app.sweeping import keep_swept
from nosdesk.domain import gpu_choices
from nosdesk.domain.errors import BadInput, HostUnfit, NodeError
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_choice import NO_GPU, RigChoices
from nosdesk.node.gpu_watch import GpuWatch
from nosdesk.node.rig import Rig, RigOutside
from nosdesk.ports.containers import Containers
from nosdesk.ports.gpus import Gpus

__all__ = ["RigOptions", "RigParts", "open_rig", "unreadable"]


@dataclass(frozen=True, slots=True)
class RigParts:
    """A built rig, and what its nodes share."""

    rig: Rig
    workshop: Workshop
    choices: SqliteChoices
    others: OtherGrids


@asynccontextmanager
async def open_rig(
    grid: Grid,
    options: RigOptions,
    containers: Containers,
    paths: Paths,
    signers: Signers | None = None,
) -> AsyncGenerator[RigParts]:
    """Build the rig with the GPUs that are to work; it has begun nothing yet.

    A passphrase that one of their accounts needs is asked for here, once, and not later.
    Raises `HostUnfit` when one of the `gpus` that are named cannot be rented out.
    """
    if options.market is not None:
        market_of(grid, options.market)  # a wrong name is told now, not by a node later
    if grid.gpus_per_pc is not None and len(set(options.gpus)) > grid.gpus_per_pc:
        raise BadInput(grid.rule_text, "Name fewer GPUs.")
    async with (
        NvmlGpus.open() as gpus,
        DesktopSurroundings.open() as around,
        asyncio.TaskGroup() as group,
    ):
        watch = GpuWatch(gpus, SystemClock())
        watching = group.create_task(watch.run())
        try:
            async with open_workshop(
                grid, containers, paths, gpus=watch, signers=signers
            ) as workshop:
                workshop.examine = partial(run_examination, plays=grid.is_practice)
                choices = SqliteChoices(workshop.database, workshop.clock, grid.realm)
                names = await _names(gpus, options, await choices.load())
                trouble = unreadable(choices)
                await choices.change(partial(on_this_grid, grid=grid))
                await _choose(choices, options, names, is_new=trouble is None)
                await remember_debts(choices, workshop)
                accounts = [each.account for each in (await choices.load()).gpus]
                may_ask = options.may_ask and not await workshop.signers.unlock(accounts)
                others = OtherGrids(workshop, options)
                await others.find(may_ask=may_ask)
                outside = RigOutside(
                    choices=choices,
                    open_node=partial(open_rig_node, workshop, options),
                    clock=workshop.clock,
                    zone=LocalZone,
                    gpus=watch,
                    around=around,
                    gpus_at_once=grid.gpus_per_pc,
                    trouble=trouble,
                    elsewhere=others,
                )
                rig = Rig(outside)
                swept = keep_swept(
                    grid,
                    paths,
                    lambda: workshop.at_work,
                    workshop.clock,
                    rig.happenings.publish,
                )
                sweeping = group.create_task(swept)
                async with beside(others.run(rig)):
                    yield RigParts(rig, workshop, choices, others)
                sweeping.cancel()
        finally:
            watching.cancel()


def unreadable(choices: SqliteChoices) -> HostUnfit | None:
    """Return what is to be told of choices that were found and could not be read."""
    if choices.unreadable.value is None:
        return None
    return HostUnfit(
        "What you chose for your GPUs cannot be read: it is damaged, or of a newer Nosdesk.",
        "It is kept in the journal. Say again which GPUs are to work, and by which rules.",
    )


async def _names(gpus: Gpus, options: RigOptions, known: RigChoices) -> dict[GpuUuid, str]:
    """Return the names of the GPUs that were asked for; `HostUnfit` for one nobody ever chose.

    One that was chosen before may be gone: the others' work must not wait for it.
    """
    fresh = [uuid for uuid in options.gpus if known.of(GpuUuid(uuid)) is None]
    if not options.gpus:
        return {}
    try:
        found = await gpus.find()
    except NodeError:
        if fresh:
            raise
        return {}
    here = {gpu.uuid for gpu in found.gpus}
    check_choice(found, [uuid for uuid in options.gpus if uuid in here or uuid in fresh])
    return {gpu.uuid: gpu.name for gpu in found.gpus}


async def _choose(
    choices: SqliteChoices, options: RigOptions, names: dict[GpuUuid, str], *, is_new: bool
) -> RigChoices:
    """Let those work that were asked for; a PC of which no GPU was ever chosen works without.

    What is not `is_new` was chosen once and cannot be read: then nothing is made up for it.
    """
    asked = tuple(GpuUuid(uuid) for uuid in options.gpus)

    def how(latest: RigChoices) -> RigChoices:
        if asked and latest.switch is not None:  # who names GPUs wants these, and no switch
            latest = gpu_choices.cancelled(latest, now=latest.switch.begun)
        cards = [each.uuid for each in latest.gpus if each.uuid != NO_GPU]
        stand_in = (NO_GPU,) if is_new and not cards else ()
        wanted = asked or tuple(u for u in latest.enabled if u != NO_GPU) or stand_in
        return _working(latest, wanted, options.market, names)

    return await choices.change(how)


def _working(
    choices: RigChoices,
    wanted: Sequence[GpuUuid],
    market: str | None,
    names: dict[GpuUuid, str],
) -> RigChoices:
    for uuid in choices.enabled:
        if uuid not in wanted:
            choices = gpu_choices.disabled(choices, uuid)
    for uuid in wanted:
        name = names.get(uuid, "")
        if market is not None:
            choices = _in_market(choices, uuid, market, name)
        if uuid not in choices.enabled:
            choices = gpu_choices.enabled(choices, uuid, name=name)
    return choices


def _in_market(choices: RigChoices, uuid: GpuUuid, market: str, name: str) -> RigChoices:
    """Let it work there; one that left its queue may move, though it is to work again now."""
    known = choices.of(uuid)
    if known is not None and known.is_enabled and known.is_out and known.market != market:
        choices = gpu_choices.disabled(choices, uuid)
    return gpu_choices.with_market(choices, uuid, market, name=name)
