"""What mends each cause on each system.

No command is offered where none is right: a foreign repository that must be chosen, a PC's BIOS, a
log-in that must be made anew. Then it is said so, and where to read more.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from nosdesk.domain.doctor.computer import GNOME_NO_SLEEP
from nosdesk.domain.doctor.findings import Finding, Result
from nosdesk.domain.doctor.home_system import HomeSystem
from nosdesk.domain.doctor.mending import Mending
from nosdesk.domain.doctor.mendings_packages import docker_packages, driver_packages, toolkit

_LINUX = ("linux", "wsl")
_RESTARTS = "Docker restarts. Containers that run now end with it, also those of a job."
_ENGINE_PAGE = "https://docs.docker.com/engine/install/"
_DOCKER_SERVICE = "docker.service"

_AWAKE = (
    Mending(
        (("systemctl", "mask", "sleep.target", "suspend.target"),),
        "This PC never sleeps again, not from its menu either, until somebody types"
        " `sudo systemctl unmask sleep.target suspend.target`.",
    ),
    *(
        Mending(
            (tuple(GNOME_NO_SLEEP.format(feed).split()),),
            "GNOME no longer sends this PC to sleep by itself; its settings show that under Power.",
            needs_root=False,
        )
        for feed in ("ac", "battery")
    ),
)
_AGAINST_SLEEP = {each.command: each for each in _AWAKE}


def mended(found: Finding, here: HomeSystem) -> Finding:
    """Return the finding with what mends it on this system, where something does."""
    if found.result not in (Result.FAILED, Result.WARNING):
        return found
    of_cause = _OF_CAUSE.get(found.name)
    mending = of_cause(found, here) if of_cause else None
    if mending is None:
        return found
    return replace(
        found, mending=mending, fix=mending.fix or found.fix,
        command=mending.command or found.command,
    )  # fmt: skip


# --- What this PC is set to ---------------------------------------------------------------------


def _sleep(found: Finding, _here: HomeSystem) -> Mending | None:
    return _AGAINST_SLEEP.get(found.command)


def _clock(_found: Finding, here: HomeSystem) -> Mending | None:
    if here.platform == "windows":
        return Mending(page="ms-settings:dateandtime")
    if here.platform == "wsl":
        return Mending(fix="WSL takes its time from Windows: let that set its clock, then restart.")
    changes = "The system sets its clock by the network from now on."
    return _by_systemd(here, Mending((("timedatectl", "set-ntp", "true"),), changes))


def _disk(_found: Finding, _here: HomeSystem) -> Mending:
    return Mending(
        (("docker", "system", "df"),),
        "Nothing is changed: it shows what takes how much room.",
        "Which images and files may go is for you to decide.",
        needs_root=False,
    )


# --- Docker -------------------------------------------------------------------------------------


def _docker_missing(_found: Finding, here: HomeSystem) -> Mending | None:
    if here.platform == "windows":
        return Mending(
            fix="Install Docker Desktop, as its page shows.",
            page="https://docs.docker.com/desktop/setup/install/windows-install/",
        )
    return docker_packages(here) or (Mending(page=_ENGINE_PAGE) if _is_linux(here) else None)


def _docker_away(_found: Finding, here: HomeSystem) -> Mending | None:
    if here.platform == "windows":
        return Mending(fix="Start Docker Desktop from the Start menu; Nosdesk tries again.")
    changes = "Docker starts now, and from now on with this PC."
    return _by_systemd(here, Mending((("systemctl", "enable", "--now", _DOCKER_SERVICE),), changes))


def _docker_silent(_found: Finding, here: HomeSystem) -> Mending | None:
    return _by_systemd(here, Mending((("systemctl", "restart", _DOCKER_SERVICE),), _RESTARTS))


def _docker_forbidden(_found: Finding, here: HomeSystem) -> Mending | None:
    if not _is_linux(here):
        return None
    if here.joins_docker:
        return Mending(
            fix="You are in the group docker, which counts from your next log-in on: log out and"
            " in again, or restart the PC. No command can do that for you."
        )
    if not here.user:
        return None
    return Mending(
        (("usermod", "-aG", "docker", here.user),),
        "Your account joins the group docker. Who is in it can do with this PC what root can.",
        "Log out and in again, or restart the PC: only then it counts.",
    )


def _other_engine(_found: Finding, here: HomeSystem) -> Mending | None:
    return Mending(page=_ENGINE_PAGE) if _is_linux(here) else None


# --- The driver, and what gives containers the GPU ----------------------------------------------


def _driver(_found: Finding, here: HomeSystem) -> Mending | None:
    if here.platform in ("windows", "wsl"):
        return Mending(
            fix="Install NVIDIA's driver for Windows from its page, then restart the PC.",
            page="https://www.nvidia.com/en-us/drivers/",
        )
    return driver_packages(here) if here.platform == "linux" else None


def _driver_not_running(_found: Finding, here: HomeSystem) -> Mending | None:
    if here.platform != "linux":
        return None
    return Mending(
        (("modprobe", "nvidia"),),
        "The driver is loaded into the system as it runs; nothing is changed for good.",
        "If it says “Key was rejected”, the PC's Secure Boot keeps the driver out: enrol its key,"
        " or switch Secure Boot off in the BIOS. No command can do that.",
    )


def _container(_found: Finding, here: HomeSystem) -> Mending | None:
    if here.platform == "windows":
        return Mending(
            fix="Docker Desktop gives containers the GPU through WSL 2: switch that engine on in"
            " its settings, and install the newest driver.",
            page="https://docs.docker.com/desktop/features/gpu/",
        )
    return toolkit(here) if _is_linux(here) else None


def _by_systemd(here: HomeSystem, mending: Mending) -> Mending | None:
    return mending if _is_linux(here) and here.has_systemd else None


def _is_linux(here: HomeSystem) -> bool:
    return here.platform in _LINUX


_OF_CAUSE: Mapping[str, Callable[[Finding, HomeSystem], Mending | None]] = MappingProxyType(
    {
        "FALLS_ASLEEP": _sleep,
        "CLOCK_WRONG": _clock,
        "DISK_FULL": _disk,
        "DOCKER_MISSING": _docker_missing,
        "DOCKER_AWAY": _docker_away,
        "DOCKER_SILENT": _docker_silent,
        "DOCKER_FORBIDDEN": _docker_forbidden,
        "DOCKER_OLD": _other_engine,
        "DOCKER_DESKTOP": _other_engine,
        "NO_DRIVER": _driver,
        "DRIVER_OLD": _driver,
        "DRIVER_NOT_RUNNING": _driver_not_running,
        "GPU_NOT_VISIBLE": _container,
    }
)
"""By the finding's name; what is not here, only a person can mend."""
