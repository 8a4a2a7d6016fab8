"""Derived addresses equal those of the network's own clients, on both networks."""

import pytest

from nosdesk.protocol import idl
from nosdesk.protocol.pdas import associated_token_account, metadata_account
from nosdesk.protocol.program_errors import error_name
from nosdesk.protocol.programs import DEVNET, MAINNET
from tests.vectors import vectors

DATA = vectors("instructions")
KEYS = {name: key["pubkey"] for name, key in DATA["keys"].items()}


@pytest.mark.parametrize(("name", "programs"), [("mainnet", MAINNET), ("devnet", DEVNET)])
def test_derived_addresses_equal_the_networks(name, programs):
    expected = {key: row["address"] for key, row in DATA["networks"][name]["pdas"].items()}

    assert programs.market_vault(KEYS["market"]) == expected["market_vault"]
    assert programs.stake(KEYS["authority"]) == expected["stake_authority"]
    assert programs.stake_vault(KEYS["authority"]) == expected["stake_vault_authority"]
    assert programs.stake_settings() == expected["stake_settings"]
    assert programs.reflection() == expected["rewards_reflection"]
    assert programs.rewards_vault() == expected["rewards_vault"]
    assert programs.reward(KEYS["authority"]) == expected["rewards_reward_authority"]
    assert metadata_account(KEYS["nftMint"]) == expected["nft_metadata"]


@pytest.mark.parametrize(("name", "programs"), [("mainnet", MAINNET), ("devnet", DEVNET)])
def test_token_accounts_equal_the_networks(name, programs):
    for label, address in DATA["networks"][name]["atas"].items():
        owner, mint = label.split("/")
        token = programs.nos_mint if mint == "NOS" else KEYS[mint]

        assert associated_token_account(KEYS[owner], token) == address


def test_errors_are_named_by_the_logs_and_not_by_their_number():
    logs = [
        "Program nosJhNRqr2bc9g1nfGDcXXTXvYUmxD4cVwy2pMWhrYM invoke [1]",
        "Program log: AnchorError occurred. Error Code: NodeAlreadyQueued. Error Number: 6014.",
    ]

    assert error_name(logs) == "NodeAlreadyQueued"
    assert error_name(["Program failed: custom program error: 0x1770"]) is None


def test_the_idl_lists_finish_as_it_is_deployed():
    finish = next(i for i in idl.idl("nosana_jobs")["instructions"] if i["name"] == "finish")

    assert [account["name"] for account in finish["accounts"]] == [
        "job", "run", "market", "vault", "deposit", "user", "payerRun", "payerJob",
        "authority", "tokenProgram",
    ]  # fmt: skip
    assert finish["args"] == [{"name": "ipfsResult", "type": {"array": ["u8", 32]}}]
