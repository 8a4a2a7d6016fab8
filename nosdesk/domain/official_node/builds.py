"""Which image of the official node is used, which one before, and which ones did not come up."""

from msgspec import Struct
from msgspec.structs import replace

TRIES = 2
"""How often a new image may fail to come up before the one before it is used again."""

_REFUSED_KEPT = 8


class Builds(Struct, frozen=True):
    """Images by digest; empty where there is none.

    `newest` was fetched and is not in use yet. `is_proven` says that `current` has come up once,
    `tries` how often in a row it did not. The `refused` are not used again.
    """

    current: str = ""
    previous: str = ""
    newest: str = ""
    is_proven: bool = False
    tries: int = 0
    refused: tuple[str, ...] = ()


def offered(builds: Builds, digest: str) -> Builds:
    """Return the builds when this one is here; what is in use or was refused is no news."""
    is_news = digest != builds.current and digest not in builds.refused
    return replace(builds, newest=digest if is_news else "")


def moved_on(builds: Builds) -> Builds:
    """Return the builds with the newest in use; one that never came up is not gone back to."""
    if not builds.newest:
        return builds
    before = builds.current if builds.is_proven else builds.previous
    return replace(
        builds, current=builds.newest, previous=before, newest="", is_proven=False, tries=0
    )


def came_up(builds: Builds) -> Builds:
    """Return the builds when the current one has come to life."""
    return replace(builds, is_proven=True, tries=0)


def failed(builds: Builds) -> Builds:
    """Return the builds when the current one ended without having come to life.

    The second time, the one before it is current again, and this one is refused.
    """
    tried = replace(builds, tries=builds.tries + 1)
    if builds.is_proven or tried.tries < TRIES or not builds.previous:
        return tried
    refused = (*builds.refused, builds.current)[-_REFUSED_KEPT:]
    return Builds(builds.previous, newest=builds.newest, is_proven=True, refused=refused)
