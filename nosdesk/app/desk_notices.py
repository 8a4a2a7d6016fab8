"""What the window tells by itself, and the page that keeps it; no Qt."""

import logging
from collections.abc import Callable

from nosdesk.adapters.desktop.local_zone import LocalZone
from nosdesk.adapters.sqlite.notices import SqliteNotices
from nosdesk.aio.clock import SystemClock
from nosdesk.aio.state import State
from nosdesk.app.notices import NoticesFeed, NoticeSources
from nosdesk.app.rig import RigParts
from nosdesk.domain.errors import NodeError
from nosdesk.domain.notices.notice import Notice
from nosdesk.domain.notices.popping import Pop
from nosdesk.ui.pages.alerts_view import AlertsView, Told, alerts_view
from nosdesk.ui.pages.home_view import HomeView
from nosdesk.ui.pages.notice_words import NoticeWords, pop_words
from nosdesk.ui.preferences import Preferences
from nosdesk.ui.words import said

_log = logging.getLogger(__name__)


class DeskNotices:
    """Keeps the Alerts page up to date; what pops up goes to `tell`, which the window sets."""

    def __init__(self, home: State[HomeView], preferences: Preferences) -> None:
        self.tell: Callable[[NoticeWords], None] = lambda _: None
        self._preferences = preferences
        self._home = home
        self._told = State(Told())
        self._feed: NoticesFeed | None = None
        self._waiting: list[Notice] = []
        self.view: State[AlertsView] = State(self._view())
        for each in (home, self._told):
            each.subscribe(lambda _: self.view.set(self._view()))

    async def run(self, parts: RigParts) -> None:
        """Watch these nodes until cancelled."""
        workshop, gpus = parts.workshop, parts.workshop.gpus
        sources = NoticeSources(
            rig=parts.rig.picture,
            happenings=parts.rig.happenings,
            notices=SqliteNotices(workshop.database),
            clock=workshop.clock,
            zone=LocalZone,
            telling=lambda: self._preferences.settings.value.telling,
            cards=gpus.picture if gpus else None,
        )
        self._feed = NoticesFeed(sources, self._told, self._pop)
        try:
            while self._waiting:
                self._feed.add(self._waiting.pop(0))
            await self._feed.run()
        finally:
            self._feed = None

    def note(self, notice: Notice) -> None:
        """Tell what concerns the program and not its nodes: now, or once the history is open."""
        if self._feed is not None:
            self._feed.add(notice)
        else:
            self._waiting.append(notice)

    def show_failed(self, trouble: NodeError) -> None:
        """Say why nobody watches the nodes; what was told before stays."""
        told = self._told.value
        self._told.set(Told(told.notices, told.read_at, said(trouble.title, trouble.remedy)))

    def _pop(self, pop: Pop) -> None:
        try:
            self.tell(pop_words(pop))
        except Exception:  # noqa: BLE001 - what cannot be told must not end a job
            _log.exception("A notice could not be told", extra={"action": "notice_untold"})

    def _view(self) -> AlertsView:
        return alerts_view(self._home.value, self._told.value, SystemClock().now())
