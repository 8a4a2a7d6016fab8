"""One window for each folder of data: who starts a second one tells the first what is wished.

A call is one line, `nosdesk 1 WISH`, and the answer is `here 1 WORD`. Programs from before that
said nothing and were answered `here`: who says nothing wants the window, and who is answered no
more than `here` has met one of those. Nobody is listened to for long, or to the end.
"""

import hashlib
import time
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLockFile, QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from nosdesk.domain.errors import Unavailable

_ANSWER_MS = 5_000
_SPEAK_MS = 1_500
"""So long a caller may take to say its wish; who says none is of an older version."""

_BEGIN_S = 5.0
"""So long a window may take from its start until it can be told something."""

_LOOK_S = 0.1
_LONGEST = 64
_MOST_CALLERS = 8
_GREETING = "nosdesk 1 "


class Wish(StrEnum):
    """What a second start wants of the first."""

    SHOW = "show"
    """To have the window in front."""
    STAY = "stay"
    """Nothing: it only had to be there."""
    QUIT = "quit"
    """To finish what is in hand, and end."""
    STOP = "stop"
    """To end at once."""


class Answer(StrEnum):
    """What came of it."""

    HEARD = "heard"
    NOT_UNDERSTOOD = "what"
    OLDER = "older"
    """One that knows no wishes; it has come to the front."""
    NONE = "none"


class SingleInstance:
    """Holds the place of the one window; `is_first` tells whether it was free."""

    def __init__(self, home: Path) -> None:
        self._name = "nosdesk-" + hashlib.sha256(str(home.resolve()).encode()).hexdigest()[:16]
        self._lock = QLockFile(str(home / "window.lock"))
        self._lock.setStaleLockTime(0)  # only a lock whose program is gone may be taken
        self._server = QLocalServer()
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_MOST_CALLERS)
        self.is_first = self._lock.tryLock(0)

    def listen(self, on_wish: Callable[[Wish], None]) -> None:
        """Tell `on_wish` what others wish; only the first may listen."""
        QLocalServer.removeServer(self._name)  # one that was killed may have left its socket
        self._server.newConnection.connect(lambda: self._take(on_wish))
        self._server.listen(self._name)

    @property
    def is_listening(self) -> bool:
        """Whether a second launch would be heard."""
        return self._server.isListening()

    def call_first(self, wish: Wish = Wish.SHOW) -> Answer:
        """Tell the first what is wished, and return what it answered."""
        socket = QLocalSocket()
        if not self._reaches(socket):
            return Answer.NONE
        socket.write(f"{_GREETING}{wish}\n".encode())
        socket.waitForBytesWritten(_ANSWER_MS)
        heard = b""
        while b"\n" not in heard and len(heard) < _LONGEST:
            if not (socket.bytesAvailable() or socket.waitForReadyRead(_ANSWER_MS)):
                break
            heard += bytes(socket.read(_LONGEST).data())
        if not heard and socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
            return Answer.OLDER  # it hung up on words that it does not know
        return _answer(heard)

    def _reaches(self, socket: QLocalSocket) -> bool:
        """Tell whether the first takes the call; one that has just begun listens in a moment."""
        until = time.monotonic() + _BEGIN_S
        while True:
            socket.connectToServer(self._name)
            if socket.waitForConnected(_ANSWER_MS):
                return True
            if time.monotonic() > until:
                return False
            time.sleep(_LOOK_S)  # noqa: TID251 - nothing else goes on in this program

    def has_ended(self) -> bool:
        """Tell whether the first is gone by now; its place is not taken."""
        if not self._lock.tryLock(0):
            return False
        self._lock.unlock()
        return True

    def leave(self) -> None:
        """Free the place."""
        self._server.close()
        self._lock.unlock()

    def _take(self, on_wish: Callable[[Wish], None]) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            _Call(caller, on_wish)


class _Call(QObject):
    """One caller: heard until its line ends, its time is over, or it says too much."""

    def __init__(self, caller: QLocalSocket, on_wish: Callable[[Wish], None]) -> None:
        super().__init__(caller)
        self._caller = caller
        self._on_wish = on_wish
        self._is_over = False
        caller.setReadBufferSize(_LONGEST)
        caller.disconnected.connect(self._end)
        caller.disconnected.connect(caller.deleteLater)
        caller.readyRead.connect(self._hear)
        QTimer.singleShot(_SPEAK_MS, caller, self._end)
        self._hear()

    def _hear(self) -> None:
        if self._caller.canReadLine() or self._caller.bytesAvailable() >= _LONGEST:
            self._end()

    def _end(self) -> None:
        """Do what was wished, once, and answer."""
        if self._is_over:
            return
        self._is_over = True
        wish = _wish(bytes(self._caller.read(_LONGEST).data()))
        answer = Answer.NOT_UNDERSTOOD if wish is None else Answer.HEARD
        self._caller.write(f"here 1 {answer}\n".encode())
        self._caller.flush()
        self._caller.disconnectFromServer()
        if wish is not None:
            self._on_wish(wish)


def tell_running(home: Path, wish: Wish, *, within_s: float) -> bool | None:
    """Tell the window of this folder, and return whether it has ended in time; None: there is none.

    Raises `Unavailable` when it does not answer, or is of a version that knows no wishes.
    """
    app = QCoreApplication.instance() or QCoreApplication(["nosdesk"])
    instance = SingleInstance(home) if home.is_dir() else None
    if instance is None or instance.is_first:
        if instance is not None:
            instance.leave()
        return None
    answer = instance.call_first(wish)
    if answer is not Answer.HEARD:
        raise Unavailable(
            "Nosdesk is running, and does not take this order.",
            "Quit it by its window, or end it in your system's list of programs.",
        )
    until = time.monotonic() + within_s
    while not (has_ended := instance.has_ended()) and time.monotonic() < until:
        app.processEvents()
        time.sleep(_LOOK_S)  # noqa: TID251 - nothing else goes on in this program
    return has_ended


def _wish(said: bytes) -> Wish | None:
    """Return what was wished, None for what cannot be understood; nothing said is an old one's."""
    if not said:
        return Wish.SHOW
    line, end, _ = said.decode("ascii", errors="replace").partition("\n")
    word = line.removeprefix(_GREETING)
    return Wish(word) if end and word != line and word in set(Wish) else None


def _answer(heard: bytes) -> Answer:
    if not heard.startswith(b"here"):
        return Answer.NONE
    word = heard.decode("ascii", errors="replace").strip().removeprefix("here 1 ")
    return Answer(word) if word in (Answer.HEARD, Answer.NOT_UNDERSTOOD) else Answer.OLDER
