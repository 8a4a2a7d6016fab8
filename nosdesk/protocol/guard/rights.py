"""The accounts that a message names, and the rights it gives them: no more than it needs."""

from collections.abc import Sequence

from nosdesk.domain.addresses import Address
from nosdesk.protocol.guard.deeds import Deed
from nosdesk.protocol.guard.reading import Reading
from nosdesk.protocol.guard.reasons import Reason, RefusedToSign


def check_rights(reading: Reading, deeds: Sequence[Deed]) -> None:
    """Refuse accounts that no instruction names, and more or fewer rights than they need."""
    named = {reading.payer, *(call.program for call in reading.calls)}
    named.update(key for deed in deeds for key in deed.touches)
    if unused := set(reading.keys) - named:
        told = f"it names {min(unused)}, which nothing in it needs."
        raise RefusedToSign(Reason.UNUSED_ACCOUNT, told)
    changing = {reading.payer}.union(*(_changing(deed) for deed in deeds))
    if excess := reading.writable - changing:
        told = f"it may change {min(excess)} for no reason."
        raise RefusedToSign(Reason.TOO_MANY_RIGHTS, told)
    for deed in deeds:
        _check_enough(reading, deed)


def _check_enough(reading: Reading, deed: Deed) -> None:
    """Refuse what can only fail: it would cost a fee, and do nothing."""
    for role, key in zip(deed.roles, deed.touches, strict=False):
        is_signed = key in reading.signers or not role.signer
        if not is_signed or (role.writable and key not in reading.writable):
            told = f"its '{deed.name}' lacks a right to {key}, so it could only fail."
            raise RefusedToSign(Reason.TOO_FEW_RIGHTS, told)


def _changing(deed: Deed) -> set[Address]:
    """Return what the deed may change: all that it touches where only its name is known."""
    if not deed.roles:
        return set(deed.touches)
    pairs = zip(deed.roles, deed.touches, strict=True)
    return {key for role, key in pairs if role.writable}
