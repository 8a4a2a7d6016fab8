"""A key as it is lent to the network's own node: a key file's content, in memory."""

import json

import pytest
from solders.keypair import Keypair

from nosdesk.adapters.solana.keys import HeldKey, signer_of
from nosdesk.domain.errors import BugError
from nosdesk.domain.secret import SecretBytes


@pytest.mark.parametrize("kind", [HeldKey, signer_of])
def test_what_is_lent_is_the_key_file_of_the_same_address(kind):
    pair = Keypair()
    signer = kind(SecretBytes(bytearray(pair.secret())))

    with signer.lent() as lent:
        assert json.loads(bytes(lent.reveal())) == list(bytes(pair))
        kept = lent
    assert not any(kept.reveal())
    assert signer.address == str(pair.pubkey())


def test_a_key_that_was_given_back_is_lent_no_more():
    held = HeldKey(SecretBytes(bytearray(Keypair().secret())))
    held.wipe()
    with pytest.raises(BugError):
        held.lent()
