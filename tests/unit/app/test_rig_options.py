"""What `nosdesk run` makes of what was chosen before, and of the GPUs and market it is given."""

from functools import partial

import pytest

from nosdesk.app.rig import RigOptions, _choose
from nosdesk.domain import gpu_choices
from nosdesk.domain.errors import Refused
from nosdesk.domain.gpu_choice import NO_GPU
from nosdesk.domain.switching import Outcome
from tests.fakes.choices import FakeChoices

A, B = "GPU-A", "GPU-B"
NAMES = {A: "RTX A", B: "RTX B"}


async def started(choices, *gpus, market=None):
    return await _choose(choices, RigOptions(gpus, market), NAMES, is_new=True)


async def working(*uuids):
    choices = FakeChoices()
    for uuid in uuids:
        await choices.change(partial(gpu_choices.enabled, uuid=uuid))
    return choices


async def switching():
    choices = await working(A)
    await choices.change(partial(gpu_choices.switched, old=A, new=B, now=1.0))
    return choices


async def test_a_pc_of_which_nothing_was_chosen_works_without_a_gpu_until_one_is():
    choices = FakeChoices()
    assert (await started(choices)).enabled == (NO_GPU,)
    assert (await started(choices, A)).enabled == (A,)
    assert (await started(choices)).enabled == (A,)


async def test_gpus_that_are_all_switched_off_stay_so():
    choices = await working(A)
    await choices.change(partial(gpu_choices.disabled, uuid=A))
    assert (await started(choices)).enabled == ()


async def test_nothing_is_made_up_for_choices_that_cannot_be_read():
    chosen = await _choose(FakeChoices(), RigOptions(), NAMES, is_new=False)
    assert chosen.enabled == ()


async def test_the_gpus_that_are_named_work_and_no_others():
    chosen = await started(await working(A), B)
    assert chosen.enabled == (B,)
    assert chosen.of(B).name == "RTX B"


async def test_a_switch_that_was_under_way_goes_on_at_the_next_start():
    chosen = await started(await switching())
    assert chosen.switch is not None
    assert chosen.enabled == (A,)


@pytest.mark.parametrize("named", [(A,), (B,), (A, B)])
async def test_who_names_gpus_wants_these_and_no_switch(named):
    chosen = await started(await switching(), *named)
    assert chosen.switch is None
    assert chosen.last_switch.outcome is Outcome.CANCELLED
    assert chosen.enabled == named


async def test_another_market_may_be_named_once_the_queue_was_left():
    choices = await working(A)
    assert (await started(choices, A, market="nvidia-3060")).of(A).market == "nvidia-3060"
    again = await started(choices, A, market="nvidia-3070")
    assert (again.of(A).market, again.enabled) == ("nvidia-3070", (A,))


@pytest.mark.parametrize(("uuid", "name"), [(A, "RTX A"), (NO_GPU, "The node")])
async def test_a_place_in_a_queue_is_not_forgotten_over_another_market(uuid, name):
    choices = await working(uuid)
    await started(choices, market="nvidia-3060")
    await choices.change(partial(gpu_choices.noted_at_large, uuid=uuid, is_out=False))
    if uuid == A:
        await choices.change(partial(gpu_choices.renamed, uuid=A, name="RTX A"))
    before = await choices.load()
    with pytest.raises(Refused, match=f"{name} is at work"):
        await started(choices, market="nvidia-3070")
    assert await choices.load() == before
