"""New versions of the program: found by HTTP, checked by signature and hash, installed."""
