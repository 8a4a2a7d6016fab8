"""New versions of the program itself: what is on offer, and how far it is. Pure rules."""
