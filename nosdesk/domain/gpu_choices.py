"""Changes of what the user chose, each as a function from the choices to the choices.

Whatever shows choices, window or command line, changes them through these, so that the same is
refused with the same words everywhere.
"""

from collections.abc import Sequence

import msgspec

from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.errors import BadInput, Refused
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_choice import (
    LOST_ACCOUNT,
    NO_GPU,
    ChosenLimits,
    GpuChoice,
    RigChoices,
)
from nosdesk.domain.rules import Insistence, Pause, Rules
from nosdesk.domain.switching import CancelOrdered, Outcome, Phase, Switch, SwitchOver, step

_LONGEST_NAME = 120


def enabled(
    choices: RigChoices, uuid: GpuUuid, *, name: str = "", at_most: int | None = None
) -> RigChoices:
    """Let the GPU have a node; `Refused` where the grid's rules admit no further GPU of this PC."""
    choice = _known(choices, uuid, name)
    others = [each for each in choices.enabled if each not in (uuid, NO_GPU)]
    if at_most is not None and len(others) >= at_most:
        raise Refused(
            f"This grid admits {_counted(at_most)} of a PC, and {_named(choices, others)} works.",
            "Switch from one to the other instead.",
            name="ONE_GPU_PER_PC",
        )
    _check_unswitched(choices, uuid)
    if uuid != NO_GPU:
        choices = _without_stand_in(choices)
    return _with(choices, msgspec.structs.replace(choice, is_enabled=True))


def disabled(choices: RigChoices, uuid: GpuUuid) -> RigChoices:
    """Let the GPU finish its job and have no node any more; its settings stay."""
    _check_unswitched(choices, uuid)
    return _with(choices, msgspec.structs.replace(_chosen(choices, uuid), is_enabled=False))


def switched(
    choices: RigChoices, old: GpuUuid, new: GpuUuid, *, name: str = "", now: float
) -> RigChoices:
    """Order the switch; it begins at once and loses no job."""
    if old == new:
        raise BadInput("That GPU is the one at work already.")
    if NO_GPU in (old, new):
        raise BadInput("A node without a GPU cannot be part of a switch.", "Enable the GPU.")
    if choices.switch is not None:
        raise Refused(
            f"A switch to {_named(choices, [choices.switch.new])} is under way.",
            "Cancel it first, or let it finish.",
        )
    if not _chosen(choices, old).is_enabled:
        raise BadInput(f"{_named(choices, [old])} is not at work.", "Enable the new GPU instead.")
    choice = _known(choices, new, name)
    if choice.is_enabled:
        raise BadInput(
            f"{_named(choices, [new])} is at work already.", "Disable the other GPU instead."
        )
    return msgspec.structs.replace(_with(choices, choice), switch=Switch(old, new, now))


def cancelled(choices: RigChoices, *, now: float) -> RigChoices:
    """Stay with the old GPU; the new one finishes a job that it may have got already."""
    if choices.switch is None:
        raise BadInput("No switch is under way.")
    over = step(choices.switch, CancelOrdered(), now=now)
    assert isinstance(over, SwitchOver)
    return ended(choices, over)


def moved(choices: RigChoices, switch: Switch, phase: Phase) -> RigChoices:
    """Take in how far this switch has come, unless another one has taken its place."""
    if choices.switch is None or choices.switch.begun != switch.begun:
        return choices
    return msgspec.structs.replace(
        choices, switch=msgspec.structs.replace(choices.switch, phase=phase)
    )


def ended(choices: RigChoices, over: SwitchOver) -> RigChoices:
    """Take in how the switch ended: from now on one of the two GPUs is at work."""
    switch = over.switch
    if choices.switch is None or choices.switch.begun != switch.begun:
        return choices
    is_done = over.outcome is Outcome.DONE
    after = msgspec.structs.replace(choices, switch=None, last_switch=over)
    for uuid, is_enabled in ((switch.old, not is_done), (switch.new, is_done)):
        choice = _known(after, uuid, "")
        after = _with(after, msgspec.structs.replace(choice, is_enabled=is_enabled))
    return after


def with_rules(choices: RigChoices, uuid: GpuUuid, rules: Rules, *, name: str = "") -> RigChoices:
    """Let the GPU work by these rules from now on."""
    return _with(choices, msgspec.structs.replace(_known(choices, uuid, name), rules=rules))


def with_limits(
    choices: RigChoices, uuid: GpuUuid, limits: ChosenLimits, *, name: str = ""
) -> RigChoices:
    """Hold the GPU to these limits from now on."""
    return _with(choices, msgspec.structs.replace(_known(choices, uuid, name), limits=limits))


def check_limits(limits: ChosenLimits) -> None:
    """Raise `BadInput` unless a card can sensibly be held to these limits."""
    heat, power = limits.temperature_c, limits.power_w
    if heat is not None and not 40 <= heat <= 110:
        raise BadInput(f"{heat} °C is no sensible limit.", "Take 40 to 110.")
    if power is not None and not 10 <= power <= 2_000:
        raise BadInput(f"{power:.0f} W is no sensible limit.", "Take 10 to 2000.")


def with_market(choices: RigChoices, uuid: GpuUuid, market: str, *, name: str = "") -> RigChoices:
    """Let the GPU work in this market; it must have left the one before."""
    choice = _known(choices, uuid, name)
    if choice.market == market:
        return choices
    _check_out(choices, choice, "market")
    return _with(choices, msgspec.structs.replace(choice, market=market))


