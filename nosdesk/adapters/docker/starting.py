"""Starting a container: made and started, or the reason why it cannot be.

Starting twice is harmless: the engine keeps names unique, so the second start finds the first
one's container, and starts it if the first start was cut off in between.
"""

from docker import APIClient
from docker.errors import APIError, NotFound

from nosdesk.adapters.docker.create_options import container_options, host_options
from nosdesk.adapters.docker.faults import disk_full, reason
from nosdesk.adapters.docker.inspection import container_of
from nosdesk.domain.errors import NodeError, Refused, Unavailable
from nosdesk.ports.containers import OWN_LABEL, Container, ContainerSpec

_NO_GPU = ("device driver", "nvidia", "gpu", "cdi device")
_BAD_COMMAND = (
    "executable file not found", "no such file or directory", "permission denied",
    "exec format error", "no command specified", "is a directory",
)  # fmt: skip


def started(client: APIClient, spec: ContainerSpec) -> Container:
    """Return the container of this spec, started; raises `Refused` when it cannot be."""
    known = _created(client, spec)
    if known is not None and (known.running or known.exit_code is not None):
        return known
    try:
        client.start(spec.name)
    except APIError as error:
        _discard(client, spec.name)
        raise _not_started(spec, error) from error
    return container_of(client.inspect_container(spec.name))


def _created(client: APIClient, spec: ContainerSpec) -> Container | None:
    """Create the container; return the one that has its name already, if any."""
    try:
        host = client.create_host_config(**host_options(spec))
        client.create_container(**container_options(spec), host_config=host)
    except APIError as error:
        if error.status_code == 409:
            return _same(client, spec)
        raise _not_started(spec, error) from error
    return None


def _same(client: APIClient, spec: ContainerSpec) -> Container:
    try:
        known = container_of(client.inspect_container(spec.name))
    except NotFound as error:
        raise Unavailable(f"The container {spec.name} is being removed.") from error
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
    try:
        client.remove_container(name, v=True, force=True)
    except APIError:
        return  # its label lets a later clean-up find it


def _not_started(spec: ContainerSpec, error: APIError) -> NodeError:
    words = reason(error)
    if full := disk_full(words):
        return full
    lowered = words.lower()
    if "no such image" in lowered:
        return Refused(f"The image {spec.image} is not on this computer.", name="NoImage")
    if spec.gpus and any(sign in lowered for sign in _NO_GPU):
        return Refused(
            f"Docker cannot give a container the GPU: {words}",
            "Install the NVIDIA Container Toolkit and restart Docker.",
            name="NoGpu",
        )
    if any(sign in lowered for sign in _BAD_COMMAND):
        return Refused(f"The job's command cannot be run: {words}", name="BadCommand")
    return Refused(f"Docker could not start the container: {words}", name="NotStarted")
