"""A box to tick for starting with the session; it shows what the system has, not what we wish."""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from nosdesk.ports.autostart import Autostart
from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.text import label
from nosdesk.ui.kit.tick_box import TickBox
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import tr


class AutostartBox(QWidget):
    """Looks each time it is shown, and after each change; with `is_explained` says what it does."""

    def __init__(
        self,
        autostart: Autostart,
        commands: Commands,
        tokens: Tokens,
        *,
        is_explained: bool = False,
    ) -> None:
        super().__init__()
        self._autostart = autostart
        self._commands = commands
        self.box = TickBox(tr("Start Nosdesk when I log in"), tokens)
        self.box.setObjectName("autostart")
        self.box.clicked.connect(lambda _=False: self._switch())
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.tiny)
        body.addWidget(self.box)
        if is_explained:
            text = tr("It starts in the tray, and your GPUs go on earning after a restart.")
            self.box.setAccessibleDescription(text)
            body.addWidget(label("small_muted", text, wraps=True))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look how it is: others may have changed it meanwhile."""
        super().showEvent(event)
        self._commands.run(self.box, self._look)

    def _switch(self) -> None:
        self._commands.run(self.box, partial(self._change, on=self.box.isChecked()))

    async def _change(self, *, on: bool) -> None:
        try:
            await self._autostart.switch(on=on)
        finally:  # what could not be changed is not shown as if it were
            await self._look()

    async def _look(self) -> None:
        is_on = await self._autostart.is_on()
        if isValid(self):
            self.box.setChecked(is_on)
