"""The parts of the home page: a GPU, an alert, a run."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nosdesk.ui.kit.shape_line import ShapeLine
from nosdesk.ui.kit.status_shape import StatusShape
from nosdesk.ui.kit.text import Rule, label, set_tip, set_tone
from nosdesk.ui.pages.gpu_rows import GpuRow
from nosdesk.ui.pages.home_view import Alert
from nosdesk.ui.pages.run_rows import RunRow
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import tr

_GPU_SHAPE = 18
_READINGS = 3
_STEPS = 1000
_RIGHT = Qt.AlignmentFlag.AlignRight


class GpuLine(QWidget):
    """One GPU: shape, name and sentence, what it reads, and how far its job is."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._shape = StatusShape(tokens, _GPU_SHAPE)
        self._name = label("name")
        self._label = label("caption")
        self._text = label("small_muted", wraps=True)
        self._values = [label("reading") for _ in range(_READINGS)]
        self._captions = [label("caption") for _ in range(_READINGS)]
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setMaximum(_STEPS)
        self._readings = QWidget()
        self._lay_out()

    def show_row(self, row: GpuRow) -> None:
        """Show this GPU."""
        said = row.sentence
        self._shape.show_shape(said.shape, said.tone, said.label)
        self._name.setText(row.name)
        self._label.setText(said.label)
        set_tone(self._label, said.tone)
        self._text.setText(said.text)
        self._readings.setVisible(bool(row.readings))
        for number, reading in enumerate(row.readings):
            self._values[number].setText(reading.value)
            self._captions[number].setText(reading.caption)
        has_bar = row.progress is not None
        self._progress.setVisible(has_bar)
        self._grid.setRowMinimumHeight(2, SPACE.small if has_bar else 0)
        if row.progress is not None:
            self._progress.setValue(round(row.progress * _STEPS))
            self._progress.setAccessibleName(tr("Time of the job that is used"))
        read = ", ".join(f"{each.value} {each.caption}" for each in row.readings)
        self.setAccessibleName(f"{row.name}: {said.label}. {said.text} {read}".strip())

    def _lay_out(self) -> None:
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.medium)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._shape, 0, 0, alignment=top)
        head = QHBoxLayout()
        head.setSpacing(SPACE.small)
        head.addWidget(self._name)
        head.addWidget(self._label, stretch=1)
        grid.addLayout(head, 0, 1)
        grid.addWidget(self._text, 1, 1)
        grid.addWidget(self._readings, 0, 2, 2, 1, alignment=top)
        grid.addWidget(self._progress, 3, 1, 1, 2)
        self._lay_out_readings()

    def _lay_out_readings(self) -> None:
        grid = QGridLayout(self._readings)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.large)
        grid.setVerticalSpacing(2)
        for column, (value, caption) in enumerate(zip(self._values, self._captions, strict=True)):
            for row, each in enumerate((value, caption)):
                each.setAlignment(_RIGHT)
                grid.addWidget(each, row, column)
            wide = value.fontMetrics().horizontalAdvance("000.0 GB")  # captions fit there, too
            grid.setColumnMinimumWidth(column, wide)


class AlertLine(ShapeLine):
    """One thing that needs a look."""

    def show_row(self, alert: Alert) -> None:
        """Show this one."""
        word = tr("Needs a look")
        self.show_words(alert.shape, alert.tone, word, alert.title, alert.text)


class RunLine(QWidget):
    """One run in a line of columns."""

    def __init__(self, _: Tokens) -> None:
        super().__init__()
        self._title = label("small")
        self._gpu, self._took, self._when = (label("small_muted") for _ in range(3))
        self._pay, self._outcome = label("small"), label("small")
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(SPACE.small)
        outside.addWidget(Rule())
        self._texts = (
            self._title, self._gpu, self._took, self._when, self._pay, self._outcome,
        )  # fmt: skip
        for text in self._texts:
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for text in self._texts[2:]:
            text.setAlignment(_RIGHT)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE.large)
        self._grid.setVerticalSpacing(2)
        self._is_wide: bool | None = None
        outside.addLayout(self._grid)
        self._arrange(is_wide=True)

    def show_row(self, row: RunRow) -> None:
        """Show this run."""
        self._title.setText(row.title)
        set_tip(self._title, row.job)
        self._gpu.setText(row.gpu)
        self._took.setText(row.took)
        self._when.setText(row.when)
        self._pay.setText(row.pay)
        self._outcome.setText(row.outcome)
        set_tip(self._outcome, row.reason)
        set_tone(self._outcome, row.tone)
        self.setAccessibleName(row.spoken)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Use one line where all columns fit, and two where they do not."""
        super().resizeEvent(event)
        em = self.fontMetrics().horizontalAdvance("M")
        self._arrange(is_wide=event.size().width() >= _WIDE_EM * em)

    def _arrange(self, *, is_wide: bool) -> None:
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        places = _ONE_LINE if is_wide else _TWO_LINES
        for text, place in zip(self._texts, places, strict=True):
            self._grid.addWidget(text, *place)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, (_SHARES if is_wide else _NARROW_SHARES)[column])


_WIDE_EM = 70
_COLUMNS = 6
_SHARES = (3, 3, 2, 3, 3, 3)
_NARROW_SHARES = (11, 9, 14, 0, 0, 0)
_ONE_LINE = tuple((0, column, 1, 1) for column in range(_COLUMNS))
_TWO_LINES = ((0, 0, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1), (0, 1, 1, 1), (0, 2, 1, 1), (1, 2, 1, 1))
"""Where title, GPU, time, age, pay and outcome stand: row, column, rows, columns."""
