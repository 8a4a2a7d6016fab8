"""What a report to others may say: everything that is the user's own is taken out of it."""
