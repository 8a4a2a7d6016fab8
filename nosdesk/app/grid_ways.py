"""The grids that this PC knows, as the window offers them."""

from nosdesk.adapters.grids.profile_files import Kept, ProfileFiles
from nosdesk.app.admitted_here import can_run
from nosdesk.app.paths import Paths
from nosdesk.domain.grid_rules import GridRules
from nosdesk.ui.grid_words import GridWay


def grid_ways(paths: Paths) -> tuple[GridWay, ...]:
    """Return every grid but the practice grid."""
    return tuple(_way(each) for each in ProfileFiles(paths.grids).all())


def _way(kept: Kept) -> GridWay:
    profile = kept.profile
    is_own = kept.file is not None
    if profile is None:
        trouble = str(kept.trouble or "")
        return GridWay(kept.name, kept.name, GridRules(), is_own, trouble, covers=kept.covers)
    runs = can_run(profile.rules, profile.images.node)
    return GridWay(kept.name, profile.title, profile.rules, is_own, runs=runs, covers=kept.covers)
