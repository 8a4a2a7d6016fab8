"""Wallets as values and rules: backup words, derivation paths, accounts, what may be removed.

Nothing here knows where secrets are kept, and nothing here shows one.
"""
