"""What the driver tells of one card, as domain values; each answer may be missing.

Cards and drivers differ in what they can tell, so every call stands alone: one that is not
supported leaves its value None. Only errors that mean the whole card or driver get through.
"""

from collections.abc import Callable
from typing import Any

import pynvml as nvml  # type: ignore[import-untyped]  # its authors ship no types

from nosdesk.adapters.nvml.faults import OF_THE_CARD, OF_THE_DRIVER
from nosdesk.domain.gpu import (
    DriverFacts,
    Gpu,
    GpuProcess,
    GpuReading,
    GpuUuid,
    MemoryErrors,
    PcieLink,
    PowerLimits,
    Slowdown,
)

Handle = Any
"""The driver's name for a card; it means something to the bindings only."""

_SLOWDOWNS = {
    Slowdown.POWER_CAP: nvml.nvmlClocksEventReasonSwPowerCap,
    Slowdown.POWER_BRAKE: nvml.nvmlClocksEventReasonHwPowerBrakeSlowdown,
    Slowdown.HEAT: nvml.nvmlClocksEventReasonSwThermalSlowdown
    | nvml.nvmlClocksEventReasonHwThermalSlowdown,
    Slowdown.HARDWARE: nvml.nvmlClocksEventReasonHwSlowdown,
}


def told(call: Callable[..., Any], *arguments: Any) -> Any:  # noqa: ANN401 - as the bindings are
    """Return the driver's answer, None when it has none to this question."""
    try:
        return call(*arguments)
    except nvml.NVMLError as error:
        if error.value in OF_THE_CARD or error.value in OF_THE_DRIVER:
            raise
    except UnicodeDecodeError:
        pass
    return None


