import asyncio
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from devtools.pictures.sample_wallet import COLD, sample_move, wallet_views
from nosdesk.aio.state import State
from nosdesk.app.desk_keys import AskedInWindow, DeskKeys
from nosdesk.domain.actions import ExtendStake, SendNos, SendSol
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.secret import SecretBytes
from nosdesk.ports.key_store import Asked
from nosdesk.ui.commands import Commands
from nosdesk.ui.pages.wallet import WalletPage
from nosdesk.ui.pages.wallet_view import WalletAsk
from nosdesk.ui.theme.tokens import DARK
from nosdesk.ui.wallet.account_view import UptimeView
from nosdesk.ui.wallet.money_orders import Removal
from tests.gui.stage import NoTasks, texts, until
from tests.unit.app.wallet_stage import WORDS

STATES = wallet_views()


class Orders:
    """Writes down what is asked of it; `trouble` is raised by the next move."""

    def __init__(self) -> None:
        self.done: list[tuple] = []
        self.move = sample_move()
        self.trouble: Unavailable | None = None
        self.going = asyncio.Event()
        self.going.set()

    async def quote(self, account, intent):
        self.done.append(("quote", account, intent))
        return self.move

    async def place(self, text):
        return COLD if text == "Ledger" else text

    async def carry_out(self, name):
        self.done.append(("carry out", name))
        await self.going.wait()
        if self.trouble:
            raise self.trouble
        return "TheSignature"

    async def export(self, account):
        self.done.append(("export", account))
        return SecretBytes(bytearray(WORDS, "ascii"))

    async def removal(self, account):
        return Removal(("Nothing is left there.",), account, "Type the whole address")

    def __getattr__(self, name):
        async def noted(*words):
            self.done.append((name, *words))

        return noted


class Stage:
    def __init__(self, view, group) -> None:
        self.view = State(view)
        self.asked = State(WalletAsk())
        self.orders = Orders()
        self.passphrases = AskedInWindow()
        self.commands = Commands(group)
        keys = DeskKeys(lambda: None, self.passphrases, State(False), lambda: None)
        self.page = WalletPage(self.view, self.asked, keys, self.orders, self.commands, DARK)

    def seen(self, kind, name):
        found = [each for each in self.page.findChildren(kind, name) if each.isVisible()]
        assert len(found) == 1, f"{name}: {len(found)}"
        return found[0]

    def press(self, name):
        self.seen(QAbstractButton, name).click()

    def write(self, name, text):
        self.seen(QLineEdit, name).setText(text)

    def has(self, name):
        return any(each.isVisible() for each in self.page.findChildren(QWidget, name))


@pytest.fixture
def scene(play, shown):
    def run(story, state="normal"):
        async def told():
            async with asyncio.TaskGroup() as group:
                stage = Stage(STATES[state], group)
                shown(stage.page)
                await story(stage)
                stage.commands.give_up()

        play(told())

    return run


@pytest.mark.parametrize("state", STATES)
def test_each_state_says_what_is_known_and_why_not_more(state, shown):
    view = STATES[state]
    said = texts(shown(Stage(view, NoTasks()).page))

    assert any(len(text) > 20 for text in said)
    if view.trouble:
        assert {view.trouble.label, view.trouble.text, view.trouble.id} <= set(said)
    if view.open:
        assert view.open.address in said
        assert {figure.value for figure in view.open.figures} <= set(said)


def test_what_can_be_done_fits_the_account(shown):
    tools = {
        state: set(shown(Stage(STATES[state], NoTasks()).page).tools.choice.buttons)
        for state in ("normal", "practice", "watched")
    }

    assert tools["normal"] == {"receive", "send", "stake", "sweep", "backup", "remove"}
    assert tools["practice"] == {"receive", "send", "stake", "sweep"}
    assert tools["watched"] == {"receive", "remove"}


def test_the_feed_hears_whether_somebody_looks_and_waits(scene):
    async def story(stage):
        assert stage.asked.value.is_open
        assert stage.asked.value.awaits

        stage.press("tool_send")
        assert not stage.asked.value.awaits
        stage.press("account_practice")
        assert stage.asked.value.account == "practice"

        stage.page.hide()
        assert not stage.asked.value.is_open

    scene(story)


def test_sending_to_an_unknown_address_asks_for_its_ending_and_is_made_once(scene):
    async def story(stage):
        stage.press("tool_send")
        stage.write("send_amount", "12.5")
        stage.write("send_to", COLD)
        stage.press("send_check")
        await until(lambda: stage.has("move_confirm"))
        assert stage.orders.done == [
            ("quote", STATES["normal"].open.name, SendNos(COLD, 12_500_000))
        ]
        assert "SOL: 0.141 SOL now, 0.13895572 SOL after it." in "\n".join(texts(stage.page))

        confirm = stage.seen(QAbstractButton, "move_confirm")
        confirm.click()
        assert len(stage.orders.done) == 1
        stage.write("move_ending", COLD[-6:])
        stage.write("move_remember", "Ledger")
        stage.orders.going.clear()
        confirm.click()
        confirm.click()
        await until(lambda: any("until the network confirms" in each for each in texts(stage.page)))
        stage.orders.going.set()

        await until(lambda: "Confirmed. Transaction TheSignature" in texts(stage.page))
        await until(lambda: ("remember", COLD, "Ledger") in stage.orders.done)
        assert stage.orders.done.count(("carry out", "sample")) == 1
        assert not stage.has("move_confirm")
        assert not any("not signed yet" in text for text in texts(stage.page))
        stage.press("move_back")
        assert stage.seen(QLineEdit, "send_amount").text() == ""

    scene(story)


