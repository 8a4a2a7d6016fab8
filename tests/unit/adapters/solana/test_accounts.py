"""Accounts read as what they are, as absent, or as an error: never as a guess."""

import base64

import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey
from solders.token.state import TokenAccount, TokenAccountState

from nosdesk.adapters.solana.access_keys import held_mints, is_key_of
from nosdesk.adapters.solana.accounts import content_of, read_node_accounts, read_runs
from nosdesk.adapters.solana.rpc.answers import AccountState, KeyedAccount
from nosdesk.domain.errors import BadInput, Unavailable, Untrusted
from nosdesk.domain.job import Run
from nosdesk.domain.stake import Stake
from nosdesk.protocol.accounts import encode_account, encode_run, encode_stake
from nosdesk.protocol.metadata import Collection, Metadata, encode_metadata
from nosdesk.protocol.pdas import METADATA_PROGRAM, TOKEN_PROGRAM, associated_token_account
from nosdesk.protocol.programs import MAINNET

SYSTEM = "1" * 32


def key() -> str:
    return str(Keypair().pubkey())


NODE, OTHER, MARKET, COLLECTION = key(), key(), key(), key()


def account(data: bytes, owner: str, lamports: int = 1) -> AccountState:
    return AccountState(lamports, owner, (base64.b64encode(data).decode(), "base64"))


def tokens(owner: str, mint: str, amount: int) -> AccountState:
    state = TokenAccount(
        mint=Pubkey.from_string(mint),
        owner=Pubkey.from_string(owner),
        amount=amount,
        delegate=None,
        state=TokenAccountState.Initialized,
        is_native=None,
        delegated_amount=0,
        close_authority=None,
    )
    return account(bytes(state), TOKEN_PROGRAM)


def run_account(node: str, owner: str = MAINNET.jobs) -> KeyedAccount:
    address = key()
    run = Run(address, key(), node, key(), 0, 1_700_000_000)
    return KeyedAccount(address, account(encode_run(run, allocate=True), owner))


STAKE = Stake(MAINNET.stake(NODE), 5, NODE, 1_209_600, 0, key(), 254, 5)
REWARD = encode_account(
    "RewardAccount", {"authority": NODE, "bump": 255, "reflection": 0, "xnos": 0}, allocate=True
)


def test_a_node_without_anything_owns_nothing():
    accounts = read_node_accounts([None] * 4, NODE, MAINNET)

    assert (accounts.sol, accounts.nos, accounts.stake, accounts.has_reward) == (
        0,
        None,
        None,
        False,
    )


def test_a_nodes_accounts_are_read_in_their_order():
    accounts = read_node_accounts(
        [
            account(b"", SYSTEM, 70),
            tokens(NODE, MAINNET.nos_mint, 12),
            account(encode_stake(STAKE, allocate=True), MAINNET.staking),
            account(REWARD, MAINNET.rewards),
        ],
        NODE,
        MAINNET,
    )

    assert accounts.sol == 70
    assert accounts.nos == 12
    assert accounts.stake == STAKE
    assert accounts.has_reward


@pytest.mark.parametrize(
    "data",
    [b"", bytes(120), b"\xff" * 8 + bytes(112)],
    ids=["sol sent there", "zeroed", "just closed"],
)
def test_a_closed_account_is_absent(data):
    owner = MAINNET.jobs if data else SYSTEM

    assert content_of(account(data, owner), MAINNET.jobs, MARKET) is None


@pytest.mark.parametrize("owner", [SYSTEM, TOKEN_PROGRAM, MAINNET.staking])
def test_an_account_of_another_program_is_bad_input(owner):
    with pytest.raises(BadInput, match="another program"):
        content_of(account(b"12345678", owner), MAINNET.jobs, MARKET)


@pytest.mark.parametrize("data", [("AA", "base58"), ("not base64!", "base64")])
def test_data_in_another_encoding_is_unavailable(data):
    with pytest.raises(Unavailable):
        content_of(AccountState(1, MAINNET.jobs, data), MAINNET.jobs, MARKET)


@pytest.mark.parametrize("data", [b"", bytes(10), bytes(165)])
def test_a_nos_account_that_is_no_token_account_is_untrusted(data):
    broken = account(b"1" + data, TOKEN_PROGRAM)

    with pytest.raises(Untrusted):
        read_node_accounts([None, broken, None, None], NODE, MAINNET)


@pytest.mark.parametrize("wrong", [tokens(OTHER, MAINNET.nos_mint, 1), tokens(NODE, key(), 1)])
def test_another_owners_nos_are_untrusted(wrong):
    with pytest.raises(Untrusted):
        read_node_accounts([None, wrong, None, None], NODE, MAINNET)


@pytest.mark.parametrize("position", [2, 3])
@pytest.mark.parametrize("owner", ["its program", "another one"])
def test_what_an_endpoint_makes_up_at_the_nodes_own_addresses_is_untrusted(position, owner):
    accounts: list = [None] * 4
    program = (MAINNET.staking, MAINNET.rewards)[position - 2]
    accounts[position] = account(b"x" * 120, program if owner == "its program" else MAINNET.jobs)

    with pytest.raises(Untrusted):
        read_node_accounts(accounts, NODE, MAINNET)


def test_runs_are_read_and_anothers_runs_are_untrusted():
    mine = run_account(NODE)

    assert [run.address for run in read_runs([mine], NODE, MAINNET)] == [mine.pubkey]
    with pytest.raises(Untrusted):
        read_runs([mine, run_account(OTHER)], NODE, MAINNET)


def metadata(mint: str, collection: Collection | None) -> AccountState:
    told = Metadata(key(), mint, "Key", "KEY", "https://example.org", collection)
    return account(encode_metadata(told), METADATA_PROGRAM)


def test_a_key_is_a_token_of_the_verified_collection():
    mint = key()

    assert is_key_of(COLLECTION, mint, metadata(mint, Collection(COLLECTION, verified=True)))


@pytest.mark.parametrize(
    "told",
    [
        lambda mint: None,
        lambda mint: metadata(mint, None),
        lambda mint: metadata(mint, Collection(COLLECTION, verified=False)),
        lambda mint: metadata(mint, Collection(OTHER, verified=True)),
        lambda mint: metadata(OTHER, Collection(COLLECTION, verified=True)),
        lambda mint: account(b"\x04cut", METADATA_PROGRAM),
        lambda mint: account(b"\x04", TOKEN_PROGRAM),
    ],
    ids=["none", "no collection", "unverified", "another", "anothers", "cut off", "forged"],
)
def test_anything_else_is_no_key(told):
    mint = key()

    assert not is_key_of(COLLECTION, mint, told(mint))


def test_only_tokens_that_the_node_holds_in_their_usual_place_count():
    held, empty, elsewhere = key(), key(), key()
    accounts = [
        KeyedAccount(associated_token_account(NODE, held), tokens(NODE, held, 1)),
        KeyedAccount(associated_token_account(NODE, empty), tokens(NODE, empty, 0)),
        KeyedAccount(key(), tokens(NODE, elsewhere, 1)),
    ]

    assert held_mints(accounts, NODE) == (held,)
