"""Simulated nodes and posters for a practice grid, so that its markets are alive.

They are clients like any other: all they do are signed transactions through the programs, and
what they know of others they read from the ledger.
"""

from nosdesk.practice.population.population import Population

__all__ = ["Population"]
