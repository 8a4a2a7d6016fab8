"""What `dev.py` is made of: the environment, the machine, checks and measurements.

Only the standard library here, since this code makes the environment that has the rest;
`bench.py` alone runs inside that environment. Nothing here is part of the program.
"""
