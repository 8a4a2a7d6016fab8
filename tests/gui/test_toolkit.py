"""The toolkit itself, and our own parts where it would do something else unasked."""

import sys

from PySide6.QtCore import QObject

from nosdesk.ui.kit.question import Answer, Question

CALLS = 1_000


def test_the_toolkit_gives_back_what_it_borrows():
    things = [QObject() for _ in range(CALLS)]
    before = sys.getrefcount(None)

    for thing in things:
        thing.setObjectName("x")

    assert sys.getrefcount(None) - before > -CALLS // 2


def test_a_question_is_as_high_as_its_words_and_never_lower(shown):
    question = shown(Question(None, "Quit?", ["One short sentence."] * 4, [Answer("yes", "Yes")]))

    assert question.height() == question.body.totalHeightForWidth(question.width())
    question.resize(question.width(), 10)
    assert question.height() == question.body.totalHeightForWidth(question.width())
