"""The set-up's last step against host services that say, over the wire, all that they can say."""

import asyncio
import json
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton

from devtools.pictures.sample_set_up import still_keys
from nosdesk.app import onboarding as the_set_up
from nosdesk.app.grids import practice_grid
from nosdesk.app.onboarding import Onboarding, OnboardingParts
from nosdesk.app.onboarding_file import keep_setting_up
from nosdesk.app.paths import Paths
from nosdesk.domain.gpu import Gpu, GpuUuid
from nosdesk.domain.money import MicroNos
from nosdesk.domain.setting_up import SettingUp, Step
from nosdesk.practice.grid import PracticeGrid
from nosdesk.ui.commands import Commands
from nosdesk.ui.theme.tokens import DARK
from nosdesk.ui.wizard.set_up_facts import FoundCard
from nosdesk.ui.wizard.wizard import Wizard
from tests.gui.stage import texts, until
from tests.wire.toy_http import http, toy_server

GPU = Gpu(GpuUuid("GPU-1"), "NVIDIA GeForce RTX 4090")
ELSEWHERE = "7AtiXMSH6R1jjBxrcYjehCkkSF7zvYWte63gwEDBcGHq"
FAILED = {"metrics": [{"passed": False, "failureMessage": "Needs 256 GB disk"}]}


def answers(market=None, *, check=None, register=None):
    """Script the services: how they answer each request, as status and body."""
    fits = (200, {"needsChangeMarket": False})
    script = {"register": register or (200, {}), "request-market": market, "check": check or fits}

    async def answer(connection):
        path = connection.head.split(b" ")[1].decode()
        status, said = next(value for name, value in script.items() if name in path)
        body = said if isinstance(said, bytes) else json.dumps(said).encode()
        await connection.send(http(status, body, Content_Type="application/json"))

    return answer


CASES = {
    "unknown node": (answers((404, {"message": "Node not found"})), "Not known", "Ask again"),
    "waitlist": (answers((200, {"status": "WAITLIST"})), "On the waitlist", "Ask again"),
    "wants a benchmark": (
        answers((200, {"status": "QUEUED", "jobDefinition": {"ops": []}})),
        "wants to see a benchmark",
        "Ask again",
    ),
    "retest time": (
        answers((200, {"status": "WAITLIST", "nextTestAt": "2026-11-24 08:00 UTC"})),
        "It will look again at 2026-11-24 08:00 UTC.",
        "Ask again",
    ),
    "rejected": (
        answers((200, {"status": "REJECTED", "feedbackReport": FAILED})),
        "Needs 256 GB disk",
        "Ask again",
    ),
    "refused": (
        answers(register=(400, {"message": "An email address is needed"})),
        "An email address is needed",
        "Ask again",
    ),
    "key turned down": (answers((401, {"message": "Expired"})), "turned our key down", "Ask again"),
    "maintenance": (answers(register=(503, b"under maintenance")), "maintenance", "Try again"),
    "out of order": (answers((500, b"<html>")), "out of order (500)", "Try again"),
    "malformed": (answers((200, b'{"sta')), "makes no sense", "Try again"),
    "a market that is none": (
        answers((200, {"status": "ONBOARDED", "market": {"address": "no address"}})),
        "makes no sense",
        "Try again",
    ),
    "a key that is none": (
        answers(
            (200, {"status": "ONBOARDED", "market": {"address": ELSEWHERE, "sftTx": "AAAA"}}),
        ),
        "not on its ledger",
        "Ask again",
    ),
    "no market": (
        answers(
            (200, {"status": "ONBOARDED", "market": {"address": ELSEWHERE}}),
            check=(200, {"needsChangeMarket": True, "message": "It belongs elsewhere."}),
        ),
        "It belongs elsewhere.",
        "Choose another GPU",
    ),
    "admitted": (
        answers((200, {"status": "ONBOARDED", "market": {"address": ELSEWHERE}})),
        "Admitted",
        None,
    ),
}
MAY_START = {"waitlist", "wants a benchmark", "retest time", "admitted"}


@pytest.fixture
def one_card(monkeypatch):
    async def found(_parts):
        return (FoundCard(GPU, "practice-market", MicroNos(115)),), None

    monkeypatch.setattr(the_set_up, "look_for_cards", found)


@asynccontextmanager
async def applying(home, answer):
    """Have the set-up in its last step, on a grid whose host services answer so."""

    async def change(_how, _realm):
        """Nothing is started here."""

    async with PracticeGrid() as grid, toy_server(answer) as services:
        paths = Paths(home)
        keep_setting_up(paths.set_up, SettingUp(step=Step.APPLY, email="me@example.org"))
        set_up = Onboarding(paths, OnboardingParts(change, lambda: None))
        there = replace(practice_grid(grid.connection()), host_manager=services.url)
        with set_up.on_grid(there):
            async with asyncio.TaskGroup() as group:
                commands = Commands(group)
                yield set_up, Wizard(set_up.view, set_up, still_keys(), commands, DARK)


def named(wizard, name):
    return wizard.findChild(QAbstractButton, f"set_up_{name}")


@pytest.mark.parametrize("name", CASES)
def test_each_answer_is_told_with_one_thing_to_do(name, tmp_path, one_card, brought, play):
    answer, told, action = CASES[name]

    async def scene():
        async with applying(tmp_path, answer) as (set_up, wizard):
            await brought(wizard)
            act, onward = named(wizard, "apply"), named(wizard, "next")
            assert (act.text(), onward.isEnabled()) == ("Apply", False)
            act.click()
            await until(lambda: set_up.view.value.apply.answers and not act.property("busy"))
            await until(lambda: any(told in text for text in texts(wizard)))
            await until(lambda: onward.isEnabled() is set_up.view.value.can_go_on)

            assert onward.isEnabled() is (name in MAY_START)
            assert (act.text() if act.isVisible() else None) == action
            assert not wizard.trouble.isVisible()

    play(scene())
