"""What is told to a user who does not look at the window: pure rules over values."""
