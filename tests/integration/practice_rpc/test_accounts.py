"""Accounts and tokens, asked of the practice ledger over sockets.

Answers are read by `solders`, which parses what real Solana nodes answer: shapes that it takes
are shapes that the network's clients take.
"""

import base64

import pytest
import zstandard
from solders.keypair import Keypair
from solders.pubkey import Pubkey
from solders.rpc import responses as answers
from solders.token.state import Mint, TokenAccount

from nosdesk.practice.markets import MARKETS, market_addresses
from nosdesk.protocol.accounts import decode_market, discriminator
from nosdesk.protocol.idl import idl_address
from nosdesk.protocol.pdas import TOKEN_PROGRAM
from nosdesk.protocol.programs import MAINNET
from tests.integration.practice_rpc.scene import BASE64, MARKET, SEED, holder
from tests.practice_client import RpcFailure

# --- accounts ---


async def test_an_account_is_served_as_solana_serves_it(client):
    account = await client.parsed(answers.GetAccountInfoResp, "getAccountInfo", MARKET, BASE64)

    assert str(account.owner) == MAINNET.jobs
    assert decode_market(MARKET, account.data).job_price == 43
    assert len(account.data) == 10_224


async def test_an_absent_account_is_null(client):
    absent = str(Keypair().pubkey())

    assert await client.parsed(answers.GetAccountInfoResp, "getAccountInfo", absent) is None
    assert await client.parsed(answers.GetBalanceResp, "getBalance", absent) == 0


async def test_every_encoding_carries_the_same_bytes(client, ledger):
    data = ledger.account(Pubkey.from_string(MARKET)).data

    async def fetched(**config):
        return (await client.call("getAccountInfo", MARKET, config))["value"]["data"]

    packed, name = await fetched(encoding="base64+zstd")
    assert name == "base64+zstd"
    assert zstandard.ZstdDecompressor().decompress(base64.b64decode(packed)) == data
    part, name = await fetched(encoding="base64", dataSlice={"offset": 8, "length": 32})
    assert base64.b64decode(part) == data[8:40]
    text, name = await fetched(encoding="base58", dataSlice={"offset": 8, "length": 32})
    assert (name, Pubkey.from_string(text)) == ("base58", Pubkey(data[8:40]))
    assert await fetched(dataSlice={"offset": 8, "length": 32}) == text
    assert (await fetched(encoding="jsonParsed"))[1] == "base64"


async def test_base58_is_refused_for_large_accounts(client):
    with pytest.raises(RpcFailure, match="128 bytes") as refusal:
        await client.call("getAccountInfo", MARKET, {"encoding": "base58"})
    assert refusal.value.code == -32600


async def test_several_accounts_come_in_the_order_asked(client):
    keys = [MARKET, str(Keypair().pubkey()), MAINNET.nos_mint]

    found = await client.parsed(
        answers.GetMultipleAccountsResp, "getMultipleAccounts", keys, BASE64
    )

    assert [one and str(one.owner) for one in found] == [MAINNET.jobs, None, TOKEN_PROGRAM]


async def test_a_program_s_accounts_are_filtered(client):
    market = base64.b64encode(discriminator("MarketAccount")).decode()
    filters = [
        {"memcmp": {"offset": 0, "bytes": market, "encoding": "base64"}},
        {"dataSize": 10_224},
    ]

    found = await client.parsed(
        answers.GetProgramAccountsResp,
        "getProgramAccounts",
        MAINNET.jobs,
        BASE64 | {"filters": filters},
    )
    everything = await client.call("getProgramAccounts", MAINNET.jobs, BASE64)
    none = await client.call("getProgramAccounts", MAINNET.jobs, {"filters": [{"dataSize": 1}]})

    assert {str(row.pubkey) for row in found} == set(market_addresses(SEED).values())
    assert len(everything) == len(MARKETS) + 1
    assert idl_address(MAINNET.jobs) in {row["pubkey"] for row in everything}
    assert none == []


async def test_a_program_s_accounts_come_with_their_slot_when_asked(client):
    found = await client.parsed(
        answers.GetProgramAccountsWithContextResp,
        "getProgramAccounts",
        MAINNET.jobs,
        BASE64 | {"withContext": True},
    )

    assert len(found) == len(MARKETS) + 1


async def test_rent_is_that_of_the_network(client):
    method = "getMinimumBalanceForRentExemption"

    assert (
        await client.parsed(answers.GetMinimumBalanceForRentExemptionResp, method, 240) == 2_561_280
    )


# --- tokens ---


async def test_token_accounts_are_found_by_owner_and_read_for_people(client, ledger):
    owner = str(holder(ledger).pubkey())
    wanted = {"mint": MAINNET.nos_mint}

    plain = await client.parsed(
        answers.GetTokenAccountsByOwnerResp, "getTokenAccountsByOwner", owner, wanted, BASE64
    )
    parsed = await client.parsed(
        answers.GetTokenAccountsByOwnerJsonParsedResp,
        "getTokenAccountsByOwner",
        owner,
        {"programId": TOKEN_PROGRAM},
        {"encoding": "jsonParsed"},
    )

    assert [str(row.pubkey) for row in plain] == [MAINNET.nos_account(owner)]
    assert TokenAccount.from_bytes(plain[0].account.data).amount == 5_250_000
    facts = parsed[0].account.data.parsed["info"]
    assert facts["owner"] == owner
    assert facts["tokenAmount"]["uiAmountString"] == "5.25"


async def test_the_holders_of_a_mint_are_found_as_by_older_clients(client, ledger):
    owner = str(holder(ledger).pubkey())
    filters = [{"dataSize": 165}, {"memcmp": {"offset": 0, "bytes": MAINNET.nos_mint}}]

    rows = await client.parsed(
        answers.GetProgramAccountsJsonParsedResp,
        "getProgramAccounts",
        TOKEN_PROGRAM,
        {"encoding": "jsonParsed", "filters": filters},
    )

    owners = {row.account.data.parsed["info"]["owner"] for row in rows}
    assert owner in owners


async def test_balances_and_supplies_of_tokens_are_exact(client, ledger):
    account = MAINNET.nos_account(str(holder(ledger, 1).pubkey()))

    balance = await client.parsed(
        answers.GetTokenAccountBalanceResp, "getTokenAccountBalance", account
    )
    supply = await client.parsed(answers.GetTokenSupplyResp, "getTokenSupply", MAINNET.nos_mint)

    assert (balance.amount, balance.decimals, balance.ui_amount_string) == ("1", 6, "0.000001")
    assert supply.ui_amount_string == "100000000"


async def test_a_mint_is_read_for_people_and_for_programs(client):
    read = await client.call("getAccountInfo", MAINNET.nos_mint, {"encoding": "jsonParsed"})
    raw = await client.parsed(
        answers.GetAccountInfoResp, "getAccountInfo", MAINNET.nos_mint, BASE64
    )

    assert read["value"]["data"]["parsed"]["type"] == "mint"
    assert read["value"]["data"]["parsed"]["info"]["decimals"] == 6
    assert Mint.from_bytes(raw.data).decimals == 6


async def test_the_balance_of_what_is_no_token_account_is_refused(client):
    with pytest.raises(RpcFailure, match="could not find account") as refusal:
        await client.call("getTokenAccountBalance", MARKET)
    assert refusal.value.code == -32602
