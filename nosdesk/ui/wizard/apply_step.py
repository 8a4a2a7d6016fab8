"""The last step: what a start costs, what the grid wants to know, and what it answered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.buttons import primary_button, show_primary
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.field import Field
from nosdesk.ui.kit.row_list import RowList
from nosdesk.ui.kit.status_shape import StatusShape
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.fonts import with_even_digits
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.wizard.set_up_orders import SetUpOrders
from nosdesk.ui.wizard.set_up_view import AnswerRow, ApplyView, SetUpView
from nosdesk.ui.wizard.step_body import StepBody, named
from nosdesk.ui.words import tr

_SIDE = 22
_MOST_COSTS = 8
_NOTHING = ("", "")


class ApplyStep(StepBody):
    """Shows costs, form and answers; what is typed is taken in when the field is left."""

    def __init__(self, orders: SetUpOrders, commands: Commands, tokens: Tokens) -> None:
        super().__init__("apply")
        self._autostart = Card(tr("When you log in"))
        self._autostart.hide()
        self._orders, self._commands = orders, commands
        self._shown = ApplyView()
        self.summary = label("explanation", wraps=True, copies=True)
        self._costs = _CostsCard()
        self._form = Card(tr("What the grid wants to know"))
        self.email = Field(
            tr("E-mail"), tr("The grid is told it. On the practice grid it never leaves this PC.")
        )
        self.discord = Field(tr("Discord name, if you like"))
        self.email.edit.setObjectName("set_up_email")
        self.discord.edit.setObjectName("set_up_discord")
        for field in (self.email, self.discord):
            field.edit.editingFinished.connect(self._fill_in)
        self.act = named(primary_button(tr("Apply")), "apply")
        self.act.clicked.connect(lambda _=False: self._act())
        self._answers: RowList[AnswerRow] = RowList(
            lambda: _AnswerLine(tokens),
            name=tr("What the grid answered"),
            empty=label("small_muted"),
            spacing=SPACE.medium,
        )
        self._lay_out()

    def offer(self, autostart: QWidget) -> None:
        """Have this stand below all else."""
        self._autostart.body.addWidget(autostart)
        self._autostart.show()

    def show_view(self, view: SetUpView) -> None:
        """Show costs, form and answers."""
        seen = self._shown = view.apply
        self.summary.setText("\n".join(seen.summary))
        self.summary.setVisible(bool(seen.summary))
        self._costs.show_costs(seen)
        for each in (self._costs, self._form):
            each.setVisible(seen.asks)
        self._answers.setVisible(seen.asks and bool(seen.answers))
        for field, text in ((self.email, seen.email), (self.discord, seen.discord)):
            if not field.edit.hasFocus():
                field.show_text(text)
        self._answers.show_rows(seen.answers)
        self.act.setText(seen.action_label)
        self.act.setAccessibleName(seen.action_label)
        show_primary(self.act, is_primary=not view.can_go_on)
        self.act.setVisible(bool(seen.action) and seen.asks)

    def _fill_in(self) -> None:
        self._orders.fill_in(email=self.email.text.strip(), discord=self.discord.text.strip())

    def _act(self) -> None:
        self._fill_in()
        orders, goes_back = self._orders, self._shown.action == "cards"
        self._commands.run(
            self.act, orders.choose_other_cards if goes_back else orders.ask_admission
        )

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(SPACE.large)
        fields.addWidget(self.email, stretch=1)
        fields.addWidget(self.discord, stretch=1)
        self._form.body.addLayout(fields)
        line = QHBoxLayout()
        line.addWidget(self.act)
        line.addStretch(1)
        for each in (self.summary, self._costs, self._form, self._answers, self._autostart):
            self.body.addWidget(each)
        self.body.addLayout(line)
        self.body.addStretch(1)


class _CostsCard(Card):
    """What a start costs, row by row."""

    def __init__(self) -> None:
        super().__init__(tr("What a start costs"))
        self._note = label("small_muted", wraps=True)
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        self._cells = [(label("small", wraps=True), label("small")) for _ in range(_MOST_COSTS)]
        for number, (what, amount) in enumerate(self._cells):
            amount.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(what, number, 0)
            grid.addWidget(amount, number, 1)
        self._total = label("name", wraps=True), label("name")
        self._total[1].setFont(with_even_digits(self._total[1].font()))
        grid.addWidget(self._total[0], _MOST_COSTS, 0)
        grid.addWidget(self._total[1], _MOST_COSTS, 1, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(grid)
        self.body.addWidget(self._note)

    def show_costs(self, view: ApplyView) -> None:
        """Show these."""
        rows, total = view.costs[:-1], view.costs[-1] if view.costs else _NOTHING
        for number, cells in enumerate(self._cells):
            _show_cost(cells, rows[number] if number < len(rows) else _NOTHING)
        _show_cost(self._total, total)
        self._note.setText(view.costs_note)


def _show_cost(cells: tuple[QLabel, QLabel], row: tuple[str, str]) -> None:
    for cell, text in zip(cells, row, strict=True):
        cell.setText(text)
        cell.setVisible(bool(text))


class _AnswerLine(Card):
    """What the grid said to one node."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._shape = StatusShape(tokens, _SIDE)
        self._label, self._id = label("name", wraps=True), label("id", copies=True)
        self._text = label("explanation", wraps=True, copies=True)
        self._details = label("small", wraps=True, copies=True)
        line = QHBoxLayout()
        line.setSpacing(SPACE.medium)
        line.addWidget(self._shape, alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(SPACE.tiny)
        for each in (self._label, self._text, self._details, self._id):
            words.addWidget(each)
        line.addLayout(words, stretch=1)
        self.body.addLayout(line)

    def show_row(self, row: AnswerRow) -> None:
        """Show this answer."""
        said = row.said
        self._shape.show_shape(said.shape, said.tone, said.label)
        self._label.setText(tr("{name}: {label}", name=row.name, label=said.label))
        self._text.setText(said.text)
        self._id.setText(said.id)
        self._details.setText("\n".join(row.details))
        self._details.setVisible(bool(row.details))
        self.setAccessibleName(f"{row.name}. {said.label}. {said.text}")
