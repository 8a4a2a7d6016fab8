"""Measures what the design promises."""
