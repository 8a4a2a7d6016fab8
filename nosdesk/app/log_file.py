"""What the program says while it runs, as JSON lines in a few small files of the user's.

Nothing secret gets there: jobs' own output is never said, and every line is redacted before it is
written. Writing has a thread of its own, so a slow disk holds up nobody.
"""

import json
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import TextIOWrapper
from logging.handlers import QueueHandler, QueueListener, RotatingFileHandler
from pathlib import Path
from queue import Full, Queue
from types import TracebackType
from typing import Any

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

_LOOPS = ("asyncio", "qasync")
"""Who else reports mistakes: the loops, of tasks that nobody waits for."""

_log = logging.getLogger(__name__)
_happenings_log = logging.getLogger("nosdesk.happenings")
_TOLD = (
    "place",
    "length",
    "ops",
    "exit_code",
    "outcome",
    "expected",
    "received",
    "level",
    "title",
    "order",
)
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
    listener = _Listener(lines, file)
    listener.start()
    try:
        with _heard(lines), _mistakes_told():
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
def _mistakes_told() -> Iterator[None]:
    """Write down what ends the program, and what Qt would only print where nobody looks."""
    former = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        _log.error("Nobody heard this", exc_info=(kind, error, at), extra={"action": "unheard"})
        former(kind, error, at)

    sys.excepthook = hook
    try:
        yield
    except Exception:
        _log.exception("The program ends early", extra={"action": "ended_early"})
        raise
    finally:
        sys.excepthook = former


@contextmanager
def _heard(lines: Queue[logging.LogRecord]) -> Iterator[None]:
    """Let our loggers speak, and to standard error only where the user asked for that."""
    ours, hasty, of_loops = logging.getLogger("nosdesk"), _Hasty(lines), _Hasty(lines)
    of_loops.setLevel(logging.WARNING)
    heard = {ours: hasty} | {logging.getLogger(name): of_loops for name in _LOOPS}
    is_verbose = logging.getLogger().level == logging.DEBUG
    before = ours.level, ours.propagate
    ours.setLevel(logging.DEBUG if is_verbose else logging.INFO)
    ours.propagate = is_verbose
    for logger, handler in heard.items():
        logger.addHandler(handler)
    try:
        yield
    finally:
        for logger, handler in heard.items():
            logger.removeHandler(handler)
        ours.setLevel(before[0])
        ours.propagate = before[1]


class _Listener(QueueListener):
    """Writes what was put aside, and at the end waits until there is room to say so."""

    def __init__(self, lines: Queue[logging.LogRecord], file: logging.Handler) -> None:
        super().__init__(lines, file)
        self._lines: Queue[Any] = lines

    def enqueue_sentinel(self) -> None:
        """Tell the thread that nothing more comes."""
        self._lines.put(None)


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

    def _open(self) -> TextIOWrapper:
        """Open it for nobody but the user."""
        flags = os.O_APPEND | os.O_CREAT | os.O_WRONLY
        return os.fdopen(os.open(self.baseFilename, flags, 0o600), "a", encoding="utf-8")


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
            "message": _ends(self._redactor.redact(record.getMessage()[: 4 * LINE_LIMIT])),
        }
        for name in ("action", *_TOLD):
            if (value := record.__dict__.get(name)) is not None:
                told[name] = self._redactor.redact(str(value)[:LINE_LIMIT])
        return json.dumps(told, ensure_ascii=False)


def _ends(text: str) -> str:
    """Cut what is too long in its midst: what went wrong stands at the end of a traceback."""
    half = LINE_LIMIT // 2
    return text if len(text) <= LINE_LIMIT else f"{text[:half]} … {text[-half:]}"