def with_account(choices: RigChoices, uuid: GpuUuid, account: str, *, name: str = "") -> RigChoices:
    """Let the GPU work with this account; it must have left its queue, and be paid."""
    choice = _known(choices, uuid, name)
    _check_out(choices, choice, "account")
    taken = [each for each in choices.gpus if account and each.account == account]
    if any(each.uuid != uuid for each in taken):
        raise BadInput(
            f"That account belongs to {_named(choices, [taken[0].uuid])}.",
            "Each GPU needs an account of its own.",
        )
    return _with(choices, msgspec.structs.replace(choice, account=account))


def paused(
    choices: RigChoices, uuids: Sequence[GpuUuid], *, now: float, until: float | None
) -> RigChoices:
    """Take no jobs on these GPUs until then, or until told otherwise."""
    for uuid in uuids:
        choice = msgspec.structs.replace(_chosen(choices, uuid), pause=Pause(now, until))
        choices = _with(choices, msgspec.structs.replace(choice, insistence=None))
    return choices


def resumed(
    choices: RigChoices, uuids: Sequence[GpuUuid], *, insist_until: float | None = None
) -> RigChoices:
    """Take jobs again; with an instant, whatever the rules say until then."""
    insistence = None if insist_until is None else Insistence(insist_until)
    for uuid in uuids:
        choice = msgspec.structs.replace(_chosen(choices, uuid), pause=None, insistence=insistence)
        choices = _with(choices, choice)
    return choices


def noted_at_large(choices: RigChoices, uuid: GpuUuid, *, is_out: bool) -> RigChoices:
    """Remember whether something of the GPU's node may be left on the grid."""
    return _with(choices, msgspec.structs.replace(_known(choices, uuid, ""), is_out=is_out))


def owed(choices: RigChoices, number: int, market: MarketAddress | None) -> RigChoices:
    """Remember that this account has something to finish, though its GPU is not known any more."""
    uuid = GpuUuid(f"{LOST_ACCOUNT}{number}")
    name = f"Account {number} of an earlier GPU"
    choice = GpuChoice(uuid, number, name=name, is_out=False, last_market=market)
    return _with(choices, choice)


def owed_by(choices: RigChoices, account: str, market: MarketAddress | None) -> RigChoices:
    """Remember that this account of the wallet has something to finish, whatever its GPU was."""
    choice = _known(choices, GpuUuid(f"{LOST_ACCOUNT}{account}"), "Account of an earlier GPU")
    return _with(
        choices,
        msgspec.structs.replace(choice, account=account, is_out=False, last_market=market),
    )


def noted_market(choices: RigChoices, uuid: GpuUuid, market: MarketAddress) -> RigChoices:
    """Remember in which market the GPU's node was last."""
    return _with(choices, msgspec.structs.replace(_known(choices, uuid, ""), last_market=market))


def renamed(choices: RigChoices, uuid: GpuUuid, name: str) -> RigChoices:
    """Remember what the card calls itself."""
    return _with(choices, _known(choices, uuid, name))


def _known(choices: RigChoices, uuid: GpuUuid, name: str) -> GpuChoice:
    """Return the choice for the GPU, a new one with the next free number when there is none."""
    choice = choices.of(uuid)
    if choice is None:
        taken = {each.number for each in choices.gpus}
        number = next(n for n in range(len(taken) + 1) if n not in taken)
        choice = GpuChoice(uuid, number)
    return msgspec.structs.replace(choice, name=name[:_LONGEST_NAME] or choice.name)


def _without_stand_in(choices: RigChoices) -> RigChoices:
    """Return the choices without a node that has no GPU: now there is one that has."""
    stand_in = choices.of(NO_GPU)
    if stand_in is None or not stand_in.is_enabled:
        return choices
    return _with(choices, msgspec.structs.replace(stand_in, is_enabled=False))


def _chosen(choices: RigChoices, uuid: GpuUuid) -> GpuChoice:
    choice = choices.of(uuid)
    if choice is None:
        raise BadInput(f"Nothing was chosen for a GPU {uuid}.", "Enable it first.")
    return choice


def _with(choices: RigChoices, choice: GpuChoice) -> RigChoices:
    kept = tuple(choice if each.uuid == choice.uuid else each for each in choices.gpus)
    if choices.of(choice.uuid) is None:
        kept = (*kept, choice)
    return msgspec.structs.replace(choices, gpus=kept)


def _check_unswitched(choices: RigChoices, uuid: GpuUuid) -> None:
    switch = choices.switch
    if switch is not None and uuid in (switch.old, switch.new):
        raise Refused(
            f"{_named(choices, [uuid])} is part of a switch that is under way.",
            "Cancel the switch first, or let it finish.",
        )


def _check_out(choices: RigChoices, choice: GpuChoice, what: str) -> None:
    _check_unswitched(choices, choice.uuid)
    if choice.is_enabled or not choice.is_out:
        raise Refused(
            f"{choice.name or choice.uuid or 'The node'} is at work, and its {what} cannot change"
            " meanwhile.",
            "Disable it, let it finish and be paid, then change this.",
        )


def _named(choices: RigChoices, uuids: Sequence[GpuUuid]) -> str:
    names = [(choice.name if (choice := choices.of(uuid)) else "") or uuid for uuid in uuids]
    return ", ".join(names)


def _counted(number: int) -> str:
    return "one GPU" if number == 1 else f"{number} GPUs"
