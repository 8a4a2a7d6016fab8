"""Secret keys as other wallets write them."""

import contextlib
import json

import base58
import pytest
from hypothesis import given
from hypothesis import strategies as st
from solders.keypair import Keypair

from nosdesk.domain.errors import BadInput
from nosdesk.domain.secret import SecretBytes
from nosdesk.protocol.secret_keys import address_of, as_base58, as_numbers, read_key
from tests.unit.domain.wallet.canaries import shown, traces

PAIR = Keypair.from_seed(bytes(range(60, 92)))
WHOLE = bytes(PAIR)
OTHER = bytes(Keypair.from_seed(bytes(32)))


def secret(text: str | bytes) -> SecretBytes:
    return SecretBytes(bytearray(text.encode() if isinstance(text, str) else text))


@given(st.binary(min_size=32, max_size=32))
def test_a_key_survives_both_formats(key):
    pair = Keypair.from_seed(key)
    kept = SecretBytes(bytearray(key))

    assert address_of(kept) == str(pair.pubkey())
    assert as_base58(kept).reveal().decode() == str(pair)
    assert json.loads(as_numbers(kept).reveal()) == list(bytes(pair))
    for written in (as_base58(kept), as_numbers(kept)):
        assert read_key(written).is_same(kept)


def test_solana_s_own_library_writes_what_we_read():
    for text in (PAIR.to_json(), str(PAIR), f"  {PAIR}\r\n", json.dumps(list(WHOLE), indent=2)):
        assert read_key(secret(text)).reveal() == bytes(range(60, 92))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (str(PAIR.pubkey()), "address"),
        (base58.b58encode(WHOLE[:63]), "63 bytes"),
        (base58.b58encode(WHOLE[:32] + OTHER[32:]), "damaged"),
        (json.dumps(list(WHOLE[:32] + OTHER[32:])), "damaged"),
        (json.dumps(list(WHOLE)[:63]), "63 bytes"),
        (json.dumps([*WHOLE, 1]), "65 bytes"),
        (json.dumps([*WHOLE[:63], 256]), "not a secret key"),
        (json.dumps([*WHOLE[:63], -1]), "not a secret key"),
        (json.dumps([*WHOLE[:63], 2**80]), "not a secret key"),
        (json.dumps([*WHOLE[:63], 1.5]), "not a secret key"),
        (json.dumps([*WHOLE[:63], "x"]), "not a secret key"),
        (json.dumps({"secretKey": list(WHOLE)}), "not a secret key"),
        (str(PAIR) + "0", "not a secret key"),
        (WHOLE, "not a secret key"),
        (b"", ""),
        (str(PAIR) * 40, "not a secret key"),
        (json.dumps([*WHOLE, *[0] * 4000]), "not a secret key"),
    ],
)
def test_what_is_no_key_is_refused_in_words_and_never_shown(text, told):
    with pytest.raises(BadInput) as caught:
        read_key(secret(text))

    assert told in caught.value.title
    hidden = traces(WHOLE[:32]) + traces(WHOLE[:63]) + traces(WHOLE) + [str(PAIR)[:40]]
    assert not [trace for trace in hidden if trace in shown(caught.value)]


@given(st.binary(max_size=300))
def test_no_input_breaks_the_reader(text):
    with contextlib.suppress(BadInput):
        read_key(secret(text))
