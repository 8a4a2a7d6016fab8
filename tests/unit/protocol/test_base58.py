"""Addresses as text: what comes in is one, and is written as everybody writes it."""

import pytest

from nosdesk.domain.errors import BadInput
from nosdesk.protocol.base58 import parse_address

ADDRESS = "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk"


@pytest.mark.parametrize("text", [ADDRESS, f"{ADDRESS} ", f"{ADDRESS}\n", f" \t{ADDRESS}\r\n"])
def test_an_address_is_the_same_whatever_spaces_came_with_it(text):
    assert parse_address(text) == ADDRESS


@pytest.mark.parametrize("text", ["", " ", "1", ADDRESS[:20], f"{ADDRESS} {ADDRESS}", "0OIl", "é"])
def test_what_is_no_address_is_refused(text):
    with pytest.raises(BadInput):
        parse_address(text)
