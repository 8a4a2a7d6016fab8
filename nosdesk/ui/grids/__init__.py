"""A grid's profile as a form: written, edited and tried out in the window."""
