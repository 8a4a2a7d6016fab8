"""Who sits at a Mac: the system's own program asks for the user's password, and checks it.

The Keychain gives a program what that program kept without asking anew. So `dscl` asks at the
terminal; the password is typed to it, and never comes into this program.
"""

import os
import subprocess
import sys

from nosdesk.domain.errors import Refused

_PROGRAM = "/usr/bin/dscl"
_PERSON_S = 110.0


def ask_for_password(program: str = _PROGRAM) -> bool:
    """Let the system ask the user for their password, and tell whether it was right."""
    if not sys.stdin.isatty():
        raise Refused(
            "macOS can ask for your password only at a terminal.",
            "Run this command in one by hand.",
        )
    try:
        asked = subprocess.run(  # noqa: S603 - a program of the system's own
            [program, "/Search", "-authonly", _user()], check=False, timeout=_PERSON_S
        )
    except subprocess.TimeoutExpired:
        return False
    return asked.returncode == 0


def _user() -> str:
    """Return whose program this is, whatever the environment says."""
    import pwd  # noqa: PLC0415 - Windows lacks it

    return pwd.getpwuid(os.getuid()).pw_name
