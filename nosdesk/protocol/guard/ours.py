"""Our own transactions: a message is signed when it is what the actions need, and no more."""

from collections.abc import Sequence
from dataclasses import dataclass

from nosdesk.domain.actions import Action
from nosdesk.domain.addresses import Address
from nosdesk.domain.money import Lamports, format_sol
from nosdesk.protocol.guard.deeds import Deed, deeds_of
from nosdesk.protocol.guard.expectation import Expected
from nosdesk.protocol.guard.expected import FRESH, expected_of
from nosdesk.protocol.guard.fees import fee_of
from nosdesk.protocol.guard.reading import Reading, read_message
from nosdesk.protocol.guard.reasons import Reason, RefusedToSign
from nosdesk.protocol.guard.rights import check_rights
from nosdesk.protocol.programs import Programs


@dataclass(frozen=True, slots=True)
class Accepted:
    """The guard's consent to sign exactly this message, which does what the words say."""

    message: bytes
    words: tuple[str, ...]


def judge_ours(
    message: bytes, actions: Sequence[Action], node: Address, programs: Programs, ceiling: Lamports
) -> Accepted:
    """Return the consent to sign a message of our own making.

    `RefusedToSign` when it has an instruction, account, right or signer that the actions do not
    need, or offers more than `ceiling` to be served sooner.
    """
    reading = read_message(message)
    if reading.payer != node:
        raise RefusedToSign(Reason.ANOTHERS_FEE, f"its fee would be paid by {reading.payer}.")
    fee = fee_of(reading, ceiling)
    deeds = deeds_of(reading, programs)
    words = [deed.words for deed in deeds]
    found = _match(deeds, expected_of(actions, node, programs), words)
    _check_signers(reading, deeds, node)
    check_rights(reading, deeds)
    told = [expected.words for expected in found]
    return Accepted(message, (*told, f"Pays a network fee of {format_sol(fee)}."))


def _match(
    deeds: Sequence[Deed], expected: Sequence[Expected], words: Sequence[str]
) -> list[Expected]:
    """Return what was found of what was expected, in order; refused when it is another thing."""
    found: list[Expected] = []
    waiting = list(expected)
    for deed in deeds:
        while waiting and waiting[0].is_optional and not _is_for(deed, waiting[0]):
            waiting.pop(0)
        if not waiting or waiting[0].name != deed.name:
            raise RefusedToSign(deed.reason, f"nobody asked for this: {deed.words}", words)
        _compare(deed, waiting[0], words)
        found.append(waiting.pop(0))
    if missing := [one for one in waiting if not one.is_optional]:
        told = f"this is missing from it: {missing[0].words}"
        raise RefusedToSign(Reason.MISSING_INSTRUCTION, told, words)
    return found


def _is_for(deed: Deed, expected: Expected) -> bool:
    return deed.name == expected.name and deed.accounts == expected.accounts


def _compare(deed: Deed, expected: Expected, words: Sequence[str]) -> None:
    for role, key in expected.accounts.items():
        if key != FRESH and deed.accounts[role] != key:
            told = f"its '{deed.name}' names {deed.accounts[role]} as '{role}', not {key}."
            raise RefusedToSign(Reason.ANOTHER_ACCOUNT, told, words)
    if dict(deed.args) != dict(expected.args):
        told = f"its '{deed.name}' says something else than was meant."
        raise RefusedToSign(Reason.ANOTHER_CONTENT, told, words)


def _check_signers(reading: Reading, deeds: Sequence[Deed], node: Address) -> None:
    """Refuse signers beside the node, except for the fresh key of each new run."""
    touched = [key for deed in deeds for key in deed.touches]
    runs = [deed.accounts["run"] for deed in deeds if deed.name == "jobs.work"]
    fresh = {run for run in runs if touched.count(run) == 1}
    if len(fresh) != len(runs) or set(reading.signers) != {node} | fresh:
        told = "it wants a signature of a key that has no part in it."
        raise RefusedToSign(Reason.EXTRA_SIGNER, told, [deed.words for deed in deeds])
