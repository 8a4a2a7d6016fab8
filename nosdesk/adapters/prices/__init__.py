"""Where prices come from: a file of the user's, or an HTTP service that the user names."""
