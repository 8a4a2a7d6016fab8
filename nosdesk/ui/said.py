"""Puts what the nodes say into the user's language.

A node's sentences are made without the window, in English, with their values in them. They are
recognised again by their templates ("{1} left; joining needs {2}."), which `dev.py translations`
collects into `translations/said.json`. What is not recognised stays as it is.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

_VALUE = re.compile(r"\{(\w*)\}")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?]) ")
_DEEPEST = 2
_LONGEST = 800
"""Letters of a text that is looked at: words from outside may be in it, of any length."""

_MOST_SENTENCES = 12
"""Of a text that is looked at: what nodes say has a few, and each may belong to any other."""

_REMEMBERED = 1024


@dataclass(frozen=True, slots=True)
class _Template:
    source: str
    words: tuple[str, ...]
    pattern: re.Pattern[str]
    names: tuple[str, ...]

    def match(self, text: str) -> re.Match[str] | None:
        """Match the whole text; most are ruled out at once, as the pattern may take long."""
        if not (text.startswith(self.words[0]) and text.endswith(self.words[-1])):
            return None
        return self.pattern.fullmatch(text) if all(each in text for each in self.words) else None


class Sayings:
    """Translates texts that hold values already, by the templates that they were made from."""

    def __init__(self, templates: Sequence[str], translate: Callable[[str], str]) -> None:
        self._translate = translate
        self._templates = [_template(each) for each in sorted(templates, key=_looseness)]
        self.put: Callable[[str], str] = lru_cache(_REMEMBERED)(self._put)

    def _put(self, text: str) -> str:
        is_long = len(text) > _LONGEST or len(_BETWEEN_SENTENCES.findall(text)) >= _MOST_SENTENCES
        return text if is_long or not text else self._all_known(text, 0)

    def _all_known(self, text: str, depth: int) -> str:
        """Return the text with all of it translated that is known: whole, or by sentences.

        A title and its remedy are said together, and each may be several sentences. That a value
        is several, and no sentence begins there, is believed only where nothing else fits.
        """
        sentences = _BETWEEN_SENTENCES.split(text)
        done: list[str] = []
        while sentences:
            runs = range(len(sentences), 0, -1)
            tries = (
                (count, self._known(" ".join(sentences[:count]), depth, is_wide=is_wide))
                for is_wide in (False, True)
                for count in runs
            )
            count, known = next(((c, known) for c, known in tries if known), (1, sentences[0]))
            done.append(known)
            del sentences[:count]
        return " ".join(done)

    def _known(self, text: str, depth: int, *, is_wide: bool) -> str | None:
        """Return the text in the user's language; None for one that nobody translated.

        Values go beyond the end of a sentence only where `is_wide`.
        """
        if (exact := self._translate(text)) != text:
            return exact
        if depth > _DEEPEST:
            return None
        for template in self._templates:
            if (match := template.match(text)) is None:
                continue
            if not is_wide and any(_BETWEEN_SENTENCES.search(each) for each in match.groups()):
                continue
            if (translated := self._translate(template.source)) == template.source:
                continue
            values = [self._all_known(value, depth + 1) for value in match.groups()]
            return _filled(translated, dict(zip(template.names, values, strict=True)))
        return None


def _looseness(template: str) -> tuple[int, int]:
    """Order the templates so that the one with the most words of its own is tried first."""
    return -len(_VALUE.sub("", template)), len(template)


def _template(source: str) -> _Template:
    pieces = _VALUE.split(source)
    words, names = pieces[::2], pieces[1::2]
    pattern = "(.+?)".join(map(re.escape, words)) if names else re.escape(source)
    return _Template(source, tuple(words), re.compile(pattern, re.DOTALL), tuple(names))


def _filled(translated: str, values: dict[str, str]) -> str:
    return _VALUE.sub(lambda name: values.get(name[1], name[0]), translated)
