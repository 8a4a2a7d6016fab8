"""Faults as a part of the product: what went wrong on the first grid, made to go wrong again.

`names.py` is the list of them, `plan.py` says when each comes and goes, `board.py` knows which
are on, `rehearsal.py` plays a plan. The other modules put faults where they happen, and ask the
board. The same names, rate and seed bring the same plan again.
"""
