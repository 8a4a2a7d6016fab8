"""Why a container did not start: the engine's words, and whose matter that is."""

from dataclasses import replace

import pytest
from docker.errors import APIError
from requests.models import Response

from nosdesk.adapters.docker.create_options import host_options
from nosdesk.adapters.docker.starting import _not_started
from nosdesk.domain.mishaps import Mishap
from nosdesk.ports.containers import MIB, ContainerSpec, Limits, Mount

SPEC = ContainerSpec("job-0", "busybox:stable", Limits(512 * MIB), {}, gpus=("GPU-a",))
RUNC = "OCI runtime create failed: unable to start container process: "


def refusal(status, words, spec=SPEC):
    response = Response()
    response.status_code = status
    return _not_started(spec, APIError("ignored", response=response, explanation=words))


@pytest.mark.parametrize(
    ("status", "words", "name", "mishap"),
    [
        (400, RUNC + 'exec: "x": executable file not found', "BadCommand", Mishap.BAD_COMMAND),
        (400, RUNC + 'exec: "/etc": permission denied', "BadCommand", Mishap.BAD_COMMAND),
        (400, "the working directory 'a' is invalid", "NotStarted", Mishap.BAD_COMMAND),
        (500, "Cannot mkdir: /bin/sh is not a directory", "NotStarted", Mishap.BAD_COMMAND),
        (500, RUNC + "exec format error", "BadCommand", Mishap.BAD_COMMAND),
        (500, "cgroups: cannot find cgroup mount", "NotStarted", Mishap.ENGINE_FAILED),
        (500, "mkdir /sys/fs/cgroup/x: permission denied", "BadCommand", Mishap.ENGINE_FAILED),
        (404, "No such image: busybox:stable", "NoImage", Mishap.ENGINE_FAILED),
        (500, 'could not select device driver "" [[gpu]]', "NoGpu", Mishap.GPU_NOT_VISIBLE),
        (500, "nvidia-container-cli: initialization error", "NoGpu", Mishap.GPU_NOT_VISIBLE),
        (500, "unresolvable CDI devices nvidia.com/gpu=0", "NoGpu", Mishap.GPU_NOT_VISIBLE),
        (
            400,
            RUNC + 'exec: "nvidia-smi": executable file not found',
            "BadCommand",
            Mishap.BAD_COMMAND,
        ),
        (400, RUNC + 'exec: "nvidia-container-cli": not found', "NotStarted", Mishap.BAD_COMMAND),
    ],
)
def test_what_the_job_got_wrong_is_told_from_what_this_computer_lacks(status, words, name, mishap):
    failure = refusal(status, words)

    assert (failure.name, failure.mishap) == (name, mishap)


def test_a_full_disk_is_a_full_disk_whatever_was_tried():
    assert refusal(500, "write x: no space left on device").mishap is Mishap.DISK_FULL


def test_a_job_without_a_gpu_never_fails_for_one():
    failure = refusal(500, "nvidia-container-cli: odd", replace(SPEC, gpus=()))

    assert failure.mishap is Mishap.ENGINE_FAILED


def test_a_bound_on_the_disk_is_asked_for_in_bytes_and_only_where_there_is_one():
    bounded = replace(SPEC, limits=replace(SPEC.limits, disk_bytes=5_000_000))

    assert host_options(bounded)["storage_opt"] == {"size": "5000000"}
    assert host_options(SPEC)["storage_opt"] is None


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("/proc", 'mounting "v" to rootfs at "/proc": mount through procfs: not permitted'),
        ("/proc", 'check proc-safe mount: "/proc" cannot be mounted because it is inside /proc'),
        ("/etc/hosts", 'mounting "v" to rootfs at "/etc/hosts": not a directory'),
        ("/bin/sh", "source /var/lib/docker/overlay2/1/merged/bin/busybox is not directory"),
        ("/bin/sh/x", "lstat /var/lib/docker/overlay2/1/merged/bin/sh/x: not a directory"),
        ("/dev/null", "error reopening /dev/null inside container: open /dev/null: is a directory"),
        ("/a/b", "create mount destination for /a/b mount: mkdir /a: not a directory"),
        ("/proc/nvml", 'mounting to rootfs at "/proc/nvml": mount through procfs: no'),
        ("/proc/no space left on device", "mount /proc/no space left on device through procfs"),
        (
            "/" + "no space left on device" * 50,
            "no space left on device" * 50 + " is not directory",
        ),
    ],
)
def test_a_volume_that_cannot_be_where_the_job_wants_it_is_the_jobs_fault(target, words):
    failure = refusal(500, RUNC + words, replace(SPEC, mounts=(Mount("v", target),)))

    assert failure.mishap is Mishap.BAD_COMMAND


def test_an_image_that_asks_for_more_than_this_gpu_is_for_another_node():
    words = "nvidia-container-cli: requirement error: unsatisfied condition: cuda>=99.0"

    assert refusal(500, RUNC + words).mishap is Mishap.DRIVER_TOO_OLD
