"""Finds an operation's results in what it prints, with patterns that its poster wrote.

Patterns may be meant to hang whoever matches them. So a match takes few steps, all of them
together no more than the time that passes allows, and what is kept has a bound. A pattern that
asks for too much has the reason as its result, as the network gives one for a pattern that is
none; what else is left out is told in `remarks`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from nosdesk.domain.definition.job_definition import Json, LogType, ResultPattern
from nosdesk.domain.json_rules import shortened
from nosdesk.domain.patterns.pattern import Found, Pattern
from nosdesk.domain.patterns.reader import BadPattern
from nosdesk.domain.patterns.walk import Budget, TooHard

LINE_LIMIT = 16 * 1024
"""Characters of a line that are looked at."""

MATCH_STEPS = 10_000
SPARE_STEPS = 100_000
STEPS_PER_S = 200_000
"""What one match may take; what may be taken at once; what a second adds to that again.

A step is about a microsecond: an operation's patterns may take a tenth of a second at once, and a
fifth of a second in each.
"""

HARD_LINES_LIMIT = 3
ITEMS_LIMIT = 10_000
TEXT_LIMIT = 1024 * 1024


@dataclass(slots=True)
class _Search:
    """One pattern and what it has found; `reason` is why it is not looked for."""

    wanted: ResultPattern
    pattern: Pattern | None = None
    reason: str | None = None
    found: list[Json] = field(default_factory=list)
    length: int = 0
    is_full: bool = False
    has_looked: bool = False
    hard_lines: int = 0
    missed_lines: int = 0

    @property
    def is_open(self) -> bool:
        """True while there is something to be looked for."""
        return not (self.reason or self.is_full)

    def add(self, found: Found) -> None:
        """Keep the match and its groups, as long as there is room."""
        self.length += sum(len(item) for item in found if item is not None)
        if self.length > TEXT_LIMIT or len(self.found) + len(found) > ITEMS_LIMIT:
            self.is_full = True
        else:
            self.found += found

    def pass_by(self) -> None:
        """Leave out a line that is too hard to match; too many of them and there is no result."""
        self.hard_lines += 1
        if self.hard_lines >= HARD_LINES_LIMIT:
            self.reason = "Error: the pattern takes too long to match, and was given up"


class Extractor:
    """Collects what the patterns find, line by line; bounded in number, size and time."""

    def __init__(self, patterns: Sequence[ResultPattern]) -> None:
        self._searches = [_search(wanted) for wanted in patterns]
        self._spare = SPARE_STEPS
        self._last_at: float | None = None

    def feed(self, log_type: LogType, line: str, at: float) -> None:
        """Look at one line of the log, without its line end; `at` is when it was written."""
        self._earn(at)
        for search in self._searches:
            if line and log_type in search.wanted.log_types:
                search.has_looked = True
                if search.pattern and search.is_open:
                    self._look(search, search.pattern, line[:LINE_LIMIT])

    def results(self) -> dict[str, Json]:
        """Return what was found by name: a list of texts, or why its pattern cannot be used.

        Nothing at all when there was no line to look at.
        """
        if self._last_at is None:
            return {}
        return {search.wanted.name: _result(search) for search in self._searches}

    def remarks(self) -> tuple[str, ...]:
        """Return what the poster should know of results that are not whole."""
        return tuple(remark for search in self._searches for remark in _remarks(search))

    def _earn(self, at: float) -> None:
        passed = 0.0 if self._last_at is None else at - self._last_at
        self._last_at = at
        if passed > 0:  # the clock may have been set
            earned = int(min(passed, 1.0) * STEPS_PER_S)
            self._spare = min(self._spare + earned, SPARE_STEPS)

    def _look(self, search: _Search, pattern: Pattern, line: str) -> None:
        if not pattern.may_be_in(line):
            return
        budget = Budget(min(MATCH_STEPS, self._spare))
        at_first = budget.steps
        try:
            if found := pattern.first_in(line, budget):
                search.add(found)
        except TooHard:
            if at_first == MATCH_STEPS:
                search.pass_by()
            else:
                search.missed_lines += 1
        self._spare -= at_first - max(budget.steps, 0)


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
