"""The network's programs in Python: same accounts, same effects, same error names.

Written from their public interface. A program sees the ledger only through `Bank`; it changes
accounts there and raises `ProgramError`, and the ledger undoes a transaction that failed.
"""
