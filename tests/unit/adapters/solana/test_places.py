"""Where money may go: what an address is, read from what an endpoint shows of it."""

import base64

import pytest
from solders.pubkey import Pubkey
from solders.token.state import TokenAccount, TokenAccountState

from nosdesk.adapters.solana.accounts import read_place
from nosdesk.adapters.solana.rpc.answers import AccountState
from nosdesk.domain.errors import Refused, Untrusted
from nosdesk.domain.moves.destination import Kind
from nosdesk.protocol.pdas import ASSOCIATED_TOKEN_PROGRAM, TOKEN_PROGRAM
from nosdesk.protocol.programs import MAINNET

TO = "EdmxWPmx2WH6WgFfTdu9xfkYf3k1g5wD1zccTVySEEh1"
OTHER = "GyGKxMyg1p9SsHfm15MkNUu1u9TN2JtTspcdmrtGUdse"
SYSTEM = "1" * 32


def account(owner=SYSTEM, size=0, lamports=1_000_000) -> AccountState:
    return AccountState(lamports, owner, (base64.b64encode(bytes(size)).decode(), "base64"))


def nos_account(owner=TO, mint=MAINNET.nos_mint) -> AccountState:
    token = TokenAccount(
        mint=Pubkey.from_string(mint),
        owner=Pubkey.from_string(owner),
        amount=1,
        delegate=None,
        state=TokenAccountState.Initialized,
        is_native=None,
        delegated_amount=0,
        close_authority=None,
    )
    return AccountState(
        2_039_280, TOKEN_PROGRAM, (base64.b64encode(bytes(token)).decode(), "base64")
    )


@pytest.mark.parametrize(
    ("shown", "kind"),
    [
        (None, Kind.NOTHING),
        (account(lamports=0), Kind.NOTHING),
        (account(), Kind.WALLET),
        (account(size=80), Kind.OTHER),  # a nonce account
        (account(TOKEN_PROGRAM, 165), Kind.TOKEN_ACCOUNT),
        (account(TOKEN_PROGRAM, 82), Kind.MINT),
        (account(TOKEN_PROGRAM, 355), Kind.OTHER),  # shared by several keys
        (account(MAINNET.staking, 120), Kind.OTHER),
        (account("BPFLoaderUpgradeab1e11111111111111111111111", 36), Kind.PROGRAM),
        (account("NativeLoader1111111111111111111111111111111", 14), Kind.PROGRAM),
    ],
)
def test_an_account_is_what_owns_it(shown, kind):
    assert read_place([shown, None], TO, MAINNET).kind is kind


@pytest.mark.parametrize(
    "address",
    [SYSTEM, TOKEN_PROGRAM, ASSOCIATED_TOKEN_PROGRAM, MAINNET.jobs, MAINNET.rewards,
     "ComputeBudget111111111111111111111111111111", "1nc1nerator11111111111111111111111111111111"],
)  # fmt: skip
def test_programs_are_known_whatever_an_endpoint_says(address):
    assert read_place([None, None], address, MAINNET).kind is Kind.PROGRAM
    assert read_place([account(), None], address, MAINNET).kind is Kind.PROGRAM


def test_the_mint_is_known_whatever_an_endpoint_says():
    assert read_place([None, None], MAINNET.nos_mint, MAINNET).kind is Kind.MINT


def test_addresses_without_a_key_are_told():
    assert read_place([None, None], TO, MAINNET).can_sign
    assert not read_place([None, None], MAINNET.stake(TO), MAINNET).can_sign


def test_a_nos_account_counts_only_while_it_is_theirs():
    assert read_place([account(), nos_account()], TO, MAINNET).has_nos
    for strange in (nos_account(owner=OTHER), nos_account(mint=OTHER)):
        with pytest.raises(Refused, match="belongs to"):
            read_place([account(), strange], TO, MAINNET)
    with pytest.raises(Untrusted):
        read_place([account(), account(MAINNET.jobs, 165)], TO, MAINNET)
