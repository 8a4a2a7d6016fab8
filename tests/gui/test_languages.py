"""The languages of the window: whole, in step with the texts, and at home in their numbers."""

import json
import re
from collections import Counter
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from devtools.messages import said_texts, window_texts
from devtools.translations import FOLDER, LANGUAGES, translated
from nosdesk.domain.doctor.checks import CHECKS
from nosdesk.domain.node_status import queued, waiting_funds
from nosdesk.ui import words
from nosdesk.ui.language import CONTEXT, available_languages, language_named

PLACE = re.compile(r"\{\w*\}")


@pytest.fixture
def spoken(qapp):
    def speak(name):
        words.speak(language_named(name))

    yield speak
    words.speak(language_named("en"))
    words.speak(words.Language())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_with_its_values_in_it(language):
    known = translated(FOLDER / f"nosdesk_{language}.ts")
    texts = window_texts() | said_texts()

    assert known.keys() == texts.keys(), "`python3 dev.py translations` brings them in step"
    assert [text for text, put in known.items() if not put] == []
    assert [
        text for text, put in known.items()
        if Counter(PLACE.findall(text)) != Counter(PLACE.findall(put))
    ] == []  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_shipped_is_what_was_translated(language, spoken):
    spoken(language)
    known = translated(FOLDER / f"nosdesk_{language}.ts")

    assert {text: QCoreApplication.translate(CONTEXT, text) for text in known} == known


def test_the_names_of_all_checks_are_translated():
    assert {check.title for check in CHECKS} <= (window_texts() | said_texts()).keys()


def test_a_node_s_sentence_is_said_in_the_user_s_language(spoken):
    spoken("de")

    assert words.said(queued("m", 4, 31).sentence.text) == "Platz 4 von 31."
    assert "0,004 SOL" in (said := words.said(waiting_funds("0.004 SOL", "0.02 SOL").sentence.text))
    assert "joining" not in said


def test_numbers_and_dates_are_written_as_in_the_chosen_language(spoken):
    spoken("de")
    assert words.number_text(1234.5, 2) == "1.234,50"
    assert words.date_text(date(2026, 3, 5), "month").startswith("Mär")
    spoken("en")
    assert words.number_text(1234.5, 2) == "1,234.50"
    assert words.tr("Home") == "Home"


def test_the_languages_name_themselves():
    assert dict(available_languages()) == {"en": "English", "de": "Deutsch", "es": "Español"}


def test_countries_are_called_as_in_the_chosen_language(spoken):
    assert words.country_text("DE") == "DE"
    for language, name in {"en": "Germany", "de": "Deutschland", "es": "Alemania"}.items():
        spoken(language)
        assert words.country_text("DE") == name
        assert words.country_text("Somewhere") == "Somewhere"
        assert words.country_text("ZZ") == "ZZ"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_of_the_list_is_one_and_has_its_name(language):
    names = json.loads((FOLDER / "countries.json").read_text(encoding="utf-8"))[language]

    unknown = [
        code for code in names if QLocale.codeToTerritory(code) == QLocale.Country.AnyTerritory
    ]
    assert unknown == []
    assert len(set(names.values())) == len(names) > 200
