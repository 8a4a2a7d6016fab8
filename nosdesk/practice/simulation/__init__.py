"""A grid in virtual time: ledger, engines, content and host services in memory, with faults.

Everything here keeps the rules of the ports and the programs' rules about money, and leaves out
what only costs time: sockets, cryptography, disks. Only a loop of `aio/virtual_time.py` runs it.
"""
