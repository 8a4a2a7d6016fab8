"""Starting a container: made and started, or the reason why it cannot be.

Starting twice is harmless: the engine keeps names unique, so the second start finds the first
one's container, and starts it if the first start was cut off in between.
"""

from contextlib import suppress
from dataclasses import replace

from docker import APIClient
from docker.errors import APIError, NotFound

from nosdesk.adapters.docker.create_options import (
    container_options,
    host_options,
    networking,
)
from nosdesk.adapters.docker.faults import disk_full, reason
from nosdesk.adapters.docker.inspection import container_of
from nosdesk.adapters.docker.sandboxes import Sandboxes, release
from nosdesk.adapters.docker.volumes import check_volume
from nosdesk.domain.errors import NodeError, Refused, Unavailable
from nosdesk.domain.mishaps import Mishap
from nosdesk.ports.containers import OWN_LABEL, Container, ContainerSpec

_NO_GPU = (
    "could not select device driver", "nvidia-container-cli", "nvidia-container-runtime",
    "unresolvable cdi devices", "failed to inject cdi", "nvml",
)  # fmt: skip
"""What the engine and NVIDIA's toolkit say; a job's own words must not look like theirs."""
_BAD_COMMAND = (
    "executable file not found", "no such file or directory", "permission denied",
    "exec format error", "no command specified", "is a directory",
)  # fmt: skip
_SANDBOX_GONE = ("non running container", "no such container")
_ALWAYS_THE_JOBS = ("exec format error", "cannot mkdir")
_BAD_TARGET = (
    "not a directory", "is not directory", "is a directory", "file name too long",
    "through procfs", "cannot be mounted because", "possibly malicious path", "invalid mount",
    "destination path",
)  # fmt: skip
"""What is said of a volume that cannot be mounted where its job wants it."""
_ASKS_TOO_MUCH = ("unsatisfied condition", "requirement error")
"""NVIDIA's toolkit on an image that requires another GPU or driver (`NVIDIA_REQUIRE_CUDA`)."""


def started(
    client: APIClient, spec: ContainerSpec, sandboxes: Sandboxes | None = None
) -> Container:
    """Return the container of this spec, started; raises `Refused` when it cannot be.

    With `sandboxes` it joins one instead of having its network itself.
    """
    for mount in spec.mounts:
        check_volume(client, mount.volume)
    if sandboxes is not None:
        return _started_apart(client, spec, sandboxes)
    known = _created(client, spec)
    if known is not None and _has_begun(known):
        return known
    try:
        client.start(spec.name)
    except APIError as error:
        _discard(client, spec.name)
        raise _not_started(spec, error) from error
    return container_of(client.inspect_container(spec.name))


def _started_apart(client: APIClient, spec: ContainerSpec, sandboxes: Sandboxes) -> Container:
    with sandboxes.turn_of(spec.name):
        if known := _same(client, spec):
            if _has_begun(known):
                return known
            _discard(client, spec.name)
        try:
            _join_and_start(client, spec, sandboxes)
        except APIError as error:
            if not any(sign in reason(error).lower() for sign in _SANDBOX_GONE):
                raise _not_started(spec, error) from error
            # The spare had ended with a former engine, or was just cleared away as a dead node's.
            _join_and_start(client, spec, sandboxes)
    return container_of(client.inspect_container(spec.name))


def _join_and_start(client: APIClient, spec: ContainerSpec, sandboxes: Sandboxes) -> None:
    try:
        _create(client, spec, sandbox=sandboxes.provide(client, spec))
        client.start(spec.name)
    except APIError:
        _discard(client, spec.name)
        raise


def _has_begun(known: Container) -> bool:
    return known.running or known.exit_code is not None


