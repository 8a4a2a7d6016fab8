"""The pages that follow the nodes, and what they show where none are followed.

Then the nodes are being opened, there are none, or something failed.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from nosdesk.aio.state import State
from nosdesk.app.desk_earnings import DeskEarnings
from nosdesk.app.desk_network import DeskNetwork
from nosdesk.app.desk_sources import gpu_sources_of, sources_of
from nosdesk.app.grids import Grid
from nosdesk.app.rig import RigParts
from nosdesk.domain.errors import NodeError
from nosdesk.node.run_sights import RunSights
from nosdesk.ui.pages.gpus_feed import GpusFeed
from nosdesk.ui.pages.gpus_states import gpus_empty, gpus_failed, gpus_loading, gpus_unshown
from nosdesk.ui.pages.gpus_view import GpusView
from nosdesk.ui.pages.home_feed import HomeFeed
from nosdesk.ui.pages.home_view import (
    HomeView,
    empty_view,
    failed_view,
    loading_view,
    unshown_view,
)
from nosdesk.ui.pages.jobs_feed import JobsFeed
from nosdesk.ui.pages.jobs_view import JobsAsk, JobsView, empty_jobs, failed_jobs, loading_jobs

Showing = tuple[Callable[[], Awaitable[None]], Callable[[NodeError], None]]
"""What follows the nodes, and how its trouble is told."""


def _unseen() -> Mapping[str, State[bool]]:
    return {name: State(False) for name in ("home", "gpus", "jobs")}


@dataclass(frozen=True, slots=True)
class DeskPages:
    """What each page shows; pages say in `is_seen` whether anybody can see them."""

    earnings: DeskEarnings
    network: DeskNetwork
    home: State[HomeView] = field(default_factory=lambda: State(loading_view()))
    gpus: State[GpusView] = field(default_factory=lambda: State(gpus_loading()))
    jobs: State[JobsView] = field(default_factory=lambda: State(loading_jobs()))
    jobs_asked: State[JobsAsk] = field(default_factory=lambda: State(JobsAsk()))
    sights: RunSights = field(default_factory=RunSights)
    is_seen: Mapping[str, State[bool]] = field(default_factory=_unseen)

    def showings(self, grid: Grid, parts: RigParts) -> tuple[Showing, ...]:
        """Return what keeps each page up to date while the rig is open; each go begins anew."""
        sources, of_gpus = sources_of(grid, parts), gpu_sources_of(grid, parts)
        asked, sights, seen = self.jobs_asked, self.sights, self.is_seen
        return (
            (lambda: HomeFeed(sources, self.home, seen["home"]).run(), self.home_failed),
            (lambda: GpusFeed(of_gpus, self.gpus, seen["gpus"]).run(), self.gpus_failed),
            (
                lambda: JobsFeed(sources, asked, self.jobs, sights, seen["jobs"]).run(),
                self.jobs_failed,
            ),
            (lambda: self.earnings.run(grid, parts), self.earnings.show_failed),
            (lambda: self.network.run(grid, parts), self.network.show_failed),
        )

    def show_loading(self) -> None:
        """Show that it is found out."""
        self.home.set(loading_view())
        self.gpus.set(gpus_loading())
        self.jobs.set(loading_jobs())
        self.earnings.show_loading()
        self.network.show_loading()

    def show_nowhere(self) -> None:
        """Show that no node works anywhere."""
        self.home.set(empty_view())
        self.gpus.set(gpus_empty())
        self.jobs.set(empty_jobs())
        self.earnings.show_nowhere()
        self.network.show_nowhere()

    def show_failed(self, trouble: NodeError) -> None:
        """Show what keeps the nodes from working."""
        self.home.set(failed_view(trouble.title, trouble.remedy))
        self.gpus.set(gpus_failed(trouble.title, trouble.remedy))
        self.jobs_failed(trouble)
        self.earnings.show_failed(trouble)
        self.network.show_failed(trouble)

    def home_failed(self, trouble: NodeError) -> None:
        """Show on Home alone that its figures are not known; the nodes go on."""
        self.home.set(unshown_view(trouble.title, trouble.remedy))

    def gpus_failed(self, trouble: NodeError) -> None:
        """Show on the page of GPUs alone that its figures are not known; the nodes go on."""
        self.gpus.set(gpus_unshown(trouble.title, trouble.remedy))

    def jobs_failed(self, trouble: NodeError) -> None:
        """Show it on the page of jobs alone."""
        self.jobs.set(failed_jobs(trouble.title, trouble.remedy))
