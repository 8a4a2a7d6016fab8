"""JavaScript patterns, matched in bounded time: posters write them, and may mean harm.

`reader` makes a tree of a pattern's text, `program` instructions of the tree, and `machine` runs
them over one line with a budget of steps. `hints` tells which lines need no look at all.
"""
