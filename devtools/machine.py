"""Makes the machine ready: installs and starts only what is missing, and says each step.

On Debian and its children this is done with apt, as root or by sudo. Elsewhere, and wherever a
step fails, the person is told the exact command or package instead.
"""

import ctypes
import importlib.util
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from devtools.steps import StepFailed, run, step, typed
from nosdesk.adapters.docker.busybox_image import BUSYBOX, is_static

WINDOW_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libbrotlidec.so.1": "libbrotli1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
"""What the window's toolkit loads from the system, and the Debian packages that have it."""

SCREEN_PROGRAMS = {"Xvfb": "xvfb", "openbox": "openbox", "trayer": "trayer", "xdotool": "xdotool"}
"""What a test needs to use the window as a person does, and the Debian packages that have it."""

_apt_is_fresh = False


def ensure_venv_module() -> None:
    """Make sure that this interpreter can make virtual environments; Debian's own often cannot."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    install(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")


def ensure_busybox() -> None:
    """Make sure of a busybox that needs no libraries: test and demo images are made from it."""
    if not (BUSYBOX.is_file() and is_static(BUSYBOX.read_bytes())):
        install("busybox-static")


def ensure_registry() -> None:
    """Make sure that tests can start an image registry of their own; none is left running."""
    if shutil.which("docker-registry"):
        return
    if has_systemd():  # the package would start one for everybody on the network
        run(as_root("systemctl", "mask", "docker-registry.service"))
    install("docker-registry")


def ensure_secret_service() -> None:
    """Make sure that tests can start a system keyring of their own, on a bus of their own."""
    if not (shutil.which("gnome-keyring-daemon") and shutil.which("dbus-run-session")):
        install("gnome-keyring", "dbus")


def ensure_compiler() -> None:
    """Make sure that tests can build the stub of a GPU driver that they run on."""
    if shutil.which("gcc") is None:
        install("gcc", "libc6-dev")


def ensure_window_libraries() -> None:
    """Make sure of the system libraries that Qt needs; tests and pictures need no screen."""
    if sys.platform != "linux" or not _lacks_any(WINDOW_LIBRARIES):
        return
    install(*WINDOW_LIBRARIES.values())


def ensure_screen() -> None:
    """Make sure that tests can start a screen of their own, with windows, a tray and a mouse."""
    if any(shutil.which(program) is None for program in SCREEN_PROGRAMS):
        install(*SCREEN_PROGRAMS.values())


def _lacks_any(libraries: Mapping[str, str]) -> bool:
    """Tell whether the loader does not find one of them."""
    for library in libraries:
        try:
            ctypes.CDLL(library)
        except OSError:
            return True
    return False


def install(*packages: str) -> None:
    """Install Debian packages; `StepFailed` with what to type where that cannot be done."""
    wanted = " ".join(packages)
    if shutil.which("apt-get") is None:
        raise StepFailed(
            f"This needs {wanted} (as Debian names it), and this system has no apt-get.",
            "Install it with your system's own tool, then try again.",
        )
    command = as_root("apt-get", "install", "--yes", "--no-install-recommends", *packages)
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        _refresh_package_list()
        with step(f"Installing {wanted}"):
            run(command, extra_env=quiet)
    except StepFailed as failure:
        raise StepFailed(f"{failure}", f"Install it by hand: {by_hand(*packages)}") from failure


def by_hand(*packages: str) -> str:
    """Return what a person types to install these packages."""
    sudo = "" if is_root() else "sudo "
    return f"{sudo}apt-get update && {sudo}apt-get install --yes {' '.join(packages)}"


def as_root(*command: str) -> list[str]:
    """Return the command in a form that runs as root, asking for a password only on a terminal."""
    if is_root():
        return list(command)
    if shutil.which("sudo") is None:
        raise StepFailed("This must be done as root, and sudo is not here.", typed(command))
    quiet = [] if sys.stdin.isatty() else ["--non-interactive"]
    return ["sudo", *quiet, *command]


def is_root() -> bool:
    """Tell whether we may do anything here."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def has_systemd() -> bool:
    """Tell whether services are systemd's to start."""
    return Path("/run/systemd/system").is_dir()


def _refresh_package_list() -> None:
    global _apt_is_fresh  # noqa: PLW0603 - once in a run of dev.py is enough
    if not _apt_is_fresh:
        with step("Fetching the list of packages"):
            run(as_root("apt-get", "update"))
        _apt_is_fresh = True
