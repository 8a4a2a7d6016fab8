"""The dialog in which a grid's profile is written, edited, tried out and kept."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from nosdesk.aio.race import unless
from nosdesk.domain.errors import NodeError
from nosdesk.domain.grid_answers import Asking
from nosdesk.ui.commands import Commands
from nosdesk.ui.grids.asking_view import asking_lines
from nosdesk.ui.grids.draft import DraftOrders, ProfileDraft
from nosdesk.ui.grids.editor_words import heading, notes, problem_text
from nosdesk.ui.grids.form_part import FormPart
from nosdesk.ui.kit.buttons import plain_button, primary_button
from nosdesk.ui.kit.choice_box import ChoiceBox
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.text import label, set_tone
from nosdesk.ui.kit.trouble_note import TroubleNote
from nosdesk.ui.theme.fonts import scaled
from nosdesk.ui.theme.tokens import SPACE, Tokens, Tone
from nosdesk.ui.trouble_view import trouble_view
from nosdesk.ui.words import tr

_SIZE = QSize(760, 720)
_MARGIN = 24
_NAMES = ("$.title", "$.name")


class ProfileEditor(QDialog):
    """Edits one draft; it closes once that is kept, or thrown away by two refusals."""

    def __init__(
        self,
        parent: QWidget,
        draft: ProfileDraft,
        orders: DraftOrders,
        commands: Commands,
        tokens: Tokens,
    ) -> None:
        super().__init__(parent)
        self._draft, self._orders, self._commands = draft, orders, commands
        self._asking = Asking()
        self._enough = asyncio.Event()
        self._is_all_shown = False
        self.setObjectName("profile_editor")
        self.setWindowTitle(heading(draft))
        self.setAccessibleName(heading(draft))
        self.form = FormPart(tokens)
        self.begin = ChoiceBox(tokens, tr("Begin with"))
        self.trouble = TroubleNote(tokens)
        self._answers = label("small", wraps=True, copies=True)
        self._elsewhere = label("small", wraps=True, copies=True)
        set_tone(self._elsewhere, Tone.BAD)
        self._unsaved = label("small", wraps=True)
        set_tone(self._unsaved, Tone.WARN)
        self._scroll = QScrollArea()
        self.save = self._button(primary_button(tr("Save")), "editor_save")
        self.test = self._button(plain_button(tr("Test")), "editor_test")
        self.stop = self._button(plain_button(tr("Stop testing")), "editor_stop")
        self.close_button = self._button(plain_button(tr("Cancel")), "editor_cancel")
        self._lay_out()
        self._join()
        self._show_draft(draft)
        self._fit(parent)

    def draft(self) -> ProfileDraft:
        """Return the draft as it stands in the form."""
        return replace(self._draft, texts=self.form.texts())

    def show_asking(self, asking: Asking) -> None:
        """Show what the services have said so far."""
        self._asking = asking
        lines = asking_lines(asking)
        self._answers.setText("\n".join(lines))
        self._answers.setVisible(bool(lines))
        self.stop.setVisible(not asking.is_over)

    def reject(self) -> None:
        """Close; what was changed is thrown away only when that is asked for once more."""
        is_changed = self.form.texts() != self._first
        if is_changed and not self._unsaved.isVisible():
            self._unsaved.setText(tr("What you changed is not saved yet."))
            self._unsaved.show()
            self.close_button.setText(tr("Throw the changes away"))
            self.close_button.setFocus()
            return
        super().reject()

    # --- What the buttons do ------------------------------------------------------------------

    async def _keep(self) -> None:
        if not self._is_sound():
            return
        try:
            await self._orders.keep(self.draft())
        except NodeError as error:
            if isValid(self):
                self.trouble.show_trouble(trouble_view(error))
            return
        if isValid(self):
            self.accept()

    async def _try_out(self) -> None:
        if not self._is_sound():
            return
        self._enough.clear()
        self._scroll.verticalScrollBar().setValue(0)  # where the answers stand
        try:
            await unless(self._enough, self._orders.try_out(self.draft(), self._tell))
        except NodeError as error:
            if isValid(self):
                self.trouble.show_trouble(trouble_view(error))
        finally:
            if isValid(self):
                self.show_asking(self._asking.given_up())

    def _tell(self, asking: Asking) -> None:
        if isValid(self):
            self.show_asking(asking)

    def _is_sound(self) -> bool:
        """Tell whether the draft is a profile; if not, lead to the first thing that is wrong."""
        self.trouble.show_trouble(None)
        self._is_all_shown = True
        problems = self._problems()
        self._show_problems(problems)
        if problems and (wrong := self.form.go_to(problems)):
            self._scroll.ensureWidgetVisible(wrong)
        return not problems

    # --- The form -----------------------------------------------------------------------------

    def _show_draft(self, draft: ProfileDraft) -> None:
        self.form.show_texts(draft.texts)
        self._first = self.form.texts()
        self._touched: set[str] = set()
        self._is_all_shown = False
        self._check()
        self.show_asking(Asking(is_over=True))

    def _begin_with(self, number: int) -> None:
        """Begin anew with another grid; the names that somebody wrote stay."""
        written = {place: self.form.texts()[place] for place in _NAMES}
        try:
            self._draft = self._orders.begun(self.begin.itemData(number))
        except NodeError as error:  # its file is gone, or was spoilt
            self.trouble.show_trouble(trouble_view(error))
            return
        self.trouble.show_trouble(None)
        self._show_draft(replace(self._draft, texts={**self._draft.texts, **written}))

    def _problems(self) -> Mapping[str, str]:
        return {
            place: problem_text(said) for place, said in self._orders.problems(self.draft()).items()
        }

    def _check(self) -> None:
        """Tell what is wrong where somebody has written, or everywhere once it was to be saved."""
        now = self.form.texts()
        self._touched |= {place for place, text in now.items() if text != self._first.get(place)}
        problems = self._problems()
        if not self._is_all_shown:
            problems = {place: said for place, said in problems.items() if place in self._touched}
        self._show_problems(problems)

    def _show_problems(self, problems: Mapping[str, str]) -> None:
        elsewhere = self.form.show_problems(problems)
        self._elsewhere.setText("\n".join(f"{at}: {said}" for at, said in elsewhere.items()))
        self._elsewhere.setVisible(bool(elsewhere))

    def _edited(self) -> None:
        """Let what is mended be well at once; what is begun is told of when it is left."""
        self._unsaved.hide()
        self.close_button.setText(tr("Cancel"))
        if self._is_all_shown:
            self._check()

    # --- Its parts ----------------------------------------------------------------------------

    def _join(self) -> None:
        self._commands.connect(self.save, self._keep)
        self._commands.connect(self.test, self._try_out)
        self.stop.clicked.connect(self._enough.set)
        self.close_button.clicked.connect(self.reject)
        self.form.edited.connect(self._edited)
        self.form.left.connect(self._check)
        self.finished.connect(lambda _: self._enough.set())
        if self._draft.name:
            self.form.fix_name()
        self.begin.addItem(tr("An empty form"), "")
        for name, title in () if self._draft.name else self._orders.known():
            self.begin.addItem(title, name)
        self.begin.currentIndexChanged.connect(self._begin_with)

    def _lay_out(self) -> None:
        body = QVBoxLayout(self)
        body.setContentsMargins(0, SPACE.wide, 0, SPACE.large)
        body.setSpacing(SPACE.medium)
        head = self._padded(label("heading", heading(self._draft), wraps=True))
        for text in notes(self._draft):
            head.addWidget(label("explanation", text, wraps=True))
        head.addWidget(self.trouble)
        body.addLayout(head)
        body.addWidget(self._middle(), stretch=1)
        foot = self._padded(self._unsaved)
        line = Flow(SPACE.small)
        for each in (self.save, self.test, self.stop, self.close_button):
            line.addWidget(each)
        foot.addLayout(line)
        body.addLayout(foot)
        self._unsaved.hide()
        self.save.setDefault(True)

    def _middle(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("page_inside")
        body = QVBoxLayout(inside)
        body.setContentsMargins(_MARGIN, SPACE.small, _MARGIN, SPACE.small)
        body.setSpacing(SPACE.large)
        body.addWidget(self._answers)
        body.addWidget(self._elsewhere)
        if not self._draft.name:
            head = label("small", tr("Begin with"))
            head.setBuddy(self.begin)
            body.addWidget(head)
            body.addWidget(self.begin)
        body.addWidget(self.form)
        body.addStretch(1)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inside)
        return self._scroll

    def _padded(self, first: QWidget) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        made.setSpacing(SPACE.small)
        made.addWidget(first)
        return made

    def _fit(self, parent: QWidget) -> None:
        wanted = QSize(scaled(_SIZE.width(), self.font()), scaled(_SIZE.height(), self.font()))
        self.resize(wanted.boundedTo(parent.window().size()))

    @staticmethod
    def _button(button: QPushButton, name: str) -> QPushButton:
        button.setObjectName(name)
        return button


async def edit(editor: ProfileEditor) -> None:
    """Show the editor until it is closed."""
    closed: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def on_closed(*_: object) -> None:
        if not closed.done():
            closed.set_result(None)

    editor.finished.connect(on_closed)
    editor.destroyed.connect(on_closed)
    editor.open()
    try:
        await closed
    finally:
        if isValid(editor):
            editor.deleteLater()
