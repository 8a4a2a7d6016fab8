"""Looks for new versions where the user allows it, and installs one between two jobs.

Nothing is asked of anybody before the user said so. What goes wrong here is told, and never ends a
job: the nodes know nothing of it but that they are to finish what they have.
"""

import asyncio
import logging
import shlex
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from msgspec import structs

from nosdesk.aio.race import before
from nosdesk.aio.state import State
from nosdesk.app.updates_file import keep_memory, read_memory
from nosdesk.domain import settings
from nosdesk.domain.errors import BadInput, HostUnfit, NodeError
from nosdesk.domain.updates.manifest import Package
from nosdesk.domain.updates.offer import Here, Offer, check_order, latest, offered, remembered
from nosdesk.domain.updates.state import BUSY, Holdup, Stage, Trouble, UpdateState
from nosdesk.domain.updates.version import Version
from nosdesk.ports.clock import Clock
from nosdesk.ports.releases import Releases

DAY_S = 24 * 3600.0
AGAIN_S = 4 * 3600.0
"""After so long it is looked again when nobody answered."""

WAKE_S = 600.0
_MIB = 1024**2
_UNCHANGING = (Stage.READY, Stage.INSTALLED)

_log = logging.getLogger(__name__)


@asynccontextmanager
async def no_nodes() -> AsyncGenerator[None]:
    """Stand where no node works in this program."""
    yield


@asynccontextmanager
async def at_once(_on_wait: Callable[[], None]) -> AsyncGenerator[None]:
    """Stand where no other program could be updating."""
    yield


@dataclass(frozen=True, slots=True)
class UpdateOutside:
    """What updating works with.

    `open_releases` is None in a build that looks for none. While the block of `at_rest` lasts no
    node has a job or takes one, and of `turn` no other program fetches or installs anything; it
    calls back where it has to wait. `install` runs the installer; `current` says afterwards which
    version the next start is; `restart` ends this program, which is then started again.
    """

    memory: Path
    clock: Clock
    open_releases: Callable[[], AbstractAsyncContextManager[Releases]] | None
    install: Callable[[Path, Package], Awaitable[None]]
    current: Callable[[], Version | None]
    host: str = ""
    at_rest: Callable[[], AbstractAsyncContextManager[None]] = no_nodes
    turn: Callable[[Callable[[], None]], AbstractAsyncContextManager[None]] = at_once
    restart: Callable[[], None] = lambda: None
    tell: Callable[[UpdateState], None] = lambda _: None


