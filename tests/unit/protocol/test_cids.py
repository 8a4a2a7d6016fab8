"""Content ids equal those of the network's own clients."""

import json

import pytest

from nosdesk.domain.errors import BadInput
from nosdesk.protocol.cids import cid_of, cid_to_digest, digest_to_cid
from tests.vectors import vectors

DATA = vectors("ipfs")
ALPHABET = DATA["filler"]["alphabet"]


def document(row: dict) -> bytes:
    if "content_utf8" in row:
        return row["content_utf8"].encode()
    length = row["byte_length"] - len('{"data":""}')
    filler = "".join(ALPHABET[(i * 7 + i // 256) % 36] for i in range(length))
    return json.dumps({"data": filler}, separators=(",", ":")).encode()


@pytest.mark.parametrize("row", DATA["documents"], ids=lambda r: r["name"])
def test_a_document_has_the_cid_a_default_importer_gives_it(row):
    content = document(row)

    assert len(content) == row["byte_length"]
    assert cid_of(content) == row["cid_v0"]
    assert cid_to_digest(row["cid_v0"]).hex() == row["bytes32_hex"]


@pytest.mark.parametrize("row", DATA["conversions"], ids=lambda r: r["name"])
def test_digests_and_cids_convert_both_ways(row):
    assert digest_to_cid(bytes.fromhex(row["bytes32_hex"])) == row["cid_v0"]
    assert cid_to_digest(row["cid_v0"]).hex() == row["bytes32_hex"]


@pytest.mark.parametrize("row", DATA["invalid_cids"], ids=lambda r: r["name"])
def test_what_the_chain_cannot_hold_is_refused(row):
    with pytest.raises(BadInput):
        cid_to_digest(row["input"])


@pytest.mark.parametrize("row", DATA["invalid_byte_arrays"], ids=lambda r: str(r["length"]))
def test_digests_of_another_length_are_refused(row):
    with pytest.raises(BadInput):
        digest_to_cid(bytes(row["length"]))
