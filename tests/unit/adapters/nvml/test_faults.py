"""The driver's errors in words: each has a name, and a remedy for the system that it is on."""

import pynvml as nvml
import pytest

from nosdesk.adapters.nvml.faults import _how_to_install, driver_error, too_old


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (nvml.NVML_ERROR_LIBRARY_NOT_FOUND, "NO_DRIVER"),
        (nvml.NVML_ERROR_DRIVER_NOT_LOADED, "DRIVER_NOT_RUNNING"),
        (nvml.NVML_ERROR_LIB_RM_VERSION_MISMATCH, "DRIVER_UPDATED"),
        (nvml.NVML_ERROR_NO_PERMISSION, "DRIVER_FORBIDDEN"),
        (nvml.NVML_ERROR_OPERATING_SYSTEM, "DRIVER_SHUT_OUT"),
        (nvml.NVML_ERROR_FUNCTION_NOT_FOUND, "DRIVER_OLD"),
    ],
)
def test_what_is_wrong_with_a_driver_has_a_name_and_a_remedy(code, name):
    error = driver_error(code)

    assert error.name == name
    assert error.remedy


def test_an_old_driver_is_named_with_its_version():
    assert too_old("390.48").title.startswith("The NVIDIA driver 390.48 is too old")


def test_on_windows_no_command_for_linux_is_told():
    assert "sudo" not in _how_to_install("win32")
    assert "nvidia.com/drivers" in _how_to_install("win32")
    assert "sudo ubuntu-drivers install" in _how_to_install("linux")
