import pytest

from nosdesk.domain.setting_up import (
    SettingUp,
    Step,
    Where,
    ahead,
    back,
    steps_of,
    went_to,
    with_gpu,
)


def walked(setting_up, move):
    seen = [setting_up.step]
    while (setting_up := move(setting_up)).step is not seen[-1]:
        seen.append(setting_up.step)
    return seen


@pytest.mark.parametrize("where", list(Where))
def test_the_steps_lead_from_the_first_to_the_last_and_back(where):
    steps = list(steps_of(where))

    assert walked(SettingUp(where, steps[0]), ahead) == steps
    assert walked(SettingUp(where, steps[-1]), back) == steps[::-1]


def test_who_only_watches_needs_no_gpu_and_no_benchmark():
    assert steps_of(Where.WATCH) == (Step.WHERE, Step.WALLET, Step.APPLY)


def test_a_step_that_is_not_there_any_more_leads_to_the_second_one():
    lost = went_to(SettingUp(step=Step.BENCHMARK), Where.WATCH)

    assert ahead(lost).step is Step.WALLET
    assert back(lost).step is Step.WHERE


def test_a_gpu_is_left_off_and_put_on_again():
    off = with_gpu(with_gpu(SettingUp(), "GPU-1", is_on=False), "GPU-1", is_on=False)

    assert off.left_off == ("GPU-1",)
    assert with_gpu(off, "GPU-1", is_on=True).left_off == ()


@pytest.mark.parametrize("over", [SettingUp(is_done=True), SettingUp(is_put_off=True)])
def test_what_is_done_or_put_off_does_not_open_by_itself(over):
    assert SettingUp().is_under_way
    assert not over.is_under_way
