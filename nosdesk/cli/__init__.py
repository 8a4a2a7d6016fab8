"""The command line: a small module per command, plain words, and exit codes for scripts."""
