"""What may be said behind each command, apart from what carries it out.

Help, the version, and a mistake at the keyboard need these words alone. What a command works with
takes up to a second to read in, and is read in when it runs.
"""
