"""From how each GPU is to what is told of it, as a machine.

There is one notice when a trouble has lasted, one when it has been over for a while, and none for
what only flickers.

A look says of each kind of trouble that it holds, that it is over, or nothing: a node that is
being checked again proves neither. So a fault that is tried again and again is one trouble.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from nosdesk.domain.notices.notice import Kind, Notice

HELD_S: Mapping[Kind, float] = MappingProxyType(
    {Kind.NEEDS_FUNDS: 15.0, Kind.STOPPED: 15.0, Kind.GPU: 15.0, Kind.NETWORK: 90.0}
)
"""How long a trouble must hold before it is told, in seconds."""

OVER_S = 15.0
"""How long it must be over before that is told."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A lasting kind of trouble and its reason in words."""

    kind: Kind
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """What one GPU's node shows: the trouble that holds, and the kinds that are surely over."""

    subject: str
    name: str = ""
    holds: Trouble | None = None
    cleared: frozenset[Kind] = frozenset()


@dataclass(frozen=True, slots=True)
class Watched:
    """One trouble: as it is told, whether it was, and since when it holds or is over.

    Neither `holding_since` nor `over_since` is there while it cannot be said.
    """

    notice: Notice
    is_told: bool = False
    holding_since: float | None = None
    over_since: float | None = None


Key = tuple[str, Kind]


@dataclass(frozen=True, slots=True)
class Alerts:
    """All troubles that are there, or may be."""

    watched: Mapping[Key, Watched] = field(default_factory=dict)


def resumed(open_ones: Sequence[Notice]) -> Alerts:
    """Return the alerts with what an earlier life of the program told and never saw end."""
    return Alerts({(each.subject, each.kind): Watched(each, is_told=True) for each in open_ones})


def step(state: Alerts, looks: Sequence[Look], *, at: float) -> tuple[Alerts, tuple[Notice, ...]]:
    """Return the alerts after these looks and at this time, and what is to be told."""
    watched = dict(state.watched)
    for look in looks:
        _take_in(watched, look, at)
    told: list[Notice] = []
    for key, each in tuple(watched.items()):
        after, notice = _told(each, at)
        if notice is not None:
            told.append(notice)
        if after is None:
            del watched[key]
        else:
            watched[key] = after
    return Alerts(watched), tuple(told)


def _take_in(watched: dict[Key, Watched], look: Look, at: float) -> None:
    held = look.holds.kind if look.holds else None
    for key, each in tuple(watched.items()):
        if key[0] != look.subject or key[1] is held:
            continue
        if key[1] not in look.cleared:
            watched[key] = replace(each, holding_since=None, over_since=None)
        elif each.is_told:
            watched[key] = replace(each, holding_since=None, over_since=_since(each.over_since, at))
        else:
            del watched[key]  # it came and went before it was worth telling
    if look.holds is not None:
        key = (look.subject, look.holds.kind)
        watched[key] = _holding(watched.get(key), look, look.holds, at)


def _holding(known: Watched | None, look: Look, trouble: Trouble, at: float) -> Watched:
    if known is not None and known.is_told:
        return replace(known, holding_since=_since(known.holding_since, at), over_since=None)
    begun = at if known is None else min(known.notice.at, at)
    notice = Notice(trouble.kind, begun, look.subject, look.name, trouble.detail)
    return Watched(notice, holding_since=_since(known.holding_since if known else None, at))


def _told(each: Watched, at: float) -> tuple[Watched | None, Notice | None]:
    """Return what becomes of it at this time, None when it is done with, and what is told."""
    if not each.is_told:
        since = each.holding_since
        if since is None or at - since < HELD_S[each.notice.kind]:
            return each, None
        return replace(each, is_told=True), each.notice
    if each.over_since is None or at - each.over_since < OVER_S:
        return each, None
    recovery = Notice(
        each.notice.kind,
        each.notice.at,
        each.notice.subject,
        each.notice.name,
        each.notice.detail,
        over_at=max(each.over_since, each.notice.at),
    )
    return None, recovery


def _since(known: float | None, at: float) -> float:
    """Return since when; a clock that was put back begins anew."""
    return at if known is None else min(known, at)
