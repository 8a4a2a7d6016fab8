"""What the help page says of whose work is in the program."""

from nosdesk.ui.pages.help_words import licences

WORKS = (
    ("solders", "Apache-2.0"),
    ("Inter", "OFL-1.1"),
    ("docker", "Apache-2.0"),
    ("PySide6_Essentials", "LGPL-3.0-only"),
    ("keyring", "MIT"),
    ("odd", ""),
)


def test_libraries_stand_together_by_their_terms_and_those_with_a_sentence_only_once():
    told = {row.question: row.answer for row in licences(WORKS)}
    assert told["Apache-2.0"] == "solders, docker"
    assert told["MIT"] == "keyring"
    assert told["Terms of their own"] == "odd"
    assert "LGPL-3.0-only" not in told
    assert "OFL-1.1" not in told


def test_qt_the_font_and_the_program_itself_are_told_of_first():
    assert [row.question for row in licences(WORKS)][:3] == ["Nosdesk", "Qt, PySide6", "Inter"]
