"""Solana as a node meets it: JSON-RPC, subscriptions, transactions, keys.

`chain.py` is the way in; nothing outside this folder sees a Solana library's types.
"""