def driver_facts() -> DriverFacts:
    """Return the driver's versions."""
    cuda = told(nvml.nvmlSystemGetCudaDriverVersion_v2)
    return DriverFacts(
        version=told(nvml.nvmlSystemGetDriverVersion) or "",
        cuda=None if cuda is None else (cuda // 1000, cuda % 1000 // 10),
    )


def uuid_of(card: Handle) -> GpuUuid | None:
    """Return the card's UUID, None when it has none to be known by."""
    uuid = told(nvml.nvmlDeviceGetUUID, card)
    return GpuUuid(uuid) if uuid else None


def gpu_of(uuid: GpuUuid, card: Handle) -> Gpu:
    """Return what the card is."""
    memory = told(nvml.nvmlDeviceGetMemoryInfo, card)
    mig = told(nvml.nvmlDeviceGetMigMode, card)
    return Gpu(
        uuid=uuid,
        name=told(nvml.nvmlDeviceGetName, card) or "NVIDIA GPU",
        pci_bus_id=told(_bus_id, card),
        vram_bytes=None if memory is None else memory.total,
        compute_capability=told(nvml.nvmlDeviceGetCudaComputeCapability, card),
        power=_power_limits(card),
        pcie=PcieLink(
            generation=told(nvml.nvmlDeviceGetCurrPcieLinkGeneration, card),
            width=told(nvml.nvmlDeviceGetCurrPcieLinkWidth, card),
            max_generation=told(nvml.nvmlDeviceGetMaxPcieLinkGeneration, card),
            max_width=told(nvml.nvmlDeviceGetMaxPcieLinkWidth, card),
        ),
        mig=None if mig is None else mig[0] == nvml.NVML_DEVICE_MIG_ENABLE,
        slowdown_c=told(
            nvml.nvmlDeviceGetTemperatureThreshold, card, nvml.NVML_TEMPERATURE_THRESHOLD_SLOWDOWN
        ),
        index=told(nvml.nvmlDeviceGetIndex, card),
    )


def reading_of(card: Handle) -> GpuReading:
    """Return what the card reads now."""
    use = told(nvml.nvmlDeviceGetUtilizationRates, card)
    energy = told(nvml.nvmlDeviceGetTotalEnergyConsumption, card)
    return GpuReading(
        utilisation=None if use is None else use.gpu,
        vram_used_bytes=_vram_used(card),
        temperature_c=_temperature(card),
        power_w=_thousandth(told(nvml.nvmlDeviceGetPowerUsage, card)),
        power_limit_w=_thousandth(told(nvml.nvmlDeviceGetEnforcedPowerLimit, card)),
        energy_j=_thousandth(energy),
        core_clock_mhz=told(nvml.nvmlDeviceGetClockInfo, card, nvml.NVML_CLOCK_SM),
        memory_clock_mhz=told(nvml.nvmlDeviceGetClockInfo, card, nvml.NVML_CLOCK_MEM),
        fan=told(nvml.nvmlDeviceGetFanSpeed, card),
        slowdowns=_slowdowns(card),
        memory_errors=_memory_errors(card),
        processes=_processes(card),
    )


def _bus_id(card: Handle) -> str:
    return str(nvml.nvmlDeviceGetPciInfo_v3(card).busId)


def _power_limits(card: Handle) -> PowerLimits:
    lowest, highest = told(nvml.nvmlDeviceGetPowerManagementLimitConstraints, card) or (None, None)
    return PowerLimits(
        now_w=_thousandth(told(nvml.nvmlDeviceGetEnforcedPowerLimit, card)),
        default_w=_thousandth(told(nvml.nvmlDeviceGetPowerManagementDefaultLimit, card)),
        lowest_w=_thousandth(lowest),
        highest_w=_thousandth(highest),
    )


def _vram_used(card: Handle) -> int | None:
    """Return the bytes in use, without what the driver keeps for itself where that is told."""
    memory = told(nvml.nvmlDeviceGetMemoryInfo, card, nvml.nvmlMemory_v2)
    if memory is None:
        memory = told(nvml.nvmlDeviceGetMemoryInfo, card)
    return None if memory is None else int(memory.used)


def _temperature(card: Handle) -> int | None:
    degrees = told(nvml.nvmlDeviceGetTemperature, card, nvml.NVML_TEMPERATURE_GPU)
    if degrees is None:  # newer drivers are to lose the old call
        degrees = told(nvml.nvmlDeviceGetTemperatureV, card, nvml.NVML_TEMPERATURE_GPU)
    return None if degrees is None else int(degrees)


def _slowdowns(card: Handle) -> tuple[Slowdown, ...] | None:
    reasons = told(nvml.nvmlDeviceGetCurrentClocksEventReasons, card)
    if reasons is None:  # older drivers have the call by its older name only
        reasons = told(nvml.nvmlDeviceGetCurrentClocksThrottleReasons, card)
    if reasons is None:
        return None
    return tuple(slowdown for slowdown, bits in _SLOWDOWNS.items() if reasons & bits)


def _memory_errors(card: Handle) -> MemoryErrors:
    counted = nvml.nvmlDeviceGetTotalEccErrors
    since_start = nvml.NVML_VOLATILE_ECC
    repairs = told(nvml.nvmlDeviceGetRemappedRows, card)
    if repairs is None:  # cards before Ampere retire pages instead, and cannot fail at it
        pending = told(nvml.nvmlDeviceGetRetiredPagesPendingStatus, card)
        repairs = (None, None, pending, None)
    return MemoryErrors(
        corrected=told(counted, card, nvml.NVML_MEMORY_ERROR_TYPE_CORRECTED, since_start),
        uncorrected=told(counted, card, nvml.NVML_MEMORY_ERROR_TYPE_UNCORRECTED, since_start),
        repair_pending=None if repairs[2] is None else bool(repairs[2]),
        repair_failed=None if repairs[3] is None else bool(repairs[3]),
    )


def _processes(card: Handle) -> tuple[GpuProcess, ...] | None:
    computing = told(nvml.nvmlDeviceGetComputeRunningProcesses_v3, card)
    drawing = told(nvml.nvmlDeviceGetGraphicsRunningProcesses_v3, card)
    if computing is None and drawing is None:
        return None
    return (
        *(GpuProcess(each.pid, True, each.usedGpuMemory) for each in computing or ()),
        *(GpuProcess(each.pid, False, each.usedGpuMemory) for each in drawing or ()),
    )


def _thousandth(milli: int | None) -> float | None:
    return None if milli is None else milli / 1000
