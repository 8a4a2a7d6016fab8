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

from typing import Any

from docker.types import DeviceRequest, LogConfig

from nosdesk.ports.containers import OWN_LABEL, ContainerSpec

DROPPED_CAPABILITIES = ("MKNOD", "NET_RAW")
_LOG_FILES = 2


def own_labels(labels: dict[str, str]) -> dict[str, str]:
    """Return the labels with the one that marks all that is ours."""
    return {**labels, OWN_LABEL: "1"}


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


def host_options(spec: ContainerSpec) -> dict[str, Any]:
    """Return the SDK's arguments for `create_host_config`: the bounds around the container."""
    limits = spec.limits
    return {
        "network_mode": spec.network or "none",
        "security_opt": ["no-new-privileges:true"],
        "cap_drop": list(DROPPED_CAPABILITIES),
        "mem_limit": limits.memory_bytes,
        "memswap_limit": limits.memory_bytes,  # the same: no swap on top
        "pids_limit": limits.pids,
        "shm_size": limits.shm_bytes,
        "ipc_mode": "private",
        "restart_policy": {"Name": "no"},
        "log_config": _log_config(limits.log_bytes),
        "device_requests": _gpu_requests(spec.gpus),
    }


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