def test_a_move_that_was_not_confirmed_is_tried_again_under_its_own_name(scene):
    async def story(stage):
        stage.orders.move = replace(stage.orders.move, is_known=True)
        stage.orders.trouble = Unavailable("The grid does not answer.")
        stage.press("tool_send")
        stage.press("send_sol")
        stage.write("send_amount", "0.5")
        stage.write("send_to", "Ledger")
        stage.press("send_check")
        await until(lambda: stage.has("move_confirm"))
        assert stage.orders.done[0][2] == SendSol(COLD, 500_000_000)
        assert not stage.seen(QAbstractButton, "move_confirm").hasFocus()
        stage.press("move_confirm")
        await until(lambda: stage.commands.trouble.value)

        stage.orders.trouble = None
        await until(stage.seen(QAbstractButton, "move_confirm").isEnabled)
        stage.press("move_confirm")
        await until(lambda: "Confirmed. Transaction TheSignature" in texts(stage.page))
        assert stage.orders.done[1:] == [("carry out", "sample")] * 2

    scene(story)


def test_a_move_that_ends_behind_another_says_nothing_of_that_one(scene):
    async def story(stage):
        stage.orders.move = replace(stage.orders.move, is_known=True)
        send = stage.page.tools.send
        stage.press("tool_send")
        send.ask("Send 1 NOS", replace(stage.orders.move, name="first"))
        stage.orders.going.clear()
        stage.press("move_confirm")
        await until(lambda: ("carry out", "first") in stage.orders.done)

        send.ask("Send 2 NOS", replace(stage.orders.move, name="second"))
        stage.orders.going.set()
        await until(stage.seen(QAbstractButton, "move_confirm").isEnabled)

        assert not any("Confirmed" in text for text in texts(stage.page))
        stage.press("move_confirm")
        await until(lambda: "Confirmed. Transaction TheSignature" in texts(stage.page))
        assert ("carry out", "second") in stage.orders.done

    scene(story)


@pytest.mark.parametrize(("amount", "to"), [("", COLD), ("1e3", COLD), ("0", COLD), ("1", "")])
def test_a_form_that_says_too_little_is_told_so_beside_the_field(scene, amount, to):
    async def story(stage):
        stage.press("tool_send")
        stage.write("send_amount", amount)
        stage.write("send_to", to)
        stage.press("send_check")
        wrong = stage.page.tools.send
        await until(lambda: wrong.to.edit.property("wrong") or wrong.amount.edit.property("wrong"))
        assert stage.orders.done == []

    scene(story)


def test_a_known_address_is_taken_with_a_click_and_can_be_forgotten(scene):
    async def story(stage):
        stage.press("tool_send")
        stage.page.tools.send.known.buttons[COLD].click()
        assert stage.seen(QLineEdit, "send_to").text() == COLD

        stage.press("send_forget")
        await until(lambda: ("forget", COLD) in stage.orders.done)

    scene(story)


def test_what_uptime_has_earned_is_told_and_claimed(scene):
    async def story(stage):
        stage.press("tool_stake")
        assert any("1.25 NOS once you claim it" in text for text in texts(stage.page))
        stage.press("claim_uptime")
        await until(lambda: ("claim_uptime", stage.view.value.open.name) in stage.orders.done)
        known = stage.view.value
        gone = replace(known.open, uptime=UptimeView())
        stage.view.set(replace(known, open=gone))
        await until(lambda: not stage.has("claim_uptime"))

    scene(story)


def test_the_stake_is_changed_only_after_it_was_told(scene):
    async def story(stage):
        stage.press("tool_stake")
        assert not stage.has("stake_create")
        stage.press("stake_extend")
        await asyncio.sleep(0)
        assert stage.orders.done == []

        stage.write("stake_days", "7")
        await until(stage.seen(QAbstractButton, "stake_extend").isEnabled)
        stage.press("stake_extend")
        await until(lambda: stage.has("move_back"))
        assert stage.orders.done[0][2] == ExtendStake(7 * 86_400)

    scene(story)


