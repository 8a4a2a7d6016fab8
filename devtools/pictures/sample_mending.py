"""What the dialog behind “Fix” shows, for pictures: nothing is run."""

from collections.abc import Mapping

from nosdesk.aio.state import State
from nosdesk.domain.doctor.checks import BY_ID, CheckId
from nosdesk.domain.doctor.findings import Finding, Result
from nosdesk.domain.doctor.home_system import Distribution, HomeSystem
from nosdesk.domain.doctor.mending import Mending
from nosdesk.domain.doctor.mendings import mended
from nosdesk.ports.repairs import End, Ended, Way
from nosdesk.ui.mending_view import MendingNow
from nosdesk.ui.words import said

UBUNTU = HomeSystem("linux", Distribution.UBUNTU, has_systemd=True, user="anna")
_SAID = (
    "+ apt-get update",
    "Hit:1 http://archive.ubuntu.com/ubuntu noble InRelease",
    "Reading package lists...",
    "+ apt-get install -y ca-certificates curl",
    "curl is already the newest version (8.5.0-2ubuntu10.6).",
)
_LOCKED = (
    "+ apt-get update",
    "E: Could not get lock /var/lib/apt/lists/lock. It is held by process 1834 (unattended-upgr)",
)


class StillMending:
    """Orders that do nothing; each is noted in `given`."""

    def __init__(self, now: MendingNow | None = None) -> None:
        self.now = State(now or MendingNow())
        self.given: list[object] = []
        self._keeps = now is not None

    async def consider(self, title: str, mending: Mending) -> None:
        """Note it, and show it unless something else is to be shown."""
        self.given.append(mending)
        if not self._keeps:
            self.now.set(MendingNow(title, mending, Way.ASKS))

    async def run(self) -> None:
        """Note it."""
        self.given.append("run")

    def stop(self) -> None:
        """Note it."""
        self.given.append("stop")


def still_mendings() -> Mapping[str, MendingNow]:
    """Return the dialog in each of its states."""
    toolkit = _of(CheckId.CONTAINER, "GPU_NOT_VISIBLE")
    group = _of(CheckId.DOCKER, "DOCKER_FORBIDDEN")
    inside, docker = (said(BY_ID[each].title) for each in (CheckId.CONTAINER, CheckId.DOCKER))
    failed = Ended(End.FAILED, _LOCKED[-1])
    return {
        "fix": MendingNow(inside, toolkit, Way.ASKS),
        "fix-runs": MendingNow(inside, toolkit, Way.ASKS, True, _SAID),
        "fix-failed": MendingNow(inside, toolkit, Way.ASKS, False, _LOCKED, failed),
        "fix-done": MendingNow(docker, group, Way.ASKS, ended=Ended(End.DONE)),
        "fix-by-hand": MendingNow(docker, group, Way.NONE),
    }


def _of(check: CheckId, cause: str) -> Mending:
    found = mended(Finding(check, Result.FAILED, "It is wrong.", cause=cause), UBUNTU)
    assert found.mending is not None, "Ubuntu has a command for it"
    return found.mending
