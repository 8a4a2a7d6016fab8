"""Starts Nosdesk: `python -m nosdesk`, `nosdesk`, `nosdesk-gui`."""

import sys

from nosdesk.cli.main import run_command_line


def main() -> int:
    """Run the command line and return its exit code."""
    return run_command_line(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
