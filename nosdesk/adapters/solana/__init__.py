"""A Solana ledger over JSON-RPC and WebSocket."""
