"""Secret bytes: dots outside, zeros in the end."""

import copy
import pickle

import pytest

from nosdesk.domain.secret import SecretBytes


def test_secret_bytes_print_as_dots_and_do_not_travel():
    secret = SecretBytes(bytearray(b"canary"))

    assert "canary" not in f"{secret} {secret!r} {[secret]} {vars(type(secret))}"
    assert not hasattr(secret, "__dict__")
    assert pickle.loads(pickle.dumps(secret)).reveal() == "●●●"
    assert copy.deepcopy(secret).reveal() == "●●●"


def test_a_block_leaves_zeros_behind_even_when_it_fails():
    value = bytearray(b"canary")
    with pytest.raises(ZeroDivisionError), SecretBytes(value):
        _ = 1 / 0

    assert value == bytes(6)


def test_a_copy_outlives_its_original():
    with SecretBytes(bytearray(b"canary")) as secret:
        kept = secret.copy()
        assert kept.is_same(secret)

    assert kept.reveal() == b"canary"
    assert not kept.is_same(secret)
