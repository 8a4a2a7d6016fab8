"""GPUs in the form of the network's cuda_check."""

import json

import pytest

from nosdesk.domain.errors import BadInput
from nosdesk.domain.gpu import DriverFacts, Gpu, GpuUuid
from nosdesk.protocol.cuda_check import cuda_check, read_cuda_check

FULL = Gpu(GpuUuid("GPU-1"), "NVIDIA A40", vram_bytes=48 * 2**30, compute_capability=(8, 6))


def test_what_was_written_is_read_again():
    told = read_cuda_check(cuda_check(FULL, DriverFacts("570.133.07", (12, 4))))

    (device,) = told.devices
    assert (device.name, device.uuid, device.vram_bytes) == ("NVIDIA A40", "GPU-1", 48 * 2**30)
    assert (told.cuda_driver_version, told.nvml_driver_version) == (12_040, "570.133.07")


@pytest.mark.parametrize("driver", [None, DriverFacts("", None)])
def test_what_the_driver_does_not_say_is_left_out(driver):
    told = json.loads(cuda_check(Gpu(GpuUuid("GPU-1"), "NVIDIA A40"), driver))

    assert told["devices"] == [{"index": 0, "name": "NVIDIA A40", "uuid": "GPU-1", "results": []}]
    assert "cuda_driver_version" not in told
    assert "runtime_version" not in told


@pytest.mark.parametrize("total_mb", [0, -1, 1e300, 2**63])
def test_memory_that_makes_no_sense_is_not_known(total_mb):
    device = {"index": 0, "name": "a", "uuid": "b", "results": [], "memory": {"total_mb": total_mb}}
    (seen,) = read_cuda_check(json.dumps({"devices": [device]})).devices

    assert seen.vram_bytes is None


@pytest.mark.parametrize("text", ["", "5", "[", "[" * 100_000, "{}", '{"devices": [5]}', "\ud800"])
def test_what_cuda_check_never_prints_is_refused(text):
    with pytest.raises(BadInput):
        read_cuda_check(text)
