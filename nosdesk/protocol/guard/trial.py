"""What a trial of a stranger's transaction shows, held against what was announced."""

from collections.abc import Mapping
from dataclasses import dataclass

from solders.token.state import TokenAccount, TokenAccountState

from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address
from nosdesk.domain.errors import BadInput
from nosdesk.domain.money import Lamports, format_sol
from nosdesk.protocol.guard.ours import Accepted
from nosdesk.protocol.guard.reasons import Reason, RefusedToSign
from nosdesk.protocol.guard.theirs import KeyTransaction
from nosdesk.protocol.metadata import Collection, decode_metadata
from nosdesk.protocol.pdas import METADATA_PROGRAM, TOKEN_PROGRAM, metadata_account


@dataclass(frozen=True, slots=True)
class Held:
    """An account as a ledger shows it: its SOL, the program that owns it, its data."""

    lamports: int
    program: Address
    data: bytes = b""


Shown = Mapping[Address, Held | None]
"""Accounts by address; None for what is not there."""


def judge_trial(transaction: KeyTransaction, before: Shown, after: Shown) -> Accepted:
    """Return the consent to sign the handover; `RefusedToSign` when the trial shows otherwise.

    `before` and `after` must show every account that the handover watches.
    """
    if any(key not in shown for key in transaction.watched for shown in (before, after)):
        told = "the trial did not show all that it would change."
        raise RefusedToSign(Reason.TRIAL_INCOMPLETE, told, transaction.words)
    cost = _cost(transaction, before, after)
    for key in transaction.watched:
        _check_tokens(transaction, key, before[key], after[key])
    _check_key(transaction, after)
    told = f"Costs you {format_sol(cost)} in all, by a trial of it."
    return Accepted(transaction.message, (*transaction.words, told))


def _cost(transaction: KeyTransaction, before: Shown, after: Shown) -> Lamports:
    owner, most = transaction.announced.owner, transaction.announced.most
    had, has = before[owner], after[owner]
    if had is None or has is None or (has.program, has.data) != (SYSTEM_PROGRAM, b""):
        told = "your wallet would not be a wallet of yours any more."
        raise RefusedToSign(Reason.WALLET_LEAVES, told, transaction.words)
    cost = Lamports(had.lamports - has.lamports)
    if cost > most:
        told = f"it would cost {format_sol(cost)}, and at most {format_sol(most)} was announced."
        raise RefusedToSign(Reason.SOL_LEAVES, told, transaction.words)
    return cost


def _check_tokens(
    transaction: KeyTransaction, key: Address, before: Held | None, after: Held | None
) -> None:
    """Refuse when a token account that is the owner's now loses something."""
    had, has = _token(before), _token(after)
    if had is None or str(had.owner) != transaction.announced.owner:
        return
    if has is None or has.amount < had.amount:
        raise RefusedToSign(Reason.TOKENS_LEAVE, f"tokens would leave {key}.", transaction.words)
    if _rights(has) != _rights(had):
        told = f"others would get a right to {key}."
        raise RefusedToSign(Reason.AUTHORITY_LEAVES, told, transaction.words)


def _check_key(transaction: KeyTransaction, after: Shown) -> None:
    token = _token(after.get(transaction.key_account))
    wanted = (transaction.mint, transaction.announced.owner, None, None)
    held = (
        (str(token.mint), str(token.owner), token.delegate, token.close_authority) if token else ()
    )
    if token is None or held != wanted or not token.amount:
        told = "the key would not come into an account that is yours alone."
        raise RefusedToSign(Reason.KEY_DOES_NOT_COME, told, transaction.words)
    if not _is_of_collection(transaction, after[metadata_account(transaction.mint)]):
        told = f"its key is not one of the market's collection {transaction.announced.collection}."
        raise RefusedToSign(Reason.ANOTHER_COLLECTION, told, transaction.words)


def _is_of_collection(transaction: KeyTransaction, account: Held | None) -> bool:
    if account is None or account.program != METADATA_PROGRAM:
        return False
    try:
        told = decode_metadata(account.data)
    except BadInput:
        return False
    wanted = Collection(transaction.announced.collection, verified=True)
    return told.mint == transaction.mint and told.collection == wanted


def _token(account: Held | None) -> TokenAccount | None:
    if account is None or account.program != TOKEN_PROGRAM:
        return None
    try:
        return TokenAccount.from_bytes(account.data)
    except ValueError:  # a mint, or nothing that could hold tokens
        return None


def _rights(
    token: TokenAccount,
) -> tuple[str, str, str, int, str, TokenAccountState]:
    return (
        str(token.mint),
        str(token.owner),
        str(token.delegate),
        token.delegated_amount,
        str(token.close_authority),
        token.state,
    )
