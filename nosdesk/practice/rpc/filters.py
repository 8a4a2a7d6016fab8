"""Which accounts of a program a client wants: by bytes at an offset, by size."""

import base64
import binascii
from typing import Annotated, Literal

import base58
from msgspec import Meta, Struct
from solders.account import Account

from nosdesk.practice.rpc.errors import invalid_params
from nosdesk.practice.rpc.params import Unsigned

_BYTES_LIMIT = 128
_TEXT_LIMIT = 4 * _BYTES_LIMIT


class Memcmp(Struct, frozen=True):
    """These bytes stand at this offset."""

    offset: Unsigned
    bytes: str | list[Annotated[int, Meta(ge=0, le=255)]]
    encoding: Literal["base58", "base64", "bytes"] | None = None


class Filter(Struct, frozen=True, rename="camel"):
    """One condition, with exactly one member set."""

    memcmp: Memcmp | None = None
    data_size: Unsigned | None = None


Filters = Annotated[list[Filter], Meta(max_length=4)]


class AccountFilter:
    """Conditions, decoded once and asked of many accounts."""

    def __init__(self, filters: list[Filter] | None) -> None:
        self._sizes: list[int] = []
        self._parts: list[tuple[int, bytes]] = []
        for one in filters or ():
            self._add(one)

    def matches(self, account: Account) -> bool:
        """Tell whether the account meets every condition."""
        data = account.data
        return all(len(data) == size for size in self._sizes) and all(
            data[offset : offset + len(part)] == part for offset, part in self._parts
        )

    def _add(self, one: Filter) -> None:
        if one.memcmp is not None and one.data_size is None:
            self._parts.append((one.memcmp.offset, _decode(one.memcmp)))
        elif one.data_size is not None and one.memcmp is None:
            self._sizes.append(one.data_size)
        else:
            raise invalid_params("a filter is either `memcmp` or `dataSize`.")


def _decode(memcmp: Memcmp) -> bytes:
    wanted = memcmp.bytes
    if len(wanted) > _TEXT_LIMIT:
        raise invalid_params(f"memcmp compares at most {_BYTES_LIMIT} bytes.")
    try:
        part = bytes(wanted) if isinstance(wanted, list) else _from_text(wanted, memcmp.encoding)
    except (ValueError, binascii.Error) as error:
        raise invalid_params(f"memcmp bytes are not {memcmp.encoding or 'base58'}.") from error
    if len(part) > _BYTES_LIMIT:
        raise invalid_params(f"memcmp compares at most {_BYTES_LIMIT} bytes.")
    return part


def _from_text(text: str, encoding: str | None) -> bytes:
    return base64.b64decode(text, validate=True) if encoding == "base64" else base58.b58decode(text)
