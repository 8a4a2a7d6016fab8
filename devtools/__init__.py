"""What `dev.py` is made of: the environment, the machine, checks and measurements.

Only the standard library here, since this code makes the environment that has the rest; what
measures, draws or freezes the program runs inside such an environment. Nothing here is part of the
program.
"""
