"""The journal and the history in SQLite."""
