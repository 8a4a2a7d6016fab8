"""Which system this PC runs, for what mends it."""

import os
import platform
import shutil
from contextlib import suppress
from pathlib import Path

from nosdesk.adapters.desktop.own_account import account, joins_at_login
from nosdesk.app.admitted_here import platform_here
from nosdesk.domain.doctor.home_system import (
    Distribution,
    HomeSystem,
    account_name,
    distribution_of,
)

_SYSTEMD = Path("/run/systemd/system")
_IMAGE = Path("/run/ostree-booted")


def home_system() -> HomeSystem:
    """Return it; reads some small files of the system."""
    here = platform_here()
    if here not in ("linux", "wsl"):
        return HomeSystem(here)
    distribution = Distribution.OTHER
    with suppress(OSError, UnicodeDecodeError):
        release = platform.freedesktop_os_release()
        distribution = distribution_of(release, is_image=_IMAGE.exists())
    return HomeSystem(
        here,
        distribution,
        has_systemd=_SYSTEMD.is_dir(),
        has_toolkit=shutil.which("nvidia-ctk") is not None,
        user=account_name(account()) if os.geteuid() else "",
        joins_docker=joins_at_login("docker"),
    )
