"""What changed in which version, read from CHANGELOG.md for packages and the release manifest."""

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from devtools.steps import ROOT

_HEADING = re.compile(
    r"^## \[(?P<version>[^\]]+)\](?: - (?P<day>\d{4}-\d{2}-\d{2}))?[ \t]*$", re.MULTILINE
)
_SENTENCE = re.compile(r"^(.+?[.?!])(?:\s|$)")
_MARKUP = re.compile(r"[`*]|\[(?P<text>[^\]]+)\]\([^)]*\)")
NOTES_LIMIT = 12
"""How many changes a short account of a release tells; the changelog has the rest."""


@dataclass(frozen=True, slots=True)
class Release:
    """One version, its day, and its changes, each as its first sentence without markup.

    The summary is the paragraph right below the heading, where one was written.
    """

    version: str
    day: date
    changes: tuple[str, ...]
    summary: str = ""

    @property
    def told(self) -> tuple[str, ...]:
        """The changes that a short account has room for."""
        return tuple(each for each in self.changes if "://" not in each)[:NOTES_LIMIT]

    @property
    def notes(self) -> str:
        """What is new in plain text: the summary, or else some changes, one a line."""
        return self.summary or "\n".join(self.told)


def source_time() -> int:
    """Return the moment that packages carry: `SOURCE_DATE_EPOCH`, or that of the last commit."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    asked = subprocess.run(
        ("git", "log", "-1", "--format=%ct"), cwd=ROOT, capture_output=True, text=True, check=False
    )
    moment = asked.stdout.strip()
    return int(moment) if moment else int((ROOT / "CHANGELOG.md").stat().st_mtime)


def source_day() -> date:
    """Return the day of `source_time`, in UTC."""
    return datetime.fromtimestamp(source_time(), UTC).date()


def releases(changelog: str, version: str, day: date) -> tuple[Release, ...]:
    """Return the versions, newest first, the first being `version`.

    Until `version` has a heading of its own, what is unreleased counts as its changes.
    """
    found = tuple(_sections(changelog, version, day))
    kept = tuple(each for each in found if each.changes or each.version == version)
    if any(each.version == version for each in kept):
        return kept
    return (Release(version, day, ()), *kept)


def _sections(changelog: str, version: str, day: date) -> Iterator[Release]:
    has_heading = f"## [{version}]" in changelog
    headings = list(_HEADING.finditer(changelog))
    ends = [*(each.start() for each in headings[1:]), len(changelog)]
    for heading, end in zip(headings, ends, strict=True):
        name = heading["version"]
        if name == "Unreleased" and has_heading:
            continue
        text = changelog[heading.end() : end]
        yield Release(
            version if name == "Unreleased" else name,
            date.fromisoformat(heading["day"]) if heading["day"] else day,
            tuple(first_sentence(each) for each in re.findall(r"^- (.+)$", text, re.MULTILINE)),
            " ".join(text.split("\n### ")[0].split("\n- ")[0].split()),
        )


def first_sentence(text: str) -> str:
    """Return the first sentence, without Markdown's marks."""
    plain = _MARKUP.sub(lambda match: match["text"] or "", text).strip()
    match = _SENTENCE.match(plain)
    return match[1] if match else plain
