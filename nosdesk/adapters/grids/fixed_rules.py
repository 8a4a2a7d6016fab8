"""The rules of a grid whose program and ledger are known: they are the grid's, not a profile's.

Which grid it is, its program of the jobs decides alone: whoever names another one beside it, for
the staking say, works on that grid all the same.
"""

from collections.abc import Iterable, Mapping

import msgspec

from nosdesk.adapters.grids.profile import GridProfile

BENT = "the rules of the grid with these programs stay as they are"


def bent_rules(profile: GridProfile, shipped: Iterable[GridProfile]) -> Mapping[str, str]:
    """Return what the profile says otherwise than the grid which has these programs, by place.

    On a ledger of one's own the rules are free.
    """
    ours = _same_grid(profile, shipped)
    if ours is None:
        return {}
    theirs = _rules(profile)
    return {place: BENT for place, rule in _rules(ours).items() if rule != theirs[place]}


def with_grid_s_rules(profile: GridProfile, shipped: Iterable[GridProfile]) -> GridProfile:
    """Return the profile under the rules of its grid, whatever was written into the file.

    They may have changed since it was written, so that is no mistake of its owner's.
    """
    ours = _same_grid(profile, shipped)
    if ours is None:
        return profile
    rules = msgspec.structs.replace(ours.rules, cards=profile.rules.cards)
    return msgspec.structs.replace(profile, rules=rules, posters_at_home=ours.posters_at_home)


def _same_grid(profile: GridProfile, shipped: Iterable[GridProfile]) -> GridProfile | None:
    return next(
        (
            ours
            for ours in shipped
            if ours.programs.jobs == profile.programs.jobs and profile.genesis in ("", ours.genesis)
        ),
        None,
    )


def _rules(profile: GridProfile) -> dict[str, object]:
    """Return what the grid alone may say of itself, by place."""
    rules = msgspec.structs.asdict(profile.rules).items()
    said = {f"$.rules.{name}": value for name, value in rules if name != "cards"}
    return said | {"$.posters_at_home": profile.posters_at_home}
