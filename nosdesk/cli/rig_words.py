"""What happens to this PC's nodes as a whole, as JSON and in words."""

from collections.abc import Mapping
from typing import Any, assert_never

import msgspec

from nosdesk.app.command_name import command_line
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.money import format_nos
from nosdesk.domain.switching import Outcome, Phase
from nosdesk.node.rig_picture import (
    Happening,
    MoneySwept,
    NodeDid,
    RigTrouble,
    RuleApplied,
    SwitchEnded,
    SwitchMoved,
)

_MOVING = {
    Phase.PREPARING: "Switching to {new}: making sure that it may join.",
    Phase.LEAVING: "Switching to {new}: {old} finishes first.",
    Phase.JOINING: "Switching to {new}: it joins its market.",
}
_OVER = {
    Outcome.DONE: "Switched to {new}.",
    Outcome.CANCELLED: "The switch to {new} is cancelled; {old} goes on.",
    Outcome.ROLLED_BACK: "! The switch to {new} did not come about; {old} goes on. {reason}",
}


def happening_json(what: Happening) -> dict[str, Any]:
    """Return the happening as an object with its kind."""
    return {"happening": type(what).__name__, **msgspec.to_builtins(what)}


def happening_text(what: Happening, names: Mapping[GpuUuid, str]) -> str:
    """Return it in words, empty where the nodes' own states say it."""

    def name(gpu: GpuUuid) -> str:
        return names.get(gpu) or gpu

    match what:
        case SwitchMoved(_, switch):
            return _MOVING[switch.phase].format(old=name(switch.old), new=name(switch.new))
        case SwitchEnded(_, over):
            old, new = name(over.switch.old), name(over.switch.new)
            return _OVER[over.outcome].format(old=old, new=new, reason=over.reason)
        case RigTrouble(_, title, remedy):
            return f"! {title} {remedy}".rstrip()
        case MoneySwept(is_test=True) as swept:
            confirm = command_line("wallet sweep confirm")
            return (
                f"Sent {format_nos(swept.amount)} from {swept.owner} to {swept.cold}, as a test:"
                f" {swept.signature}\n"
                f"  The rest follows when you have seen it arrive there: {confirm}"
            )
        case MoneySwept(_, _, cold, amount, signature):
            return f"Swept {format_nos(amount)} to {cold}: {signature}"
        case RuleApplied() | NodeDid():
            return ""
        case _:
            assert_never(what)
