"""Keeps the translators' files in step with the texts, and compiles them for the window.

A `.ts` file is Qt Linguist's; who translates opens it there. What is new comes in unfinished, what
nobody says any more goes out, and what was translated stays.
"""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

from devtools.environment import BIN
from devtools.messages import said_texts, window_texts
from devtools.steps import ROOT, run, step, tell

FOLDER = ROOT / "nosdesk" / "ui" / "translations"
LANGUAGES = ("de", "es")
CONTEXT = "Nosdesk"


def translations() -> int:
    """Update and compile the files of every language; 1 when something is not translated yet."""
    said = said_texts()
    texts = window_texts() | said
    templates = sorted(text for text in said if "{" in text)
    (FOLDER / "said.json").write_text(json.dumps(templates, indent=0, ensure_ascii=False) + "\n",
                                      encoding="utf-8")  # fmt: skip
    open_ones = 0
    for language in LANGUAGES:
        file = FOLDER / f"nosdesk_{language}.ts"
        known = translated(file)
        with step(f"Updating {file.relative_to(ROOT)}"):
            _write(file, language, texts, known)
            run([BIN / "pyside6-lrelease", "-silent", file, "-qm", file.with_suffix(".qm")])
        if missing := [text for text in texts if not known.get(text)]:
            open_ones += len(missing)
            tell(f"{len(missing)} of {len(texts)} texts are not translated yet.")
    return 1 if open_ones else 0


def translated(file: Path) -> dict[str, str]:
    """Return what the file has, by the English text."""
    if not file.exists():
        return {}
    messages = ET.parse(file).iter("message")  # noqa: S314 - our own file
    return {each.findtext("source", ""): each.findtext("translation", "") for each in messages}


def _write(file: Path, language: str, texts: dict[str, str], known: dict[str, str]) -> None:
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, where in sorted(texts.items(), key=lambda item: (item[1], item[0])):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../../{where}")
        ET.SubElement(message, "source").text = text
        words = known.get(text, "")
        translation = ET.SubElement(message, "translation")
        translation.text = words
        if not words:
            translation.set("type", "unfinished")
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    file.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )
