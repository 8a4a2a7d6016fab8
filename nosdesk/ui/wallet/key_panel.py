"""The panel in which a key is made, taken in, or an address is only watched."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from nosdesk.domain.errors import BadInput
from nosdesk.domain.wallet.accounts import Account, Backup, StoreKind
from nosdesk.ui.binding import bind
from nosdesk.ui.commands import Commands
from nosdesk.ui.dialogs import ask_which_file
from nosdesk.ui.kit.buttons import plain_button, primary_button
from nosdesk.ui.kit.choice_line import ChoiceLine
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.wallet.create_steps import AskBackStep, WordsStep
from nosdesk.ui.wallet.import_steps import GiveStep, PickStep, WatchStep
from nosdesk.ui.wallet.keeping_part import KeepingPart
from nosdesk.ui.wallet.key_orders import FoundKey, KeyDraft, KeyOrders
from nosdesk.ui.wallet.key_step import KeyStep, named
from nosdesk.ui.wallet.passphrase_part import PassphrasePart
from nosdesk.ui.words import tr

_COUNTS = ("12", "24")


class KeyPanel(QWidget):
    """Leads from the choice to a kept key; left in between, it forgets everything."""

    kept = Signal(str)
    """Says the address of the account that there is now; the wallet knows it by that name."""

    def __init__(self, keys: KeyOrders, commands: Commands, tokens: Tokens) -> None:
        super().__init__()
        self.setObjectName("key_panel")
        self._keys = keys
        self._commands = commands
        self._found: tuple[FoundKey, ...] = ()
        self._from_file = False
        self._only_watches = False
        self._draft: KeyDraft | None = None
        self.choose = ChooseStep()
        self.words = WordsStep(tokens)
        self.ask_back = AskBackStep()
        self.give = GiveStep(tokens)
        self.pick = PickStep()
        self.watch = WatchStep()
        self.passphrase = PassphrasePart(keys)
        self._slow = label("small_muted", _slow_note(), wraps=True)
        self._lay_out()
        self._connect()
        bind(self, keys.is_keyring_slow, self._slow.setVisible)
        self.choose.show_former(keys.former_file())
        self._show(self.choose)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Forget everything as soon as somebody turns to something else."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.reset()

    def reset(self) -> None:
        """Begin again; what was made or typed and not kept is overwritten."""
        if self._draft is not None:
            self._draft.secret.wipe()
        for found in self._found:
            found.draft.secret.wipe()
        self._draft, self._found = None, ()
        self._show(self.watch if self._only_watches else self.choose)

    def only_watch(self, *, is_only: bool) -> None:
        """Ask at once which address to watch, and for nothing else; or offer all ways again."""
        if is_only is not self._only_watches:
            self._only_watches = is_only
            self.watch.back.setVisible(not is_only)
            self.reset()

    def show_draft(self, draft: KeyDraft) -> None:
        """Show the words of a key that was just made; it is the panel's to wipe now."""
        self._draft = draft
        self._show_words()

    def show_found(self, found: tuple[FoundKey, ...], file: Path | None = None) -> None:
        """Show which keys were found; they are the panel's to wipe now."""
        self._found, self._from_file = found, file is not None
        self.pick.show_found(found, file=str(file or ""))
        self._show(self.pick)

    # --- From step to step ----------------------------------------------------------------------

    def _show(self, step: KeyStep) -> None:
        for each in self._steps:
            if each is not step:
                each.clear()
            each.setVisible(each is step)
        if self.isVisible():
            step.begin()

    def _connect(self) -> None:
        on = self._commands.connect
        on(self.choose.make, self._make)
        on(self.ask_back.keep, self._keep_new)
        on(self.give.next, self._read)
        on(self.give.file, self._read_file)
        on(self.choose.former, self._read_former)
        on(self.pick.keep, self._keep_found)
        on(self.watch.keep, self._watch)
        self.choose.bring.clicked.connect(lambda: self._show(self.give))
        self.choose.watch.clicked.connect(lambda: self._show(self.watch))
        self.words.done.clicked.connect(self._ask_back)
        self.ask_back.back.clicked.connect(self._show_words)
        for step in (self.words, self.give, self.watch):
            step.back.clicked.connect(self.reset)
        self.pick.back.clicked.connect(self._bring_another)

    def _show_words(self) -> None:
        if self._draft is not None:
            self._show(self.words)
            self.words.words.show_secret(self._draft.secret)

    def _ask_back(self) -> None:
        if self._draft is not None:
            self.ask_back.ask(self._draft.secret)
            self._show(self.ask_back)

    def _bring_another(self) -> None:
        self.reset()
        self._show(self.give)

    # --- What the buttons do --------------------------------------------------------------------

    async def _make(self) -> None:
        draft = await self._keys.new_words(self.choose.count)
        if not self.isVisible():
            draft.secret.wipe()
            return
        self.show_draft(draft)
        self.ask_back.keeping.show_places(await self._keys.places())

    async def _keep_new(self) -> None:
        if self._draft is None or not self.ask_back.check(self._draft.secret):
            return
        keeping = self.ask_back.keeping
        self._is_kept(
            await self._keys.keep(
                self._draft, store=_chosen(keeping), label=keeping.label.text, backup=Backup.SAMPLED
            )
        )

    async def _read(self) -> None:
        with self.give.secret.secret() as text:
            await self._found_in(await self._keys.read(text), None)

    async def _read_file(self) -> None:
        path = await ask_which_file(self, tr("Key file"), tr("Key files (*.json);;All files (*)"))
        if path is not None:
            await self._found_in(await self._keys.read_file(path), path)

    async def _read_former(self) -> None:
        """Take up the key of the host software that was here; its file stays as it is."""
        path = self._keys.former_file()
        self.choose.show_former(path)
        if path is not None:
            await self._found_in(await self._keys.read_file(path), path)

    async def _found_in(self, found: tuple[FoundKey, ...], file: Path | None) -> None:
        if not self.isVisible():
            for each in found:
                each.draft.secret.wipe()
            return
        self.show_found(found, file)
        self.pick.keeping.show_places(await self._keys.places())

    async def _keep_found(self) -> None:
        if not self._found:
            return
        keeping = self.pick.keeping
        self._is_kept(
            await self._keys.keep(
                self._found[self.pick.picked].draft,
                store=_chosen(keeping),
                label=keeping.label.text,
                backup=Backup.NONE if self._from_file else Backup.TYPED,
            )
        )

    async def _watch(self) -> None:
        step = self.watch
        self._is_kept(await self._keys.watch(step.address.text, step.label.text))

    def _is_kept(self, account: Account) -> None:
        if not isValid(self):  # dressed anew meanwhile; the page shows the account all the same
            return
        self.reset()
        self.kept.emit(account.address)

    def _lay_out(self) -> None:
        self._steps: tuple[KeyStep, ...] = (
            self.choose, self.words, self.ask_back, self.give, self.pick, self.watch,
        )  # fmt: skip
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.large)
        for each in (*self._steps, self._slow, self.passphrase):
            body.addWidget(each)
        body.addStretch(1)


class ChooseStep(KeyStep):
    """Asks which of the three it is to be."""

    def __init__(self) -> None:
        super().__init__(
            tr("A key for your money"),
            tr("Make a new one, bring one that you have, or only watch an address."),
        )
        self._count = ChoiceLine(tr("How many backup words"))
        choices = [(each, tr("{n} words", n=each)) for each in _COUNTS]
        self._count.show_choices(choices, _COUNTS[0])
        self._count.chosen.connect(self._choose)
        self.count = int(_COUNTS[0])
        self.make = named(primary_button(tr("Make a new key")), "key_create")
        self.bring = named(plain_button(tr("I have a key")), "key_import")
        self.watch = named(plain_button(tr("Only watch an address")), "key_watch")
        self.body.addWidget(label("small", tr("Backup words of a new key"), wraps=True))
        self.body.addWidget(self._count)
        self._former_note = label("small", wraps=True)
        self.former = named(plain_button(tr("Bring that host's key")), "key_former")
        self.body.addWidget(self._former_note)
        self.body.addWidget(self.former)
        self.show_former(None)
        self.add_buttons(self.make, self.bring, self.watch)

    def show_former(self, file: Path | None) -> None:
        """Offer the key of the network's own host software, where this PC has its file."""
        self._former_note.setText(_former_note(file) if file else "")
        self._former_note.setVisible(file is not None)
        self.former.setVisible(file is not None)

    def begin(self) -> None:
        """Be ready for the keyboard."""
        self.make.setFocus()

    def _choose(self, key: str) -> None:
        self.count = int(key)


def _chosen(keeping: KeepingPart) -> StoreKind:
    """Return where the user wants the key; nothing else is taken in its stead."""
    if keeping.store is None:
        raise BadInput(tr("Nothing says yet where to keep the key."), tr("Choose a place for it."))
    return keeping.store


def _former_note(file: Path) -> str:
    return tr(
        "This PC has been a host before: the network's own software keeps its key in {file}. You"
        " may go on with that account. Its file and its containers are left as they are.",
        file=str(file),
    )


def _slow_note() -> str:
    return tr("The system's keyring takes its time: it may be asking for its password in a window.")
