"""Parts that pages are built from; each has its accessible name and its place in the tab order."""
