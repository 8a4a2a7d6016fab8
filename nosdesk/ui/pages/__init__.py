"""The window's pages: for each one what it shows as values, without Qt, and how it shows them."""
