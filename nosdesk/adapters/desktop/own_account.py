"""The account that this program runs as, and the groups that the system's files put it in."""

import os
import sys


def account() -> str:
    """Return its name by the system's own list, empty where there is none."""
    if sys.platform == "win32":
        return ""
    import pwd  # noqa: PLC0415 - not on Windows

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return ""


def joins_at_login(group: str) -> bool:
    """Tell whether the account was put into this group since it logged in."""
    if sys.platform == "win32":
        return False
    import grp  # noqa: PLC0415 - not on Windows

    try:
        entry = grp.getgrnam(group)
    except KeyError:
        return False
    return account() in entry.gr_mem and entry.gr_gid not in (os.getgid(), *os.getgroups())
