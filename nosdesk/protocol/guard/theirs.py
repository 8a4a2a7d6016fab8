"""Transactions of strangers: an access key that the grid hands over, and nothing beside it.

Two walls. First the bytes alone must show that our signature can do no more than open our own
account for the key: our address stands in no other instruction, so no program can act for us,
whatever the ledger looks like when it lands. Then a trial must show that the key comes, that it
is of the market's collection, and that nothing else of ours changes beyond the announced cost.
"""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass

from solders.message import Message, MessageV0, from_bytes_versioned
from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.transaction import VersionedTransaction

from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address
from nosdesk.domain.money import Lamports, format_sol
from nosdesk.protocol.guard.deeds import Deed, deeds_of
from nosdesk.protocol.guard.fees import fee_of
from nosdesk.protocol.guard.reading import LARGEST_TRANSACTION, Reading, read_message
from nosdesk.protocol.guard.reasons import Reason, RefusedToSign
from nosdesk.protocol.guard.rights import check_rights
from nosdesk.protocol.pdas import TOKEN_PROGRAM, associated_token_account, metadata_account
from nosdesk.protocol.programs import Programs

_LONGEST_TEXT = 4 * (LARGEST_TRANSACTION + 2) // 3
_OPENINGS = ("associated_token.create", "associated_token.create_idempotent")
_TRANSFERS = ("token.transfer", "token.transfer_checked")
_MINTINGS = ("token.mint_to", "token.mint_to_checked")


@dataclass(frozen=True, slots=True)
class AnnouncedKey:
    """What was announced: the owner gets one key of the collection, and pays so much at most.

    `most` counts rent and fees; `ceiling` is what may be offered to be served sooner.
    """

    owner: Address
    collection: Address
    most: Lamports
    ceiling: Lamports


@dataclass(frozen=True, slots=True)
class KeyTransaction:
    """A transaction whose bytes are those of a handover; a trial has yet to show what it does.

    `watched` are the accounts that the trial must show before and after.
    """

    message: bytes
    signatures: tuple[bytes, ...]
    announced: AnnouncedKey
    mint: Address
    words: tuple[str, ...]
    watched: tuple[Address, ...]

    @property
    def key_account(self) -> Address:
        """Where the key will be."""
        return associated_token_account(self.announced.owner, self.mint)

    def with_signature(self, signature: bytes) -> bytes:
        """Return the whole transaction with the owner's signature in its place."""
        parsed = from_bytes_versioned(self.message)
        assert isinstance(parsed, Message | MessageV0)  # it was read as one of them
        signatures = [Signature(signature), *map(Signature, self.signatures[1:])]
        return bytes(VersionedTransaction.populate(parsed, signatures))


def read_key_transaction(text: str, announced: AnnouncedKey, programs: Programs) -> KeyTransaction:
    """Return the transaction in this base64 text; `RefusedToSign` when it is no plain handover."""
    message, signatures = _parts(_bytes(text))
    reading = read_message(message)
    owner = announced.owner
    if reading.payer != owner:
        told = f"its fee would be paid by {reading.payer}, not by you."
        raise RefusedToSign(Reason.ANOTHERS_FEE, told)
    deeds = deeds_of(reading, programs)
    words = [deed.words for deed in deeds]
    mint = _judge(deeds, announced, programs, words)
    fee = fee_of(reading, announced.ceiling)
    _check_signers(reading, deeds, words)
    check_rights(reading, deeds)
    _check_signatures(reading, signatures, owner)
    watched = tuple(sorted(reading.writable | {metadata_account(mint)}))
    sentences = (*_told(deeds, mint), f"Pays a network fee of {format_sol(fee)}.")
    return KeyTransaction(message, signatures, announced, mint, sentences, watched)


def _bytes(text: str) -> bytes:
    if len(text) > _LONGEST_TEXT:
        raise RefusedToSign(Reason.TOO_BIG, f"it is too big ({len(text)} characters).")
    try:
        content = base64.b64decode(text, validate=True)
    except (ValueError, binascii.Error) as error:
        raise RefusedToSign(Reason.NOT_BASE64, "it is not base64 text.") from error
    if len(content) > LARGEST_TRANSACTION:
        raise RefusedToSign(Reason.TOO_BIG, f"it is too big ({len(content)} bytes).")
    return content


def _parts(content: bytes) -> tuple[bytes, tuple[bytes, ...]]:
    """Split the transaction by hand: the guard reads the very bytes that are to be signed."""
    count = content[0] if content else 0
    end = 1 + 64 * count
    if not 0 < count < 0x80 or len(content) <= end:  # more signers do not fit into a packet
        raise RefusedToSign(Reason.MALFORMED, "its bytes are not those of one whole transaction.")
    signatures = tuple(content[start : start + 64] for start in range(1, end, 64))
    return content[end:], signatures


