"""Access keys: which of a node's tokens opens a gated market.

A key is a token whose Metaplex metadata names the market's collection, verified: anybody may
claim to belong to a collection, only its owner can confirm it.
"""

from collections.abc import Sequence

from nosdesk.adapters.solana.accounts import content_of, read_token
from nosdesk.adapters.solana.rpc.answers import AccountState, KeyedAccount
from nosdesk.domain.addresses import Address, NodeAddress
from nosdesk.domain.errors import BadInput
from nosdesk.protocol.metadata import Collection, decode_metadata
from nosdesk.protocol.pdas import METADATA_PROGRAM, associated_token_account, metadata_account


def held_mints(accounts: Sequence[KeyedAccount], node: NodeAddress) -> tuple[Address, ...]:
    """Return the mints of the tokens that the node holds where the programs look for them.

    Money counts as well here; it has no collection and falls out later.
    """
    mints = []
    for keyed in accounts:
        token = read_token(keyed.account, Address(keyed.pubkey))
        if token is None or token.amount == 0 or str(token.owner) != node:
            continue
        mint = Address(str(token.mint))
        if associated_token_account(node, mint) == keyed.pubkey:
            mints.append(mint)
    return tuple(mints)


def is_key_of(collection: str, mint: Address, metadata: AccountState | None) -> bool:
    """Tell whether the mint's metadata proves that it belongs to the collection."""
    try:
        data = content_of(metadata, METADATA_PROGRAM, metadata_account(mint))
        told = None if data is None else decode_metadata(data)
    except BadInput:  # somebody's odd token is no reason to fail
        return False
    wanted = Collection(Address(collection), verified=True)
    return told is not None and told.mint == mint and told.collection == wanted
