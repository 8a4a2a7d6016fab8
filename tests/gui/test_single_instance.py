import signal
import subprocess
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtNetwork import QLocalSocket

from nosdesk.app import single_instance
from nosdesk.app.single_instance import Answer, SingleInstance, Wish, tell_running
from nosdesk.domain.errors import Unavailable

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from nosdesk.app.single_instance import SingleInstance, Wish
app = QCoreApplication([])
mine = SingleInstance(Path(sys.argv[1]))
wish = Wish(sys.argv[2]) if sys.argv[2:] else Wish.SHOW
print(mine.is_first, "" if mine.is_first else mine.call_first(wish).value, flush=True)
if mine.is_first:
    mine.listen(lambda wish: app.quit() if wish is Wish.STOP else None)
    app.exec()
    mine.leave()
"""

OLD_CALLER = """
import sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QLocalSocket
app = QCoreApplication([])
socket = QLocalSocket()
socket.connectToServer(sys.argv[1])
print(socket.waitForConnected(60_000) and bool(
    socket.bytesAvailable() or socket.waitForReadyRead(60_000)), bytes(socket.readAll().data()))
"""
"""As programs of before called: they say nothing and wait for an answer."""

OLD_SERVER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from nosdesk.app.single_instance import SingleInstance
app = QCoreApplication([])
mine = SingleInstance(Path(sys.argv[1]))
def answer():
    caller = mine._server.nextPendingConnection()
    caller.write(b"here")
    caller.flush()
    caller.disconnectFromServer()
mine._server.newConnection.connect(answer)
mine._server.listen(mine._name)
print("ready", flush=True)
app.exec()
"""
"""As programs of before answered: at once, whatever is said."""


def started(*words, script=SECOND):
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, words)], stdout=subprocess.PIPE, text=True
    )


def ended(program, qtbot):
    """Return what the program said, once it has ended; Qt goes on meanwhile."""
    qtbot.waitUntil(lambda: program.poll() is not None, timeout=60_000)
    with program.stdout as said:
        return said.read()


@pytest.fixture
def first(tmp_path, qapp):
    """The first window, which notes what it is told in `wishes`."""
    first = SingleInstance(tmp_path)
    assert first.is_first
    first.wishes = []
    first.listen(first.wishes.append)
    yield first
    first.leave()


def raw_call(first, qtbot, said):
    """Say this to the first window, and return what it answers."""
    socket = QLocalSocket()
    socket.connectToServer(first._name)
    socket.waitForConnected(60_000)
    if said:
        socket.write(said)
        socket.flush()
    unconnected = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: socket.state() == unconnected, timeout=60_000)
    return bytes(socket.readAll().data())


@pytest.mark.parametrize("wish", Wish)
def test_a_second_launch_tells_the_first_what_it_wishes_and_ends(wish, tmp_path, first, qtbot):
    assert ended(started(tmp_path, wish), qtbot) == "False heard\n"
    assert first.wishes == [wish]


def test_a_launch_of_an_older_version_still_brings_the_window_to_the_front(first, qtbot):
    said = ended(started(first._name, script=OLD_CALLER), qtbot)

    assert said.startswith("True b'here")
    assert first.wishes == [Wish.SHOW]


def test_an_older_window_is_told_from_one_that_knows_wishes(tmp_path, qapp):
    old = started(tmp_path, script=OLD_SERVER)
    assert old.stdout.readline() == "ready\n"

    answer = SingleInstance(tmp_path).call_first(Wish.QUIT)
    with pytest.raises(Unavailable, match="does not take this order"):
        tell_running(tmp_path, Wish.QUIT, within_s=60)

    old.kill()
    old.wait()
    old.stdout.close()
    assert answer is Answer.OLDER


@pytest.mark.parametrize(
    "said",
    [
        b"nosdesk 1 dance\n",
        b"nosdesk 2 quit\n",
        b"quit\n",
        b"nosdesk 1 quit",
        b"\n",
        b"\xff\xfe\x00\n",
        b"x" * 100_000,
        b"nosdesk 1 " + b"q" * 100_000 + b"\n",
        b"GET / HTTP/1.1\r\n\r\n",
    ],
)
def test_what_cannot_be_understood_does_nothing(said, first, qtbot):
    assert raw_call(first, qtbot, said) in (b"here 1 what\n", b"")
    assert first.wishes == []


def test_only_the_first_line_counts_and_only_once(first, qtbot):
    raw_call(first, qtbot, b"nosdesk 1 stay\nnosdesk 1 stop\nnosdesk 1 stop\n")

    assert first.wishes == [Wish.STAY]


def test_who_hangs_on_the_line_keeps_nobody_else_out(tmp_path, first, qtbot):
    hanging = []
    for _ in range(20):
        socket = QLocalSocket()
        socket.connectToServer(first._name)
        hanging.append(socket)

    qtbot.waitUntil(lambda: len(first.wishes) >= 8, timeout=60_000)
    first.wishes.clear()

    assert raw_call(first, qtbot, b"nosdesk 1 stay\n") == b"here 1 heard\n"
    assert Wish.STAY in first.wishes


def test_quitting_waits_until_the_window_has_ended(tmp_path, qapp):
    window = started(tmp_path)
    assert window.stdout.readline().startswith("True")

    assert tell_running(tmp_path, Wish.QUIT, within_s=0.3) is False  # it takes its time
    assert tell_running(tmp_path, Wish.STOP, within_s=10) is True
    assert tell_running(tmp_path, Wish.QUIT, within_s=10) is None

    window.wait()
    window.stdout.close()


def test_where_nothing_was_ever_kept_nothing_runs(tmp_path, qapp):
    assert tell_running(tmp_path / "none", Wish.QUIT, within_s=60) is None
    assert not (tmp_path / "none").exists()


def test_another_folder_has_a_window_of_its_own(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, other = SingleInstance(tmp_path / "a"), SingleInstance(tmp_path / "b")

    assert one.is_first
    assert other.is_first
    one.leave()
    other.leave()


def test_one_that_was_killed_leaves_its_place(tmp_path, qapp):
    killed = started(tmp_path)
    assert killed.stdout.readline().startswith("True")
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    killed.stdout.close()

    heir = SingleInstance(tmp_path)

    assert heir.is_first
    heir.listen(lambda _: None)
    assert heir.is_listening
    heir.leave()


def test_one_that_has_just_begun_is_given_a_moment(tmp_path, qtbot):
    first = SingleInstance(tmp_path)
    second = started(tmp_path, Wish.STAY)
    wishes = []
    QTimer.singleShot(700, lambda: first.listen(wishes.append))

    assert ended(second, qtbot) == "False heard\n"
    assert wishes == [Wish.STAY]
    first.leave()


def test_a_first_that_does_not_answer_is_told_from_one_that_does(tmp_path, qapp, monkeypatch):
    monkeypatch.setattr(single_instance, "_BEGIN_S", 0.1)
    silent = SingleInstance(tmp_path)

    assert SingleInstance(tmp_path).call_first() is Answer.NONE

    silent.leave()
