"""Bars over time, painted: each may have parts, told apart by pattern and colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QBrush,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nosdesk.ui.chart_view import NO_CHART, ChartView, Tick, ticks
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.fonts import scaled, with_even_digits
from nosdesk.ui.theme.tokens import SPACE, TYPE, Tokens, Tone

_HEIGHT = 220
_WIDTH = 240
_FILLED = 0.66
"""How much of its place a bar fills."""
_WIDEST = 56
_ROUND = 2.0
_PAST = 0.6
_LEAST = 2.0
_SWATCH = 12


class Fill(Enum):
    """How a part is filled; the first is solid, the others can be told from it without colour."""

    SOLID = Qt.BrushStyle.SolidPattern
    HATCHED = Qt.BrushStyle.BDiagPattern
    OPEN = Qt.BrushStyle.NoBrush


@dataclass(frozen=True, slots=True)
class Look:
    """How a part of a bar is drawn."""

    tone: Tone
    fill: Fill


class BarChart(QWidget):
    """Shows bars; the arrow keys and the mouse point at one, and `pointed` says it in words.

    What stands here must also stand in a table: this is the picture of it.
    """

    pointed = Signal(str)
    """Says the bar that is pointed at in words, or nothing where none is."""

    def __init__(self, tokens: Tokens, looks: Sequence[Look], *, height: int = _HEIGHT) -> None:
        super().__init__()
        self._tokens = tokens
        self._high = height
        self._looks = tuple(looks)
        self._view: ChartView = NO_CHART
        self._ticks: tuple[Tick, ...] = ()
        self._at: int | None = None
        font = with_even_digits(self.font())
        font.setPixelSize(scaled(TYPE.caption, self.font()))
        self._font: QFont = font
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, view: ChartView) -> None:
        """Show these bars; what was pointed at stays so while there are as many."""
        if len(view.bars) != len(self._view.bars):
            self._point(None)
        self._view = view
        self._ticks = ticks([bar.total for bar in view.bars])
        self.setAccessibleName(view.summary)
        self._point(self._at)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size that grows with the text."""
        return QSize(scaled(_WIDTH, self.font()), scaled(self._high, self.font()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least size at which bars can be told apart."""
        return self.sizeHint()

    # --- Pointing ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Point at the next bar, the one before, the first, the last, or none."""
        last = len(self._view.bars) - 1
        at = last + 1 if self._at is None else self._at
        moves = {
            Qt.Key.Key_Left: max(0, at - 1),
            Qt.Key.Key_Right: min(last, at + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() == Qt.Key.Key_Escape and self._at is not None:
            self._point(None)
        elif event.key() in moves and self._view.bars:
            self._point(moves[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Point at the bar below the mouse."""
        self._point(self._bar_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Point at nothing any more."""
        super().leaveEvent(event)
        self._point(None)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show that the keys go here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Point at nothing any more."""
        super().focusOutEvent(event)
        self._point(None)
        self.update()

    def _point(self, at: int | None) -> None:
        bars = self._view.bars
        said = bars[at].spoken if at is not None and at < len(bars) else ""
        if at == self._at and said == self.accessibleDescription():
            return
        self._at = at
        self.setAccessibleDescription(said)
        change = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(change)
        self.pointed.emit(said)
        self.update()

    def _bar_at(self, place: QPointF) -> int | None:
        plot, count = self._plot(), len(self._view.bars)
        if not count or not plot.left() <= place.x() < plot.right():
            return None
        return min(count - 1, int((place.x() - plot.left()) / plot.width() * count))

    # --- Painting ---------------------------------------------------------------------------

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the lines across, the bars, what stands below them, and the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        plot = self._plot()
        self._paint_ticks(painter, plot)
        self._paint_bars(painter, plot)
        self._paint_labels(painter, plot)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._tokens.info), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _plot(self) -> QRectF:
        metrics = QFontMetrics(self._font)
        widths = [metrics.horizontalAdvance(tick.label) for tick in self._ticks]
        left = max(widths, default=0) + SPACE.small + SPACE.tiny
        line = metrics.height()
        return QRectF(self.rect()).adjusted(
            left, line / 2 + SPACE.tiny, -SPACE.tiny, -line - SPACE.medium
        )

    def _paint_ticks(self, painter: QPainter, plot: QRectF) -> None:
        height = QFontMetrics(self._font).height()
        for tick in self._ticks or (Tick(0, ""),):
            y = plot.bottom() - self._height_of(tick.value, plot)
            painter.setPen(QPen(QColor(self._tokens.line), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(self._tokens.muted))
            place = QRectF(0, y - height / 2, plot.left() - SPACE.small, height)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, right, tick.label)

    def _height_of(self, value: float, plot: QRectF) -> float:
        top = self._ticks[-1].value if self._ticks else 1.0
        return value / top * plot.height()

    def _paint_bars(self, painter: QPainter, plot: QRectF) -> None:
        bars = self._view.bars
        for number, bar in enumerate(bars):
            slot = self._slot(number, plot)
            if number == self._at:
                painter.fillRect(slot, QColor(self._tokens.line))
            wide = min(slot.width() * _FILLED, _WIDEST)
            bottom = plot.bottom()
            for look, part in zip(self._looks, bar.parts, strict=True):
                if part <= 0:
                    continue
                high = max(_LEAST, self._height_of(part, plot))
                place = QRectF(slot.center().x() - wide / 2, bottom - high, wide, high)
                is_past = number not in (len(bars) - 1, self._at)
                paint_fill(painter, place, look, self._tokens, is_past=is_past)
                bottom -= high

    def _slot(self, number: int, plot: QRectF) -> QRectF:
        step = plot.width() / len(self._view.bars)
        return QRectF(plot.left() + number * step, plot.top(), step, plot.height())

    def _paint_labels(self, painter: QPainter, plot: QRectF) -> None:
        """Write below as many bars as there is room, the last one always among them."""
        bars = self._view.bars
        if not bars:
            return
        metrics = QFontMetrics(self._font)
        widest = max(metrics.horizontalAdvance(bar.label) for bar in bars) + SPACE.medium
        every = max(1, -int(-widest // (plot.width() / len(bars))))
        free = float(self.width() + SPACE.medium)
        for number in range(len(bars) - 1, -1, -every):
            middle = self._slot(number, plot).center().x()
            left = min(middle - widest / 2, self.width() - widest + SPACE.tiny)
            if left < 0 or left + widest > free + SPACE.small:  # the last one may stand in its way
                continue
            free = left
            place = QRectF(left, plot.bottom() + SPACE.small, widest, metrics.height())
            is_pointed = number == self._at
            painter.setPen(QColor(self._tokens.text if is_pointed else self._tokens.muted))
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, bars[number].label)


class Legend(QWidget):
    """Says what each pattern stands for."""

    def __init__(self, tokens: Tokens, looks: Sequence[Look], names: Sequence[str]) -> None:
        super().__init__()
        line = Flow(SPACE.large)
        for look, name in zip(looks, names, strict=True):
            entry = QWidget()
            inside = QHBoxLayout(entry)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(SPACE.small)
            inside.addWidget(_Swatch(tokens, look))
            inside.addWidget(label("caption", name))
            line.addWidget(entry)
        self.setLayout(line)


class _Swatch(QWidget):
    def __init__(self, tokens: Tokens, look: Look) -> None:
        super().__init__()
        self._tokens, self._look = tokens, look
        self._side = scaled(_SWATCH, self.font())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._side, self._side)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_fill(painter, QRectF(self.rect()), self._look, self._tokens)
        painter.end()


def paint_fill(
    painter: QPainter, place: QRectF, look: Look, tokens: Tokens, *, is_past: bool = False
) -> None:
    """Fill the place as the look says; what is past is a little fainter."""
    ink = QColor(tokens.of(look.tone))
    if look.fill is Fill.SOLID:
        if is_past:
            ink = mixed(ink, QColor(tokens.panel), _PAST)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(place, _ROUND, _ROUND)
        return
    painter.setPen(QPen(ink, 1.2))
    painter.setBrush(QBrush(ink, look.fill.value))
    painter.drawRoundedRect(place.adjusted(0.6, 0.6, -0.6, -0.6), _ROUND, _ROUND)


def mixed(ink: QColor, ground: QColor, part: float) -> QColor:
    """Return the ink as it looks on the ground with this part of it: nothing shines through."""
    rest = 1 - part
    return QColor(
        round(ink.red() * part + ground.red() * rest),
        round(ink.green() * part + ground.green() * rest),
        round(ink.blue() * part + ground.blue() * rest),
    )
