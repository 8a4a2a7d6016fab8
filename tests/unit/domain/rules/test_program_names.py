"""Names of programs from people, from Windows and from Linux."""

import pytest

from nosdesk.domain.rules import is_same_program
from nosdesk.domain.rules.program_names import SHOWN_LENGTH, shown_name


@pytest.mark.parametrize(
    "other",
    ["blender", "Blender.exe", "BLENDER.EXE", r"C:\Program Files\Blender\blender.exe", "/usr/bin/blender", " blender "],
)  # fmt: skip
def test_case_folder_and_extension_do_not_matter(other):
    assert is_same_program("Blender", other)
    assert is_same_program(other, "blender.exe")


@pytest.mark.parametrize(
    ("one", "other"),
    [("blender", "blender2"), ("blender", "lender"), ("", ""), (".exe", "/"), ("a.exe.exe", "a")],
)
def test_other_names_are_other_programs(one, other):
    assert not is_same_program(one, other)


def test_a_name_fits_into_a_sentence_whoever_chose_it():
    assert shown_name("/opt/blender") == "blender"
    assert shown_name("a\x1b[2J\nb") == "a[2Jb"
    assert shown_name("\n") == "A program"
    assert len(shown_name("x" * 10_000)) == SHOWN_LENGTH
