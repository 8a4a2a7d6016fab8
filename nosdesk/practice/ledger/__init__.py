"""The practice ledger: accounts, blocks and transactions, without a network around them.

It runs the real System, Token and Associated-Token programs in an in-process virtual machine
and the network's own programs from `practice.programs`. The RPC server puts it on a socket.
"""

from nosdesk.practice.ledger.grants import mint_access_key, open_market
from nosdesk.practice.ledger.ledger import Ledger
from nosdesk.practice.ledger.records import (
    AccountChanged,
    Confirmation,
    LandedTransaction,
    LedgerEvent,
    Simulation,
    TokenBalance,
    TransactionLanded,
    TransactionRefused,
)

__all__ = [
    "AccountChanged",
    "Confirmation",
    "LandedTransaction",
    "Ledger",
    "LedgerEvent",
    "Simulation",
    "TokenBalance",
    "TransactionLanded",
    "TransactionRefused",
    "mint_access_key",
    "open_market",
]
