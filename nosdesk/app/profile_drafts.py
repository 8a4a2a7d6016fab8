"""Grid profiles that somebody edits in the window: begun, checked, tried out and kept."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import msgspec

from nosdesk.adapters.grids.fixed_rules import bent_rules
from nosdesk.adapters.grids.profile import GridProfile
from nosdesk.adapters.grids.profile_check import problems_in
from nosdesk.adapters.grids.profile_files import ProfileFiles
from nosdesk.app import grid_list
from nosdesk.app.grid_in_use import grid_name
from nosdesk.app.grid_ways import grid_ways
from nosdesk.app.paths import Paths
from nosdesk.app.profile_texts import empty_texts, raw_profile, texts_of
from nosdesk.domain.errors import BadInput
from nosdesk.domain.grid_answers import Asking
from nosdesk.ui.grid_words import grid_title
from nosdesk.ui.grids.draft import ProfileDraft

_TAKEN = "there is a grid of this name already"
_NAMES = ("$.name", "$.title")


class ProfileDrafts:
    """Drafts of the profiles in the user's folder; `kept` is told the name of each that is kept."""

    def __init__(self, paths: Paths, kept: Callable[[str], Awaitable[None]]) -> None:
        self._paths = paths
        self._files = ProfileFiles(paths.grids)
        self._kept = kept
        self._begun: dict[str, GridProfile] = {}

    def known(self) -> tuple[tuple[str, str], ...]:
        """Return the grids that a new one may begin with, by name, each with its title."""
        ways = grid_ways(self._paths)
        return tuple((each.name, grid_title(each)) for each in ways if not each.trouble)

    def edited(self, name: str) -> ProfileDraft:
        """Return the profile of this grid, to be changed."""
        profile = self._begun[name] = self._files.find(name)
        kept = {each.name: each for each in self._files.all()}.get(name)
        is_ours = kept is not None and (kept.file is None or kept.covers)
        return ProfileDraft(texts_of(profile), name, name, is_ours, name == grid_name(self._paths))

    def begun(self, name: str) -> ProfileDraft:
        """Return a new grid's profile that begins as a copy of this one, or empty without one."""
        texts = empty_texts()
        if name:
            profile = self._begun[name] = self._files.find(name)
            texts = texts_of(profile)
        return ProfileDraft(texts | dict.fromkeys(_NAMES, ""), begun_with=name)

    def problems(self, draft: ProfileDraft) -> Mapping[str, str]:
        """Return what keeps the draft from being a profile, by place, as a node says it."""
        raw = self._raw(draft)
        found: dict[str, str] = {}
        for place, problem in problems_in(raw):
            found.setdefault(place, problem)
        if not draft.name and raw.get("name") in {each.name for each in self._files.all()}:
            found.setdefault("$.name", _TAKEN)
        return found or bent_rules(msgspec.convert(raw, GridProfile), self._files.shipped())

    async def keep(self, draft: ProfileDraft) -> None:
        """Keep it among the user's own; nodes that work there go on with it when they can."""
        profile = self._profile(draft)
        await grid_list.keep(self._paths, profile)
        await self._kept(profile.name)

    async def try_out(self, draft: ProfileDraft, tell: Callable[[Asking], None]) -> None:
        """Ask every service that it names whether it is there, and tell how far that is."""
        await grid_list.ask_profile(self._profile(draft), tell)

    def _profile(self, draft: ProfileDraft) -> GridProfile:
        for place, problem in self.problems(draft).items():
            raise BadInput(f"This is not a grid's profile: {problem}, at `{place}`.")
        return msgspec.convert(self._raw(draft), GridProfile)

    def _raw(self, draft: ProfileDraft) -> dict[str, Any]:
        raw = raw_profile(draft.texts, self._begun.get(draft.begun_with))
        return raw | {"name": draft.name} if draft.name else raw
