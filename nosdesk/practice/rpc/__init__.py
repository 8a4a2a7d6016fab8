"""The practice ledger on a socket: JSON-RPC and WebSocket, as Solana's public clients expect.

`server` speaks HTTP and WebSocket, `dispatch` answers requests by a table, and each family of
methods (accounts, tokens, transactions, cluster, subscriptions) is one module with its table.
"""

from nosdesk.practice.rpc.errors import RpcError
from nosdesk.practice.rpc.server import RpcServer

__all__ = ["RpcError", "RpcServer"]
