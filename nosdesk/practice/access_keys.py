"""Access keys for gated markets, handed out as the network does: as a transaction to sign."""

import base64

from solders.message import MessageV0, to_bytes_versioned
from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.token.state import TokenAccount
from solders.transaction import VersionedTransaction

from nosdesk.domain.addresses import Address, NodeAddress
from nosdesk.practice.ledger import Ledger, mint_access_key
from nosdesk.practice.market_listing import MarketListing
from nosdesk.practice.programs import tokens
from nosdesk.protocol.pdas import associated_token_account


class AccessKeys:
    """Keeps a key token ready for each node and market, until the node fetches it.

    The transaction opens the node's token account at the node's expense and moves the token
    there; the grid has signed it already. Asking again gives a fresh one for the same token.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._mints: dict[tuple[NodeAddress, MarketListing], Address] = {}

    def transaction(self, node: NodeAddress, listing: MarketListing) -> str | None:
        """Return the transaction (base64), None when the node has its key or needs none."""
        if listing.access_key is None:
            return None
        mint = self._mint_for(node, listing, listing.access_key)
        if self._holds(node, mint):
            return None
        return base64.b64encode(bytes(self._handing_over(mint, node))).decode()

    def _mint_for(self, node: NodeAddress, listing: MarketListing, collection: Address) -> Address:
        if (node, listing) not in self._mints:
            mint = mint_access_key(self._ledger, Pubkey.from_string(collection), self._ledger.admin)
            self._mints[node, listing] = Address(str(mint))
        return self._mints[node, listing]

    def _holds(self, node: NodeAddress, mint: Address) -> bool:
        key = Pubkey.from_string(associated_token_account(node, mint))
        account = self._ledger.account(key)
        return account is not None and TokenAccount.from_bytes(account.data).amount > 0

    def _handing_over(self, mint: Address, node: NodeAddress) -> VersionedTransaction:
        admin = self._ledger.admin_keypair
        holder = Address(str(admin.pubkey()))
        source, target = (associated_token_account(owner, mint) for owner in (holder, node))
        instructions = [
            tokens.open_associated_account(node, node, mint),
            tokens.transfer_tokens(source, target, holder, 1),
        ]
        blockhash, _ = self._ledger.latest_blockhash()
        payer = Pubkey.from_string(node)
        message = MessageV0.try_compile(payer, instructions, [], blockhash)
        signed = admin.sign_message(to_bytes_versioned(message))
        return VersionedTransaction.populate(message, [Signature.default(), signed])
