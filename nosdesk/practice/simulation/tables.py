"""What stands on the simulated ledger, and what stood there a moment ago.

Every change is noted with the value before, so that a transaction that fails is taken back whole,
and an endpoint that lags can be asked for what was true a little earlier.
"""

from collections import Counter, deque
from dataclasses import dataclass
from typing import Any, Literal

Table = Literal[
    "sol",
    "nos",
    "stakes",
    "rewards",
    "markets",
    "jobs",
    "runs",
    "runs_of",
    "keys",
    "paid",
    "payouts",
    "closed",
]
Row = tuple[Table, Any]
"""Which value: the table and its key.

`runs_of` holds a node's runs, `paid` a job's payments, `payouts` what each run was paid as it
closed and when, `closed` the posters without a NOS account.
"""

MEMORY_S = 600.0
"""How long former values are remembered."""

_TABLES: tuple[Table, ...] = Table.__args__  # type: ignore[attr-defined]  # typing hides it


@dataclass(frozen=True, slots=True)
class _Former:
    """A value that was replaced at this time."""

    until: float
    row: Row
    value: Any


class Tables:
    """Rows of frozen values; a row without a value is not there."""

    def __init__(self) -> None:
        self._rows: dict[Table, dict[Any, Any]] = {name: {} for name in _TABLES}
        self._changes: list[tuple[Row, Any]] = []
        self._formers: deque[_Former] = deque()

    def get(self, table: Table, key: Any) -> Any:  # noqa: ANN401 - each table has its own kind
        """Return the value, None when there is none."""
        return self._rows[table].get(key)

    def put(self, table: Table, key: Any, value: Any) -> None:  # noqa: ANN401
        """Change the value; None takes the row away."""
        rows = self._rows[table]
        self._changes.append(((table, key), rows.get(key)))
        if value is None:
            rows.pop(key, None)
        else:
            rows[key] = value

    def items(self, table: Table) -> dict[Any, Any]:
        """Return the table itself, to be read only."""
        return self._rows[table]

    def commit(self, now: float) -> list[Row]:
        """Keep what was changed since the last time and return which rows that are."""
        for row, before in self._changes:
            self._formers.append(_Former(now, row, before))
        changed = list(dict.fromkeys(row for row, _ in self._changes))
        self._changes.clear()
        while self._formers and self._formers[0].until < now - MEMORY_S:
            self._formers.popleft()
        return changed

    def roll_back(self) -> None:
        """Take back everything since the last commit."""
        for (table, key), before in reversed(self._changes):
            if before is None:
                self._rows[table].pop(key, None)
            else:
                self._rows[table][key] = before
        self._changes.clear()

    def nos_changes(self) -> Counter[str]:
        """Return what the changes since the last commit do to each owner's NOS."""
        firsts = {key: before for (table, key), before in reversed(self._changes) if table == "nos"}
        nos = self._rows["nos"]
        return Counter({key: nos.get(key, 0) - (before or 0) for key, before in firsts.items()})

    def get_at(self, table: Table, key: Any, moment: float) -> Any:  # noqa: ANN401
        """Return what the value was at the moment, as far back as is remembered."""
        row, value = (table, key), self.get(table, key)
        for former in reversed(self._formers):
            if former.until <= moment:
                break
            if former.row == row:
                value = former.value
        return value
