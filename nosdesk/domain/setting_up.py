"""How far the set-up of this PC is: its steps, what was chosen in them, and what comes next."""

from enum import StrEnum

import msgspec
from msgspec import Struct


class Where(StrEnum):
    """What this PC is to do."""

    PRACTICE = "practice"
    GRID = "grid"
    WATCH = "watch"


class Step(StrEnum):
    """The steps of the set-up, in their order."""

    WHERE = "where"
    COMPUTER = "computer"
    WALLET = "wallet"
    CARDS = "cards"
    BENCHMARK = "benchmark"
    APPLY = "apply"


class SettingUp(Struct, frozen=True):
    """What was chosen so far.

    `grid` names the grid of `Where.GRID`. Without an `account` nodes work with play money, where
    there is such. GPUs work unless they are `left_off`. What was put off or is done does not open
    by itself.
    """

    where: Where = Where.PRACTICE
    step: Step = Step.WHERE
    account: str = ""
    left_off: tuple[str, ...] = ()
    email: str = ""
    discord: str = ""
    is_put_off: bool = False
    is_done: bool = False
    grid: str = ""

    @property
    def is_under_way(self) -> bool:
        """Whether it is to open by itself when the program starts."""
        return not (self.is_put_off or self.is_done)


_WATCHING = (Step.WHERE, Step.WALLET, Step.APPLY)


def steps_of(where: Where) -> tuple[Step, ...]:
    """Return the steps that there are for this: who only watches needs few."""
    return _WATCHING if where is Where.WATCH else tuple(Step)


def ahead(setting_up: SettingUp) -> SettingUp:
    """Go to the next step; the last one stays."""
    return _moved(setting_up, +1)


def back(setting_up: SettingUp) -> SettingUp:
    """Go to the step before; the first one stays."""
    return _moved(setting_up, -1)


def went_to(setting_up: SettingUp, where: Where, grid: str = "") -> SettingUp:
    """Take in what this PC is to do; a step that there is not for that is begun anew."""
    step = setting_up.step if setting_up.step in steps_of(where) else Step.WHERE
    return msgspec.structs.replace(setting_up, where=where, grid=grid, step=step)


def with_gpu(setting_up: SettingUp, gpu: str, *, is_on: bool) -> SettingUp:
    """Let a GPU work, or leave it off."""
    others = tuple(each for each in setting_up.left_off if each != gpu)
    return msgspec.structs.replace(setting_up, left_off=others if is_on else (*others, gpu))


def _moved(setting_up: SettingUp, by: int) -> SettingUp:
    steps = steps_of(setting_up.where)
    at = steps.index(setting_up.step) if setting_up.step in steps else 0
    step = steps[min(len(steps) - 1, max(0, at + by))]
    return msgspec.structs.replace(setting_up, step=step)
