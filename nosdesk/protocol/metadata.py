"""Metaplex metadata of a token: what tells that an access key belongs to a market's collection.

The layout is Metaplex's own (Borsh, with options), so it is read and written here field by field.
Old accounts end before the collection; they simply have none.
"""

import struct
from dataclasses import dataclass

from nosdesk.domain.addresses import Address
from nosdesk.domain.errors import BadInput
from nosdesk.protocol.base58 import address_to_bytes, bytes_to_address

METADATA_SIZE = 607
_METADATA_V1 = 4
_NON_FUNGIBLE = 0
_NAME_SIZE, _SYMBOL_SIZE, _URI_SIZE = 32, 10, 200
_CREATOR_SIZE = 34


@dataclass(frozen=True, slots=True)
class Collection:
    """The collection a token says it is of; only a verified one was confirmed by its owner."""

    key: Address
    verified: bool


@dataclass(frozen=True, slots=True)
class Metadata:
    """The parts of a token's metadata that the network looks at."""

    update_authority: Address
    mint: Address
    name: str
    symbol: str
    uri: str
    collection: Collection | None


def encode_metadata(metadata: Metadata) -> bytes:
    """Return the metadata as Metaplex stores it, zero-filled to its size on chain."""
    collection = metadata.collection
    content = b"".join(
        (
            bytes([_METADATA_V1]),
            address_to_bytes(metadata.update_authority),
            address_to_bytes(metadata.mint),
            _padded(metadata.name, _NAME_SIZE),
            _padded(metadata.symbol, _SYMBOL_SIZE),
            _padded(metadata.uri, _URI_SIZE),
            bytes(2),  # no seller fee
            b"\0",  # no creators
            b"\0\1",  # not sold yet, may be changed
            b"\0",  # no edition nonce
            bytes([1, _NON_FUNGIBLE]),
            b"\0" if collection is None else _collection(collection),
        )
    )
    return content.ljust(METADATA_SIZE, b"\0")


def decode_metadata(data: bytes) -> Metadata:
    """Return the metadata in these bytes; `BadInput` when they are of another account."""
    reader = _Reader(data)
    if reader.byte() != _METADATA_V1:
        raise BadInput("This is not a token's metadata.", "Check the address.")
    return Metadata(
        update_authority=reader.address(),
        mint=reader.address(),
        name=reader.text(),
        symbol=reader.text(),
        uri=reader.text(),
        collection=_read_collection(reader),
    )


def _padded(text: str, size: int) -> bytes:
    content = text.encode()
    if len(content) > size:
        raise BadInput(f"'{text}' is longer than {size} bytes.")
    return struct.pack("<I", size) + content.ljust(size, b"\0")


def _collection(collection: Collection) -> bytes:
    return bytes([1, collection.verified]) + address_to_bytes(collection.key)


def _read_collection(reader: "_Reader") -> Collection | None:
    reader.take(2)  # seller fee
    if reader.byte():
        reader.take(reader.count() * _CREATOR_SIZE)
    reader.take(2)  # primary sale, mutable
    if reader.at_end():
        return None
    if reader.byte():
        reader.take(1)  # edition nonce
    if reader.at_end():
        return None
    if reader.byte():
        reader.take(1)  # token standard
    if reader.at_end() or not reader.byte():
        return None
    verified = bool(reader.byte())
    return Collection(reader.address(), verified)


class _Reader:
    """Takes values off the front of untrusted bytes."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._offset = 0

    def at_end(self) -> bool:
        return self._offset >= len(self._data)

    def take(self, size: int) -> bytes:
        chunk = self._data[self._offset : self._offset + size]
        if len(chunk) != size:
            raise BadInput(f"The metadata ends early ({len(self._data)} bytes).")
        self._offset += size
        return chunk

    def byte(self) -> int:
        return self.take(1)[0]

    def count(self) -> int:
        return int.from_bytes(self.take(4), "little")

    def address(self) -> Address:
        return bytes_to_address(self.take(32))

    def text(self) -> str:
        content = self.take(self.count()).rstrip(b"\0")
        try:
            return content.decode()
        except UnicodeDecodeError as error:
            raise BadInput("The metadata holds text that is not UTF-8.") from error
