"""Accounts are read and written as the network's own clients do."""

import re

import pytest

from nosdesk.domain.errors import BadInput
from nosdesk.domain.stake import xnos
from nosdesk.protocol import accounts
from nosdesk.protocol.base58 import address_to_bytes
from tests.vectors import vectors

DATA = vectors("accounts")
DOMAIN = {
    "MarketAccount": (accounts.decode_market, accounts.encode_market),
    "JobAccount": (accounts.decode_job, accounts.encode_job),
    "RunAccount": (accounts.decode_run, accounts.encode_run),
    "StakeAccount": (accounts.decode_stake, accounts.encode_stake),
}


def plain(fields: dict) -> dict:
    return {snake(name): plain_value(value) for name, value in fields.items()}


def snake(name: str) -> str:
    return re.sub(r"([A-Z])", lambda match: "_" + match[1].lower(), name)


def plain_value(value):
    if isinstance(value, dict):
        return bytes.fromhex(value["hex"])
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,31}|\d{33,}", value):
        return int(value)  # 32 ones are the System program's address
    return value


@pytest.mark.parametrize("row", DATA["accounts"], ids=lambda r: f"{r['type']}-{r['variant']}")
def test_account_bytes_equal_the_networks(row):
    data = bytes.fromhex(row["data_hex"])

    assert accounts.decode_account(row["type"], data) == plain(row["fields"])
    assert accounts.encode_account(row["type"], plain(row["fields"])) == data


@pytest.mark.parametrize(
    "row",
    [r for r in DATA["accounts"] if r["type"] in DOMAIN],
    ids=lambda r: f"{r['type']}-{r['variant']}",
)
def test_domain_values_keep_every_byte_and_ignore_the_allocated_tail(row):
    decode, encode = DOMAIN[row["type"]]
    data = bytes.fromhex(row["data_hex"])

    value = decode(row.get("kit_address_used", "1" * 32), data + bytes(7))

    assert encode(value) == data
    assert len(encode(value, allocate=True)) == row["allocated_size_on_chain"]


@pytest.mark.parametrize("name", DATA["discriminators"])
def test_discriminators_equal_the_networks(name):
    assert accounts.discriminator(name).hex() == DATA["discriminators"][name]["hex"]


@pytest.mark.parametrize("row", DATA["xnos_formula_examples"]["rows"], ids=str)
def test_xnos_equals_the_programs_formula(row):
    days = int(row["duration_days"])

    assert xnos(int(row["amount"]), days * 86_400) == int(row["xnos"])


def test_a_truncated_account_is_refused_with_the_field_that_is_missing():
    row = next(r for r in DATA["accounts"] if r["type"] == "JobAccount")

    with pytest.raises(BadInput, match="time_end"):
        accounts.decode_job("1" * 32, bytes.fromhex(row["data_hex"])[:212])


def test_another_account_is_refused():
    with pytest.raises(BadInput, match="not a MarketAccount"):
        accounts.decode_market("1" * 32, bytes(400))


def test_an_unknown_state_is_refused():
    row = next(r for r in DATA["accounts"] if r["type"] == "JobAccount")
    data = bytearray.fromhex(row["data_hex"])
    data[accounts.JOB_STATE_OFFSET] = 77

    with pytest.raises(BadInput, match="77 is no JobState"):
        accounts.decode_job("1" * 32, bytes(data))


@pytest.mark.parametrize(
    "text", ["", "0OIl", "1" * 31, "1" * 33, "11111111111111111111111111111111x"]
)
def test_text_that_is_no_address_is_refused(text):
    with pytest.raises(BadInput):
        address_to_bytes(text)
