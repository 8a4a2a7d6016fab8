"""Filters choose accounts by their bytes and their size."""

import base58
import msgspec
import pytest
from solders.account import Account
from solders.pubkey import Pubkey

from nosdesk.practice.rpc import RpcError
from nosdesk.practice.rpc.filters import AccountFilter, Filter

DATA = bytes(range(40))
ACCOUNT = Account(1, DATA, Pubkey.default())


def matches(*filters):
    return AccountFilter(msgspec.convert(list(filters), list[Filter])).matches(ACCOUNT)


def memcmp(offset, part, **more):
    return {"memcmp": {"offset": offset, "bytes": part, **more}}


def test_without_filters_everything_passes():
    assert matches()
    assert AccountFilter(None).matches(ACCOUNT)


@pytest.mark.parametrize(
    "part",
    [
        memcmp(8, base58.b58encode(DATA[8:12]).decode()),
        memcmp(8, base58.b58encode(DATA[8:12]).decode(), encoding="base58"),
        memcmp(8, "CAkKCw==", encoding="base64"),
        memcmp(8, [8, 9, 10, 11]),
        memcmp(40, ""),
        {"dataSize": 40},
    ],
)
def test_an_account_passes_when_it_is_so(part):
    assert matches(part)


@pytest.mark.parametrize(
    "part", [memcmp(9, [8]), memcmp(39, [39, 40]), memcmp(1000, [1]), {"dataSize": 41}]
)
def test_an_account_does_not_pass_when_it_is_not_so(part):
    assert not matches(part)


def test_every_filter_must_pass():
    assert matches(memcmp(0, [0]), {"dataSize": 40})
    assert not matches(memcmp(0, [0]), {"dataSize": 41})


@pytest.mark.parametrize(
    "part",
    [
        {},
        memcmp(0, [0]) | {"dataSize": 40},
        memcmp(0, "0OIl"),
        memcmp(0, "CAkKC", encoding="base64"),
        memcmp(0, [0] * 129),
        memcmp(0, "1" * 10_000),
    ],
)
def test_a_filter_that_means_nothing_is_refused(part):
    with pytest.raises(RpcError) as refusal:
        matches(part)
    assert refusal.value.code == -32602
