"""Updating as the window has it, and for the command line; no Qt."""

import asyncio
import os
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from nosdesk import __version__
from nosdesk.adapters.updates.http_releases import HttpReleases, remove_old_files
from nosdesk.adapters.updates.installer import run_installer
from nosdesk.adapters.updates.place import ReleasePlace, release_place
from nosdesk.adapters.updates.turn import turn
from nosdesk.aio.clock import SystemClock
from nosdesk.aio.state import State
from nosdesk.app.desk_notices import DeskNotices
from nosdesk.app.installed import Installed, where_installed
from nosdesk.app.paths import Paths
from nosdesk.app.replaced import Replaced, start_anew_when_replaced
from nosdesk.app.updating import UpdateOutside, Updating, no_nodes
from nosdesk.domain.notices.notice import Kind, Notice
from nosdesk.domain.settings import Updates
from nosdesk.domain.updates.manifest import Package
from nosdesk.domain.updates.offer import Here
from nosdesk.domain.updates.state import Holdup, Stage, UpdateState
from nosdesk.domain.updates.version import Version
from nosdesk.ports.releases import Releases
from nosdesk.ui.pages.updates_view import Act, UpdatesView, updates_view
from nosdesk.ui.preferences import Preferences

AtRest = Callable[[], AbstractAsyncContextManager[None]]


@dataclass(frozen=True, slots=True)
class Around:
    """What goes on around an update: how nodes come to rest, how it goes on, whom it is told."""

    at_rest: AtRest = no_nodes
    restart: Callable[[], None] = lambda: None
    tell: Callable[[UpdateState], None] = lambda _: None


def open_updating(
    paths: Paths,
    wish: Callable[[], Updates],
    around: Around | None = None,
    *,
    place: ReleasePlace | None = None,
    installed: Installed | None = None,
) -> Updating:
    """Return what updates this installation; `place` and `installed` stand for its own ones."""
    around = around or Around()
    place = place or release_place()
    installed = installed or where_installed()
    here = Here(Version.of(__version__), installed.package, installed.rolled_back)
    outside = UpdateOutside(
        memory=paths.update_memory,
        clock=SystemClock(),
        open_releases=_opener(place, paths.updates) if installed.package is not None else None,
        install=partial(_install, installed),
        current=lambda: installed.current,
        host=place.host,
        at_rest=around.at_rest,
        turn=partial(turn, paths.updates),
        restart=around.restart,
        tell=around.tell,
    )
    return Updating(outside, here, wish)


def _opener(
    place: ReleasePlace, folder: Path
) -> Callable[[], AbstractAsyncContextManager[Releases]] | None:
    return partial(HttpReleases, place, folder) if place.is_known else None


async def _install(installed: Installed, path: Path, package: Package) -> None:
    """Install beside the version that runs; the installer need not end it, and is told so."""
    environment = dict(os.environ) | {"NOSDESK_UPDATING": "1"}
    if installed.prefix is not None:
        environment["NOSDESK_PREFIX"] = str(installed.prefix)
    await run_installer(path, package, environment)
    with suppress(OSError):
        remove_old_files(path.parent)


class DeskUpdates:
    """Shows how far an update is and does what its buttons say.

    `next_start` are the words to start once this program has ended, where it is to go on as a
    newer version. What fetched files are opened with comes to `open_file`, which the window sets.
    """

    def __init__(
        self,
        paths: Paths,
        preferences: Preferences,
        at_rest: AtRest,
        leave: Callable[[], None],
        notices: DeskNotices,
    ) -> None:
        self.next_start: tuple[str, ...] = ()
        self.open_file: Callable[[Path], None] = lambda _: None
        self._preferences = preferences
        self._paths = paths
        self._leave = leave
        self._note = notices.note
        self._installed = where_installed()
        self._replaced, self._at_rest = Replaced(), at_rest
        self._updating = open_updating(
            paths,
            lambda: preferences.settings.value.updates,
            Around(at_rest, self._restart, self._tell),
            installed=self._installed,
        )
        self.view: State[UpdatesView] = State(self._shown())
        self._updating.state.subscribe(lambda _: self.view.set(self._shown()))

    @property
    def is_installing(self) -> bool:
        """Whether an installer runs, which must not end the program that waits for it."""
        return self._updating.state.value.stage is Stage.INSTALLING

    def note_holdup(self, what: Holdup) -> None:
        """Take in what has to end before the program may."""
        self._updating.note_holdup(what)

    async def run(self) -> None:
        """Look once a day where that is allowed, until cancelled."""
        unsubscribe = self._preferences.settings.subscribe(lambda _: self._updating.reconsider())
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._updating.run())
                group.create_task(self._start_anew_when_replaced())
        finally:
            unsubscribe()

    async def act(self, what: Act) -> None:
        """Do what the button says."""
        match what:
            case Act.ALLOW | Act.REFUSE:
                wish = "on" if what is Act.ALLOW else "off"
                await self._preferences.put("updates.look", wish)
            case Act.LOOK:
                await self._updating.look()
            case Act.INSTALL:
                await self._updating.install()
            case Act.LATER:
                self._updating.postpone()
            case Act.OPEN:
                self._open()
            case Act.TOLD:
                self._updating.note_told()

    def _open(self) -> None:
        offer = self._updating.state.value.offer
        if offer is not None:
            self.open_file(self._paths.updates / offer.file.name)

    def _restart(self) -> None:
        if not self.next_start:  # to be told to leave twice means at once
            self.next_start = self._installed.launcher
            self._leave()

    async def _start_anew_when_replaced(self) -> None:
        """See to it that a program whose files the system replaced does not run on for ever."""

        def tell() -> None:
            self._note(Notice(Kind.REPLACED, SystemClock().now()))

        await start_anew_when_replaced(self._replaced, tell, self._at_rest, self._restart)

    def _tell(self, state: UpdateState) -> None:
        now = SystemClock().now()
        if state.left:
            self._note(Notice(Kind.WENT_BACK, now, detail=state.left))
        if state.stage is Stage.AVAILABLE and state.offer is not None:
            self._note(Notice(Kind.UPDATE, now, detail=str(state.offer.version)))

    def _shown(self) -> UpdatesView:
        return updates_view(self._updating.state.value)
