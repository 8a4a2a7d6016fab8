"""Borsh, as far as the network's programs use it: declared layouts, encoded and decoded.

A layout is a tuple of `Field`s. Types are named as in an Anchor IDL, so that the same
declaration encodes, decodes and prints the IDL that older clients load from chain.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass

from nosdesk.domain.errors import BadInput
from nosdesk.protocol.base58 import address_to_bytes, bytes_to_address

Value = int | bool | str | bytes | tuple[str, ...]

_INTEGERS = {
    "u8": (1, False), "u16": (2, False), "u32": (4, False), "u64": (8, False),
    "u128": (16, False), "i64": (8, True),
}  # fmt: skip
BYTES_32 = "[u8; 32]"
KEYS = "Vec<publicKey>"


@dataclass(frozen=True, slots=True)
class Field:
    """One value of a layout: its name in snake case and its IDL type."""

    name: str
    type: str


def fields(text: str) -> tuple[Field, ...]:
    """Return the layout written as `name: type, …`."""
    pairs = (part.split(":", 1) for part in text.split(",") if part.strip())
    return tuple(Field(name.strip(), kind.strip()) for name, kind in pairs)


def encode(layout: tuple[Field, ...], values: Mapping[str, Value]) -> bytes:
    """Return the values in layout order; every field of the layout must be present."""
    return b"".join(_encode_one(field.type, values[field.name]) for field in layout)


def decode(layout: tuple[Field, ...], data: bytes) -> dict[str, Value]:
    """Return the values at the start of `data`; what follows them is ignored.

    Accounts are allocated larger than their content, so a tail is normal.
    Raises `BadInput` when the data ends early.
    """
    values: dict[str, Value] = {}
    offset = 0
    for field in layout:
        try:
            values[field.name], offset = _decode_one(field.type, data, offset)
        except (struct.error, IndexError, UnicodeDecodeError) as error:
            title = f"The data ends inside '{field.name}' ({len(data)} bytes)."
            raise BadInput(title, "Ask another RPC endpoint.") from error
    return values


def _encode_one(kind: str, value: Value) -> bytes:
    if kind in _INTEGERS:
        size, signed = _INTEGERS[kind]
        return int(value).to_bytes(size, "little", signed=signed)  # type: ignore[arg-type]  # an int by the layout
    match kind, value:
        case "bool", bool():
            return bytes([value])
        case "publicKey", str():
            return address_to_bytes(value)
        case "[u8; 32]", bytes() if len(value) == 32:
            return value
        case "string", str():
            text = value.encode()
            return struct.pack("<I", len(text)) + text
        case "Vec<publicKey>", tuple():
            return struct.pack("<I", len(value)) + b"".join(map(address_to_bytes, value))
        case _:
            raise BadInput(f"{value!r} is no {kind}.")


def _decode_one(kind: str, data: bytes, offset: int) -> tuple[Value, int]:
    if kind in _INTEGERS:
        size, signed = _INTEGERS[kind]
        return int.from_bytes(_take(data, offset, size), "little", signed=signed), offset + size
    match kind:
        case "bool":
            return bool(_take(data, offset, 1)[0]), offset + 1
        case "publicKey":
            return bytes_to_address(_take(data, offset, 32)), offset + 32
        case "[u8; 32]":
            return _take(data, offset, 32), offset + 32
        case "string":
            (length,) = struct.unpack_from("<I", data, offset)
            return _take(data, offset + 4, length).decode(), offset + 4 + length
        case "Vec<publicKey>":
            (count,) = struct.unpack_from("<I", data, offset)
            start = offset + 4
            keys = _take(data, start, count * 32)
            chunks = (keys[i : i + 32] for i in range(0, len(keys), 32))
            return tuple(bytes_to_address(chunk) for chunk in chunks), start + len(keys)
        case _:
            raise BadInput(f"There is no layout type '{kind}'.")


def _take(data: bytes, offset: int, size: int) -> bytes:
    chunk = data[offset : offset + size]
    if len(chunk) != size:
        raise IndexError(offset)
    return bytes(chunk)
