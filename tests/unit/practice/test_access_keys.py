"""A gated market's key reaches a node by a transaction that both sign."""

import base64

import pytest
from solders.keypair import Keypair
from solders.message import to_bytes_versioned
from solders.pubkey import Pubkey
from solders.transaction import VersionedTransaction

from nosdesk.practice.access_keys import AccessKeys
from nosdesk.practice.ledger import Ledger, TransactionRefused
from nosdesk.practice.ledger.balances import token_account
from nosdesk.practice.market_listing import market_listings
from nosdesk.protocol.metadata import Collection, decode_metadata
from nosdesk.protocol.pdas import TOKEN_PROGRAM, associated_token_account, metadata_account
from nosdesk.protocol.programs import MAINNET

LISTINGS = market_listings(b"seed")
GATED = next(listing for listing in LISTINGS if listing.access_key)


@pytest.fixture
def ledger():
    return Ledger(MAINNET, now=lambda: 1_700_000_000.0)


@pytest.fixture
def node(ledger):
    key = Keypair()
    ledger.airdrop(key.pubkey(), 10**9)
    return key


def signed(text, key):
    half_signed = VersionedTransaction.from_bytes(base64.b64decode(text))
    message = half_signed.message
    assert message.account_keys[0] == key.pubkey(), "the node pays the fee"
    ours = key.sign_message(to_bytes_versioned(message))
    return VersionedTransaction.populate(message, [ours, *half_signed.signatures[1:]])


def keys_held(ledger, owner):
    accounts = ledger.program_accounts(Pubkey.from_string(TOKEN_PROGRAM))
    tokens = [(key, token_account(account)) for key, account in accounts]
    return [(key, t.mint, t.amount) for key, t in tokens if t and t.owner == owner]


def test_the_node_signs_and_holds_one_key_of_the_collection_and_is_given_no_second(ledger, node):
    keys, address = AccessKeys(ledger), str(node.pubkey())

    ledger.submit(signed(keys.transaction(address, GATED), node))

    ((account, mint, amount),) = keys_held(ledger, node.pubkey())
    metadata = ledger.account(Pubkey.from_string(metadata_account(str(mint))))
    assert amount == 1
    assert str(account) == associated_token_account(address, str(mint))
    assert decode_metadata(metadata.data).collection == Collection(GATED.access_key, verified=True)
    assert keys.transaction(address, GATED) is None


def test_the_transaction_does_nothing_until_the_node_signs_it(ledger, node):
    text = AccessKeys(ledger).transaction(str(node.pubkey()), GATED)
    unsigned = VersionedTransaction.from_bytes(base64.b64decode(text))

    with pytest.raises(TransactionRefused):
        ledger.submit(unsigned)

    assert keys_held(ledger, node.pubkey()) == []


def test_each_node_gets_a_key(ledger, node):
    keys, other = AccessKeys(ledger), Keypair()
    ledger.airdrop(other.pubkey(), 10**9)

    for key in (node, other):
        ledger.submit(signed(keys.transaction(str(key.pubkey()), GATED), key))

    for key in (node, other):
        assert [amount for _, _, amount in keys_held(ledger, key.pubkey())] == [1]


def test_an_open_market_asks_for_no_key(ledger, node):
    assert AccessKeys(ledger).transaction(str(node.pubkey()), LISTINGS[0]) is None
