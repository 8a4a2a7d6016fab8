"""The frozen program, and the installers made of it."""
