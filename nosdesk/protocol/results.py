"""The result document, in the shape that the network's clients read.

Times are Unix milliseconds. Field names and status words are the network's own (its FlowState
and OpState); an operation that failed does not make the job fail, as the network has it.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from nosdesk.domain.run import Op, OpFailure, RunState, StopReason

_STATUS_OF_STOP = {
    StopReason.EXPIRED: "success",
    StopReason.ENDED_BY_POSTER: "stopped",
    StopReason.STOPPED_BY_HOST: "failed",
}


class ResultLine(
    Struct, frozen=True, rename={"stream": "type", "text": "log", "time": "timestamp"}
):
    """One log line as it is handed in; `stream` is stdout, stderr or nodeerr; time in ms."""

    stream: str
    text: str
    time: int


def compose_result(
    state: RunState, logs: Mapping[int, Sequence[ResultLine]], *, now: float
) -> tuple[str, str]:
    """Return the result document (JSON text) and its status, from what happened to the run.

    `logs` holds the lines of each operation by its index.
    """
    status = _flow_status(state)
    document: dict[str, Any] = {
        "status": status,
        "startTime": _ms(state.assignment.time_start),
        "endTime": _ms(now),
        "opStates": [
            _op_state(state, op, logs.get(index, ())) for index, op in enumerate(state.ops)
        ],
        "secrets": {},
    }
    if state.refusal is not None:
        document["errors"] = [
            {"path": flaw.path, "message": flaw.message} for flaw in state.refusal.flaws
        ]
    return msgspec.json.encode(document).decode(), status


def blank_result(document: str, trouble: str = "") -> str:
    """Return the result with nothing in it but its status and times: a confidential job's.

    `trouble` says why the poster could not be given the whole one.
    """
    whole = msgspec.json.decode(document, type=dict[str, Any])
    errors = [{"path": "$.logistics.receive", "message": trouble}] if trouble else []
    told = {key: whole[key] for key in ("status", "startTime", "endTime")}
    return msgspec.json.encode({**told, "opStates": [], "errors": errors}).decode()


def without_logs(document: bytes) -> bytes:
    """Return the result document with a note in place of each operation's log."""
    result = msgspec.json.decode(document, type=dict[str, Any])
    note = ResultLine("nodeerr", "The log was left out: the result was refused with it.", 0)
    for op in result["opStates"]:
        op["logs"] = [note] if op["logs"] else []
    return msgspec.json.encode(result)


def without_found(document: bytes) -> bytes:
    """Return the result document with a note in place of what was found in each operation's log."""
    result = msgspec.json.decode(document, type=dict[str, Any])
    note = ResultLine(
        "nodeerr", "The results were left out: the document was refused with them.", 0
    )
    for op in result["opStates"]:
        if op.pop("results", None):
            op["logs"].append(note)
    return msgspec.json.encode(result)


def _flow_status(state: RunState) -> str:
    if state.refusal is not None:
        return state.refusal.status
    if state.stop_reason is not None:
        return _STATUS_OF_STOP[state.stop_reason]
    return "success"


def _op_state(state: RunState, op: Op, lines: Sequence[ResultLine]) -> dict[str, Any]:
    return {
        "providerId": op.container or "",
        "operationId": op.id,
        "group": op.group or op.id,
        "status": _op_status(state, op),
        "startTime": _ms(op.started_at),
        "endTime": _ms(op.ended_at),
        "exitCode": op.exit_code if op.exit_code is not None else 0,
        "logs": list(lines),
        "errors": [] if op.failure is None else [_error(op.failure)],
        **({"results": op.results} if op.results else {}),
        "diagnostics": {
            "reason": {
                "hostShutDown": state.stop_reason is StopReason.STOPPED_BY_HOST,
                "jobStopped": state.stop_reason is StopReason.ENDED_BY_POSTER,
                "jobExpired": state.stop_reason is StopReason.EXPIRED,
            },
            "state": {"OOMKilled": op.oom_killed, "RestartCount": op.restarts},
        },
    }


def _op_status(state: RunState, op: Op) -> str:
    if op.failure is not None:
        return "failed"
    if op.started_at is None:
        return "stopped"
    if op.was_cut_short:
        return _STATUS_OF_STOP[state.stop_reason] if state.stop_reason else "stopped"
    return "success" if op.exit_code == 0 else "failed"


def _error(failure: OpFailure) -> dict[str, str]:
    return {"event": failure.event, "message": failure.message}


def _ms(seconds: float | None) -> int | None:
    return None if seconds is None else round(seconds * 1000)
