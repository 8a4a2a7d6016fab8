"""What pages show where no nodes are followed: they are opened, there are none, or it failed."""

from dataclasses import dataclass

from nosdesk.aio.state import State
from nosdesk.app.desk_earnings import DeskEarnings
from nosdesk.app.desk_network import DeskNetwork
from nosdesk.domain.errors import NodeError
from nosdesk.ui.pages.gpus_states import gpus_empty, gpus_failed, gpus_loading, gpus_unshown
from nosdesk.ui.pages.gpus_view import GpusView
from nosdesk.ui.pages.home_view import (
    HomeView,
    empty_view,
    failed_view,
    loading_view,
    unshown_view,
)
from nosdesk.ui.pages.jobs_view import JobsView, empty_jobs, failed_jobs, loading_jobs


@dataclass(frozen=True, slots=True)
class DeskPages:
    """The pages that follow the nodes."""

    home: State[HomeView]
    gpus: State[GpusView]
    jobs: State[JobsView]
    earnings: DeskEarnings
    network: DeskNetwork

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
