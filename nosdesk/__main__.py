"""Starts Nosdesk: `python -m nosdesk`, `nosdesk`, `nosdesk-gui`."""

import os
import sys

from nosdesk.app.frozen import clean_up_environment, keep_own_modules
from nosdesk.cli.main import run_command_line


def main() -> int:
    """Run the command line and return its exit code."""
    clean_up_environment(os.environ)
    keep_own_modules()
    return run_command_line(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
