"""What the node needs from outside, one Protocol a file; adapters make them real."""
