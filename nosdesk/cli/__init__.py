"""The command line: one small module per command, plain words out, exit codes that scripts can use."""
