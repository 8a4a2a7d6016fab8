"""What a node says of itself to anybody: its state in the network's words, and its hardware.

Neither the computer's address on the internet nor its cards' serial numbers are among it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from nosdesk.domain.gpu import Gpu
from nosdesk.domain.node_status import NodeStatus, Phase

MIB = 1024 * 1024
GB = 10**9

_CATEGORIES: Mapping[Phase, str] = {
    Phase.CHECKING: "STARTING",
    Phase.JOINING: "JOINING_MARKET",
    Phase.QUEUED: "QUEUED",
    Phase.RUNNING: "RUNNING_JOB",
    Phase.SETTLING: "RUNNING_JOB",
}
"""Where the node is, as the network groups it; all else is OTHER."""


@dataclass(frozen=True, slots=True)
class NodeFacts:
    """What is known of a node; `since` is when it was started, in Unix seconds."""

    address: str
    status: NodeStatus
    since: float
    version: str
    cpus: int | None = None
    memory_bytes: int | None = None
    disk_bytes: int | None = None
    gpus: tuple[Gpu, ...] = ()
    driver: str = ""


def state_category(status: NodeStatus) -> str:
    """Return the network's word for where the node is."""
    if status.phase is Phase.DRAINING and status.job:
        return "RUNNING_JOB"
    return _CATEGORIES.get(status.phase, "OTHER")


def node_info(facts: NodeFacts) -> dict[str, Any]:
    """Return what the node tells everybody who asks."""
    known = {
        "version": facts.version,
        "cpu": {"logical_cores": facts.cpus} if facts.cpus else None,
        "ram_mb": facts.memory_bytes // MIB if facts.memory_bytes else None,
        "disk_gb": facts.disk_bytes // GB if facts.disk_bytes else None,
        "gpus": _gpus(facts) if facts.gpus else None,
    }
    return {
        "node": facts.address,
        "uptime": datetime.fromtimestamp(facts.since, UTC).isoformat(timespec="milliseconds"),
        "state": state_category(facts.status),
        "info": {name: value for name, value in known.items() if value is not None},
    }


def _gpus(facts: NodeFacts) -> dict[str, Any]:
    devices = [_gpu(index, gpu) for index, gpu in enumerate(facts.gpus)]
    return {"devices": devices, **({"nvml_driver_version": facts.driver} if facts.driver else {})}


def _gpu(index: int, gpu: Gpu) -> dict[str, Any]:
    told: dict[str, Any] = {"index": index, "name": gpu.name}
    if gpu.vram_bytes is not None:
        told["memory"] = {"total_mb": gpu.vram_bytes // MIB}
    if gpu.compute_capability is not None:  # what the network calls its architecture
        major, minor = gpu.compute_capability
        told["network_architecture"] = {"major": major, "minor": minor}
    return told
