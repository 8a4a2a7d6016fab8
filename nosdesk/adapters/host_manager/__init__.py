"""The grid's host services over HTTP."""
