"""Surroundings that a test makes up."""

from collections.abc import Iterable, Mapping

from nosdesk.domain.rules import Surroundings
from nosdesk.ports.surroundings import Wanted


class FakeSurroundings:
    """`now` is what goes on, `names` are the programs that run outside containers, by number."""

    def __init__(self, now: Surroundings | None = None) -> None:
        self.now = now or Surroundings()
        self.names: dict[int, str] = {}
        self.looks: list[Wanted] = []

    async def look(self, wanted: Wanted = Wanted.ALL) -> Surroundings:
        self.looks.append(wanted)
        return Surroundings(
            self.now.on_battery if Wanted.BATTERY in wanted else None,
            self.now.idle_s if Wanted.IDLE in wanted else None,
            self.now.programs if Wanted.PROGRAMS in wanted else None,
        )

    async def programs_of(self, pids: Iterable[int]) -> Mapping[int, str]:
        return {pid: self.names[pid] for pid in pids if pid in self.names}
