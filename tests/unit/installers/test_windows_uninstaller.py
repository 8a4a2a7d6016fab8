"""What Windows' uninstaller may delete of the user's, as its script says it."""

import re

import pytest

from devtools.steps import ROOT

TEXT = (ROOT / "installers/windows/uninstall.nsh").read_text(encoding="utf-8")


def function(name):
    return re.search(
        rf"^Function {re.escape(name)}$(.*?)^FunctionEnd$", TEXT, re.MULTILINE | re.DOTALL
    )[1]


def lines(text):
    return [line.strip() for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("choice", ["RemovesHistory", "RemovesWallet"])
def test_nothing_is_chosen_until_somebody_chooses_it(choice):
    written = re.findall(rf"(?:StrCpy|NSD_GetState}}) .*\${choice}.*", TEXT)

    assert f"StrCpy ${choice} ${{BST_UNCHECKED}}" in lines(function("un.onInit"))
    assert len(written) == 2, "at the start, and from the box that somebody ticks"


def test_keys_go_only_where_their_box_was_ticked_and_that_was_said_twice():
    removing = lines(function("un.RemoveData"))
    at = removing.index("${If} $RemovesWallet = ${BST_CHECKED}")

    assert removing[at : at + 4] == [
        "${If} $RemovesWallet = ${BST_CHECKED}",
        'RMDir /r "${DATA}\\wallet"',
        "Call un.ForgetKeys",
        "${EndIf}",
    ]
    assert TEXT.count('"${DATA}\\wallet"') == TEXT.count("Call un.ForgetKeys") == 1
    assert "MB_DEFBUTTON2" in function("un.TakeAnswers"), "who presses Enter keeps them"


def test_the_history_goes_without_the_folder_of_the_wallet():
    assert '${AndIf} $1 != "wallet"' in lines(function("un.RemoveHistory"))
    assert TEXT.count("Call un.RemoveHistory") == 1
    assert 'RMDir /r "${DATA}"' not in TEXT
