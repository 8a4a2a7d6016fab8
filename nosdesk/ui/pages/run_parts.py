"""The parts of a run's page: a step, something of its receipt, a line of what it did."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nosdesk.ui.kit.buttons import link_button
from nosdesk.ui.kit.status_shape import StatusShape
from nosdesk.ui.kit.text import label, set_tip
from nosdesk.ui.pages.jobs_view import LiveRow
from nosdesk.ui.pages.op_rows import OpRow, short_digest
from nosdesk.ui.pages.run_view import Fact, LineView, StepView
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import tr

_SHAPE = 16
_COPIED_MS = 1_500


class StepLine(QWidget):
    """One step from assignment to payment."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._shape = StatusShape(tokens, _SHAPE)
        self._title = label("small")
        self._when = label("small_muted", wraps=True)
        line = _line(self, SPACE.medium)
        line.addWidget(self._shape, alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._when)
        line.addLayout(words, stretch=1)

    def show_row(self, step: StepView) -> None:
        """Show this step."""
        self._shape.show_shape(step.shape, step.tone, step.state)
        self._title.setText(step.title)
        self._when.setText(step.when)
        self.setAccessibleName(step.spoken)


class FactLine(QWidget):
    """One thing of the receipt, copied whole by its button."""

    def __init__(self) -> None:
        super().__init__()
        self._fact = Fact("", "")
        self._title = label("small_muted")
        self._shown = label("small", wraps=True)
        self._copy = link_button(tr("Copy"))
        self._copy.clicked.connect(self._put_on_clipboard)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_COPIED_MS)
        self._timer.timeout.connect(lambda: self._copy.setText(tr("Copy")))
        line = _line(self, SPACE.medium)
        line.addWidget(self._title)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._shown, stretch=1)
        line.addWidget(self._copy)

    def show_row(self, fact: Fact) -> None:
        """Show this one."""
        self._fact = fact
        self._title.setText(fact.title)
        self._shown.setText(fact.shown)
        set_tip(self._shown, fact.whole)
        policy = self._copy.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._copy.setSizePolicy(policy)
        self._copy.setVisible(bool(fact.whole))
        self._copy.setAccessibleName(tr("Copy: {what}", what=fact.title))
        self.setAccessibleName(f"{fact.title}: {fact.whole or fact.shown}")

    def _put_on_clipboard(self) -> None:
        QGuiApplication.clipboard().setText(self._fact.whole)
        self._copy.setText(tr("Copied"))
        self._timer.start()


class OpLine(QWidget):
    """One part of a job: how it stands, its image, and what it was given."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._shape = StatusShape(tokens, _SHAPE)
        self._name, self._state = label("name"), label("small_muted", wraps=True)
        self._image = label("small", wraps=True, copies=True)
        self._details = label("small_muted", wraps=True)
        self._digest = FactLine()
        line = _line(self, SPACE.medium)
        line.addWidget(self._shape, alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(SPACE.small)
        head.addWidget(self._name)
        head.addWidget(self._state, stretch=1)
        words.addLayout(head)
        for part in (self._image, self._details, self._digest):
            words.addWidget(part)
        line.addLayout(words, stretch=1)

    def show_row(self, row: OpRow) -> None:
        """Show this part."""
        self._shape.show_shape(row.shape, row.tone, row.state)
        self._name.setText(row.name)
        self._state.setText(row.state)
        self._image.setText(row.image)
        self._details.setText(row.details)
        self._digest.setVisible(bool(row.digest))
        self._digest.show_row(Fact(tr("Image digest"), short_digest(row.digest), row.digest))
        self.setAccessibleName(row.spoken)


class ActivityText(QWidget):
    """One line of what a run did."""

    def __init__(self) -> None:
        super().__init__()
        self._when = label("caption")
        self._text = label("small", wraps=True, copies=True)
        line = _line(self, SPACE.large)
        line.addWidget(self._when, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._text, stretch=1)

    def show_row(self, row: LineView) -> None:
        """Show this line."""
        self._when.setText(row.when)
        self._text.setText(row.text)
        self.setAccessibleName(f"{row.when}: {row.text}")


class LiveLine(QWidget):
    """One run in hand, which its button opens."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._shape = StatusShape(tokens, _SHAPE)
        self._title = label("name")
        self._gpu = label("small_muted")
        self._text = label("small_muted", wraps=True)
        self.open = link_button(tr("Open"))
        self.run = ""
        line = _line(self, SPACE.medium)
        line.addWidget(self._shape, alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(SPACE.small)
        head.addWidget(self._title)
        head.addWidget(self._gpu, stretch=1)
        words.addLayout(head)
        words.addWidget(self._text)
        line.addLayout(words, stretch=1)
        line.addWidget(self.open)

    def show_row(self, row: LiveRow) -> None:
        """Show this run."""
        self.run = row.run
        self._shape.show_shape(row.shape, row.tone, tr("Working"))
        self._title.setText(row.title)
        self._gpu.setText(row.gpu)
        self._text.setText(row.text)
        self.open.setAccessibleName(tr("Open {what}", what=row.title))
        self.setAccessibleName(f"{row.title}, {row.gpu}. {row.text}")


def _line(widget: QWidget, spacing: int) -> QHBoxLayout:
    line = QHBoxLayout(widget)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(spacing)
    return line
