"""Nosdesk: rent out your GPU on the Nosana grid, and be paid for every job."""

__version__ = "0.1.0"
