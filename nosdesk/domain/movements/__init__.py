"""What every transaction did to a node's money: facts in, movements out, and what does not add up.

Pure rules. Where facts come from is the business of adapters, when they are read that of the node.
"""
