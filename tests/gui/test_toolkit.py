"""The toolkit itself: one of its versions ends every program on this Python."""

import sys

from PySide6.QtCore import QObject

CALLS = 1_000


def test_the_toolkit_gives_back_what_it_borrows():
    things = [QObject() for _ in range(CALLS)]
    before = sys.getrefcount(None)

    for thing in things:
        thing.setObjectName("x")

    assert sys.getrefcount(None) - before > -CALLS // 2
