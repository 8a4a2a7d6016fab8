"""The programs' interfaces as IDL accounts, the way Anchor stored them on chain before 0.30.

Older clients load a program from its IDL account before they speak to it; the practice grid
serves these so that such software works there unchanged.
"""

import json
import re
import struct
import zlib
from typing import Any

from solders.pubkey import Pubkey

from nosdesk.domain.addresses import Address
from nosdesk.protocol import jobs, pools, rewards, staking
from nosdesk.protocol.borsh import Field
from nosdesk.protocol.instructions import InstructionSpec
from nosdesk.protocol.pdas import find_program_address

_INTERFACES = {
    "nosana_jobs": jobs,
    "nosana_staking": staking,
    "nosana_rewards": rewards,
    "nosana_pools": pools,
}
_DISCRIMINATOR = bytes.fromhex("184662bf3a907b9e")  # sha256("internal:IdlAccount")[:8]
_TYPES: dict[str, Any] = {"[u8; 32]": {"array": ["u8", 32]}, "Vec<publicKey>": {"vec": "publicKey"}}


def idl_address(program: Address) -> Address:
    """Return where Anchor keeps the IDL of the program."""
    base, _ = find_program_address(program)
    key = Pubkey.create_with_seed(
        Pubkey.from_string(base), "anchor:idl", Pubkey.from_string(program)
    )
    return Address(str(key))


def idl_account(name: str, authority: Address) -> bytes:
    """Return the content of the IDL account of the program `name` (as in `nosana_jobs`)."""
    packed = zlib.compress(json.dumps(idl(name)).encode())
    key = bytes(Pubkey.from_string(authority))
    return _DISCRIMINATOR + key + struct.pack("<I", len(packed)) + packed


def idl(name: str) -> dict[str, Any]:
    """Return the interface of the program in the pre-0.30 IDL format."""
    interface = _INTERFACES[name]
    return {
        "version": "0.1.0",
        "name": name,
        "instructions": [_instruction(spec) for spec in interface.INSTRUCTIONS.values()],
        "accounts": [
            {"name": account, "type": {"kind": "struct", "fields": _fields(layout)}}
            for account, layout in interface.ACCOUNTS.items()
        ],
        "errors": [{"code": code, "name": error, "msg": error} for code, error in interface.ERRORS],
    }


def _instruction(spec: InstructionSpec) -> dict[str, Any]:
    accounts = [
        {"name": _camel(role.name), "isMut": role.writable, "isSigner": role.signer}
        for role in spec.accounts
    ]
    return {"name": _camel(spec.name), "accounts": accounts, "args": _fields(spec.args)}


def _fields(layout: tuple[Field, ...]) -> list[dict[str, Any]]:
    return [
        {"name": _camel(field.name), "type": _TYPES.get(field.type, field.type)} for field in layout
    ]


def _camel(name: str) -> str:
    return re.sub(r"_(\w)", lambda match: match[1].upper(), name)
