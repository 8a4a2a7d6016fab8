"""A small concurrency kit: no Nosana and no Qt in it."""
