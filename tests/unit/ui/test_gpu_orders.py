import pytest

from nosdesk.domain import gpu_choices
from nosdesk.domain.errors import BadInput, Refused
from nosdesk.domain.gpu import Gpu
from nosdesk.domain.gpu_choice import ChosenLimits
from nosdesk.domain.rules import Rules
from nosdesk.ui.pages.gpu_orders import ANYWAY_S, Deed, GpuOrders
from tests.fakes.choices import FakeChoices
from tests.unit.ui.rig_stage import NOW, A, B, C, a_card, the_cards


class Stage:
    """Orders over choices in memory and two cards, one of them at work."""

    def __init__(self, at_most=None, cards=()):
        self.choices = FakeChoices()
        self.choices.kept.set(gpu_choices.enabled(self.choices.kept.value, A, name="One"))
        picture = the_cards(*(cards or (a_card(A), a_card(B))))
        self.orders = GpuOrders(self.change, lambda: picture, lambda: at_most)

    async def change(self, how):
        await self.choices.change(lambda choices: how(choices, NOW))

    @property
    def now(self):
        return self.choices.kept.value


async def test_a_card_is_switched_on_with_its_name_and_off_again():
    stage = Stage()

    await stage.orders.carry_out(Deed.ENABLE, B)
    assert stage.now.enabled == (A, B)
    assert stage.now.of(B).name == "NVIDIA GeForce RTX 3090"

    await stage.orders.carry_out(Deed.DISABLE, B)
    assert stage.now.enabled == (A,)


async def test_a_card_is_paused_resumed_and_run_whatever_the_rules_say():
    stage = Stage()

    await stage.orders.carry_out(Deed.PAUSE, A)
    assert stage.now.of(A).pause.since == NOW
    await stage.orders.carry_out(Deed.RESUME, A)
    assert stage.now.of(A).pause is None
    await stage.orders.carry_out(Deed.RUN_ANYWAY, A)
    assert stage.now.of(A).insistence.until == NOW + ANYWAY_S
    await stage.orders.carry_out(Deed.FOLLOW_RULES, A)
    assert stage.now.of(A).insistence is None


async def test_a_switch_is_ordered_once_and_can_be_taken_back():
    stage = Stage()

    await stage.orders.switch(A, B)
    assert (stage.now.switch.old, stage.now.switch.new) == (A, B)
    with pytest.raises(Refused, match="under way"):
        await stage.orders.switch(A, B)
    await stage.orders.stay()
    assert stage.now.switch is None


async def test_rules_and_limits_are_kept_with_the_card():
    stage = Stage()

    await stage.orders.set_rules(B, Rules(on_battery=True))
    await stage.orders.set_limits(B, ChosenLimits(80, 200))

    assert stage.now.of(B).rules.on_battery
    assert stage.now.of(B).limits == ChosenLimits(80, 200)


async def test_limits_that_make_no_sense_change_nothing():
    stage = Stage()
    with pytest.raises(BadInput):
        await stage.orders.set_limits(A, ChosenLimits(temperature_c=500))
    assert stage.now.of(A).limits == ChosenLimits()


async def test_more_cards_than_the_grid_admits_are_refused():
    stage = Stage(at_most=1)
    with pytest.raises(Refused, match="one GPU of a PC"):
        await stage.orders.carry_out(Deed.ENABLE, B)


@pytest.mark.parametrize(
    ("cards", "told"),
    [
        ((a_card(B, is_here=False),), "not in this PC"),
        ((a_card(A),), "not in this PC"),
        ((a_card(B, gpu=Gpu(B, "Card", mig=True)),), "MIG"),
    ],
)
async def test_a_card_that_cannot_work_is_neither_switched_on_nor_to(cards, told):
    stage = Stage(cards=cards)
    with pytest.raises(BadInput, match=told):
        await stage.orders.carry_out(Deed.ENABLE, B)
    with pytest.raises(BadInput, match=told):
        await stage.orders.switch(A, B)


async def test_what_is_not_known_of_a_card_takes_no_name_away():
    stage = Stage()
    await stage.orders.set_rules(A, Rules(yields=True))
    await stage.orders.set_rules(C, Rules(yields=True))
    assert stage.now.of(A).name == "NVIDIA GeForce RTX 4090"
    assert not stage.now.of(C).name
