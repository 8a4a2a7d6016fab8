"""What the window's pages follow of an open rig."""

from nosdesk.adapters.desktop.local_zone import LocalZone
from nosdesk.adapters.sqlite.benchmarks import SqliteBenchmarks
from nosdesk.adapters.sqlite.earnings import SqliteEarnings
from nosdesk.app.grids import Grid
from nosdesk.app.rig import RigParts
from nosdesk.ui.pages.gpus_feed import GpuSources
from nosdesk.ui.pages.home_feed import Sources


def sources_of(grid: Grid, parts: RigParts) -> Sources:
    """Return what Home and Jobs are shown from."""
    gpus = parts.workshop.gpus
    return Sources(
        rig=parts.rig.picture,
        happenings=parts.rig.happenings,
        history=parts.workshop.history,
        grid=grid.name,
        clock=parts.workshop.clock,
        zone=LocalZone,
        cards=gpus.picture if gpus else None,
        market_names=grid.market_names,
        earnings=SqliteEarnings(parts.workshop.database),
    )


def gpu_sources_of(grid: Grid, parts: RigParts) -> GpuSources:
    """Return what the page of GPUs is shown from."""
    gpus = parts.workshop.gpus
    return GpuSources(
        rig=parts.rig.picture,
        happenings=parts.rig.happenings,
        benchmarks=SqliteBenchmarks(parts.workshop.database),
        clock=parts.workshop.clock,
        cards=gpus.picture if gpus else None,
        samples=gpus.history if gpus else lambda _: (),
        market_names=grid.market_names,
    )
