"""What an operation wrote: its log as it will be handed in, and the results found in it."""

from collections.abc import Callable, Sequence
from typing import cast

from nosdesk.domain.definition.extraction import Extractor, StepAllowance
from nosdesk.domain.definition.job_definition import ResultPattern
from nosdesk.domain.run import OpResults
from nosdesk.node.log_relay import OpLog
from nosdesk.ports.containers import LogLine
from nosdesk.protocol.results import ResultLine


class Transcript(OpLog):
    """The log of one operation, searched for results line by line.

    `sharers` is how many operations share the bounds of the run's log, `seekers` those of its
    results.
    """

    def __init__(
        self,
        sharers: int,
        patterns: Sequence[ResultPattern],
        seekers: int,
        *,
        steps: StepAllowance,
        on_line: Callable[[ResultLine], None] | None = None,
    ) -> None:
        super().__init__(sharers, on_line)
        self._extractor = Extractor(patterns, seekers, steps=steps) if patterns else None

    def add(self, line: LogLine) -> bool:
        """Keep the line, within bounds, and look for results in it; tell whether it is new."""
        is_new = super().add(line)
        if is_new and self._extractor is not None:
            self._extractor.feed(line.stream, line.text)
        return is_new

    def results(self) -> OpResults:
        """Return what was found so far, by the names that the definition gives."""
        found = {} if self._extractor is None else self._extractor.results()
        return cast("OpResults", found)

    def lines(self) -> list[ResultLine]:
        """Return what was kept, with what is to be said of the search for results at its end."""
        kept = super().lines()
        if self._extractor is None:
            return kept
        stamp = kept[-1].time if kept else 0
        remarks = self._extractor.remarks()
        return [*kept, *(ResultLine("nodeerr", remark, stamp) for remark in remarks)]