def _judge(
    deeds: Sequence[Deed], announced: AnnouncedKey, programs: Programs, words: Sequence[str]
) -> Address:
    """Return the mint of the key that all of this hands over; refused for anything else."""
    opened: list[Address] = []
    came: list[Deed] = []
    for number, deed in enumerate(deeds):
        if deed in deeds[:number]:
            told = f"it says the same thing twice: {deed.words}"
            raise RefusedToSign(Reason.REPEATED_INSTRUCTION, told, words)
        if deed.name in _OPENINGS:
            opened.append(_opened(deed, announced, words))
        elif announced.owner in deed.touches:
            raise RefusedToSign(deed.reason, f"it does this in your name: {deed.words}", words)
        elif deed.name in _TRANSFERS or deed.name in _MINTINGS:
            came.append(deed)
        elif deed.name != "metadata":  # the grid may write to its token's description
            raise RefusedToSign(deed.reason, f"this was not announced: {deed.words}", words)
    mint = _mint_of(came, opened, words)
    _check_coming(came[0], mint, announced, programs, words)
    return mint


def _opened(deed: Deed, announced: AnnouncedKey, words: Sequence[str]) -> Address:
    accounts = deed.accounts
    owner, mint = accounts["owner"], accounts["mint"]
    if accounts["payer"] == announced.owner != owner:
        told = f"you would pay for an account of {owner}."
        raise RefusedToSign(Reason.PAYS_FOR_ANOTHER, told, words)
    if accounts["system_program"] != SYSTEM_PROGRAM:
        told = f"it names {accounts['system_program']} as the system program."
        raise RefusedToSign(Reason.ANOTHER_ACCOUNT, told, words)
    if accounts["token_program"] != TOKEN_PROGRAM:
        told = "it opens an account of another token program."
        raise RefusedToSign(Reason.PROGRAM_2022, told, words)
    if owner != announced.owner or accounts["account"] != associated_token_account(owner, mint):
        told = f"it opens {accounts['account']}, which is not where your key belongs."
        raise RefusedToSign(Reason.ANOTHER_ACCOUNT, told, words)
    return mint


def _mint_of(came: Sequence[Deed], opened: Sequence[Address], words: Sequence[str]) -> Address:
    if not came:
        raise RefusedToSign(Reason.NO_KEY, "it hands over no access key.", words)
    named = {deed.accounts["mint"] for deed in came if "mint" in deed.accounts}
    mints = named.union(opened)
    if len(came) > 1 or len(mints) != 1 or len(opened) > 1:
        told = "it deals with more, or with less, than the one token of a key."
        raise RefusedToSign(Reason.NOT_ONE_KEY, told, words)
    return next(iter(mints))


def _check_coming(
    deed: Deed,
    mint: Address,
    announced: AnnouncedKey,
    programs: Programs,
    words: Sequence[str],
) -> None:
    if deed.accounts["target"] != associated_token_account(announced.owner, mint):
        told = f"the key would go to {deed.accounts['target']}, which is not yours."
        raise RefusedToSign(deed.reason, told, words)
    if mint == programs.nos_mint:
        raise RefusedToSign(Reason.ANOTHER_MINT, "it deals with NOS, not with a key.", words)
    if deed.args["amount"] != 1:
        told = "a key is one token, and this is another number of them."
        raise RefusedToSign(Reason.NOT_ONE_KEY, told, words)


def _check_signers(reading: Reading, deeds: Sequence[Deed], words: Sequence[str]) -> None:
    touched = {key for deed in deeds for key in deed.touches}
    if extra := set(reading.signers[1:]) - touched:
        told = f"it wants a signature of {min(extra)}, which has no part in it."
        raise RefusedToSign(Reason.EXTRA_SIGNER, told, words)


def _check_signatures(reading: Reading, signatures: Sequence[bytes], owner: Address) -> None:
    """Refuse what others have yet to sign: they could hold it back until it suits them."""
    if len(signatures) != len(reading.signers):
        raise RefusedToSign(Reason.MALFORMED, "it has more or fewer signatures than signers.")
    for key, signature in zip(reading.signers, signatures, strict=True):
        is_empty = signature == bytes(64)
        if key == owner:
            if not is_empty:
                told = "there is something already where your signature belongs."
                raise RefusedToSign(Reason.ALREADY_SIGNED, told)
        elif is_empty:
            raise RefusedToSign(Reason.MISSING_SIGNATURE, f"{key} has not signed it yet.")
        elif not Signature(signature).verify(Pubkey.from_string(key), reading.message):
            raise RefusedToSign(Reason.FALSE_SIGNATURE, f"the signature of {key} is false.")


def _told(deeds: Sequence[Deed], mint: Address) -> list[str]:
    told = []
    for deed in deeds:
        if deed.name in _OPENINGS:
            told.append("Creates your account for the access key.")
        elif deed.name in _TRANSFERS or deed.name in _MINTINGS:
            told.append(f"Puts the access key {mint} there.")
        else:
            told.append("Lets the grid describe its own token.")
    return told
