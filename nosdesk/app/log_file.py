"""What the program says while it runs, as JSON lines in a few small files of the user's.

Nothing secret gets there: jobs' own output is never said, and every line is redacted before it is
written. Writing has a thread of its own, so a slow disk holds up nobody.
"""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from logging.handlers import QueueHandler, QueueListener, RotatingFileHandler
from pathlib import Path
from queue import Full, Queue

from nosdesk.aio.feed import Feed
from nosdesk.app.own_names import own_redactor
from nosdesk.app.paths import Paths
from nosdesk.domain.support.redaction import Redactor
from nosdesk.node import activity
from nosdesk.node.rig_picture import Happening, NodeDid

FILE_LIMIT = 1024 * 1024
FILES = 4
LINE_LIMIT = 8_000
_WAITING_LIMIT = 5_000

_happenings_log = logging.getLogger("nosdesk.happenings")
_TOLD = ("place", "length", "ops", "exit_code", "outcome", "expected", "received", "level", "title")
"""What is written down of a happening: nothing that a job's poster chose."""

_TOO_MANY = (activity.ImagePulling, activity.FilesFetching, activity.RequiredFetching)


@contextmanager
def kept_log(paths: Paths, name: str, *, limit: int = FILE_LIMIT) -> Iterator[None]:
    """Keep what our loggers say in `logs/NAME.jsonl` for as long as the block lasts.

    At `limit` bytes a new file is begun; there are never more than `FILES` of them.
    """
    try:
        paths.logs.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = _LogFile(paths.logs / f"{name}.jsonl", maxBytes=limit, backupCount=FILES - 1)
    except OSError:  # a program that cannot write its log still works
        yield
        return
    file.setFormatter(_JsonLines(own_redactor()))
    lines: Queue[logging.LogRecord] = Queue(_WAITING_LIMIT)
    listener = QueueListener(lines, file)
    listener.start()
    try:
        with _heard(_Hasty(lines)):
            yield
    finally:
        listener.stop()
        file.close()


async def log_happenings(happenings: Feed[Happening]) -> None:
    """Say what happens to the nodes, until cancelled."""
    reader = happenings.open()
    try:
        async for what in reader.items():
            told = what.what if isinstance(what, NodeDid) else what
            if not isinstance(told, _TOO_MANY):
                facts = {each: str(getattr(told, each)) for each in _TOLD if hasattr(told, each)}
                _happenings_log.info(type(told).__name__, extra={"action": "happening"} | facts)
    finally:
        reader.close()


@contextmanager
def _heard(hasty: QueueHandler) -> Iterator[None]:
    """Let our loggers speak to it, and to standard error only where the user asked for that."""
    ours, loops = logging.getLogger("nosdesk"), logging.getLogger("asyncio")
    is_verbose = logging.getLogger().level == logging.DEBUG
    before = ours.level, ours.propagate
    ours.setLevel(logging.DEBUG if is_verbose else logging.INFO)
    ours.propagate = is_verbose
    for logger in (ours, loops):
        logger.addHandler(hasty)
    try:
        yield
    finally:
        for logger in (ours, loops):
            logger.removeHandler(hasty)
        ours.setLevel(before[0])
        ours.propagate = before[1]


class _Hasty(QueueHandler):
    """Puts lines aside for the thread; what does not fit any more is lost, and nobody waits."""

    def enqueue(self, record: logging.LogRecord) -> None:
        try:
            self.queue.put_nowait(record)
        except Full:
            return


class _LogFile(RotatingFileHandler):
    """A file whose disk may be full: then nothing is kept, and nothing is said of it."""

    def __init__(self, path: Path, *, maxBytes: int, backupCount: int) -> None:  # noqa: N803
        super().__init__(path, maxBytes=maxBytes, backupCount=backupCount, encoding="utf-8")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Let it be."""


class _JsonLines(logging.Formatter):
    """One JSON object a line, redacted."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__()
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        told: dict[str, str] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": self._redactor.redact(record.getMessage()[:LINE_LIMIT]),
        }
        for name in ("action", *_TOLD):
            if (value := record.__dict__.get(name)) is not None:
                told[name] = self._redactor.redact(str(value)[:LINE_LIMIT])
        return json.dumps(told, ensure_ascii=False)
