"""Clicks through the set-up's widget, which orders what its buttons say."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from devtools.pictures.sample_set_up import StillOrders, sample_facts, set_up_facts, still_keys
from nosdesk.aio.state import State
from nosdesk.app import onboarding as the_set_up
from nosdesk.app import onboarding_here
from nosdesk.app.benchmark import Compared, Measured
from nosdesk.app.grids import practice_grid
from nosdesk.app.onboarding import Onboarding, OnboardingParts
from nosdesk.app.onboarding_file import keep_setting_up, read_setting_up
from nosdesk.app.paths import Paths
from nosdesk.domain.benchmark.measures import Measure
from nosdesk.domain.gpu_choice import RigChoices
from nosdesk.domain.setting_up import SettingUp, Step
from nosdesk.node.quick_benchmark import Progress
from nosdesk.practice.grid import PracticeGrid
from nosdesk.ui.commands import Commands
from nosdesk.ui.theme.tokens import DARK
from nosdesk.ui.wizard.set_up_words import set_up_view
from nosdesk.ui.wizard.wizard import Wizard
from tests.gui.stage import texts, until

FACTS = set_up_facts()
CARDS = sample_facts(Step.CARDS).cards


def named(wizard, name):
    return wizard.findChild(QAbstractButton, f"set_up_{name}")


async def pressed(wizard, name):
    button = named(wizard, name)
    await until(lambda: button.isVisible() and button.isEnabled())
    button.click()
    await until(lambda: not button.property("busy"))


@pytest.mark.parametrize(
    ("state", "name", "order"),
    [
        ("where", "next", "go_on"),
        ("where", "later", "put_off"),
        ("computer", "back", "go_back"),
        ("computer", "again_computer", "check_computer"),
        ("cards", "again_cards", "find_cards"),
        ("benchmark", "measure", "measure"),
        ("benchmark-runs", "cancel_measuring", "stop_measuring"),
        ("apply", "apply", "ask_admission"),
        ("apply", "again_apply", "look"),
        ("apply-no_market", "apply", "choose_other_cards"),
    ],
)
def test_each_button_orders_what_it_says(state, name, order, brought, play):
    orders = StillOrders()

    async def scene():
        async with asyncio.timeout(60), asyncio.TaskGroup() as group:
            view = State(set_up_view(FACTS[state]))
            wizard = Wizard(view, orders, still_keys(), Commands(group), DARK)
            await brought(wizard)
            await pressed(wizard, name)

    play(scene())

    assert order in orders.given


@pytest.mark.parametrize("step", Step)
def test_a_step_is_looked_at_when_it_is_opened(step, brought, play):
    orders = StillOrders()

    async def scene():
        async with asyncio.timeout(60), asyncio.TaskGroup() as group:
            first = Step.WALLET if step is Step.WHERE else Step.WHERE
            view = State(set_up_view(sample_facts(first)))
            wizard = await brought(Wizard(view, orders, still_keys(), Commands(group), DARK))
            view.set(set_up_view(sample_facts(step)))
            await until(wizard.bodies[step].isVisible)

    play(scene())

    looks = step not in (Step.WHERE, Step.WALLET)
    assert orders.given == ["look"] * looks


# --- With the set-up itself behind the buttons ---------------------------------------------------


class Stage:
    """A PC with one GPU as the set-up finds it; the benchmark waits for `go`."""

    def __init__(self, monkeypatch):
        self.go = asyncio.Event()
        self.looked = self.placed = self.changes = 0
        for name in ("look_at_computer", "look_for_cards"):
            monkeypatch.setattr(the_set_up, name, getattr(self, name))
        monkeypatch.setattr(onboarding_here, "benchmark_gpus", self.benchmark_gpus)

    async def look_at_computer(self, _paths, _grid, tell):
        self.looked += 1
        for check, found in sample_facts(Step.COMPUTER).findings.items():
            tell(check, found)

    async def look_for_cards(self, _parts):
        return CARDS, None

    async def benchmark_gpus(self, gpu, *, anyway, on_progress):
        on_progress(gpu, Progress(0.5, Measure.FP32, 10.0))
        await self.go.wait()
        result = FACTS["benchmark-done"].benchmarked.results[0]
        return Measured((Compared(replace(result, gpu=gpu)),), {})

    async def change(self, how, _realm):
        self.placed += bool(how(RigChoices(), 0.0).enabled)

    def on_change(self):
        self.changes += 1

    @asynccontextmanager
    async def opened(self, home):
        """Have the set-up in a window of its own, on a practice grid."""
        async with PracticeGrid() as grid:
            set_up = Onboarding(Paths(home), OnboardingParts(self.change, self.on_change))
            with set_up.on_grid(practice_grid(grid.connection())):
                async with asyncio.TaskGroup() as group:
                    commands = Commands(group)
                    yield set_up, Wizard(set_up.view, set_up, still_keys(), commands, DARK)


@pytest.fixture
def stage(monkeypatch):
    return Stage(monkeypatch)


async def comes_to(wizard, step):
    await until(wizard.bodies[step].isVisible)


def test_a_newcomer_clicks_through_to_the_start(stage, tmp_path, brought, play):
    async def scene():
        async with stage.opened(tmp_path) as (set_up, wizard):
            await brought(wizard)
            await pressed(wizard, "way_practice")
            for step in tuple(Step)[:-1]:
                await comes_to(wizard, step)
                await pressed(wizard, "next")
            await comes_to(wizard, Step.APPLY)
            assert not wizard.next.isEnabled()
            await pressed(wizard, "apply")
            await pressed(wizard, "next")
            return set_up.is_open.value, set_up.is_done

    assert play(scene()) == (False, True)
    assert (stage.looked, stage.placed, stage.changes) == (1, 1, 1)
    assert read_setting_up(Paths(tmp_path).set_up).is_done


def test_the_way_on_stays_shut_where_the_next_step_is_not_over(
    stage, tmp_path, brought, play, monkeypatch
):
    async def nothing_yet(*_):
        await stage.go.wait()

    monkeypatch.setattr(the_set_up, "look_at_computer", nothing_yet)

    async def scene():
        async with stage.opened(tmp_path) as (_, wizard):
            await brought(wizard)
            await pressed(wizard, "next")
            await comes_to(wizard, Step.COMPUTER)
            await until(lambda: not wizard.next.property("busy"))
            is_open = wizard.next.isEnabled()
            stage.go.set()
            return is_open

    assert play(scene()) is False


def test_measuring_shows_how_far_it_is_and_can_be_cancelled_and_begun_again(
    stage, tmp_path, brought, play
):
    keep_setting_up(Paths(tmp_path).set_up, SettingUp(step=Step.BENCHMARK))

    async def scene():
        async with stage.opened(tmp_path) as (set_up, wizard):
            await brought(wizard)
            measure = named(wizard, "measure")
            await until(measure.isVisible)
            measure.click()
            await until(lambda: not wizard.next.isEnabled())
            named(wizard, "cancel_measuring").click()
            await until(lambda: not measure.property("busy") and measure.isVisible())
            cancelled = set_up.view.value.benchmark
            stage.go.set()
            await pressed(wizard, "measure")
            await until(lambda: measure.text() == "Measure again")
            return cancelled, wizard.next.isEnabled(), wizard.next.text(), texts(wizard)

    cancelled, is_open, label, said = play(scene())

    assert (cancelled.share, cancelled.cards) == (None, ())
    assert (is_open, label) == (True, "Continue")
    assert "71 TFLOP/s" in said


def test_leaving_the_set_up_ends_the_benchmark(stage, tmp_path, brought, play):
    keep_setting_up(Paths(tmp_path).set_up, SettingUp(step=Step.BENCHMARK))

    async def scene():
        async with stage.opened(tmp_path) as (set_up, wizard):
            await brought(wizard)
            measure = named(wizard, "measure")
            await until(measure.isVisible)
            measure.click()
            await until(lambda: set_up.view.value.benchmark.share is not None)
            await pressed(wizard, "later")
            await until(lambda: not measure.property("busy"))
            return set_up.is_open.value, set_up.view.value.benchmark.share

    assert play(scene()) == (False, None)


def test_after_a_restart_it_goes_on_in_its_step(stage, tmp_path, brought, play):
    async def until_later():
        async with stage.opened(tmp_path) as (_, wizard):
            await brought(wizard)
            for step in (Step.WHERE, Step.COMPUTER, Step.WALLET, Step.CARDS):
                await comes_to(wizard, step)
                if step is not Step.CARDS:
                    await pressed(wizard, "next")
            await until(lambda: named(wizard, f"gpu_{CARDS[0].uuid}") is not None)
            await pressed(wizard, f"gpu_{CARDS[1].uuid}")
            await pressed(wizard, "later")

    async def again():
        async with stage.opened(tmp_path) as (set_up, wizard):
            assert not set_up.is_open.value
            await set_up.open()
            await brought(wizard)
            await comes_to(wizard, Step.CARDS)
            await until(lambda: named(wizard, f"gpu_{CARDS[1].uuid}") is not None)
            ticks = [named(wizard, f"gpu_{each.uuid}").isChecked() for each in CARDS]
            await pressed(wizard, "back")
            await comes_to(wizard, Step.WALLET)
            return set_up.is_open.value, ticks

    play(until_later())

    assert play(again()) == (True, [True, False])


def test_this_computer_is_looked_at_again_when_somebody_comes_back(stage, tmp_path, brought, play):
    keep_setting_up(Paths(tmp_path).set_up, SettingUp(step=Step.COMPUTER))

    async def scene():
        async with stage.opened(tmp_path) as (_, wizard):
            other = QWidget()
            await brought(wizard)
            await brought(other)
            other.activateWindow()
            await until(other.isActiveWindow)
            before = stage.looked
            wizard.activateWindow()
            await until(lambda: stage.looked > before)
            return before

    assert play(scene()) >= 1


def test_a_grid_that_is_away_is_told_and_the_gpus_are_not_looked_for_for_ever(
    stage, tmp_path, brought, play, monkeypatch
):
    monkeypatch.setattr(the_set_up, "GRID_WITHIN_S", 0.01)
    keep_setting_up(Paths(tmp_path).set_up, SettingUp(step=Step.CARDS))

    async def scene():
        set_up = Onboarding(Paths(tmp_path), OnboardingParts(stage.change, stage.on_change))
        async with asyncio.TaskGroup() as group:
            commands = Commands(group)
            wizard = Wizard(set_up.view, set_up, still_keys(), commands, DARK)
            await brought(wizard)
            await until(wizard.trouble.isVisible)
            await until(lambda: any("Check again" in text for text in texts(wizard)))
            return wizard.next.isEnabled(), named(wizard, "again_cards").isVisible()

    assert play(scene()) == (False, True)
