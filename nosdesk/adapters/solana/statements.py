"""A landed transaction as an endpoint sends it, decoded into what it did to whom.

Nothing here is believed beyond its shape: numbers are bounded, places must be there, and what is
not understood keeps an empty name, so that nobody takes it for something else.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import base58

from nosdesk.adapters.solana.rpc.past import Called, PastMeta, PastTransaction, TokensHeld
from nosdesk.adapters.solana.rpc.refusals import reason
from nosdesk.domain.addresses import Address, Signature
from nosdesk.domain.errors import BadInput, Unavailable
from nosdesk.domain.money import Lamports
from nosdesk.domain.movements.facts import Change, Deed, TransactionFacts
from nosdesk.protocol import borsh
from nosdesk.protocol.guard.known import Known, KnownProgram, known_programs
from nosdesk.protocol.pdas import ASSOCIATED_TOKEN_PROGRAM
from nosdesk.protocol.programs import Programs

FEE_A_SIGNATURE = 5_000
"""Lamports that the network asks for each signature; what is paid beyond was offered."""

_MOST_KEYS = 256
_NOTE_LENGTH = 64
_AMOUNTS = ("lamports", "amount")

_Table = Mapping[Address, KnownProgram]


def facts_of(landed: PastTransaction, signature: Signature, programs: Programs) -> TransactionFacts:
    """Return what the transaction did; `Unavailable` when what was sent is none, or another."""
    body, meta = landed.transaction, landed.meta
    if signature not in body.signatures[:1]:
        raise Unavailable("The RPC endpoint sent another transaction than was asked.")
    keys = _keys(landed)
    sol = _changes(keys, meta.pre_balances, meta.post_balances)
    nos, owners = _tokens(keys, meta, programs.nos_mint)
    return TransactionFacts(
        signature=signature,
        slot=landed.slot,
        at=landed.block_time,
        error=None if meta.err is None else reason(meta.err, meta.log_messages)[:100],
        payer=keys[0],
        fee=Lamports(meta.fee),
        base_fee=Lamports(min(meta.fee, FEE_A_SIGNATURE * len(body.signatures))),
        sol=sol,
        nos=nos,
        owners=owners,
        deeds=_deeds(landed, keys, known_programs(programs)),
    )


def _keys(landed: PastTransaction) -> list[Address]:
    """Return every account in the order in which balances and instructions count them."""
    loaded = landed.meta.loaded_addresses
    tables = (*loaded.writable, *loaded.readonly) if loaded else ()
    keys = [Address(key) for key in (*landed.transaction.message.account_keys, *tables)]
    if not 0 < len(keys) <= _MOST_KEYS or len(set(keys)) != len(keys):
        raise Unavailable("The RPC endpoint sent a transaction whose accounts make no sense.")
    return keys


def _changes(
    keys: Sequence[Address], before: Sequence[int], after: Sequence[int]
) -> dict[Address, Change]:
    if not len(keys) == len(before) == len(after):
        raise Unavailable("The RPC endpoint sent a transaction without all of its balances.")
    return {key: Change(had, has) for key, had, has in zip(keys, before, after, strict=True)}


def _tokens(
    keys: Sequence[Address], meta: PastMeta, mint: Address
) -> tuple[dict[Address, Change], dict[Address, Address]]:
    """Return how the NOS of each account changed, and whose they are."""
    owners: dict[Address, Address] = {}
    before = _held(keys, meta.pre_token_balances, mint, owners)
    after = _held(keys, meta.post_token_balances, mint, owners)
    accounts = before.keys() | after.keys()
    return {one: Change(before.get(one, 0), after.get(one, 0)) for one in accounts}, owners


def _held(
    keys: Sequence[Address],
    balances: Sequence[TokensHeld],
    mint: Address,
    owners: dict[Address, Address],
) -> dict[Address, int]:
    held = {}
    for balance in balances:
        if balance.mint == mint:
            account = _at(keys, balance.account_index)
            held[account] = balance.ui_token_amount.units
            if balance.owner is not None:
                owners[account] = Address(balance.owner)
    return held


# --- Instructions ------------------------------------------------------------------------------


def _deeds(landed: PastTransaction, keys: Sequence[Address], known: _Table) -> tuple[Deed, ...]:
    inner: dict[int, tuple[Deed, ...]] = {}
    for given in landed.meta.inner_instructions or ():
        deeds = tuple(_deed(each, keys, known) for each in given.instructions)
        inner[given.index] = inner.get(given.index, ()) + deeds
    return tuple(
        _deed(call, keys, known, inner.get(number, ()))
        for number, call in enumerate(landed.transaction.message.instructions)
    )


def _deed(
    call: Called, keys: Sequence[Address], known: _Table, inner: tuple[Deed, ...] = ()
) -> Deed:
    address = _at(keys, call.program_id_index)
    names = tuple(_at(keys, place) for place in call.accounts)
    content = _content(call.data)
    program = known.get(address)
    if program is None:
        return Deed("", names=names, inner=inner)
    if not program.rows:
        note = content[:_NOTE_LENGTH].decode(errors="replace") if program.name == "memo" else ""
        return Deed(program.name, names=names, note=note, inner=inner)
    if address == ASSOCIATED_TOKEN_PROGRAM and not content:
        content = b"\0"  # how older clients write "create"
    row = next((row for row in program.rows if content.startswith(row.tag)), None)
    read = None if row is None else _read(row, names, content)
    if row is None or read is None:
        return Deed("", names=names, inner=inner)
    accounts, amount, size = read
    return Deed(f"{program.name}.{row.name}", accounts, names, amount, inner=inner, size=size)


def _read(
    row: Known, names: Sequence[Address], content: bytes
) -> tuple[dict[str, Address], int | None, int | None] | None:
    """Return the accounts by role, the amount and the size; None when some is not there."""
    if row.spec is None:
        return {}, None, None
    if len(names) < len(row.spec.accounts):
        return None
    try:
        args: dict[str, Any] = borsh.decode(row.spec.args, content[len(row.tag) :])
    except BadInput:
        return None
    accounts = {role.name: name for role, name in zip(row.spec.accounts, names, strict=False)}
    amount = next((args[name] for name in _AMOUNTS if name in args), None)
    return accounts, amount, args.get("space")


def _content(text: str) -> bytes:
    """Return the instruction's data; none when it cannot be any."""
    try:
        return base58.b58decode(text)
    except ValueError:
        return b""


def _at(keys: Sequence[Address], place: int) -> Address:
    if not 0 <= place < len(keys):
        raise Unavailable("The RPC endpoint sent a transaction that names what is not there.")
    return keys[place]
