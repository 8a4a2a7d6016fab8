"""A grid's profile while somebody edits it, and what the form orders; no Qt."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from nosdesk.domain.grid_answers import Asking

Texts = Mapping[str, str]
"""What stands in the form, by its place in the profile: `$.title`, `$.rpcs[0].ws`."""

YES = "yes"
"""How a tick stands among the texts; no tick is empty."""


@dataclass(frozen=True, slots=True)
class ProfileDraft:
    """A profile that is not kept yet.

    `name` is that of the grid that is changed, empty for a new one. What the form does not show is
    taken from the grid `begun_with`. `is_ours` where it comes with Nosdesk, so that what is kept
    stands in for it, and `is_chosen` where this PC works on it.
    """

    texts: Texts = field(default_factory=dict, repr=False)  # tokens may be in them
    name: str = ""
    begun_with: str = ""
    is_ours: bool = False
    is_chosen: bool = False


class DraftOrders(Protocol):
    """What the form orders; whatever is refused is raised as `NodeError`."""

    def known(self) -> Sequence[tuple[str, str]]:
        """Return the grids that a new one may begin with, by name, each with its title."""

    def edited(self, name: str) -> ProfileDraft:
        """Return the profile of this grid, to be changed."""

    def begun(self, name: str) -> ProfileDraft:
        """Return a new grid's profile that begins as a copy of this one, or empty without one."""

    def problems(self, draft: ProfileDraft) -> Mapping[str, str]:
        """Return what keeps the draft from being a profile, by place, as a node says it."""

    async def keep(self, draft: ProfileDraft) -> None:
        """Keep it among the user's own; nodes that work there go on with it when they can."""

    async def try_out(self, draft: ProfileDraft, tell: Callable[[Asking], None]) -> None:
        """Ask every service that it names whether it is there, and tell how far that is."""
