"""The CUDA driver's errors in plain words: what happened, and what the user can do."""

from nosdesk.domain.errors import HostUnfit, NodeError, Refused
from nosdesk.ports.gpu_compute import GpuFailed

OUT_OF_MEMORY = 2
_NOT_COMPILED = frozenset({200, 209, 218, 222, 500})
"""What the driver says of kernels that it cannot make for a card."""

_RESTART = "If it happens again, restart the PC; should that not help, the card may be faulty."

_UNFIT = {
    3: (
        "The NVIDIA driver cannot be used to compute.",
        "Restart the PC; if that does not help, install the driver anew.",
    ),
    34: (
        "The NVIDIA driver library here is a stub of the CUDA toolkit, not the driver.",
        "Take the toolkit's `stubs` folder out of LD_LIBRARY_PATH.",
    ),
    100: ("The NVIDIA driver finds no GPU to compute on.", "`nvidia-smi` should list it."),
    101: ("The NVIDIA driver finds no such GPU.", "`nvidia-smi` should list it."),
    803: (
        "The NVIDIA driver was updated while the old one was running.",
        "Restart the PC to finish the update.",
    ),
    804: ("This GPU cannot use the CUDA libraries that are installed.", "Update the driver."),
    999: (
        "The NVIDIA driver failed without saying why.",
        "Restart the PC; after a sleep the driver often needs that.",
    ),
}

_REFUSED = {
    46: (
        "The GPU is kept by another program, or set so that nothing may compute on it.",
        "Close the other program. `nvidia-smi -q -d COMPUTE` shows the setting.",
    ),
    221: (
        "The part of the NVIDIA driver is missing that makes programs for the GPU.",
        "Install the driver anew; on Debian the part is the package `libnvidia-ptxjitcompiler1`.",
    ),
    223: (
        "Making programs for the GPU is switched off.",
        "Unset the variable CUDA_DISABLE_PTX_JIT, and try again.",
    ),
    800: ("This user may not compute on the GPU.", "Ask who administers this computer."),
    801: ("This GPU or driver does not support what the benchmark needs.", "Update the driver."),
    802: ("The GPU is still starting.", "Try again in a minute."),
}

_FAILED = {
    214: ("The GPU's memory lost data (an uncorrectable ECC error).", _RESTART),
    226: ("The GPU's memory lost data (a contained error).", _RESTART),
    220: ("The link between GPUs failed.", _RESTART),
    700: ("The GPU reached for memory that it does not have.", _RESTART),
    702: ("The GPU's driver stopped the benchmark because it took too long.", _RESTART),
    715: ("The GPU met an instruction that it does not know.", _RESTART),
    719: ("The GPU failed while it computed.", _RESTART),
}

_LOST = frozenset({4, 201, 709})


def cuda_error(code: int) -> NodeError:
    """Return the error to raise when a call of the driver answers with this code."""
    if code in _UNFIT:
        return HostUnfit(*_UNFIT[code])
    if code in _REFUSED:
        return Refused(*_REFUSED[code], name=f"Cuda{code}")
    if code == OUT_OF_MEMORY:
        return out_of_memory()
    if code in _NOT_COMPILED:
        return Refused("The NVIDIA driver is too old for this.", "Update it.", name="NotCompiled")
    if code in _FAILED:
        return GpuFailed(*_FAILED[code])
    if code in _LOST:
        return GpuFailed("The GPU was taken away while it computed.", _RESTART)
    return GpuFailed(f"The GPU failed while it computed (CUDA error {code}).", _RESTART)


def no_library() -> HostUnfit:
    """Return the error to raise where there is no CUDA driver."""
    return HostUnfit(
        "There is no NVIDIA driver to compute with on this computer.",
        "Install it, with its CUDA part (on Debian the package `libcuda1`), and restart the PC.",
    )


def too_old() -> HostUnfit:
    """Return the error to raise for a driver that lacks calls we need."""
    return HostUnfit(
        "The NVIDIA driver is too old for the benchmark.", "Install a newer one, restart the PC."
    )


def out_of_memory(free_bytes: int | None = None) -> Refused:
    """Return the error to raise when too little of the card's memory is free."""
    left = "" if free_bytes is None else f": {free_bytes // 1024**2} MiB"
    return Refused(
        f"Too little of the GPU's memory is free to measure it{left}.",
        "Close other programs that use the GPU, and try again.",
        name="OutOfMemory",
    )


def no_such_gpu(uuid: str, *, hidden: bool) -> Refused:
    """Return the error to raise when no card that can compute has this UUID."""
    remedy = "`nosdesk gpus` lists those that there are."
    if hidden:
        remedy = "The variable CUDA_VISIBLE_DEVICES hides cards: unset it, and try again."
    return Refused(f"There is no GPU {uuid} to compute on.", remedy, name="NoGpu")
