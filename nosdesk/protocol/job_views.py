"""What a node tells a poster of its job while it runs, in the shape of the network's own node.

Known are the words of progress and the fields of state and result. How an operation's line, its
services and its usage are laid out is not published; here they have the names that the result
document and the network's types give them.
"""

from collections.abc import Iterable
from typing import Any

import msgspec
from msgspec import Struct

from nosdesk.domain.exposure import ServiceStatus
from nosdesk.domain.run import Op, Phase, RunState
from nosdesk.domain.usage import Sample, Usage, cpu_percent
from nosdesk.protocol.results import ResultLine, compose_result

STATS_INTERVALS = (5, 10, 30, 60, 300, 1800)
"""Seconds over which a poster may have usage told."""


class OpLine(Struct, frozen=True):
    """A line that an operation wrote, or that the node did beside it."""

    op: str
    group: str
    line: ResultLine


class SeenService(Struct, frozen=True):
    """A port (or range) that an operation exposes, and whether it answers."""

    op: str
    expose_id: str
    port: str
    url: str
    status: ServiceStatus
    is_private: bool = False


def line_message(line: OpLine) -> bytes:
    """Return the line as a follower of the log gets it."""
    told = {"opId": line.op, "group": line.group, "type": line.line.stream}
    told |= {"log": line.line.text}
    return msgspec.json.encode(told | {"timestamp": line.line.time})


# --- Progress ---


def progress_of(state: RunState, op: Op) -> str:
    """Return the network's word for how far the operation is."""
    if op.is_over:
        return _word_of_end(op)
    if op.order == "restart":
        return "restarting"
    if op.is_at_work and (op.order == "stop" or state.phase is Phase.STOPPING):
        return "stopping"
    if op.container is not None:
        return "running"
    if op.is_begun:
        return "starting"
    return "waiting" if op.group == state.group else "pending"


def _word_of_end(op: Op) -> str:
    if op.failure is not None:
        return "failed"
    if op.started_at is None or op.was_cut_short:
        return "stopped"
    return "finished" if op.exit_code == 0 else "failed"


def progress(state: RunState, group: str | None = None) -> dict[str, str]:
    """Return the progress by operation: of all of them, or of one group."""
    return {op.id: progress_of(state, op) for op in state.ops if group is None or op.group == group}


def current_group(state: RunState) -> dict[str, Any]:
    """Return the group whose turn it is, with the progress of its operations."""
    return {"group": state.group, "operations": progress(state, state.group or "")}


def flow_status(state: RunState) -> str:
    """Return the network's word for how far the job is."""
    if state.phase is Phase.DONE:
        return state.result_status
    if state.phase is Phase.FETCHING:
        return "init"
    waits = state.phase is Phase.COMPOSING and state.result_way is not None
    return "waiting-for-result" if waits else "running"


def job_info(
    state: RunState, services: Iterable[SeenService], *, now: float, awaits_definition: bool = False
) -> dict[str, Any]:
    """Return the job's state for its poster: nothing of logs, and nothing of our containers."""
    told: dict[str, Any] = msgspec.json.decode(compose_result(state, {}, now=now)[0])
    status = "waiting-for-job-definition" if awaits_definition else flow_status(state)
    told |= {"status": status, "secrets": endpoints(state, services)}
    if state.phase is not Phase.DONE:
        told["endTime"] = None
    for op, shown in zip(state.ops, told["opStates"], strict=True):
        del shown["logs"], shown["providerId"]
        if not op.is_over:
            shown |= {"status": "running" if op.container else "init", "exitCode": None}
    told["operations"] = {
        "all": progress(state),
        "currentGroup": state.group,
        "currentGroupStatus": progress(state, state.group or ""),
    }
    return told


def endpoints(state: RunState, services: Iterable[SeenService]) -> dict[str, Any]:
    """Return where the job's services are found, and how they stand."""
    seen = list(services)
    of_job = {
        each.expose_id: {
            "opID": each.op,
            "port": int(each.port) if each.port.isdigit() else each.port,
            "url": each.url,
            "status": each.status,
        }
        for each in seen
    }
    is_private = any(each.is_private for each in seen)
    return {state.assignment.job: of_job, "urlmode": "private" if is_private else "public"}


# --- Usage ---


def stats(samples: Iterable[Sample], interval_s: int) -> list[dict[str, Any]]:
    """Return the usage of each operation, at most once in each interval, the oldest first."""
    told: list[dict[str, Any]] = []
    former: dict[str, Sample] = {}
    for sample in samples:
        last = former.get(sample.op)
        # Measuring takes a moment each time, so pauses are never quite whole.
        if last is None or sample.at - last.at >= interval_s - 1:
            former[sample.op] = sample
            if last is not None:
                told.append(_stat(last, sample))
    return told


def _stat(last: Sample, sample: Sample) -> dict[str, Any]:
    used = sample.usage
    return {
        "opId": sample.op,
        "group": sample.group,
        "timestamp": round(sample.at * 1000),
        "cpu": {"percent": round(cpu_percent(last, sample), 1)},
        "memory": {"used": used.memory_bytes, "limit": used.memory_limit},
        "disk": {"read": used.disk_read, "written": used.disk_written},
        **_network(used),
    }


def _network(used: Usage) -> dict[str, Any]:
    if used.network_in is None:
        return {}
    return {"network": {"received": used.network_in, "sent": used.network_out}}
