"""The one program for people who work on the code: `python3 dev.py` lists what it does.

It needs nothing but a Python 3.11+ interpreter; the rest it makes or installs itself.
Keep this file readable by old interpreters, so that they can say what they lack.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this is the sentence an older one should say
    sys.exit(
        "Nosdesk needs Python 3.11 or newer, and this is Python %d.%d (%s).\n"  # noqa: UP031
        "Install a newer one (Debian 12, Ubuntu 24.04 and later have it as python3), then run:\n"
        "  python3 dev.py %s"
        % (sys.version_info[0], sys.version_info[1], sys.executable, " ".join(sys.argv[1:]))
    )

from devtools.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
