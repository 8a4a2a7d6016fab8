"""One window for each folder of data: who starts a second one brings the first to the front."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLockFile
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ANSWER_MS = 2_000


class SingleInstance:
    """Holds the place of the one window; `is_first` tells whether it was free."""

    def __init__(self, home: Path) -> None:
        self._name = "nosdesk-" + hashlib.sha256(str(home.resolve()).encode()).hexdigest()[:16]
        self._lock = QLockFile(str(home / "window.lock"))
        self._lock.setStaleLockTime(0)  # only a lock whose program is gone may be taken
        self._server = QLocalServer()
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self.is_first = self._lock.tryLock(0)

    def listen(self, on_call: Callable[[], None]) -> None:
        """Tell `on_call` each time a second one is started; only the first may listen."""
        QLocalServer.removeServer(self._name)  # one that was killed may have left its socket
        self._server.newConnection.connect(lambda: self._answer(on_call))
        self._server.listen(self._name)

    @property
    def is_listening(self) -> bool:
        """Whether a second launch would be heard."""
        return self._server.isListening()

    def call_first(self) -> bool:
        """Bring the first window to the front; False when it does not answer."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        return bool(
            socket.waitForConnected(_ANSWER_MS)
            and (socket.bytesAvailable() or socket.waitForReadyRead(_ANSWER_MS))
        )

    def leave(self) -> None:
        """Free the place."""
        self._server.close()
        self._lock.unlock()

    def _answer(self, on_call: Callable[[], None]) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            caller.write(b"here")
            caller.flush()
            caller.disconnectFromServer()
            on_call()
