"""Which notices pop up, and when.

Muted kinds never do. In quiet hours everything waits, and what is over by their end is not told.
More than three within ten minutes become one digest.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nosdesk.domain.notices.notice import Kind, Notice, Severity

AT_ONCE = 3
WITHIN_S = 600.0
"""So many pop up one by one within that time; the next is a digest of all since."""


@dataclass(frozen=True, slots=True)
class One:
    """One notice pops up; what `stays` is there until it is seen."""

    notice: Notice
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Digest:
    """So many notices of the last ten minutes; `is_money_stopped` when a new one says so."""

    count: int
    is_money_stopped: bool = False


Pop = One | Digest


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user wants now: kinds that are muted, and whether it is to be quiet."""

    muted: frozenset[str] = frozenset()
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class Popping:
    """What popped up lately, what is gathered for the next digest, and what waits for the quiet.

    `shown` are the troubles whose beginning popped up, so that their end does.
    """

    recent: tuple[float, ...] = ()
    digest_at: float | None = None
    gathered: tuple[Notice, ...] = ()
    waiting: tuple[Notice, ...] = ()
    shown: frozenset[tuple[str, Kind]] = frozenset()


def step(
    state: Popping, notices: Sequence[Notice], wishes: Wishes, *, at: float
) -> tuple[Popping, tuple[Pop, ...]]:
    """Return the state after these notices and at this time, and what pops up now."""
    state = _sane(state, at)
    due: list[Notice] = []
    if not wishes.is_quiet:
        due, state = list(state.waiting), replace(state, waiting=())
    for notice in notices:
        if not _is_wanted(state, notice, wishes):
            continue
        if wishes.is_quiet:
            state = replace(state, waiting=_put_off(state.waiting, notice))
        else:
            due.append(notice)
    pops: list[Pop] = []
    for notice in due:
        state, pop = _offered(state, notice, at)
        pops += [pop] if pop else []
    if not wishes.is_quiet and _may_digest(state, at):
        state, digest = _digested(state, at)
        pops.append(digest)
    return state, tuple(pops)


def _is_wanted(state: Popping, notice: Notice, wishes: Wishes) -> bool:
    if notice.severity is Severity.INFO or notice.kind in wishes.muted:
        return False
    is_waiting = any(_key(each) == _key(notice) for each in state.waiting)
    return not notice.is_recovery or is_waiting or _key(notice) in state.shown


def _put_off(waiting: tuple[Notice, ...], notice: Notice) -> tuple[Notice, ...]:
    """Return what waits with this one; what began and ended meanwhile is not told at all."""
    others = tuple(each for each in waiting if _key(each) != _key(notice) or not each.is_open)
    ended_meanwhile = notice.is_recovery and len(others) < len(waiting)
    return others if ended_meanwhile else (*waiting, notice)


def _offered(state: Popping, notice: Notice, at: float) -> tuple[Popping, Pop | None]:
    shown = state.shown - {_key(notice)}
    if notice.is_open:
        shown |= {_key(notice)}
    state = replace(state, shown=shown)
    if state.digest_at is not None:
        return replace(state, gathered=(*state.gathered, notice)), None
    if len(state.recent) >= AT_ONCE:
        return _digested(replace(state, gathered=(notice,)), at)
    stays = notice.severity is Severity.MONEY_STOPPED and not notice.is_recovery
    return replace(state, recent=(*state.recent, at)), One(notice, stays)


def _digested(state: Popping, at: float) -> tuple[Popping, Digest]:
    stopped = any(
        each.severity is Severity.MONEY_STOPPED and not each.is_recovery for each in state.gathered
    )
    digest = Digest(len(state.recent) + len(state.gathered), stopped)
    return replace(state, gathered=(), recent=(), digest_at=at), digest


def _may_digest(state: Popping, at: float) -> bool:
    is_over = state.digest_at is None or at - state.digest_at >= WITHIN_S
    return bool(state.gathered) and is_over


def _sane(state: Popping, at: float) -> Popping:
    """Return the state without what is long ago, or of a clock that has been put back since."""
    recent = tuple(each for each in state.recent if 0 <= at - each < WITHIN_S)
    digest_at = state.digest_at
    if digest_at is not None and not state.gathered and not 0 <= at - digest_at < WITHIN_S:
        digest_at = None
    if digest_at is not None and at < digest_at:
        digest_at = at
    return replace(state, recent=recent, digest_at=digest_at)


def _key(notice: Notice) -> tuple[str, Kind]:
    return notice.subject, notice.kind
