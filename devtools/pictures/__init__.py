"""Pictures of the window: every page and set-up step in its states, on sample values."""
