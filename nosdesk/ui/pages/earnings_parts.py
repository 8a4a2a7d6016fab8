"""The parts of the earnings page: what a GPU brought in, what was not simply paid, the prices."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.field import Field
from nosdesk.ui.kit.shape_line import ShapeLine
from nosdesk.ui.kit.text import label
from nosdesk.ui.offers import Command
from nosdesk.ui.pages.earnings_rows import GpuTakings, ShortfallRow
from nosdesk.ui.pages.gpu_drafts import Draft
from nosdesk.ui.pages.gpu_editors import Editor
from nosdesk.ui.pages.tariff import Tariff
from nosdesk.ui.pages.tariff_drafts import TariffText, read_tariff, tariff_form
from nosdesk.ui.theme.tokens import SPACE
from nosdesk.ui.words import tr

_STEPS = 1000

Keep = Callable[[Tariff], Command]
"""Makes the command that keeps this tariff."""


class TakingsLine(QWidget):
    """What one GPU brought in, and its part of the whole as a bar."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._amount = label("small"), label("small")
        self._details = label("caption", wraps=True)
        self._share = QProgressBar()
        self._share.setTextVisible(False)
        self._share.setMaximum(_STEPS)
        self._share.setAccessibleName(tr("Part of all that came in"))
        head = QHBoxLayout()
        head.setSpacing(SPACE.medium)
        head.addWidget(self._name, stretch=1)
        head.addWidget(self._amount)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.tiny)
        body.addLayout(head)
        body.addWidget(self._share)
        body.addWidget(self._details)

    def show_row(self, row: GpuTakings) -> None:
        """Show this GPU."""
        self._name.setText(row.name)
        self._amount.setText(row.amount)
        self._details.setText(row.details)
        self._share.setValue(round(row.share * _STEPS))
        self.setAccessibleName(f"{row.name}: {row.amount}. {row.details}")


class ShortfallLine(ShapeLine):
    """Runs that are not simply paid, and why."""

    def show_row(self, row: ShortfallRow) -> None:
        """Show these runs."""
        self.show_words(row.shape, row.tone, row.title, row.title, row.reason)


class TariffEditor(Editor[Tariff]):
    """The form for what power costs and a NOS is worth."""

    def __init__(self) -> None:
        fields = {
            "per_kwh": Field(
                tr("Power, per kWh"), tr("As your bill has it. Empty: not reckoned."),
                example="0.30", longest=20,
            ),
            "per_nos": Field(
                tr("One NOS"), tr("Your own word for it. Empty: not reckoned."),
                example="0.40", longest=20,
            ),
            "currency": Field(
                tr("Currency"), tr("Of both prices."), example="EUR", longest=8
            ),
        }  # fmt: skip
        super().__init__(tr("Prices"), fields, [])

    def fill(self, tariff: Tariff) -> None:
        """Put this tariff into the form."""
        form = tariff_form(tariff)
        for name, each in self.fields.items():
            each.show_text(getattr(form, name))

    def draft(self) -> Draft[Tariff]:
        """Return the tariff that the form means."""
        return read_tariff(TariffText(**{name: each.text for name, each in self.fields.items()}))


class TariffCard(Card):
    """The prices in a line, and the form that changes them; `keep` keeps them for good."""

    def __init__(self, commands: Commands, keep: Keep) -> None:
        super().__init__(tr("What power costs"), tr("Change"))
        assert self.link is not None
        self.change = self.link
        self.editor = TariffEditor()
        self._commands, self._keep = commands, keep
        self._tariff = Tariff()
        self._line = label("small", wraps=True)
        self.body.addWidget(self._line)
        self.body.addWidget(self.editor)
        self.change.clicked.connect(self._open)
        self.editor.closed.connect(self._closed)
        self.editor.save.clicked.connect(self._save)

    def show_tariff(self, tariff: Tariff) -> None:
        """Show these prices; a form that is open stays as it is typed."""
        self._tariff = tariff
        self._line.setText(_tariff_text(tariff))

    def _open(self) -> None:
        self.editor.fill(self._tariff)
        self.editor.open_form()
        self.change.hide()

    def _closed(self) -> None:
        self.change.show()
        if self.isVisible():
            self.change.setFocus()

    def _save(self) -> None:
        tariff = self.editor.draft().value
        if tariff is not None:
            self._commands.run(self.editor.save, partial(self._kept, self._keep(tariff)))

    async def _kept(self, keep: Command) -> None:
        await keep()
        self.editor.close_form()


def _tariff_text(tariff: Tariff) -> str:
    if tariff.per_kwh is None and tariff.per_nos is None:
        return tr("Say what a kilowatt-hour costs and a NOS is worth to see cost and net.")
    if tariff.per_nos is None:
        return tr("Power costs {price} per kWh.", price=tariff.text(tariff.per_kwh or 0))
    if tariff.per_kwh is None:
        return tr("One NOS is worth {price}.", price=tariff.text(tariff.per_nos))
    return tr(
        "Power costs {power} per kWh, and one NOS is worth {nos}.",
        power=tariff.text(tariff.per_kwh),
        nos=tariff.text(tariff.per_nos),
    )
