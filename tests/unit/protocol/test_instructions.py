"""Instructions are byte for byte those of the network's own clients."""

import re

import pytest

from nosdesk.protocol import jobs, staking
from nosdesk.protocol.instructions import spec_of
from tests.vectors import vectors

TABLES = {"jobs": jobs.INSTRUCTIONS, "stake": staking.INSTRUCTIONS}
CASES = [case for case in vectors("instructions")["cases"] if case["program"] in TABLES]


def snake(name: str) -> str:
    return re.sub(r"([A-Z])", lambda match: "_" + match[1].lower(), name)


def argument(value: object) -> object:
    if isinstance(value, dict):  # {"hex": …} or {"0": 1, "1": 2, …}
        return bytes.fromhex(value["hex"]) if "hex" in value else bytes(value.values())
    return int(value)  # type: ignore[call-overload]


def arguments_of(case: dict) -> dict[str, object]:
    names = {field.name for field in TABLES[case["program"]][case["instruction"]].args}
    given = {snake(name): value for name, value in case["input"].items()}
    return {name: argument(given[name]) for name in names}


@pytest.mark.parametrize(
    "case", CASES, ids=lambda c: f"{c['network']}-{c['program']}-{c['instruction']}-{c['variant']}"
)
def test_an_instruction_is_built_as_the_network_builds_it(case):
    spec = TABLES[case["program"]][case["instruction"]]
    accounts = {snake(account["name"]): account["pubkey"] for account in case["accounts"]}

    built = spec.build(case["programId"], accounts, **arguments_of(case))

    assert built.data.hex() == case["data_hex"]
    assert [(str(m.pubkey), m.is_signer, m.is_writable) for m in built.accounts] == [
        (account["pubkey"], account["signer"], account["writable"]) for account in case["accounts"]
    ]


@pytest.mark.parametrize(
    "case", CASES, ids=lambda c: f"{c['network']}-{c['program']}-{c['instruction']}-{c['variant']}"
)
def test_an_instruction_is_read_back_from_its_bytes(case):
    data = bytes.fromhex(case["data_hex"])

    spec = spec_of(TABLES[case["program"]], data)

    assert spec is not None
    assert spec.name == case["instruction"]
    assert spec.decode_args(data) == arguments_of(case)


def test_every_instruction_of_jobs_and_staking_has_a_vector():
    seen = {(case["program"], case["instruction"]) for case in CASES}
    declared = {(program, name) for program, table in TABLES.items() for name in table}

    assert declared == seen
