import signal
import subprocess
import sys

from nosdesk.app.single_instance import SingleInstance

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from nosdesk.app.single_instance import SingleInstance
app = QCoreApplication([])
mine = SingleInstance(Path(sys.argv[1]))
print(mine.is_first, not mine.is_first and mine.call_first(), flush=True)
if mine.is_first:
    mine.listen(lambda: None)
    app.exec()
"""


def started(home):
    return subprocess.Popen(
        [sys.executable, "-c", SECOND, str(home)], stdout=subprocess.PIPE, text=True
    )


def test_a_second_launch_calls_the_first_and_ends(tmp_path, qtbot):
    calls = []
    first = SingleInstance(tmp_path)
    assert first.is_first
    first.listen(lambda: calls.append(1))

    second = started(tmp_path)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)

    assert second.stdout.read() == "False True\n"
    assert calls == [1]
    second.stdout.close()
    first.leave()


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
    assert killed.stdout.readline() == "True False\n"
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    killed.stdout.close()

    heir = SingleInstance(tmp_path)

    assert heir.is_first
    heir.listen(lambda: None)
    assert heir.is_listening
    heir.leave()


def test_a_first_that_does_not_answer_is_told_from_one_that_does(tmp_path, qapp):
    silent = SingleInstance(tmp_path)

    assert not SingleInstance(tmp_path).call_first()

    silent.leave()
