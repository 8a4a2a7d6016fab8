"""The network's own node software as a node of the rig: driven, watched and told of."""
