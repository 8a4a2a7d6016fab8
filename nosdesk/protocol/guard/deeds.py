"""Instructions decoded: what a message would do, deed by deed, in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from nosdesk.domain.addresses import Address
from nosdesk.domain.errors import BadInput
from nosdesk.domain.money import Lamports, format_sol
from nosdesk.protocol import borsh
from nosdesk.protocol.borsh import Value
from nosdesk.protocol.guard.fees import COMPUTE_BUDGET
from nosdesk.protocol.guard.known import Known, KnownProgram, known_programs
from nosdesk.protocol.guard.reading import Call, Reading
from nosdesk.protocol.guard.reasons import Reason, RefusedToSign
from nosdesk.protocol.instructions import AccountRole
from nosdesk.protocol.pdas import ASSOCIATED_TOKEN_PROGRAM
from nosdesk.protocol.programs import Programs


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that a message would do.

    `name` is the program's and the instruction's. `accounts` and `args` are empty where only the
    name is known; `touches` are all its accounts in any case.
    """

    name: str
    accounts: Mapping[str, Address]
    args: Mapping[str, Value]
    touches: tuple[Address, ...]
    words: str = field(compare=False)
    reason: Reason = field(compare=False)
    roles: tuple[AccountRole, ...] = field(compare=False, default=())
    content: bytes = b""


def deeds_of(reading: Reading, programs: Programs) -> tuple[Deed, ...]:
    """Return what the message does beside buying compute units; refused when that is unknown."""
    known = known_programs(programs)
    return tuple(
        _deed(call, known.get(call.program), reading.payer)
        for call in reading.calls
        if call.program != COMPUTE_BUDGET
    )


def _deed(call: Call, program: KnownProgram | None, payer: Address) -> Deed:
    if program is None:
        told = f"it calls the program {call.program}, which is unknown here"
        if payer in call.accounts:
            told += ", and hands it your signature"
        raise RefusedToSign(Reason.UNKNOWN_PROGRAM, f"{told}.")
    if not program.rows:
        words = f"Calls the {program.name} program."
        return Deed(program.name, {}, {}, call.accounts, words, program.reason, (), call.content)
    content = call.content
    if call.program == ASSOCIATED_TOKEN_PROGRAM and not content:
        content = b"\0"  # how older clients write "create"
    row = next((row for row in program.rows if content.startswith(row.tag)), None)
    if row is None:
        told = f"it calls the {program.name} program for something that is unknown here."
        raise RefusedToSign(Reason.UNKNOWN_INSTRUCTION, told)
    return _decoded(f"{program.name}.{row.name}", row, content, call.accounts)


def _decoded(name: str, row: Known, content: bytes, keys: tuple[Address, ...]) -> Deed:
    spec = row.spec
    if spec is None:
        return Deed(name, {}, {}, keys, row.words, row.reason, (), content)
    try:
        args = borsh.decode(spec.args, content[len(row.tag) :])
        whole = row.tag + borsh.encode(spec.args, args)
    except BadInput as error:
        raise _malformed(name, row) from error
    if whole != content or len(keys) != len(spec.accounts):
        raise _malformed(name, row)
    accounts = {role.name: key for role, key in zip(spec.accounts, keys, strict=True)}
    words = row.words.format_map({**accounts, **args, **_in_sol(args)})
    return Deed(name, accounts, args, keys, words, row.reason, spec.accounts)


def _malformed(name: str, row: Known) -> RefusedToSign:
    told = f"its instruction '{name}' is not of the known form."
    return RefusedToSign(Reason.MALFORMED_INSTRUCTION, told, [row.words])


def _in_sol(args: Mapping[str, Value]) -> dict[str, str]:
    lamports = args.get("lamports")
    return {"lamports": format_sol(Lamports(lamports))} if isinstance(lamports, int) else {}
