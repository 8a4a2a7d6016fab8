"""Signed headers equal those of the network's own clients."""

import pytest
from solders.keypair import Keypair

from nosdesk.domain.errors import Untrusted
from nosdesk.protocol.authorization import (
    authorization,
    legacy_authorization,
    verify,
    verify_legacy,
)
from tests.vectors import vectors

DATA = vectors("authorization")
STRICTER = {  # accepted by the network's client, refused by ours: a time that is no number is no time
    "timestamp not a number: NaN comparison is false, so not expired",
    "timestamp with trailing junk",
    "extra field after time ignored",
}


def signer(seed_byte: int):
    key = Keypair.from_seed(bytes([seed_byte] * 32))
    return lambda message: bytes(key.sign_message(message))


@pytest.mark.parametrize(
    "row", DATA["generate"], ids=lambda r: f"{r['message'][:20]}-{r['options']}"
)
def test_headers_are_generated_as_the_network_does(row):
    options = row["options"]
    now_ms = row["now_ms"] if options.get("includeTime") else None

    header = authorization(
        row["message"],
        signer(row["seed_byte"]),
        now_ms=now_ms,
        separator=options.get("separator", ":"),
    )

    assert header == row["authorization"]


def test_the_older_form_is_generated_as_the_network_does():
    row = DATA["node_to_backend_header"]
    address, _, _ = row["header"].partition(":")

    assert (
        legacy_authorization(address, row["sign_message"], signer(row["seed_byte"]))
        == row["header"]
    )


@pytest.mark.parametrize("row", DATA["validate"], ids=lambda r: r["name"])
def test_headers_are_checked_as_the_network_does(row):
    options = row["options"]
    arguments = {
        "now_ms": row["now_ms"],
        "expected_message": options.get("expected_message"),
        "expiry_s": options.get("expiry", 300),
        "separator": options.get("separator", ":"),
    }
    if row.get("result") is True and row["name"] not in STRICTER:
        verify(row["authorization"], row["pubkey"], **arguments)
    else:
        with pytest.raises(Untrusted):
            verify(row["authorization"], row["pubkey"], **arguments)


@pytest.mark.parametrize("stamp", ["²", "9" * 5_000, "-1", ""])
def test_a_time_that_is_none_is_no_mistake_of_ours(stamp):
    key = Keypair.from_seed(bytes(32))
    header = authorization("job", signer(0)) + f":{stamp}"

    with pytest.raises(Untrusted):
        verify(header, str(key.pubkey()), now_ms=0)


def test_a_message_that_is_no_text_is_refused():
    key = Keypair.from_seed(bytes(32))
    header = authorization("job", signer(0)).replace("job", "\udcff")

    with pytest.raises(Untrusted):
        verify(header, str(key.pubkey()), now_ms=0)


def test_the_older_form_says_who_signed():
    row = DATA["node_to_backend_header"]

    address, _, _ = row["header"].partition(":")
    assert verify_legacy(row["header"], row["sign_message"]) == address


@pytest.mark.parametrize(
    "change",
    [
        lambda address, proof: "",
        lambda address, proof: address,
        lambda address, proof: f"{address}:",
        lambda address, proof: f"{address}:{proof[:-4]}",
        lambda address, proof: f"{address}:{proof}!",
        lambda address, proof: f"{address}:{proof}:1",
        lambda address, proof: f"{'1' * 32}:{proof}",
        lambda address, proof: f"nobody:{proof}",
        lambda address, proof: f"{address}:\ud800",
    ],
)
def test_an_older_form_that_was_changed_is_turned_down(change):
    row = DATA["node_to_backend_header"]
    address, _, proof = row["header"].partition(":")

    with pytest.raises(Untrusted):
        verify_legacy(change(address, proof), row["sign_message"])


def test_the_older_form_is_over_its_own_message_only():
    row = DATA["node_to_backend_header"]

    with pytest.raises(Untrusted):
        verify_legacy(row["header"], "another message")
