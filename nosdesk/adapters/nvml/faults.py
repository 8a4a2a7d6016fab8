"""The driver's errors in plain words: what happened, and what the user can do."""

import sys

import pynvml as nvml  # type: ignore[import-untyped]  # its authors ship no types

from nosdesk.domain.errors import HostUnfit, NodeError, Refused, Unavailable
from nosdesk.domain.gpu import OLDEST_DRIVER, CardFault, GpuUuid

OF_THE_CARD = {
    nvml.NVML_ERROR_GPU_IS_LOST: CardFault.LOST,
    nvml.NVML_ERROR_RESET_REQUIRED: CardFault.NEEDS_RESET,
}
"""Errors that mean the whole card, whatever was asked."""

OF_THE_DRIVER = frozenset(
    {
        nvml.NVML_ERROR_UNINITIALIZED,
        nvml.NVML_ERROR_DRIVER_NOT_LOADED,
        nvml.NVML_ERROR_LIB_RM_VERSION_MISMATCH,
    }
)
"""Errors that mean all cards: the library must be opened anew."""

_ON_LINUX = (
    "Ubuntu: `sudo ubuntu-drivers install`, Debian: `sudo apt-get install nvidia-driver`."
    " Then restart the PC."
)
_ON_WINDOWS = "It is at nvidia.com/drivers. Then restart the PC."


def _how_to_install(platform: str) -> str:
    """Return how the driver is installed on a system, by Python's name for it."""
    return _ON_WINDOWS if platform == "win32" else _ON_LINUX


_INSTALL = _how_to_install(sys.platform)
_UNFIT = {
    nvml.NVML_ERROR_LIBRARY_NOT_FOUND: (
        "NO_DRIVER",
        "There is no NVIDIA driver on this computer.",
        f"Install it. {_INSTALL}",
    ),
    nvml.NVML_ERROR_DRIVER_NOT_LOADED: (
        "DRIVER_NOT_RUNNING",
        "The NVIDIA driver is installed, but it is not running.",
        "Restart the PC. If that does not help, `sudo modprobe nvidia` says why not.",
    ),
    nvml.NVML_ERROR_LIB_RM_VERSION_MISMATCH: (
        "DRIVER_UPDATED",
        "The NVIDIA driver was updated while the old one was running.",
        "Restart the PC to finish the update.",
    ),
    nvml.NVML_ERROR_NO_PERMISSION: (
        "DRIVER_FORBIDDEN",
        "This user may not use the NVIDIA driver.",
        "Add it to the group that may (`ls -l /dev/nvidia*` shows it), then log out and in again.",
    ),
    nvml.NVML_ERROR_OPERATING_SYSTEM: (
        "DRIVER_SHUT_OUT",
        "The system keeps Nosdesk from the NVIDIA driver.",
        "Run Nosdesk outside of containers and sandboxes.",
    ),
}


def too_old(version: str) -> HostUnfit:
    """Return the error to raise for a driver of this version, which may be unknown."""
    known = f" {version}" if version else ""
    least = ".".join(map(str, OLDEST_DRIVER))
    title = f"The NVIDIA driver{known} is too old: at least {least} is needed."
    return HostUnfit(title, f"Install a newer one. {_INSTALL}", name="DRIVER_OLD")


def driver_error(code: int) -> NodeError:
    """Return the error to raise when the driver as a whole answers with this code."""
    if code in _UNFIT:
        name, title, remedy = _UNFIT[code]
        return HostUnfit(title, remedy, name=name)
    if code == nvml.NVML_ERROR_FUNCTION_NOT_FOUND:
        return too_old("")
    return Unavailable(
        f"The NVIDIA driver failed (error {code}).", "If `nvidia-smi` fails too, restart the PC."
    )


def card_fault(code: int) -> CardFault:
    """Return what is wrong with a card that answers with this code."""
    return OF_THE_CARD.get(code, CardFault.UNREADABLE)


def limit_refused(code: int, gpu: GpuUuid, watts: float) -> NodeError:
    """Return the error to raise when a card's power could not be limited."""
    if code == nvml.NVML_ERROR_NO_PERMISSION:
        return Refused(
            "Only an administrator may limit the GPU's power.",
            f"Type `sudo nvidia-smi -i {gpu} -pl {watts:.0f}`.",
            name="NoPermission",
        )
    if code in OF_THE_CARD or code == nvml.NVML_ERROR_NOT_FOUND:
        return Refused(f"There is no GPU {gpu} that answers.", name="NoGpu")
    return Refused(f"This GPU cannot be limited to {watts:.0f} W.", name="NotSupported")
