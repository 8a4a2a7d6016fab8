"""The CUDA driver's library: found when first needed, its calls typed, its answers checked.

All of it blocks and belongs on one thread.
"""

import ctypes
import sys
from collections.abc import Mapping
from ctypes import POINTER, byref, c_char, c_char_p, c_float, c_int, c_size_t, c_uint, c_void_p
from ctypes import c_uint64 as c_device_pointer

from nosdesk.adapters.cuda.faults import cuda_error, no_library, too_old

NAMES = ("nvcuda.dll",) if sys.platform == "win32" else ("libcuda.so.1", "libcuda.so")

Uuid = c_char * 16

_SIGNATURES: Mapping[str, tuple[object, ...]] = {
    "cuInit": (c_uint,),
    "cuDeviceGetCount": (POINTER(c_int),),
    "cuDeviceGet": (POINTER(c_int), c_int),
    "cuDeviceGetUuid": (POINTER(Uuid), c_int),
    "cuDeviceGetName": (c_char_p, c_int, c_int),
    "cuDeviceTotalMem_v2": (POINTER(c_size_t), c_int),
    "cuDeviceGetAttribute": (POINTER(c_int), c_int, c_int),
    "cuCtxCreate_v2": (POINTER(c_void_p), c_uint, c_int),
    "cuCtxDestroy_v2": (c_void_p,),
    "cuMemGetInfo_v2": (POINTER(c_size_t), POINTER(c_size_t)),
    "cuMemAlloc_v2": (POINTER(c_device_pointer), c_size_t),
    "cuMemFree_v2": (c_device_pointer,),
    "cuMemAllocHost_v2": (POINTER(c_void_p), c_size_t),
    "cuMemFreeHost": (c_void_p,),
    "cuMemsetD32_v2": (c_device_pointer, c_uint, c_size_t),
    "cuMemcpyHtoD_v2": (c_device_pointer, c_void_p, c_size_t),
    "cuMemcpyDtoH_v2": (c_void_p, c_device_pointer, c_size_t),
    "cuMemcpyHtoDAsync_v2": (c_device_pointer, c_void_p, c_size_t, c_void_p),
    "cuMemcpyDtoHAsync_v2": (c_void_p, c_device_pointer, c_size_t, c_void_p),
    "cuModuleLoadData": (POINTER(c_void_p), c_char_p),
    "cuModuleUnload": (c_void_p,),
    "cuModuleGetFunction": (POINTER(c_void_p), c_void_p, c_char_p),
    "cuLaunchKernel": (
        c_void_p, c_uint, c_uint, c_uint, c_uint, c_uint, c_uint, c_uint, c_void_p,
        POINTER(c_void_p), c_void_p,
    ),
    "cuEventCreate": (POINTER(c_void_p), c_uint),
    "cuEventDestroy_v2": (c_void_p,),
    "cuEventRecord": (c_void_p, c_void_p),
    "cuEventSynchronize": (c_void_p,),
    "cuEventElapsedTime": (POINTER(c_float), c_void_p, c_void_p),
}  # fmt: skip


class Library:
    """The driver's calls by name; each raises our own error unless the driver answers success."""

    def __init__(self) -> None:
        self._library = _loaded()
        self._calls = {}
        for name, arguments in _SIGNATURES.items():
            call = getattr(self._library, name, None)
            if call is None:
                raise too_old()
            call.argtypes, call.restype = arguments, c_int
            self._calls[name] = call
        self.call("cuInit", 0)

    def call(self, name: str, *arguments: object) -> None:
        """Make the call."""
        code = self._calls[name](*arguments)
        if code:
            raise cuda_error(code)

    def number(self, name: str, *arguments: object) -> int:
        """Return the whole number that the call gives by its first argument."""
        found = c_int()
        self.call(name, byref(found), *arguments)
        return found.value

    def handle(self, name: str, *arguments: object) -> c_void_p:
        """Return the handle that the call gives by its first argument."""
        found = c_void_p()
        self.call(name, byref(found), *arguments)
        return found


def _loaded() -> ctypes.CDLL:
    for name in NAMES:
        try:
            return ctypes.CDLL(name)
        except OSError:
            continue
    raise no_library()
