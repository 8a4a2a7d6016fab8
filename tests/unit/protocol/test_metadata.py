"""Token metadata is read as Metaplex lays it out, in full and in older forms."""

import pytest

from nosdesk.domain.errors import BadInput
from nosdesk.protocol.base58 import address_to_bytes, bytes_to_address
from nosdesk.protocol.metadata import Collection, Metadata, decode_metadata, encode_metadata

AUTHORITY, MINT, GROUP = (bytes_to_address(bytes([n]) * 32) for n in (1, 2, 3))
KEY = Metadata(AUTHORITY, MINT, "Key", "K", "ipfs://x", Collection(GROUP, verified=True))


def text(value: bytes, size: int) -> bytes:
    return size.to_bytes(4, "little") + value.ljust(size, b"\0")


HEAD = (
    b"\x04" + address_to_bytes(AUTHORITY) + address_to_bytes(MINT)
    + text(b"Key", 32) + text(b"K", 10) + text(b"ipfs://x", 200) + b"\xf4\x01"
)  # fmt: skip
CREATORS = b"\1" + (2).to_bytes(4, "little") + (bytes([9]) * 32 + b"\1\x32") * 2


@pytest.mark.parametrize("collection", [None, KEY.collection, Collection(GROUP, verified=False)])
def test_metadata_is_read_back_as_written(collection):
    metadata = Metadata(AUTHORITY, MINT, "Key", "K", "ipfs://x", collection)

    assert decode_metadata(encode_metadata(metadata)) == metadata


@pytest.mark.parametrize(
    "tail",
    [
        b"\0" + b"\1\1" + b"\1\xff" + b"\1\0" + b"\1\1" + address_to_bytes(GROUP),
        CREATORS + b"\1\0" + b"\0" + b"\0" + b"\1\1" + address_to_bytes(GROUP) + b"\0" * 40,
    ],
    ids=["no creators", "two creators"],
)
def test_the_collection_is_found_behind_optional_fields(tail: bytes):
    assert decode_metadata(HEAD + tail) == KEY


@pytest.mark.parametrize("tail", [b"\0\1\1", b"\0\1\1\1\xff", b"\0\1\1\1\xff\0", b"\0\1\1\0\0\0"])
def test_older_metadata_has_no_collection(tail: bytes):
    assert decode_metadata(HEAD + tail).collection is None


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        b"\5" + HEAD[1:],
        HEAD[:40],
        HEAD[:65] + b"\xff\xff\xff\xff",
        HEAD[:69] + b"\xff" * 32 + HEAD[101:] + b"\0\1\1",
        HEAD + b"\1\xff\xff\xff\x7f",
        HEAD + b"\0\1\1\0\0\1\1" + bytes(10),
    ],
    ids=["empty", "other", "cut", "long text", "no text", "many creators", "cut collection"],
)
def test_what_is_no_metadata_is_refused(untrusted: bytes):
    with pytest.raises(BadInput):
        decode_metadata(untrusted)


def test_a_name_that_does_not_fit_is_refused():
    with pytest.raises(BadInput):
        encode_metadata(Metadata(AUTHORITY, MINT, "K" * 33, "", "", None))
