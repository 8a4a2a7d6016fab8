"""What the earnings page shows and what its buttons do, over the books of a rig; no Qt."""

from pathlib import Path

from nosdesk.adapters.desktop.local_zone import LocalZone
from nosdesk.adapters.sqlite.earnings import SqliteEarnings
from nosdesk.aio.state import State
from nosdesk.app.grids import Grid
from nosdesk.app.history import export_csv
from nosdesk.app.rig import RigParts
from nosdesk.domain.errors import NodeError
from nosdesk.ui.pages.earnings_feed import EarningsFeed, EarningsSources
from nosdesk.ui.pages.earnings_view import (
    Asked,
    earnings_failed,
    earnings_loading,
    earnings_nowhere,
)
from nosdesk.ui.pages.tariff import Tariff
from nosdesk.ui.preferences import Preferences
from nosdesk.ui.words import tr


class DeskEarnings:
    """The page's values, kept up to date while `run` runs on an open rig."""

    def __init__(self, preferences: Preferences) -> None:
        self.view = State(earnings_loading())
        self.asked = State(Asked())
        self._preferences = preferences
        self._open: tuple[Grid, RigParts] | None = None

    def show_loading(self) -> None:
        """Say that the books are being opened."""
        self.view.set(earnings_loading())

    def show_nowhere(self) -> None:
        """Say that this PC is on no grid."""
        self.view.set(earnings_nowhere())

    def show_failed(self, trouble: NodeError) -> None:
        """Say why the books cannot be opened."""
        self.view.set(earnings_failed(trouble.title, trouble.remedy))

    async def run(self, grid: Grid, parts: RigParts) -> None:
        """Follow these books until cancelled."""
        self._open = grid, parts
        try:
            await EarningsFeed(self._sources(grid, parts), self.asked, self.view).run()
        finally:
            self._open = None

    async def export(self, path: Path) -> None:
        """Write every run to the file; raises `NodeError` when there are no books or no room."""
        if self._open is None:
            raise NodeError(tr("The nodes are not open yet."), tr("Wait a moment."))
        grid, parts = self._open
        await export_csv(parts.workshop.history, path, grid=grid.name)

    async def keep_tariff(self, tariff: Tariff) -> None:
        """Keep these prices among the user's settings."""
        await self._preferences.put("money.currency", tariff.currency)
        await self._preferences.put("money.electricity_per_kwh", tariff.per_kwh)
        await self._preferences.put("money.nos_price", tariff.per_nos)

    def _sources(self, grid: Grid, parts: RigParts) -> EarningsSources:
        gpus = parts.workshop.gpus
        return EarningsSources(
            rig=parts.rig.picture,
            happenings=parts.rig.happenings,
            earnings=SqliteEarnings(parts.workshop.database),
            grid=grid.name,
            clock=parts.workshop.clock,
            zone=LocalZone,
            settings=self._preferences.settings,
            cards=gpus.picture if gpus else None,
        )
