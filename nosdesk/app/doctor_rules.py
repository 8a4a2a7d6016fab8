"""The doctor's look at what the grid allows, held against this PC."""

from contextlib import suppress

from nosdesk.app.admitted_here import memory_here, platform_here
from nosdesk.app.command_name import command_name
from nosdesk.app.doctor_parts import Consultation
from nosdesk.domain.doctor.against_rules import ThisPc, against_rules
from nosdesk.domain.doctor.checks import CheckId
from nosdesk.domain.doctor.findings import Finding, skipped
from nosdesk.domain.errors import NodeError


async def grid_rules(what: Consultation) -> tuple[Finding, ...]:
    """Hold this PC against the rules of the grid that is meant; the GPUs were looked at before."""
    if what.on_grid is None:
        return (skipped(CheckId.GRID_RULES, "No grid is known whose rules could be looked at."),)
    grid = what.on_grid.grid
    return against_rules(await _this_pc(what), grid.rules, grid.title, f"{command_name()} grids")


async def _this_pc(what: Consultation) -> ThisPc:
    space, driver = None, ""
    with suppress(NodeError):  # the checks of Docker and of the driver tell
        space = None if what.engine is None else await what.engine.disk()
    with suppress(NodeError):
        driver = (await what.gpus.find()).driver.version
    at_work = [each.uuid for each in what.real]
    cards = [seen.gpu for uuid, seen in what.cards.items() if uuid in at_work]
    return ThisPc(
        platform=platform_here(),
        memory=memory_here(),
        disk=None if space is None else space.total,
        driver=driver,
        cards=tuple((each.name, each.vram_bytes) for each in cards),
    )
