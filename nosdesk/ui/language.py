"""The window's languages: their words, and how each writes numbers and dates."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import cache, partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLibraryInfo, QLocale, QTranslator

from nosdesk.ui.said import Sayings
from nosdesk.ui.words import DateKind, Language

CONTEXT = "Nosdesk"
"""Under which the translators' files keep the window's texts."""

LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español"}
"""The languages that every text is in, each with its name in itself."""

_WRITTEN = "en"
"""The language that the texts are written in; it needs no file."""

_FOLDER = Path(__file__).parent / "translations"
_installed: list[QTranslator] = []

_DATES: dict[DateKind, str] = {
    "day": "d MMM", "full": "d MMM yyyy", "month": "MMM yyyy", "year": "yyyy"
}  # fmt: skip


def available_languages() -> tuple[tuple[str, str], ...]:
    """Return the languages that the window speaks, by name, each with what it calls itself."""
    return tuple(LANGUAGES.items())


def language_named(name: str) -> Language:
    """Return the language of this name, or the desktop's for "system".

    Numbers and dates are written as on the desktop where its language is meant. English takes the
    place of a language that we have no words of. Qt's own words change with it.
    """
    desktop = QLocale.system()
    code = _best_of(desktop) if name == "system" else name
    _install(code)
    is_its_own = desktop.name().split("_")[0] == code
    return _language(desktop if is_its_own else QLocale(code), code)


def _best_of(desktop: QLocale) -> str:
    """Return the first of the user's languages that we have words of."""
    wanted = (each.split("-")[0] for each in desktop.uiLanguages())
    return next((each for each in wanted if each in LANGUAGES), _WRITTEN)


def _install(code: str) -> None:
    """Put our words and Qt's of this language into the program, in place of the former ones."""
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    if code == _WRITTEN:
        return
    qts_own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{code}", qts_own), (f"nosdesk_{code}", str(_FOLDER))):
        translator = QTranslator()
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)


def _language(locale: QLocale, code: str) -> Language:
    spoken = Language(
        number=lambda value, decimals: locale.toString(float(value), "f", decimals),
        when=partial(_when, locale),
        date=partial(_date, locale),
        point=locale.decimalPoint(),
        country=partial(_country, code),
    )
    if code == _WRITTEN:
        return spoken
    return replace(spoken, translate=_translated, say=_sayings(_translated))


def _sayings(translate: Callable[[str], str]) -> Callable[[str], str]:
    return Sayings(_templates(), translate).put


@cache
def _templates() -> tuple[str, ...]:
    """Return the templates of what nodes say, as `dev.py translations` found them."""
    return tuple(json.loads((_FOLDER / "said.json").read_text(encoding="utf-8")))


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)


@cache
def _countries() -> dict[str, dict[str, str]]:
    """Return what countries are called, by language and code; Qt knows English names only."""
    names: dict[str, dict[str, str]] = json.loads(
        (_FOLDER / "countries.json").read_text(encoding="utf-8")
    )
    return names


def _country(language: str, code: str) -> str:
    """Return the country's name; what is no country's code stays as it is written."""
    if known := _countries().get(language, {}).get(code):
        return known
    territory = QLocale.codeToTerritory(code)
    is_known = territory != QLocale.Country.AnyTerritory
    return QLocale.territoryToString(territory) if is_known else code


def _when(locale: QLocale, moment: datetime) -> str:
    at = QDateTime.fromMSecsSinceEpoch(int(moment.timestamp() * 1000))
    return locale.toString(at, QLocale.FormatType.ShortFormat)


def _date(locale: QLocale, day: date, kind: DateKind) -> str:
    return locale.toString(QDate(day.year, day.month, day.day), _DATES[kind])
