"""What the network page shows, from ledger and host services of the rig's grid; no Qt."""

from nosdesk.adapters.solana.network import SolanaNetwork
from nosdesk.aio.state import State
from nosdesk.app.grids import Grid
from nosdesk.app.rig import RigParts
from nosdesk.domain.errors import NodeError
from nosdesk.ui.pages.network_feed import NetworkFeed, NetworkSources
from nosdesk.ui.pages.network_view import network_empty, network_failed, network_loading
from nosdesk.ui.preferences import Preferences


class DeskNetwork:
    """The page's values, kept up to date while `run` runs and the page says that it is open."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.view = State(network_loading())
        self.is_open = State(False)

    def show_loading(self) -> None:
        """Say that the grid is being looked at."""
        self.view.set(network_loading())

    def show_nowhere(self) -> None:
        """Say that this PC is on no grid."""
        self.view.set(network_empty())

    def show_failed(self, trouble: NodeError) -> None:
        """Say why the grid cannot be looked at."""
        self.view.set(network_failed(trouble.title, trouble.remedy))

    async def run(self, grid: Grid, parts: RigParts) -> None:
        """Follow this grid until cancelled, by the RPC budget that its nodes share."""
        await NetworkFeed(self._sources(grid, parts), self.is_open, self.view).run()

    def _sources(self, grid: Grid, parts: RigParts) -> NetworkSources:
        workshop = parts.workshop
        return NetworkSources(
            network=SolanaNetwork(workshop.access, grid.programs),
            rig=parts.rig.picture,
            clock=workshop.clock,
            services=workshop.host.records,
            settings=self._preferences.settings,
            cards=workshop.gpus.picture if workshop.gpus else None,
            market_names=grid.market_names,
            gpu_classes=grid.gpu_classes,
            explorer=grid.explorer,
        )
