"""What a benchmark measures, what a card could reach at best, and what the figures mean.

Pure values and rules only; the measuring itself is in `node` and `adapters`.
"""
