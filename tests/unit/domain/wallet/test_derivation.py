"""Keys derived from a seed: the published vectors, and Solana's own library as a second opinion."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solders.keypair import Keypair

from nosdesk.domain.errors import BadInput
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.derivation import (
    SCHEMES,
    UNDERIVED,
    account_number,
    account_path,
    derive,
)
from nosdesk.domain.wallet.words import seed_of
from nosdesk.protocol.secret_keys import address_of
from tests.unit.domain.wallet.canaries import shown, traces
from tests.vectors import vectors

SLIP10 = [
    (vector["seed"], path, key)
    for vector in vectors("wallet")["slip10"]
    for path, key in vector["keys"].items()
]
SOLANA = vectors("wallet")["solana"]


@pytest.mark.parametrize(("seed", "path", "key"), SLIP10)
def test_keys_are_those_of_the_published_vectors(seed, path, key):
    assert derive(SecretBytes(bytearray.fromhex(seed)), path).reveal().hex() == key


@pytest.mark.parametrize(("path", "address"), SOLANA["addresses"].items())
def test_addresses_are_those_that_other_wallets_give(path, address):
    seed = seed_of(SecretBytes(bytearray(SOLANA["words"], "ascii")))

    assert address_of(derive(seed, path)) == address


@given(
    st.binary(min_size=64, max_size=64),
    st.lists(st.integers(0, 2**31 - 1), min_size=2, max_size=2),
)
def test_solana_s_own_library_derives_the_same(seed, numbers):
    path = "m/44'/501'" + "".join(f"/{number}'" for number in numbers)
    expected = Keypair.from_seed_and_derivation_path(seed, path)

    assert address_of(derive(SecretBytes(bytearray(seed)), path)) == str(expected.pubkey())


def test_deriving_leaves_the_seed_as_it_was():
    seed = SecretBytes(bytearray(range(64)))
    for path in ("m", "m/44'/501'/0'/0'", UNDERIVED):
        derive(seed, path).wipe()

    assert seed.reveal() == bytearray(range(64))


def test_accounts_are_counted_in_the_third_place_of_the_path():
    assert account_path(0) == SCHEMES[0].path
    assert [account_number(account_path(n)) for n in (0, 7, 41)] == [0, 7, 41]
    assert account_number("m/44'/501'/0'") is None
    assert account_number(UNDERIVED) is None


@pytest.mark.parametrize(
    "path",
    ["", "m/", "44'/501'/0'/0'", "m/44'/501'/0'/0", "m/44'/501'/0'/2147483648'", "m/-1'", "m/01'",
     "M/44'", "m/44'/", "m/४४'", "m" + "/0'" * 11, "seed/0'"],
)  # fmt: skip
def test_paths_that_ed25519_has_no_keys_for_are_refused(path):
    seed = SecretBytes(bytearray(range(100, 164)))
    with pytest.raises(BadInput) as caught:
        derive(seed, path)

    assert not any(trace in shown(caught.value) for trace in traces(bytes(range(100, 164))))
