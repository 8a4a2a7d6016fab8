"""Finds an operation's results in what it prints, with patterns that its poster wrote.

Patterns may be meant to hang whoever matches them. So a match takes few steps, all matches of a
run together no more than the time that passes here allows, and what is kept has a bound. A pattern
that asks for too much has the reason as its result, as the network gives one for a pattern that is
none; what else is left out is told in `remarks`.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import msgspec

from nosdesk.domain.definition.job_definition import Json, LogType, ResultPattern
from nosdesk.domain.json_rules import shortened
from nosdesk.domain.patterns.pattern import Found, Pattern
from nosdesk.domain.patterns.reader import BadPattern
from nosdesk.domain.patterns.walk import Budget, TooHard

LINE_LIMIT = 16 * 1024
"""Characters of a line that are looked at."""

MATCH_STEPS = 2_500
SPARE_STEPS = 5_000
STEPS_PER_S = 100_000
"""What one match may take; what may be taken at once; what a second adds to that again.

A step is about a microsecond: a run's patterns may take five milliseconds at once, and a tenth of
each second.
"""

HARD_LINES_LIMIT = 3
ITEMS_LIMIT = 10_000
RESULTS_BYTES = 512 * 1024
"""What all the results of one run may take in its result document, shared by those that look.

A store of results takes a few megabytes at most, and a result that it refuses is not paid for.
"""


class StepAllowance:
    """The steps that all searches of one run share; time by this computer's clock brings more.

    The times of the log count for nothing: a log that is read again passes hours at once.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._last_at = monotonic()
        self._spare = float(SPARE_STEPS)

    def spare(self) -> int:
        """Return how many steps may be taken now."""
        now = self._monotonic()
        earned = (now - self._last_at) * STEPS_PER_S
        self._last_at = now
        self._spare = min(self._spare + earned, SPARE_STEPS)
        return int(self._spare)

    def take(self, steps: int) -> None:
        """Take these steps off."""
        self._spare -= steps


@dataclass(slots=True)
class _Search:
    """One pattern and what it has found; `reason` is why it is not looked for."""

    wanted: ResultPattern
    pattern: Pattern | None = None
    reason: str | None = None
    found: list[Json] = field(default_factory=list)
    is_full: bool = False
    has_looked: bool = False
    hard_lines: int = 0
    missed_lines: int = 0

    @property
    def is_open(self) -> bool:
        """True while there is something to be looked for."""
        return not (self.reason or self.is_full)

    def add(self, found: Found, room: int) -> int:
        """Keep the match and its groups if there is room; return the bytes that they take of it."""
        size = sum(len(msgspec.json.encode(item)) + 1 for item in found)
        if size > room or len(self.found) + len(found) > ITEMS_LIMIT:
            self.is_full = True
            return 0
        self.found += found
        return size

    def pass_by(self) -> None:
        """Leave out a line that is too hard to match; too many of them and there is no result."""
        self.hard_lines += 1
        if self.hard_lines >= HARD_LINES_LIMIT:
            self.reason = "Error: the pattern takes too long to match, and was given up"


class Extractor:
    """Collects what the patterns find, line by line; bounded in number, size and time.

    `sharers` is how many operations of the run look for results.
    """

    def __init__(
        self, patterns: Sequence[ResultPattern], sharers: int = 1, *, steps: StepAllowance
    ) -> None:
        self._searches = [_search(wanted) for wanted in patterns]
        self._room = RESULTS_BYTES // sharers
        self._steps = steps
        self._is_begun = False

    def feed(self, log_type: LogType, line: str) -> None:
        """Look at one line of the log, without its line end."""
        self._is_begun = True
        for search in self._searches:
            if line and log_type in search.wanted.log_types:
                search.has_looked = True
                if search.pattern and search.is_open:
                    self._look(search, search.pattern, line[:LINE_LIMIT])

    def results(self) -> dict[str, Json]:
        """Return what was found by name: a list of texts, or why its pattern cannot be used.

        Nothing at all when there was no line to look at.
        """
        if not self._is_begun:
            return {}
        return {search.wanted.name: _result(search) for search in self._searches}

    def remarks(self) -> tuple[str, ...]:
        """Return what the poster should know of results that are not whole."""
        return tuple(remark for search in self._searches for remark in _remarks(search))

    def _look(self, search: _Search, pattern: Pattern, line: str) -> None:
        if not pattern.may_be_in(line):
            return
        at_first = min(MATCH_STEPS, self._steps.spare())
        if not at_first:
            search.missed_lines += 1
            return
        budget = Budget(at_first)
        try:
            if found := pattern.first_in(line, budget):
                self._room -= search.add(found, self._room)
        except TooHard:
            if at_first == MATCH_STEPS:
                search.pass_by()
            else:
                search.missed_lines += 1
        self._steps.take(at_first - max(budget.steps, 0))


def _search(wanted: ResultPattern) -> _Search:
    pattern = "/*" if wanted.pattern == "*" else wanted.pattern  # the network's own exception
    try:
        return _Search(wanted, Pattern(pattern))
    except BadPattern as error:
        return _Search(wanted, reason=f"SyntaxError: {error}")


def _result(search: _Search) -> Json:
    """A pattern that is none is found out by the first line it is to be looked for in."""
    return search.reason if search.reason and search.has_looked else search.found


def _remarks(search: _Search) -> Iterator[str]:
    if search.reason:
        return
    name = shortened(search.wanted.name)
    if search.is_full:
        yield f'Of the result "{name}" only the first {len(search.found)} texts were kept.'
    if search.hard_lines:
        yield f'The result "{name}" leaves out {search.hard_lines} lines too hard to match.'
    if search.missed_lines:
        yield f'The result "{name}" leaves out {search.missed_lines} lines that came too fast.'
