"""One GPU on its page: what it does, how it runs, what was chosen for it, and what can be done."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.buttons import link_button, plain_button
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.curve_line import CurveLine
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.status_shape import StatusShape
from nosdesk.ui.kit.text import Rule, label, set_tone
from nosdesk.ui.pages.gpu_curves import Curve
from nosdesk.ui.pages.gpu_editors import Editor, LimitsEditor, RulesEditor
from nosdesk.ui.pages.gpu_orders import Deed, GpuOrders
from nosdesk.ui.pages.gpus_view import GpuCardView, Target
from nosdesk.ui.theme.tokens import SPACE, Tokens, Tone
from nosdesk.ui.words import tr

_SHAPE = 22
_COPIED_MS = 1_500
_CURVES = 3
_TOP = Qt.AlignmentFlag.AlignTop
_BESIDE_LINK = 2
"""What words leave free above and below to stand level with a link, which has a border."""


class GpuCard(Card):
    """Shows one GPU; its buttons order through `orders`, run by `commands`."""

    def __init__(self, tokens: Tokens, orders: GpuOrders, commands: Commands) -> None:
        super().__init__()
        self._orders = orders
        self._commands = commands
        self._view: GpuCardView | None = None
        self._shape = StatusShape(tokens, _SHAPE)
        self._name, self._label, self._badge = label("name"), label("caption"), label("caption")
        self._text = label("small_muted", wraps=True, copies=True)
        self._uuid = label("id", copies=True)
        self._kind = label("id")
        self.copy = link_button(tr("Copy"))
        self._copied = QTimer(self)
        self._copied.setSingleShot(True)
        self._copied.setInterval(_COPIED_MS)
        self._copied.timeout.connect(lambda: self.copy.setText(tr("Copy")))
        self._warning = label("small", wraps=True, copies=True)
        set_tone(self._warning, Tone.WARN)
        self._deeds = {deed: plain_button(words) for deed, words in _deed_words().items()}
        self.switch = plain_button("")
        self._curves = QWidget()
        self._curve_parts = [_CurvePart(tokens) for _ in range(_CURVES)]
        self._facts = QGridLayout()
        self._lines = {name: label("small", wraps=True, copies=True) for name in _fact_words()}
        for line in self._lines.values():
            line.setAlignment(_TOP)
        self.change = {name: link_button(tr("Change")) for name in ("rules", "limits")}
        self.rules, self.limits = RulesEditor(tokens), LimitsEditor()
        self._lay_out()
        self._connect()

    def show_row(self, view: GpuCardView) -> None:
        """Show this GPU; a form that is open stays as it is typed, unless it is another GPU's."""
        before, self._view = self._view, view
        if before == view:
            return
        if before is None or before.uuid != view.uuid:
            self.rules.close_form()
            self.limits.close_form()
        self._show_head(view)
        self._show_deeds(view)
        self._curves.setVisible(bool(view.curves))
        for part, curve in zip(self._curve_parts, view.curves, strict=False):
            part.show_curve(curve, Tone.INFO if view.is_here else Tone.QUIET)
        self._show_facts(view)
        self.setAccessibleName(f"{view.name}: {view.sentence.label}. {view.sentence.text}")

    # --- What is shown ----------------------------------------------------------------------

    def _show_head(self, view: GpuCardView) -> None:
        said = view.sentence
        self._shape.show_shape(said.shape, said.tone, said.label)
        self._name.setText(view.name)
        set_tone(self._name, None if view.is_here else Tone.QUIET)
        self._label.setText(said.label)
        set_tone(self._label, said.tone)
        self._badge.setText(view.badge)
        self._badge.setVisible(bool(view.badge))
        self._text.setText(said.text)
        self._uuid.setText(view.uuid)
        self._kind.setText(view.kind)
        self._kind.setVisible(bool(view.kind))
        self.copy.setAccessibleName(tr("Copy the UUID of {name}", name=view.name))
        self._uuid.setVisible(view.is_card)
        self.copy.setVisible(view.is_card)
        self._warning.setText("\n".join(view.warnings))
        self._warning.setVisible(bool(view.warnings))

    def _show_deeds(self, view: GpuCardView) -> None:
        for deed, button in self._deeds.items():
            button.setVisible(deed in view.deeds)
            button.setAccessibleName(f"{button.text()}: {view.name}")
        self.switch.setVisible(bool(view.targets))
        one = view.targets[0].name if len(view.targets) == 1 else ""
        words = tr("Switch to {name}", name=one) if one else tr("Switch to…")
        self.switch.setText(words)
        self.switch.setAccessibleName(tr("{words}, from {name}", words=words, name=view.name))

    def _show_facts(self, view: GpuCardView) -> None:
        texts = {
            "market": view.market,
            "rules": view.rules_line,
            "limits": view.limits_line,
            "benchmark": view.benchmark,
        }
        for name, line in self._lines.items():
            line.setText(texts[name])
            set_tone(line, None if view.is_here else Tone.QUIET)
        words = _fact_words()
        for name, button in self.change.items():
            spoken = tr("Change {what} of {name}", what=words[name], name=view.name)
            button.setAccessibleName(spoken)

    # --- What can be done -------------------------------------------------------------------

    def _connect(self) -> None:
        for deed, button in self._deeds.items():
            button.clicked.connect(partial(self._do, deed, button))
        self.switch.clicked.connect(self._choose_target)
        self.copy.clicked.connect(self._copy)
        for name, editor in (("rules", self.rules), ("limits", self.limits)):
            self.change[name].clicked.connect(partial(self._open, name))
            editor.closed.connect(partial(self._closed, name))
        self.rules.save.clicked.connect(self._save_rules)
        self.limits.save.clicked.connect(self._save_limits)

    def _do(self, deed: Deed, button: QPushButton, _: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        if self._view is not None:
            self._commands.run(button, partial(self._orders.carry_out, deed, self._view.uuid))

    def _choose_target(self) -> None:
        targets = self._view.targets if self._view else ()
        if len(targets) == 1:
            self._switch_to(targets[0])
        elif targets:
            menu = self.target_menu()
            menu.popup(self.switch.mapToGlobal(self.switch.rect().bottomLeft()))

    def target_menu(self) -> QMenu:
        """Return the menu of the cards that the work could move to."""
        menu = QMenu(self.switch)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for target in self._view.targets if self._view else ():
            menu.addAction(target.name).triggered.connect(
                lambda _=False, each=target: self._switch_to(each)
            )
        return menu

    def _switch_to(self, target: Target) -> None:
        if self._view is not None:
            order = partial(self._orders.switch, self._view.uuid, target.uuid)
            self._commands.run(self.switch, order)

    def _copy(self) -> None:
        if self._view is not None:
            QGuiApplication.clipboard().setText(self._view.uuid)
            self.copy.setText(tr("Copied"))
            self._copied.start()

    def _open(self, name: str, _: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        if self._view is None:
            return
        if name == "rules":
            self.rules.fill(self._view.rules)
        else:
            self.limits.fill(self._view.limits)
        editor: Editor[object] = self.rules if name == "rules" else self.limits  # type: ignore[assignment]
        editor.open_form()
        self.change[name].hide()

    def _closed(self, name: str) -> None:
        self.change[name].setVisible(self._view is None or self._view.is_card or name == "rules")
        if self.isVisible():
            self.change[name].setFocus()

    def _save_rules(self) -> None:
        rules = self.rules.draft().value
        if self._view is not None and rules is not None:
            order = partial(self._orders.set_rules, self._view.uuid, rules)
            self._commands.run(self.rules.save, partial(_then, order, self.rules.close_form))

    def _save_limits(self) -> None:
        limits = self.limits.draft().value
        if self._view is not None and limits is not None:
            order = partial(self._orders.set_limits, self._view.uuid, limits)
            self._commands.run(self.limits.save, partial(_then, order, self.limits.close_form))

    # --- Where it stands --------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.body.setSpacing(SPACE.medium)
        self.body.addLayout(self._head_lines())
        self.body.addWidget(self._warning)
        self.body.addWidget(self._curves)
        self.body.addWidget(Rule())
        self.body.addLayout(self._facts)
        line = QHBoxLayout(self._curves)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.wide)
        for part in self._curve_parts:
            line.addWidget(part, stretch=1)
        self._lay_out_facts()

    def _head_lines(self) -> QGridLayout:
        head = QGridLayout()
        head.setHorizontalSpacing(SPACE.medium)
        head.setVerticalSpacing(SPACE.tiny)
        head.setColumnStretch(1, 1)
        head.addWidget(self._shape, 0, 0, 2, 1, alignment=_TOP)
        names, ids, buttons = (Flow(SPACE.small) for _ in range(3))
        flows: tuple[tuple[Flow, tuple[QWidget, ...]], ...] = (
            (names, (self._name, self._label, self._badge)),
            (ids, (self._uuid, self.copy, self._kind)),
            (buttons, (*self._deeds.values(), self.switch)),
        )
        for flow, parts in flows:
            for part in parts:
                flow.addWidget(part)
        head.addLayout(names, 0, 1)
        head.addWidget(self._text, 1, 1)
        head.addLayout(ids, 2, 1)
        head.addLayout(buttons, 3, 1)
        return head

    def _lay_out_facts(self) -> None:
        grid = self._facts
        grid.setHorizontalSpacing(SPACE.large)
        grid.setVerticalSpacing(SPACE.small)
        grid.setColumnStretch(1, 1)
        editors: dict[str, QWidget] = {"rules": self.rules, "limits": self.limits}
        for number, (name, words) in enumerate(_fact_words().items()):
            row = 2 * number
            what = label("small_muted", words)
            for each in (what, self._lines[name]):
                each.setContentsMargins(0, _BESIDE_LINK, 0, _BESIDE_LINK)
            grid.addWidget(what, row, 0, alignment=_TOP)
            grid.addWidget(self._lines[name], row, 1)
            if name in editors:
                grid.addWidget(self.change[name], row, 2, alignment=_TOP)
                grid.addWidget(editors[name], row + 1, 0, 1, 3)


class _CurvePart(QWidget):
    """One curve with its name and its figures."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._name, self._caption = label("caption"), label("caption", wraps=True)
        self._value = label("reading")
        self._line = CurveLine(tokens)
        head = Flow(SPACE.small)
        head.addWidget(self._value)
        head.addWidget(self._name)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.tiny)
        body.addLayout(head)
        body.addWidget(self._line)
        body.addWidget(self._caption)
        body.addStretch(1)

    def show_curve(self, curve: Curve, tone: Tone) -> None:
        """Show this one."""
        self._name.setText(curve.name)
        self._value.setText(curve.value)
        set_tone(self._value, Tone.QUIET if tone is Tone.QUIET else None)
        self._caption.setText(curve.caption)
        self._line.show_points(curve.points, tone, curve.spoken)


async def _then(order: Callable[[], object], afterwards: Callable[[], None]) -> None:
    await order()  # type: ignore[misc]
    afterwards()


def _deed_words() -> dict[Deed, str]:
    return {
        Deed.PAUSE: tr("Pause"),
        Deed.RESUME: tr("Resume"),
        Deed.RUN_ANYWAY: tr("Run anyway for 2 h"),
        Deed.FOLLOW_RULES: tr("Follow my rules"),
        Deed.ENABLE: tr("Switch on"),
        Deed.DISABLE: tr("Switch off"),
    }


def _fact_words() -> dict[str, str]:
    return {
        "market": tr("Market"),
        "rules": tr("Rules"),
        "limits": tr("Limits"),
        "benchmark": tr("Benchmark"),
    }
