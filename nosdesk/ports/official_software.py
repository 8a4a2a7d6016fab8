"""The network's own node software, in one container for one node.

Only what carries this node's labels is ever seen or changed.
"""

from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from nosdesk.domain.official_node import Builds
from nosdesk.domain.secret import SecretBytes
from nosdesk.ports.containers import PullProgress


@dataclass(frozen=True, slots=True)
class Launch:
    """One start: the image by digest, and the GPU by what it is known by and by its number now.

    `in_loop` says that the container replaces one that was in its job loop.
    """

    digest: str
    gpu: str = ""
    gpu_index: int | None = None
    in_loop: bool = False

    def is_for(self, gpu: str, index: int | None) -> bool:
        """Tell whether it was for this card, by the number that it has now.

        A number that the driver does not tell just now says nothing.
        """
        return self.gpu == gpu and index in (None, self.gpu_index)


@dataclass(frozen=True, slots=True)
class SeenContainer:
    """The node's container as the engine reports it, and what it was started with.

    `number` tells one start from another.
    """

    standing: Literal["running", "ended"]
    launch: Launch
    exit_code: int | None = None
    number: str = ""


class OfficialSoftware(Protocol):
    """Runs it; calls raise `Unavailable` while the engine is away."""

    async def builds(self) -> Builds:
        """Return which images were used so far; none where that was never written down."""

    async def keep(self, builds: Builds) -> None:
        """Write down which images are used, so that a later life knows."""

    async def fetch(self, on_progress: Callable[[PullProgress], None]) -> str:
        """Fetch the newest image and return its digest; the ones in use stay."""

    async def start(self, launch: Launch, key: SecretBytes) -> None:
        """Start the container and hand it the key, in memory only.

        A container that ended is replaced. Raises `Refused` when one runs, or when the engine
        cannot start it.
        """

    async def seen(self) -> SeenContainer | None:
        """Return the node's container, None when there is none."""

    async def told(self) -> str | None:
        """Return the state that the node tells of itself; None where it tells nothing readable."""

    async def end(self, *, grace_s: int) -> None:
        """Ask it to end, by force after `grace_s`; one that ended or is gone is fine."""

    def lines(self) -> AsyncGenerator[str]:
        """Yield what it writes from now on, raw, until it ends."""