class Updating:
    """Keeps `state` up to date; `wish` says what the user allows, and may change at any time."""

    def __init__(
        self, outside: UpdateOutside, here: Here, wish: Callable[[], settings.Updates]
    ) -> None:
        self._outside = outside
        self._here = here
        self._wish = wish
        self._memory = read_memory(outside.memory)
        self._failed_at: float | None = None
        self._busy = asyncio.Lock()
        self._later = asyncio.Event()
        self._wake = asyncio.Event()
        self.state = State(
            UpdateState(
                self._resting_stage(),
                str(here.version),
                outside.host,
                looked_at=self._memory.looked_at,
                left=self._left(),
            )
        )

    def reconsider(self) -> None:
        """Take in that the user wants something else now."""
        if self.state.value.stage in (Stage.UNASKED, Stage.OFF, Stage.IDLE, Stage.CURRENT):
            self._show(stage=self._resting_stage())
        self._wake.set()

    async def run(self) -> None:
        """Look once a day where that is allowed, until cancelled."""
        left = self.state.value.left
        if left and self._memory.noticed_left != left:
            self._remember(noticed_left=left)
            self._outside.tell(self.state.value)
        while True:
            if self._is_due():
                await self.look()
                if self._installs_by_itself():
                    await self.install()
            self._wake.clear()
            await before(self._outside.clock.sleep(WAKE_S), self._until_woken())

    async def look(self) -> None:
        """Look now: the user asked for it, or it is time; `state` says what came of it."""
        if self._outside.open_releases is None or self._busy.locked():
            return
        async with self._busy:
            former = self.state.value
            self._show(stage=Stage.LOOKING, trouble=None)
            try:
                offer = await self._offer()
            except NodeError as error:
                self._failed_at = self._outside.clock.now()
                self._fail(error, former.offer)
                if former.stage is Stage.READY:  # what is here and checked stays so
                    self._show(stage=Stage.READY, trouble=None)
                return
            except BaseException:
                self._show(stage=former.stage)
                raise
            self._failed_at = None
            stage = Stage.AVAILABLE if offer else Stage.CURRENT
            if offer and former.offer and former.stage is Stage.READY:
                stage = Stage.READY if offer.file == former.offer.file else stage
            self._show(stage=stage, offer=offer, looked_at=self._memory.looked_at)
            self._tell_once(offer)

    async def install(self) -> None:
        """Fetch what is offered and install it between jobs; `state` says what came of it."""
        offer = self.state.value.offer
        if offer is None or self._busy.locked() or self.state.value.stage in _UNCHANGING:
            return
        async with self._busy:
            self._later.clear()
            try:
                if not await before(self._later.wait(), self._install(offer)):
                    self._show(stage=Stage.AVAILABLE, done=0)
            except NodeError as error:
                self._fail(error, offer)
            except BaseException:
                self._show(stage=Stage.AVAILABLE, done=0)
                raise

    def postpone(self) -> None:
        """Leave it for later; what was fetched stays, and the nodes go on."""
        if self.state.value.stage in (Stage.DOWNLOADING, Stage.WAITING):
            self._later.set()

    def note_holdup(self, what: Holdup) -> None:
        """Take in what has to end before it can be installed."""
        self._show(holdup=what)

    def note_told(self) -> None:
        """Take in that the user knows of the version that did not start."""
        if self._here.left is not None:
            self._remember(told_left=str(self._here.left))
        self._show(left="")

    # --- Looking --------------------------------------------------------------------------------

    def _is_due(self) -> bool:
        if self._outside.open_releases is None or self._wish().look != "on":
            return False
        if self.state.value.stage in (*BUSY, Stage.INSTALLED):
            return False
        now, looked_at = self._outside.clock.now(), self._memory.looked_at
        if self._failed_at is not None and 0 <= now - self._failed_at < AGAIN_S:
            return False
        is_old = looked_at is None or not 0 <= now - looked_at < DAY_S
        return is_old or self.state.value.stage is Stage.IDLE

    def _installs_by_itself(self) -> bool:
        offer = self.state.value.offer
        if offer is None or self.state.value.stage is not Stage.AVAILABLE:
            return False
        return self._wish().by_itself and str(offer.version) != self._memory.installed

    async def _until_woken(self) -> None:
        await self._wake.wait()

    async def _offer(self) -> Offer | None:
        assert self._outside.open_releases is not None
        async with self._outside.open_releases() as releases:
            manifest = await releases.latest()
        now = self._outside.clock.now()
        self._memory = latest(self._memory, read_memory(self._outside.memory))
        check_order(manifest, self._memory, datetime.fromtimestamp(now, UTC).date())
        self._memory = remembered(self._memory, manifest, now)
        self._remember()
        return offered(manifest, self._here)

    def _tell_once(self, offer: Offer | None) -> None:
        if offer is not None and self._memory.told != str(offer.version):
            self._remember(told=str(offer.version))
            self._outside.tell(self.state.value)

    # --- Installing -----------------------------------------------------------------------------

    async def _install(self, offer: Offer) -> None:
        assert self._outside.open_releases is not None
        self._show(stage=Stage.DOWNLOADING, done=0, trouble=None, holdup=Holdup.JOBS)
        async with self._outside.open_releases() as releases, self._turn():
            if self._is_in_place(offer):  # another program has just done it
                await self._go_over(offer)
                return
            path = await releases.fetch(offer.file, self._tell_done)
            if not offer.file.package.installs_itself:
                await releases.check(offer.file, path)
                self._show(stage=Stage.READY, command=_command(path, offer.file.package))
                return
            await self._go_over(offer, releases, path)

    @asynccontextmanager
    async def _turn(self) -> AsyncGenerator[None]:
        """Have it for oneself to update, also while the nodes finish: two would undo each other."""
        async with self._outside.turn(lambda: self._show(holdup=Holdup.ANOTHER)):
            self._show(holdup=Holdup.JOBS)
            yield

    async def _go_over(
        self, offer: Offer, releases: Releases | None = None, path: Path | None = None
    ) -> None:
        """Start anew as the new version between jobs; a file of it is installed before."""
        self._show(stage=Stage.WAITING)
        async with self._outside.at_rest():
            if releases is not None and path is not None:
                await self._put_in_place(offer, releases, path)
            self._remember(installed=str(offer.version))
            self._show(stage=Stage.INSTALLED)
            self._outside.restart()

    async def _put_in_place(self, offer: Offer, releases: Releases, path: Path) -> None:
        self._show(stage=Stage.INSTALLING)
        await releases.check(offer.file, path)
        await self._outside.install(path, offer.file.package)
        if not self._is_in_place(offer):
            raise HostUnfit(
                "The installer ended, and the new version is not in its place.",
                "Your version stays as it is. Look whether the disk is full.",
            )

    def _is_in_place(self, offer: Offer) -> bool:
        """Whether the next start is that version, or one that is newer still."""
        current = self._outside.current()
        return current is not None and current >= offer.version

    def _tell_done(self, done: int) -> None:
        total = self.state.value.done
        if done // _MIB != total // _MIB or done < total:
            self._show(done=done)

    # --- What is kept and shown -----------------------------------------------------------------

    def _resting_stage(self) -> Stage:
        if self._outside.open_releases is None:
            return Stage.BLIND
        wish = self._wish().look
        if wish != "on":
            return Stage.UNASKED if wish == "unasked" else Stage.OFF
        return (
            Stage.IDLE if self._memory.looked_at is None or self._knows_newer() else Stage.CURRENT
        )

    def _knows_newer(self) -> bool:
        """Whether an earlier life of the program saw a newer version, whose list is to be read."""
        try:
            seen = Version.of(self._memory.version)
        except BadInput:
            return False
        return seen > self._here.version and seen != self._here.left

    def _left(self) -> str:
        left = "" if self._here.left is None else str(self._here.left)
        return "" if left == self._memory.told_left else left

    def _fail(self, error: NodeError, offer: Offer | None) -> None:
        _log.warning("%s", error, extra={"action": "update_failed"})
        self._show(stage=Stage.FAILED, offer=offer, trouble=Trouble(error.title, error.remedy))

    def _remember(self, **what: Any) -> None:  # noqa: ANN401 - the fields of `Memory`
        """Keep it; where the disk takes nothing it holds for this life of the program."""
        self._memory = structs.replace(self._memory, **what)
        try:
            keep_memory(self._outside.memory, self._memory)
        except HostUnfit as error:
            _log.warning("%s", error, extra={"action": "update_memory"})

    def _show(self, **what: Any) -> None:  # noqa: ANN401 - the fields of `UpdateState`
        self.state.set(replace(self.state.value, **what))


def _command(path: Path, package: Package) -> str:
    """Return what installs the file by the system's own means."""
    tool = "apt" if package is Package.DEB else "dnf"
    return shlex.join(("sudo", tool, "install", str(path)))
