"""How a job's container is made: the one place that says what a job may do to this PC.

Capabilities: Docker's default set without `NET_RAW` (forging packets on the network; `ping` works
without it) and `MKNOD` (device files). The rest stays, because ordinary images need it:
`apt-get` and `dpkg` (CHOWN, FOWNER, FSETID, DAC_OVERRIDE, SETUID, SETGID, SETFCAP), web servers
that bind port 80 and change user (NET_BIND_SERVICE, SETUID, SETGID, KILL), and `sshd` in
development images (SYS_CHROOT, AUDIT_WRITE). `no-new-privileges` keeps a process that gave
capabilities up from getting them back.

No init process is put in front: images with their own (s6, systemd) must be PID 1, and an image
should run here exactly as its poster tried it. Zombies are bounded by the limit on processes.
"""

from collections.abc import Sequence
from typing import Any

from docker.types import DeviceRequest, LogConfig, Mount

from nosdesk.adapters.docker.home_network import NOWHERE
from nosdesk.adapters.docker.makers import MAKER_LABEL, this_maker
from nosdesk.ports.containers import OWN_LABEL, ContainerSpec, RestartPolicy

DROPPED_CAPABILITIES = ("MKNOD", "NET_RAW")
NO_HOST_NAMES = dict.fromkeys(
    ("host.docker.internal", "host.containers.internal", "gateway.docker.internal"), str(NOWHERE)
)
"""The names under which container engines offer this computer, leading nowhere."""

SANDBOX_LABEL = "nosdesk.sandbox"
"""The label on every sandbox; its value is the network it is for."""

JOINED_SUFFIX = ".net"
"""What the name of a sandbox has more than that of the container that joined it."""

_LOG_FILES = 2
_CPU_SHARES = 128
"""Where the processor is short, what others have by default is 1024: theirs come first."""


def own_labels(labels: dict[str, str]) -> dict[str, str]:
    """Return the labels with the one that marks all that is ours, and with who made it."""
    return {**labels, OWN_LABEL: "1", MAKER_LABEL: this_maker().label}


def container_options(spec: ContainerSpec) -> dict[str, Any]:
    """Return the SDK's arguments for `create_container`, without its host config."""
    return {
        "image": spec.image,
        "name": spec.name,
        "command": list(spec.command) or None,
        "entrypoint": list(spec.entrypoint) or None,
        "environment": _environment(spec),
        "working_dir": spec.work_dir,
        "labels": own_labels(dict(spec.labels)),
        "use_config_proxy": False,  # the user's proxy, and its password, is none of the job's
    }


def networking(network: str, aliases: Sequence[str]) -> dict[str, Any]:
    """Return the SDK's `networking_config` for a container known by these names on a network."""
    return {"EndpointsConfig": {network: {"Aliases": list(aliases)}}}


def host_options(spec: ContainerSpec, *, sandbox: str | None = None) -> dict[str, Any]:
    """Return the SDK's arguments for `create_host_config`: the bounds around the container.

    One that joins a sandbox has the sandbox's network and names.
    """
    limits = spec.limits
    has_own_network = spec.network is not None and sandbox is None
    return {
        "network_mode": f"container:{sandbox}" if sandbox else spec.network or "none",
        "extra_hosts": NO_HOST_NAMES if has_own_network and not spec.reaches_home else None,
        "security_opt": ["no-new-privileges:true"],
        "cap_drop": list(DROPPED_CAPABILITIES),
        "mem_limit": limits.memory_bytes,
        "memswap_limit": limits.memory_bytes,  # the same: no swap on top
        "cpu_shares": None if spec.reaches_home else _CPU_SHARES,
        "pids_limit": limits.pids,
        "shm_size": limits.shm_bytes,
        "storage_opt": None if limits.disk_bytes is None else {"size": str(limits.disk_bytes)},
        "ipc_mode": "private",
        "mounts": [
            Mount(each.path, each.volume, type="volume", read_only=each.read_only)
            for each in spec.mounts
        ],
        "restart_policy": _restart_policy(spec.restart),
        "log_config": _log_config(limits.log_bytes),
        "device_requests": _gpu_requests(spec.gpus),
    }


def _restart_policy(policy: RestartPolicy) -> dict[str, Any]:
    if policy.when == "on-failure":
        return {"Name": "on-failure", "MaximumRetryCount": policy.tries or 0}
    return {"Name": "always" if policy.when == "always" else "no"}


def _environment(spec: ContainerSpec) -> dict[str, str]:
    # Where NVIDIA's runtime is Docker's default one, this variable alone decides which GPUs a
    # container sees; images and jobs that set it to "all" would see GPUs that are not theirs.
    return {**spec.env, "NVIDIA_VISIBLE_DEVICES": ",".join(spec.gpus) or "void"}


def _log_config(log_bytes: int) -> LogConfig:
    sizes = {"max-size": str(max(1, log_bytes // _LOG_FILES)), "max-file": str(_LOG_FILES)}
    return LogConfig(type=LogConfig.types.JSON, config=sizes)


def _gpu_requests(gpus: tuple[str, ...]) -> list[DeviceRequest]:
    if not gpus:
        return []
    return [DeviceRequest(device_ids=list(gpus), capabilities=[["gpu"]])]
