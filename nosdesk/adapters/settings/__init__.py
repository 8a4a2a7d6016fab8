"""The settings, in a file of the user's."""
