"""Valid values, each with what a test wants to be different."""

import json
from typing import Any

from msgspec.structs import replace

from nosdesk.domain.job import Job, JobState
from nosdesk.domain.job import Run as ChainRun
from nosdesk.domain.market import Market, QueueType
from nosdesk.domain.run import Assignment, Op, PlannedOp, RunState
from nosdesk.domain.settlement import SignedClaim
from nosdesk.protocol.cids import cid_of

NOW = 1_700_000_000
DEFINITION = cid_of(b"a definition")
RESULT = cid_of(b"a result")


def an_assignment(**changed: Any) -> Assignment:
    given = {
        "run": "Run1",
        "job": "Job1",
        "node": "Node1",
        "market": "Market1",
        "project": "Project1",
        "payer_run": "Payer1",
        "payer_job": "Payer1",
        "price": 100,
        "definition": DEFINITION,
        "time_start": NOW,
        "timeout_s": 600,
    }
    return Assignment(**(given | changed))


def a_run_state(*ops: Op, **changed: Any) -> RunState:
    given = {"assignment": an_assignment(), "timeout_s": 600, "ops": ops}
    return RunState(**(given | changed))


def in_turn(*ids: str) -> tuple[PlannedOp, ...]:
    """Operations that run one after another, each a group of its own."""
    return tuple(PlannedOp(id=each, group=each) for each in ids)


def together(*ops: PlannedOp) -> tuple[PlannedOp, ...]:
    """Operations of one group."""
    return tuple(replace(op, group="all") for op in ops)


def an_op(**changed: Any) -> Op:
    """An operation that ran for a minute and succeeded."""
    given = {
        "id": "op1",
        "is_begun": True,
        "container": "c1",
        "started_at": NOW + 1.0,
        "ready_at": NOW + 1.0,
        "ended_at": NOW + 61.0,
        "exit_code": 0,
    }
    return Op(**(given | changed))


def a_signed_claim(number: int = 1, **changed: Any) -> SignedClaim:
    given = {
        "claim": "finish",
        "wire": f"signed bytes {number}".encode(),
        "signature": f"Signature{number}",
        "last_valid_height": 1_000 + 100 * number,
    }
    return SignedClaim(**(given | changed))


def a_job(**changed: Any) -> Job:
    given = {
        "address": "Job1",
        "definition": DEFINITION,
        "result": None,
        "market": "Market1",
        "node": None,
        "payer": "Payer1",
        "price": 100,
        "project": "Project1",
        "state": JobState.QUEUED,
        "time_end": 0,
        "time_start": 0,
        "timeout_s": 600,
    }
    return Job(**(given | changed))


def a_chain_run(**changed: Any) -> ChainRun:
    given = {
        "address": "Run1",
        "job": "Job1",
        "node": "Node1",
        "payer": "Payer1",
        "state": 0,
        "time": NOW,
    }
    return ChainRun(**(given | changed))


def a_market(**changed: Any) -> Market:
    given = {
        "address": "Market1",
        "authority": "Authority1",
        "job_expiration_s": 86_400,
        "job_price": 100,
        "job_timeout_s": 7_200,
        "job_type": 0,
        "vault": "Vault1",
        "vault_bump": 255,
        "node_access_key": "1" * 32,
        "node_xnos_minimum": 0,
        "queue_type": QueueType.EMPTY,
    }
    return Market(**(given | changed))


def an_operation(**args: Any) -> dict[str, Any]:
    """An operation of a job definition; `id` and `type` may be changed too."""
    own = {key: args.pop(key) for key in ("id", "type") if key in args}
    return {"type": "container/run", "id": "op1", "args": {"image": "ubuntu", **args}} | own


def a_definition(*ops: dict[str, Any], **changed: Any) -> dict[str, Any]:
    """A job definition as its author writes it; one operation unless told otherwise."""
    return {"version": "0.1", "type": "container", "ops": list(ops or (an_operation(),))} | changed


def document(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()
