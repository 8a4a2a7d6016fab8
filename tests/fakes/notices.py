"""What the user was told, in memory."""

from nosdesk.domain.errors import NodeError
from nosdesk.domain.notices.notice import Notice
from nosdesk.ports.notices import KEPT


class FakeNotices:
    """Keeps what it is given; `down` is raised by every call while it is there."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str, float], Notice] = {}
        self.down: NodeError | None = None

    async def record(self, notice: Notice) -> None:
        self._check()
        self.kept[notice.kind, notice.subject, notice.at] = notice
        for old in self._newest_first()[KEPT:]:
            del self.kept[old.kind, old.subject, old.at]

    async def recent(self, *, limit: int) -> tuple[Notice, ...]:
        self._check()
        return tuple(self._newest_first()[:limit])

    async def open_ones(self) -> tuple[Notice, ...]:
        self._check()
        oldest_first = reversed(self._newest_first())
        return tuple({(n.subject, n.kind): n for n in oldest_first if n.is_open}.values())

    def _newest_first(self) -> list[Notice]:
        return sorted(self.kept.values(), key=lambda n: (-n.at, n.kind, n.subject))

    def _check(self) -> None:
        if self.down is not None:
            raise self.down