def _created(client: APIClient, spec: ContainerSpec) -> Container | None:
    """Create the container; return the one that has its name already, if any."""
    try:
        _create(client, spec)
    except APIError as error:
        if error.status_code == 409:
            if known := _same(client, spec):
                return known
            raise Unavailable(f"The container {spec.name} is being removed.") from error
        raise _not_started(spec, error) from error
    return None


def _create(client: APIClient, spec: ContainerSpec, *, sandbox: str | None = None) -> None:
    """Create the container, without a bound on its disk where this engine cannot hold one."""
    host = client.create_host_config(**host_options(spec, sandbox=sandbox))
    try:
        client.create_container(
            **container_options(spec),
            host_config=host,
            networking_config=networking(spec.network, spec.aliases)
            if spec.network and not sandbox
            else None,
        )
    except APIError as error:
        if error.status_code == 409 or spec.limits.disk_bytes is None:
            raise
        unbounded = replace(spec, limits=replace(spec.limits, disk_bytes=None))
        _create(client, unbounded, sandbox=sandbox)


def _same(client: APIClient, spec: ContainerSpec) -> Container | None:
    """Return the container that has the name already; `Refused` when it is not this job's."""
    try:
        known = container_of(client.inspect_container(spec.name))
    except NotFound:
        return None
    wanted = {OWN_LABEL: "1", **spec.labels}
    if not wanted.items() <= known.labels.items():
        raise Refused(
            f"A container named {spec.name} exists already and is not this job's.",
            "Remove or rename it.",
            name="NameTaken",
        )
    return known


def _discard(client: APIClient, name: str) -> None:
    """Remove what was created but did not start, so that nothing is left behind."""
    with suppress(APIError):  # its label lets a later clean-up find it
        client.remove_container(name, v=True, force=True)
    with suppress(APIError):
        release(client, name)


def _not_started(spec: ContainerSpec, error: APIError) -> NodeError:
    words = reason(error)
    if _is_bad_target(spec, error):  # first of all: its path may be made to say anything
        return Refused(
            f"A volume cannot be mounted where the job wants it: {words}",
            name="BadTarget",
            mishap=Mishap.BAD_COMMAND,
        )
    if full := disk_full(words):
        return full
    lowered = words.lower()
    if "no such image" in lowered:
        return Refused(
            f"The image {spec.image} is not on this computer.",
            name="NoImage",
            mishap=Mishap.ENGINE_FAILED,  # it had been here: somebody removed it
        )
    if spec.gpus and any(sign in lowered for sign in _ASKS_TOO_MUCH):
        return Refused(
            f"The job's image asks for another GPU or driver: {words}",
            name="NoGpu",
            mishap=Mishap.DRIVER_TOO_OLD,
        )
    if spec.gpus and error.status_code != 400 and any(sign in lowered for sign in _NO_GPU):
        return Refused(
            f"Docker cannot give a container the GPU: {words}",
            "Install the NVIDIA Container Toolkit and restart Docker.",
            name="NoGpu",
            mishap=Mishap.GPU_NOT_VISIBLE,
        )
    mishap = Mishap.BAD_COMMAND if _is_jobs_fault(error, lowered) else Mishap.ENGINE_FAILED
    if any(sign in lowered for sign in _BAD_COMMAND):
        return Refused(
            f"The job's command cannot be run: {words}",
            name="BadCommand",
            mishap=mishap,
        )
    return Refused(
        f"Docker could not start the container: {words}",
        name="NotStarted",
        mishap=mishap,
    )


def _is_jobs_fault(error: APIError, lowered: str) -> bool:
    """Docker answers 400 to most of what a job gets wrong, 500 to what it could not do itself."""
    return error.status_code == 400 or any(sign in lowered for sign in _ALWAYS_THE_JOBS)


def _is_bad_target(spec: ContainerSpec, error: APIError) -> bool:
    """Tell from all of the words: a long path, which the job chose, may fill the shortened ones."""
    words = str(error.explanation or error).lower()
    return bool(spec.mounts) and any(sign in words for sign in _BAD_TARGET)
