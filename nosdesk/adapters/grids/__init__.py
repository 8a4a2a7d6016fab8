"""Grid profiles: what must be known of a grid, kept as JSON."""
