from itertools import product

import pytest

from nosdesk.ui.theme.tokens import DARK, LIGHT, Tone

READABLE = 4.5
VISIBLE = 3.0
THEMES = pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
GROUNDS = ("background", "panel", "raised")
INKS = ("text", "muted", "faint", "accent", "info", "warn", "bad")


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@THEMES
@pytest.mark.parametrize(("ink", "ground"), list(product(INKS, GROUNDS)))
def test_text_can_be_read_on_every_ground(theme, ink, ground):
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= READABLE


@THEMES
def test_what_stands_on_a_coloured_button_can_be_read(theme):
    assert contrast(theme.accent_ink, theme.accent) >= READABLE
    assert contrast(theme.accent_ink, theme.accent_hover) >= READABLE
    assert contrast(theme.warn_ink, theme.warn) >= READABLE


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
def test_the_ring_around_what_has_the_focus_can_be_seen(theme, ground):
    assert contrast(theme.info, getattr(theme, ground)) >= VISIBLE


@THEMES
def test_every_tone_has_a_colour_of_its_own(theme):
    assert len({theme.of(tone) for tone in Tone}) == len(Tone)
