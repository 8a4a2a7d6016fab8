"""Moves of money: what there is, what may be done with it, and what that means. Pure."""
