"""What the user and this PC are called, so that nothing of it goes out to others."""

import getpass
import platform
from pathlib import Path

from nosdesk.domain.support.redaction import Redactor


def own_redactor() -> Redactor:
    """Return what hides secrets, and these names."""
    host = platform.node()
    return Redactor((_user(), _home(), host, host.partition(".")[0]))


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a user without a name, as in some containers
        return ""


def _home() -> str:
    try:
        return Path.home().name
    except RuntimeError:
        return ""
