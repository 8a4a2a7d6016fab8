"""Nothing that people read or hear escapes translation, and longer words find their room."""

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from nosdesk.ui.theme.style import dress
from nosdesk.ui.theme.tokens import LIGHT
from nosdesk.ui.words import Language, speak
from tests.gui.sights import ALL_PAGES, all_words, cut_off, overlapping, problems

EVERY_PAGE = pytest.mark.parametrize("page", ALL_PAGES)
LARGE = QSize(1240, 2100)
WIDE_A = 0xFEE0
"""From an ordinary letter to the wide form of it."""

NAMES_OF_THINGS = (
    "Nosdesk", "NVIDIA", "GeForce", "Laptop", "NOS", "SOL", "EUR", "USD", "CSV", "QR", "GPU", "GPUs", "OK",
    "Deutsch", "Español", "English", "Ti", "Tab", "Esc", "Inter", "Qt", "PySide6", "Essentials",
    "Ubuntu", "LTS", "WSL", "UTC", "aiohttp", "docker", "solders", "cryptography", "practice", "localhost",
    "Kubo", "Pinata", "Windows", "macOS", "attrs", "keyring", "msgspec", "Apache", "BSD", "Clause", "MIT", "AND",
)  # fmt: skip
GIVEN_NAMES = (
    "Earnings", "Hardware wallet", "Ledger", "fetch", "render", "blender", "obs",
    "Grid in the cellar", "Grid in the attic", "broken-profile",
)  # fmt: skip
"""What the user, or who posted the job, named in the pictures."""
SAMPLE_OFFERS = ("Start practising", "Finish, then pause", "Try again", "Pause")
"""The pictures' own buttons; the program's come from the program."""
SAMPLE_MARKETS = ("Any other NVIDIA GPU",)
"""What the grid calls its markets."""
PATTERNS = (
    r"[0-9A-Za-z]{2,}(?:…|\.\.\.)[0-9A-Za-z]*", r"\b[0-9A-Za-z]{20,}", r"\b[A-Z]{7,}\b",
    r"\bMarketRTX\d{4}\b", r"\$\.[a-z_.]+",
    r"(?:https?|wss?|tcp)://\S+", r"/home/\S+", r"\S+\.(?:json|jsonl|txt|csv)", r"docker\.io/\S+", r"sha256:\S+",
    r"nvidia-[\w-]+", r"GPU-[\w-]+", r"(?:mo|tu|we|th|fr|sa|su)(?:-(?:mo|tu|we|th|fr|sa|su))?\b",
    r"Ctrl\+\d", r"\bF\d+\b", r"\b[A-Z]+(?:_[A-Z\d]+)+\b", r"\b[A-Z]*\d+[A-Za-z]*\b", r"sudo .*",
    r"\b(?:kWh|Wh|W|GB|TB|GiB|TFLOP|FP|RTX|GTX|TITAN|ms|h|s|min|d)\b",
)  # fmt: skip
NAMED = "|".join(
    rf"\b{re.escape(each)}\b"
    for each in (*SAMPLE_OFFERS, *SAMPLE_MARKETS, *GIVEN_NAMES, *NAMES_OF_THINGS)
)
VALUES = re.compile("|".join((*PATTERNS, NAMED)))
"""What is the same in every language."""


def widened(text):
    """Return the text in letters that nothing else is written in, its values as they were."""
    return re.sub(r"\{[^}]*\}|[A-Za-z]", lambda found: _wide(found[0]), text)


def _wide(letter):
    return letter if letter.startswith("{") else chr(ord(letter) + WIDE_A)


def untranslated(window):
    """Return the texts in which a word was left as it is written in the program."""
    left = {text: escaped(text) for text in all_words(window)}
    return sorted(text for text, words in left.items() if words)


def escaped(text):
    """Return the words of the text that are neither translated nor values."""
    plain = re.sub(r"</?span>|⟦.*⟧", " ", text, flags=re.DOTALL)
    return re.findall(r"[A-Za-z]{2,}", VALUES.sub(" ", plain))


def longer(text):
    """Return the text with every word longer by two fifths, and its values where they were."""
    return re.sub(r"\{[^}]*\}|[A-Za-z]+", lambda found: _stretched(found[0]), text)


def _stretched(word):
    return word if word.startswith("{") else word + "ä" * -(-2 * len(word) // 5)


@pytest.fixture
def wide_language():
    speak(
        Language(
            translate=widened,
            when=lambda moment: f"{moment:%d.%m. %H:%M}",
            date=lambda day, _: f"{day:%d.%m.%Y}",
            country=widened,
        )
    )
    yield
    speak(Language())


@pytest.fixture
def long_language():
    speak(Language(translate=longer))
    yield
    speak(Language())


@EVERY_PAGE
def test_no_word_of_a_page_escapes_translation(page, play, wide_language):
    assert play(problems(page, untranslated)) == {}


@EVERY_PAGE
def test_words_as_long_as_german_ones_find_their_room(page, play, long_language):
    dress(QApplication.instance(), LIGHT, 2.0)  # where room is scarcest

    assert play(problems(page, lambda w: cut_off(w) + overlapping(w), LIGHT, LARGE)) == {}


def test_a_text_that_was_forgotten_is_found():
    assert escaped(f"{widened('Paid')} 1.24 NOS by RTX 4090") == ["by"]
    assert escaped("The disk is full.") != []
