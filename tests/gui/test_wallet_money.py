import asyncio
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from devtools.pictures.sample_wallet import COLD
from nosdesk.domain.actions import ExtendStake, SendNos, SendSol
from nosdesk.domain.errors import Unavailable
from nosdesk.ui.wallet.account_view import UptimeView
from tests.gui.stage import texts, until
from tests.gui.wallet_page_stage import STATES, played


@pytest.fixture
def scene(play, shown):
    """Play a story on the page of the wallet."""
    return partial(played, play, shown)


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
