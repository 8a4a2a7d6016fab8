"""What becomes of the pages while nobody looks: after a while without the window they go."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from nosdesk.ui.window import MainWindow

PATIENCE_S = 300.0
"""So long a page is kept as it was left, for a window that is opened again soon."""


class OutOfSight(QObject):
    """Lets go of the pages of a window that has been hidden for a while, and of their memory.

    All pages that were looked at take some 30 MiB, and a window may be in the tray for weeks. The
    page that is open stays, and so does everything while a dialog waits for an answer.
    """

    def __init__(
        self,
        window: MainWindow,
        give_back: Callable[[], None],
        *,
        patience_s: float = PATIENCE_S,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._give_back = give_back
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(round(patience_s * 1000))
        self._patience.timeout.connect(self._let_go)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Begin to wait where the window goes, and wait no more where it comes back."""
        if watched is self._window:
            if event.type() is QEvent.Type.Hide:
                self._patience.start()
            elif event.type() is QEvent.Type.Show:
                self._patience.stop()
        return super().eventFilter(watched, event)

    def _let_go(self) -> None:
        if any(each.isVisible() for each in QApplication.topLevelWidgets()):
            self._patience.start()
            return
        self._window.forget_pages()
        QTimer.singleShot(0, self, self._give_back)  # the pages are gone only then
