"""How the container of the network's own node is made: what it gets, and how its key comes in.

It is not a job. It starts jobs itself, so it gets the engine's socket, and it signs for its node,
so it gets the key. The key comes through the container's input into a file in memory (tmpfs) that
only the container's root may read: never as an argument, a variable, a layer or a file on a disk.
So it is gone when the container ends, and each start hands it over anew.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from docker.types import LogConfig, Mount, Ulimit

from nosdesk.adapters.docker.create_options import networking, own_labels
from nosdesk.domain.addresses import NodeAddress
from nosdesk.ports.official_software import Launch

NODE_LABEL, DIGEST_LABEL = "nosdesk.official", "nosdesk.official.digest"
GPU_LABEL, INDEX_LABEL = "nosdesk.official.gpu", "nosdesk.official.gpu-index"
LOOP_LABEL = "nosdesk.official.in-loop"

HOME, KEY_FOLDER = "/root", "/run/nosdesk"
IN_LOOP_VARIABLE = "NOSANA_NODE_IN_JOB_LOOP"
HOST_NAME = "nosana-node"
"""The name by which the network's tunnel client looks for the node."""

_LOG_BYTES, _LOG_FILES = "10m", "2"
_TAKE_KEY = """\
set -eu
umask 077
cat > "$1"
[ $(wc -c < "$1") -eq "$2" ] || { echo 'The key did not arrive whole.' >&2; exit 78; }
mkdir -p "$HOME/.nosana"
ln -sf "$1" "$HOME/.nosana/nosana_key.json"
shift 2
exec "$@" < /dev/null
"""
"""Takes the key from the input and becomes the node, which finds it where it always looks."""


@dataclass(frozen=True, slots=True)
class OfficialSettings:
    """What one node's container is made of, beside its launch.

    `network` is what the software is told to work on; `engine_socket` is where the engine's own
    computer has its socket, empty to keep it from the container; `api_port` is where the software
    tells of itself.
    """

    node: NodeAddress
    image: str
    network: str
    engine_socket: str = "/var/run/docker.sock"
    api_port: int = 5_001

    @property
    def name(self) -> str:
        """The name of its container, network and volume."""
        return f"nosdesk-official-{self.network}-{self.node}"

    @property
    def mark(self) -> str:
        """What its container is known by: the same account may have one on another network."""
        return f"{self.network} {self.node}"


def create_options(
    settings: OfficialSettings, launch: Launch, image: str, entrypoint: Sequence[str], key_size: int
) -> dict[str, Any]:
    """Return the SDK's arguments for `create_container`, without its host config.

    `entrypoint` is the image's own, which the container becomes once it has the key.
    """
    key = f"{KEY_FOLDER}/nosana_key.json"
    begin = ["/bin/sh", "-c", _TAKE_KEY, "nosdesk", key, str(key_size)]
    return {
        "image": image,
        "name": settings.name,
        "hostname": HOST_NAME,
        "user": "0",
        "entrypoint": begin,
        "command": [*entrypoint, *arguments(settings, launch)],
        "environment": {"HOME": HOME, **_variables(launch)},
        "ports": [settings.api_port],
        "labels": own_labels(labels(settings, launch)),
        "stdin_open": True,
        "networking_config": networking(settings.name, [HOST_NAME]),
        "use_config_proxy": False,
    }


def host_options(settings: OfficialSettings) -> dict[str, Any]:
    """Return the SDK's arguments for `create_host_config`."""
    mounts = [Mount(f"{HOME}/.nosana", settings.name, type="volume")]
    if settings.engine_socket:
        mounts.append(Mount("/var/run/docker.sock", settings.engine_socket, type="bind"))
    return {
        "network_mode": settings.name,
        "mounts": mounts,
        "tmpfs": {KEY_FOLDER: "rw,noexec,nosuid,nodev,size=64k,mode=0700"},
        "port_bindings": {settings.api_port: ("127.0.0.1", None)},
        "restart_policy": {"Name": "no"},  # it could not have its key again
        "security_opt": ["no-new-privileges:true"],
        "ulimits": [Ulimit(name="core", soft=0, hard=0)],  # a dump would hold the key
        "log_config": LogConfig(
            type=LogConfig.types.JSON, config={"max-size": _LOG_BYTES, "max-file": _LOG_FILES}
        ),
    }


def arguments(settings: OfficialSettings, launch: Launch) -> list[str]:
    """Return what the software is told at its start."""
    told = ["start", "--network", settings.network, "--port", str(settings.api_port)]
    if not launch.gpu:
        return told
    return [*told, "--gpu", launch.gpu if launch.gpu_index is None else str(launch.gpu_index)]


def labels(settings: OfficialSettings, launch: Launch) -> dict[str, str]:
    """Return the labels by which the container is known again, and how it was started."""
    return {
        NODE_LABEL: settings.mark,
        DIGEST_LABEL: launch.digest,
        GPU_LABEL: launch.gpu,
        INDEX_LABEL: "" if launch.gpu_index is None else str(launch.gpu_index),
        LOOP_LABEL: "1" if launch.in_loop else "",
    }


def launch_of(labels: Mapping[str, str]) -> Launch:
    """Return how a container with these labels was started."""
    index = labels.get(INDEX_LABEL, "")
    return Launch(
        digest=labels.get(DIGEST_LABEL, ""),
        gpu=labels.get(GPU_LABEL, ""),
        gpu_index=int(index) if index.isdigit() else None,
        in_loop=bool(labels.get(LOOP_LABEL)),
    )


def _variables(launch: Launch) -> dict[str, str]:
    quick = {"NODE_OPTIONS": "--dns-result-order=ipv4first"}
    return {**quick, IN_LOOP_VARIABLE: "true"} if launch.in_loop else quick
