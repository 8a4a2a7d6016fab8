"""A report for whoever helps: versions, the doctor's findings, settings, what happened lately.

It holds no key, word, password or token, no name of the user's, no address of their network and
nothing of any job's content; everything in it went through the redactor once more at the end.
"""

import asyncio
import json
import os
import platform
import tempfile
import zipfile
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

import msgspec

import nosdesk
from nosdesk.app.desk_doctor import examine_with
from nosdesk.app.doctor import Report
from nosdesk.app.last_word import hear
from nosdesk.app.own_names import own_redactor
from nosdesk.app.paths import Paths
from nosdesk.app.settings import open_settings
from nosdesk.domain.errors import HostUnfit, NodeError
from nosdesk.domain.settings import Read, plain
from nosdesk.domain.support.bundle import Bundle, BundleFile
from nosdesk.domain.support.redaction import Redactor

LOG_TAIL = 256 * 1024
"""So many bytes of each log go in, the latest."""

LOGS = 3
HAPPENINGS = 200
_LIBRARIES = ("PySide6-Essentials", "qasync", "aiohttp", "docker", "msgspec", "solders", "keyring")

_ABOUT = """A report of Nosdesk, made on this PC by its user.

It holds versions, what the doctor found, the settings, how the nodes are, and what the program
said lately. Keys, backup words, passwords, tokens, e-mail addresses, the names of user and PC, and
addresses of networks are taken out; addresses on the grid are cut short. Nothing of any job's
content or output is in it. Nothing is sent anywhere by itself.
"""


async def make_bundle(paths: Paths) -> Bundle:
    """Gather the report; what cannot be had is said to be so, and holds up nothing."""
    settings = await open_settings(paths).load()
    try:
        examined: Report | NodeError = await examine_with(settings.settings.jobs.disk_floor)
    except NodeError as error:
        examined = error
    return await asyncio.to_thread(_composed, paths, settings, examined, own_redactor())


async def save_bundle(bundle: Bundle, path: Path) -> None:
    """Write the report as one zip file, whole or not at all."""
    await asyncio.to_thread(_save, bundle, path)


def _composed(
    paths: Paths, settings: Read, examined: Report | NodeError, redactor: Redactor
) -> Bundle:
    logs = _newest_logs(paths.logs)
    files = [
        BundleFile("README.txt", _ABOUT),
        BundleFile("versions.json", _json(_system())),
        BundleFile("doctor.json", _json(_findings(examined))),
        BundleFile("settings.json", _json(_settings(settings))),
        BundleFile("nodes.json", _json(_nodes(paths.last_word))),
        BundleFile("happenings.jsonl", _happenings(logs)),
        *(BundleFile(f"log/{log.name}", _tail(log, LOG_TAIL)) for log in logs),
    ]
    name = f"nosdesk-support-{datetime.now(UTC):%Y-%m-%d-%H%M}.zip"
    return Bundle(name, tuple(BundleFile(each.name, redactor.redact(each.text)) for each in files))


def versions() -> dict[str, str]:
    """Return what runs here, by its name."""
    here = {"Nosdesk": nosdesk.__version__, "Python": platform.python_version()}
    return here | {name: _version(name) for name in _LIBRARIES}


def _system() -> dict[str, Any]:
    return {
        "versions": versions(),
        "system": platform.platform(),
        "machine": platform.machine(),
        "cores": os.cpu_count(),
    }


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _findings(examined: Report | NodeError) -> dict[str, Any]:
    if isinstance(examined, NodeError):
        return {"trouble": examined.title, "remedy": examined.remedy}
    told = examined.diagnosis
    return {
        "grid": examined.grid,
        "sentence": msgspec.to_builtins(told.sentence),
        "cause": None if told.cause is None else told.cause.name,
        "findings": msgspec.to_builtins([replace(e, mending=None) for e in examined.findings]),
    }


def _settings(read: Read) -> dict[str, Any]:
    """Return the settings without what may hold a key to a service."""
    settings = plain(read.settings)
    settings["money"]["price_source"] = "set" if settings["money"]["price_source"] else ""
    return {"settings": settings, "left_out": len(read.left_out)}


def _nodes(last_word: Path) -> dict[str, Any]:
    """Return where the nodes are by the running program's word; whose they are is not told."""
    try:
        heard = hear(last_word, datetime.now(UTC).timestamp())
    except NodeError as error:
        return {"trouble": type(error).__name__}
    if heard is None:
        return {}
    nodes = [
        {
            "gpu": each.name,
            "phase": each.phase,
            "sentence": each.sentence.id,
            "stage": each.stage,
            "place": each.place,
            "queue_length": each.queue_length,
        }
        for each in heard.word.nodes
    ]
    return {"age_s": round(heard.age_s, 1), "is_alive": heard.is_alive, "nodes": nodes}


def _newest_logs(folder: Path) -> list[Path]:
    try:
        found = [each for each in folder.glob("*.jsonl*") if each.is_file()]
        return sorted(found, key=lambda each: each.stat().st_mtime, reverse=True)[:LOGS]
    except OSError:
        return []


def _happenings(logs: list[Path]) -> str:
    lines: deque[str] = deque(maxlen=HAPPENINGS)
    for log in reversed(logs):
        lines.extend(line for line in _tail(log, LOG_TAIL).splitlines() if '"happening"' in line)
    return "\n".join(lines)


def _tail(path: Path, most: int) -> str:
    """Return the end of the file, from the beginning of a line on; empty where there is none."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            file.seek(max(0, size - most))
            text = file.read(most).decode("utf-8", "replace")
    except OSError:
        return ""
    return text if size <= most else text.partition("\n")[2]


def _json(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False, default=str) + "\n"


def _save(bundle: Bundle, path: Path) -> None:
    _written(path, lambda draft: _zip(bundle, draft))


def _zip(bundle: Bundle, draft: Path) -> None:
    with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
        for each in bundle.files:
            archive.writestr(each.name, each.text)


def _written(path: Path, write: Callable[[Path], None]) -> None:
    try:
        number, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        os.close(number)
        draft = Path(name)
        try:
            write(draft)
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise HostUnfit(
            f"{path} cannot be written: {error.strerror}.", "Choose another folder."
        ) from error
