"""What people type to run this program, for hints that can be typed as they stand."""

import os


def command_name() -> str:
    """Return the program's name; who starts it by other words gives them in `NOSDESK_COMMAND`."""
    return os.environ.get("NOSDESK_COMMAND") or "nosdesk"


def command_line(words: str) -> str:
    """Return what to type, in quotes, for a command of this program."""
    return f"'{command_name()} {words}'"
