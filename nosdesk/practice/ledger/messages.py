"""A transaction's message read the way a validator reads it: rights, compute budget, fee."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from solders.compute_budget import ID as _COMPUTE_BUDGET
from solders.instruction import AccountMeta, CompiledInstruction, Instruction
from solders.message import Message, MessageV0
from solders.pubkey import Pubkey

from nosdesk.practice.ledger.records import TransactionFailed

COMPUTE_BUDGET_PROGRAM: Pubkey = _COMPUTE_BUDGET
AnyMessage = Message | MessageV0

_LAMPORTS_PER_SIGNATURE = 5_000
_MICRO = 1_000_000
_UNITS_PER_INSTRUCTION = 200_000
_MAXIMUM_UNITS = 1_400_000
_BUDGET_SIZES = {1: 5, 2: 5, 3: 9, 4: 5}  # heap frame, unit limit, unit price, loaded data
_UNIT_LIMIT, _UNIT_PRICE = 2, 3


@dataclass(frozen=True, slots=True)
class Budget:
    """The compute units a transaction may use, and what it offers for each (micro-lamports)."""

    unit_limit: int
    unit_price: int


def budget_of(message: AnyMessage) -> Budget:
    """Return what the message's ComputeBudget instructions ask for."""
    asked: dict[int, int] = {}
    others = 0
    for index, compiled in enumerate(message.instructions):
        if message.account_keys[compiled.program_id_index] != COMPUTE_BUDGET_PROGRAM:
            others += 1
            continue
        kind, value = _budget_request(index, compiled)
        if kind in asked:
            raise TransactionFailed({"DuplicateInstruction": index})
        asked[kind] = value
    limit = asked.get(_UNIT_LIMIT, others * _UNITS_PER_INSTRUCTION)
    return Budget(min(limit, _MAXIMUM_UNITS), asked.get(_UNIT_PRICE, 0))


def fee_of(message: AnyMessage) -> int:
    """Return the lamports that landing this message costs its first signer."""
    budget = budget_of(message)
    priority = math.ceil(budget.unit_price * budget.unit_limit / _MICRO)
    return message.header.num_required_signatures * _LAMPORTS_PER_SIGNATURE + priority


def writable_keys(message: AnyMessage, is_fixed: Callable[[Pubkey], bool]) -> frozenset[Pubkey]:
    """Return the keys that the message may write; never programs and other fixed accounts."""
    header, keys = message.header, message.account_keys
    signed = header.num_required_signatures - header.num_readonly_signed_accounts
    unsigned = len(keys) - header.num_readonly_unsigned_accounts
    return frozenset(
        key
        for index, key in enumerate(keys)
        if index < signed or header.num_required_signatures <= index < unsigned
        if not is_fixed(key)
    )


def instruction_of(
    message: AnyMessage, compiled: CompiledInstruction, writable: frozenset[Pubkey]
) -> Instruction:
    """Return the instruction with the rights that the message gives to its accounts."""
    keys = message.account_keys
    metas = [
        AccountMeta(keys[index], message.is_signer(index), keys[index] in writable)
        for index in compiled.accounts
    ]
    return Instruction(keys[compiled.program_id_index], compiled.data, metas)


def _budget_request(index: int, compiled: CompiledInstruction) -> tuple[int, int]:
    content = bytes(compiled.data)
    if not content or len(content) < _BUDGET_SIZES.get(content[0], len(content) + 1):
        raise TransactionFailed({"InstructionError": [index, "InvalidInstructionData"]})
    size = _BUDGET_SIZES[content[0]]
    return content[0], int.from_bytes(content[1:size], "little")
