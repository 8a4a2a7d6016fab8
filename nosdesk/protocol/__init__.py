"""The network's formats, pure: accounts, instructions, addresses, content ids, signed headers.

Both sides of the wire meet here: the node's adapters encode with it and the practice grid
decodes with it, so no format is written twice.
"""
