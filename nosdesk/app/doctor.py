"""Why am I not earning? Everything is looked at, side by side where it can be, and one cause told.

Looking changes nothing: nothing is signed, made for good, or pulled. Each check has its own time,
so nothing that hangs holds up the others, or the answer.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from nosdesk.aio.clock import SystemClock
from nosdesk.app.doctor_here import Here
from nosdesk.app.doctor_parts import DoctorOptions, open_consultation
from nosdesk.app.doctor_system import home_system
from nosdesk.app.doctor_there import There
from nosdesk.app.paths import user_paths
from nosdesk.domain.doctor.checks import CHECKS, Check, CheckId
from nosdesk.domain.doctor.diagnosis import Diagnosis, diagnosis
from nosdesk.domain.doctor.findings import Finding, Result, unknown, waits_for
from nosdesk.domain.doctor.home_system import HomeSystem
from nosdesk.domain.doctor.mendings import mended
from nosdesk.domain.errors import NodeError

__all__ = ["DoctorOptions", "Report", "examine", "make_round"]

ANSWER_WITHIN_S = 20.0
TRIAL_WITHIN_S = 45.0
"""To start a container may take long on a busy disk."""

Probe = Callable[[], Awaitable[tuple[Finding, ...]]]
Tell = Callable[[Check, tuple[Finding, ...]], None]


@dataclass(frozen=True, slots=True)
class Report:
    """What was found, in the order of the checks, and what follows from it."""

    grid: str
    diagnosis: Diagnosis
    findings: tuple[Finding, ...]


async def examine(options: DoctorOptions, tell: Tell = lambda _check, _found: None) -> Report:
    """Look at everything; `tell` is told each check as soon as it is over."""
    paths, now = user_paths(), SystemClock().now()
    async with open_consultation(options, paths, now) as what:
        there = There(what)
        system = await asyncio.to_thread(home_system)
        findings = await make_round(_probes(Here(what), there), tell, system=system)
        grid = what.on_grid.grid.name if what.on_grid else ""
        return Report(grid, diagnosis(findings, await there.pauses_s()), findings)


async def make_round(
    probes: Mapping[CheckId, Probe],
    tell: Tell = lambda _check, _found: None,
    *,
    within_s: Callable[[CheckId], float] | None = None,
    system: HomeSystem | None = None,
) -> tuple[Finding, ...]:
    """Make these checks, each as soon as those it builds on are over.

    Findings tell what mends them on the `system`, where it is known.
    """
    loop = asyncio.get_running_loop()
    over = {check: loop.create_future() for check in probes}
    limit = within_s or _within_s

    async def one(check: Check) -> None:
        found = await _found(check, probes[check.id], over, limit(check.id))
        if system is not None:
            found = tuple(mended(each, system) for each in found)
        tell(check, found)
        over[check.id].set_result(found)

    async with asyncio.TaskGroup() as group:
        for check in CHECKS:
            if check.id in probes:
                group.create_task(one(check))
    return tuple(each for check in CHECKS if check.id in probes for each in over[check.id].result())


async def _found(
    check: Check,
    probe: Probe,
    over: Mapping[CheckId, "asyncio.Future[tuple[Finding, ...]]"],
    within_s: float,
) -> tuple[Finding, ...]:
    for earlier in (*check.needs, *check.after):
        if earlier in over:
            await over[earlier]
    for need in check.needs:
        if need in over and _stands_in_the_way(over[need].result()):
            return (waits_for(check.id, need),)
    try:
        async with asyncio.timeout(within_s):
            return await probe()
    except TimeoutError:
        return (unknown(check.id, f"There was no answer within {within_s:g} seconds."),)
    except NodeError as error:
        return (unknown(check.id, error.title, error.remedy),)


def _stands_in_the_way(found: tuple[Finding, ...]) -> bool:
    """Tell whether there is nothing more to look at: every node fails here, or none was looked at.

    What failed for one GPU alone leaves the others to be looked at.
    """
    return all(each.result in (Result.FAILED, Result.SKIPPED) for each in found)


def _within_s(check: CheckId) -> float:
    return TRIAL_WITHIN_S if check is CheckId.CONTAINER else ANSWER_WITHIN_S


def _probes(here: Here, there: There) -> dict[CheckId, Probe]:
    return {
        CheckId.POWER: here.power,
        CheckId.NETWORK: there.network,
        CheckId.CLOCK: there.clock,
        CheckId.GRID_RULES: here.grid_rules,
        CheckId.DRIVER: here.driver,
        CheckId.GPU: here.gpu,
        CheckId.CONTAINER: here.container,
        CheckId.DOCKER: here.docker,
        CheckId.DISK: here.disk,
        CheckId.WALLET: there.wallet,
        CheckId.ADMISSION: there.admission,
        CheckId.MARKET: there.market,
        CheckId.RULES: there.rules,
        CheckId.SWITCHED_ON: here.switched_on,
        CheckId.PLACE: there.place,
        CheckId.DEMAND: there.demand,
    }
