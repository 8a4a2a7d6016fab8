"""Content ids: CIDv0 of documents, and the 32 bytes of them that fit on chain.

The CID of a document is that of the UnixFS file a default importer makes of it: chunks of
256 KiB as protobuf leaves, at most 174 links a node, sha2-256, base58 (IPFS UnixFS and
DAG-PB specifications).
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

import base58

from nosdesk.domain.addresses import Cid
from nosdesk.domain.errors import BadInput

CHUNK_SIZE = 262_144
LINKS_PER_NODE = 174
NO_CONTENT = bytes(32)
_SHA2_256 = b"\x12\x20"


def digest_to_cid(digest: bytes) -> Cid:
    """Return the CIDv0 of a 32-byte digest as stored on chain."""
    if len(digest) != 32:
        raise BadInput(f"A content digest has 32 bytes, not {len(digest)}.")
    return Cid(base58.b58encode(_SHA2_256 + digest).decode("ascii"))


def cid_to_digest(cid: str) -> bytes:
    """Return the 32 bytes of a CIDv0; `BadInput` for anything that the chain cannot hold."""
    try:
        multihash = base58.b58decode(cid)
    except ValueError as error:
        raise BadInput(f"'{cid}' is not a CIDv0: it holds a forbidden character.") from error
    if len(multihash) != 34 or multihash[:2] != _SHA2_256:
        raise BadInput(f"'{cid}' is not a CIDv0 with a sha2-256 digest.")
    return multihash[2:]


def cid_of(document: bytes) -> Cid:
    """Return the CIDv0 of the document's bytes."""
    level = [_leaf(chunk) for chunk in _chunks(document)]
    while len(level) > 1:
        level = [
            _parent(level[i : i + LINKS_PER_NODE]) for i in range(0, len(level), LINKS_PER_NODE)
        ]
    return digest_to_cid(level[0].digest)


@dataclass(frozen=True, slots=True)
class _Node:
    digest: bytes
    total_size: int  # of the block and everything below it
    file_size: int  # of the content below it


def _chunks(document: bytes) -> Iterator[bytes]:
    for start in range(0, max(len(document), 1), CHUNK_SIZE):
        yield document[start : start + CHUNK_SIZE]


def _leaf(chunk: bytes) -> _Node:
    content = _field(2, chunk) if chunk else b""
    unixfs = b"\x08\x02" + content + _number(3, len(chunk))
    return _node(_field(1, unixfs), len(chunk), 0)


def _parent(children: list[_Node]) -> _Node:
    links = b"".join(
        _field(
            2,
            _field(1, _SHA2_256 + child.digest) + _field(2, b"") + _number(3, child.total_size),
        )
        for child in children
    )
    size = sum(child.file_size for child in children)
    sizes = b"".join(_number(4, child.file_size) for child in children)
    unixfs = b"\x08\x02" + _number(3, size) + sizes
    return _node(links + _field(1, unixfs), size, sum(child.total_size for child in children))


def _node(block: bytes, file_size: int, below: int) -> _Node:
    return _Node(hashlib.sha256(block).digest(), len(block) + below, file_size)


def _field(number: int, value: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(value)) + value


def _number(number: int, value: int) -> bytes:
    return _varint(number << 3) + _varint(value)


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(out) + bytes([value])
