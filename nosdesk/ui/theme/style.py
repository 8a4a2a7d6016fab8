"""Turns tokens into Qt's palette and the one style sheet, both for the whole program."""

from dataclasses import asdict
from importlib.resources import files
from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from nosdesk.ui.theme.fonts import body_font, load_fonts
from nosdesk.ui.theme.tokens import CONTROL_HEIGHT, RADIUS, SPACE, TYPE, Tokens

Role = QPalette.ColorRole


def dress(app: QApplication, tokens: Tokens, scale: float = 1.0) -> None:
    """Give the program its look: Fusion, our font, palette and style sheet.

    `scale` enlarges the text, up to twice its size, beside what the screen itself is scaled by.
    """
    if app.property("nosdesk_fonts") is None:
        load_fonts()
        app.setProperty("nosdesk_fonts", True)
        app.setStyle("Fusion")
    app.setFont(body_font(scale))
    app.setPalette(palette(tokens))
    app.setStyleSheet(style_sheet(tokens, scale))


def palette(tokens: Tokens) -> QPalette:
    """Return the colours for what the style sheet does not draw."""
    made = QPalette()
    roles = {
        Role.Window: tokens.background,
        Role.WindowText: tokens.text,
        Role.Base: tokens.panel,
        Role.AlternateBase: tokens.raised,
        Role.Text: tokens.text,
        Role.Button: tokens.raised,
        Role.ButtonText: tokens.text,
        Role.BrightText: tokens.bad,
        Role.Highlight: tokens.accent,
        Role.HighlightedText: tokens.accent_ink,
        Role.Link: tokens.info,
        Role.ToolTipBase: tokens.raised,
        Role.ToolTipText: tokens.text,
        Role.PlaceholderText: tokens.faint,
        Role.Mid: tokens.line,
        Role.Accent: tokens.accent,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.faint))
    return made


def style_sheet(tokens: Tokens, scale: float = 1.0) -> str:
    """Return the style sheet with the tokens in their places."""
    template = (files("nosdesk.ui.theme") / "stylesheet.qss").read_text(encoding="utf-8")
    sizes = {f"type_{name}": round(size * scale) for name, size in asdict(TYPE).items()}
    places = {
        **asdict(tokens),
        **{f"space_{name}": size for name, size in asdict(SPACE).items()},
        **{f"radius_{name}": size for name, size in asdict(RADIUS).items()},
        **sizes,
        "control": round(CONTROL_HEIGHT * scale) - 2,
    }
    return Template(template).substitute(places)
