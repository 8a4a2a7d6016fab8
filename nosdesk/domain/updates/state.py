"""How far an update is, as one value for window and command line."""

from dataclasses import dataclass
from enum import StrEnum

from nosdesk.domain.updates.offer import Offer


class Stage(StrEnum):
    """Where it is."""

    BLIND = "blind"
    """This build has no release key: it looks for no updates."""
    UNASKED = "unasked"
    """The user has not said yet whether it may look."""
    OFF = "off"
    """The user wants none."""
    IDLE = "idle"
    """It may look, and has not yet."""
    LOOKING = "looking"
    CURRENT = "current"
    """There was nothing newer."""
    AVAILABLE = "available"
    DOWNLOADING = "downloading"
    READY = "ready"
    """The file is here; the system's own installer is to install it."""
    WAITING = "waiting"
    """The nodes finish their jobs before it is installed."""
    INSTALLING = "installing"
    INSTALLED = "installed"
    """The next start is the new version."""
    FAILED = "failed"


class Holdup(StrEnum):
    """What an update waits for."""

    JOBS = "jobs"
    SET_UP = "set-up"
    """Somebody has the set-up open."""
    MONEY = "money"
    """A move of money is under way, and may be asking somebody for a passphrase."""
    ANOTHER = "another"
    """Another program of this user's fetches or installs an update."""


BUSY = (Stage.LOOKING, Stage.DOWNLOADING, Stage.WAITING, Stage.INSTALLING)


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong, and what to do."""

    title: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class UpdateState:
    """How far an update of version `here` is.

    `done` are the bytes that have arrived; `command` installs the file where only the system can.
    `left` is the version that did not start here twice, until the user was told of it. `holdup` is
    what it waits for, if it does.
    """

    stage: Stage
    here: str
    host: str = ""
    offer: Offer | None = None
    done: int = 0
    looked_at: float | None = None
    command: str = ""
    trouble: Trouble | None = None
    left: str = ""
    holdup: Holdup = Holdup.JOBS
