"""The practice grid: a whole grid on loopback, so that anyone can earn play money safely.

Ledger, programs, RPC server, content store, host services and poster live here.
It knows the protocol and the ports, never the node: the two meet over sockets only.
"""