def test_a_cold_address_is_typed_twice(scene):
    async def story(stage):
        await asyncio.sleep(0)
        stage.press("tool_sweep")
        stage.write("sweep_above", "20")
        stage.write("sweep_cold", COLD)
        stage.write("sweep_again", COLD[:-1])
        stage.press("sweep_set")
        await until(lambda: "These are two addresses." in texts(stage.page))
        assert stage.orders.done == []

        stage.write("sweep_again", COLD)
        await until(stage.seen(QAbstractButton, "sweep_set").isEnabled)
        stage.press("sweep_set")
        await until(lambda: ("set_sweep", "practice", COLD, 20_000_000) in stage.orders.done)

    scene(story, "practice")


def test_the_backup_is_hidden_until_it_is_asked_for_and_gone_when_left(scene):
    async def story(stage):
        stage.press("tool_backup")
        stage.press("backup_get")
        await until(lambda: stage.has("backup_words"))
        backup = stage.page.tools.backup
        hidden = backup.words.grab().toImage()
        assert not backup.words.is_open

        stage.press("backup_see")
        assert backup.words.is_open
        assert backup.words.grab().toImage() != hidden
        assert not set(WORDS.split()) & set(_others_read(stage.page))
        assert QApplication.clipboard().text() == ""

        stage.press("backup_copy")
        assert QApplication.clipboard().text() == WORDS
        QApplication.clipboard().clear()

        stage.press("tool_receive")
        assert backup.words.as_text() == ""
        assert not backup.words.is_open

    scene(story)


def test_an_account_is_removed_only_by_what_was_typed(scene):
    async def story(stage):
        stage.press("tool_remove")
        assert not stage.has("remove_now")
        stage.press("remove_look")
        await until(lambda: stage.has("remove_now"))
        assert "Nothing is left there." in texts(stage.page)

        stage.write("remove_typed", "typed")
        stage.press("remove_now")
        await until(lambda: stage.orders.done)
        assert stage.orders.done == [("remove", STATES["normal"].open.name, "typed")]

    scene(story)


def test_a_passphrase_is_asked_for_where_it_is_needed_and_leaving_gives_none(scene):
    async def story(stage):
        async with asyncio.TaskGroup() as group:
            asked = group.create_task(stage.passphrases.ask(Asked.PRESENT))
            await until(lambda: stage.has("passphrase"))
            assert not stage.has("passphrase_again")
            stage.write("passphrase", "secret")
            stage.press("passphrase_give")
        assert asked.result().reveal() == b"secret"

        async with asyncio.TaskGroup() as group:
            asked = group.create_task(stage.passphrases.ask(Asked.PRESENT))
            await until(lambda: stage.has("passphrase"))
            stage.page.hide()
        assert asked.result() is None

    scene(story)


def test_an_account_can_be_added_beside_those_there_are(scene):
    async def story(stage):
        assert not stage.has("key_create")
        stage.press("wallet_add")
        assert stage.has("key_create")
        assert not stage.has("tool_receive")
        stage.press("wallet_stop_adding")
        assert stage.has("tool_receive")

    scene(story)


def test_the_address_is_copied_with_one_click(scene):
    async def story(stage):
        stage.press("wallet_copy")
        assert QApplication.clipboard().text() == STATES["normal"].open.address
        QApplication.clipboard().clear()

    scene(story)


def test_the_failed_page_can_be_tried_again(scene):
    async def story(stage):
        stage.press("sentence_action")
        await until(lambda: stage.orders.done == [("look_again",)])

    scene(story, "failed")


@pytest.mark.parametrize("tool", ["receive", "send", "stake", "sweep", "backup", "remove"])
def test_every_control_has_a_name(scene, tool):
    async def story(stage):
        stage.press(f"tool_{tool}")
        kinds = (QAbstractButton, QLineEdit)
        controls = [w for w in stage.page.findChildren(QWidget) if isinstance(w, kinds)]
        assert [w for w in controls if w.isVisible() and not w.accessibleName()] == []

    scene(story)


@pytest.mark.parametrize("state", ["empty", "normal", "practice", "degraded"])
def test_every_text_can_be_translated(state, shown, pseudo_language):
    view = wallet_views()[state]
    page = shown(Stage(view, NoTasks()).page)
    for tool in page.tools.choice.buttons.values():
        tool.click()
        said = [text for text in texts(page) if any(each.isalpha() for each in text)]
        plain = [text for text in said if "⟦" not in text]
        assert not [text for text in plain if " " in text], plain


def test_the_tools_are_walked_with_the_keyboard(scene):
    async def story(stage):
        stage.page.activateWindow()
        first = stage.seen(QAbstractButton, "tool_receive")
        first.setFocus()
        QTest.keyClick(first, Qt.Key.Key_Right)
        assert stage.has("send_amount")

    scene(story)


def _others_read(page):
    told = []
    for each in page.findChildren(QWidget):
        told += [each.objectName(), each.accessibleName(), each.accessibleDescription()]
        told.append(each.toolTip())
        if isinstance(each, QLabel):
            told.append(each.text())
        if (interface := QAccessible.queryAccessibleInterface(each)) is not None:
            told += [interface.text(kind) for kind in QAccessible.Text if kind.value < 6]
    return " ".join(told).lower().split()
