"""What was chosen on a grid, as it is for whoever only sees to what is left there."""

from contextlib import aclosing
from functools import partial

import msgspec

from nosdesk.app.leftover_choices import LeftoverChoices, is_all_out
from nosdesk.domain import gpu_choices
from nosdesk.domain.gpu import GpuUuid
from tests.fakes.choices import FakeChoices

A, B = GpuUuid("GPU-A"), GpuUuid("GPU-B")


async def chosen():
    """A at work and in a switch to B."""
    choices = FakeChoices()
    await choices.change(partial(gpu_choices.enabled, uuid=A))
    await choices.change(partial(gpu_choices.noted_at_large, uuid=A, is_out=False))
    await choices.change(partial(gpu_choices.switched, old=A, new=B, now=5.0))
    return choices


async def test_no_gpu_is_switched_on_for_whoever_only_sees_to_the_rest():
    leftover = LeftoverChoices(await chosen())

    seen = await leftover.load()
    async with aclosing(leftover.follow()) as latest:
        assert await anext(latest) == seen
    assert (seen.enabled, seen.switch) == ((), None)
    assert not is_all_out(seen)


async def test_what_the_user_chose_stays_and_what_is_over_is_noted():
    choices = await chosen()
    before = await choices.load()
    noted = await LeftoverChoices(choices).change(
        partial(gpu_choices.noted_at_large, uuid=A, is_out=True)
    )

    after = await choices.load()
    assert is_all_out(noted)
    assert (after.enabled, after.switch) == ((A,), before.switch)
    assert after.of(A) == msgspec.structs.replace(before.of(A), is_out=True)
    assert noted.enabled == ()
