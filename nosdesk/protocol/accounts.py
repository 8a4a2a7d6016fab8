"""Account data, both ways: bytes as the programs store them, values as the domain reads them.

Never assume a length: accounts are allocated larger than their content, and clients filter by
the discriminator, the first 8 bytes of sha256("account:<name>").
"""

import hashlib
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from nosdesk.domain.addresses import (
    SYSTEM_PROGRAM,
    Address,
    JobAddress,
    MarketAddress,
    NodeAddress,
    RunAddress,
)
from nosdesk.domain.errors import BadInput
from nosdesk.domain.job import Job, JobState, Run
from nosdesk.domain.market import Market, QueueType
from nosdesk.domain.money import MicroNos
from nosdesk.domain.stake import Stake
from nosdesk.protocol import borsh, jobs, pools, rewards, staking
from nosdesk.protocol.borsh import Value
from nosdesk.protocol.cids import NO_CONTENT, cid_to_digest, digest_to_cid

T = TypeVar("T")

LAYOUTS = jobs.ACCOUNTS | staking.ACCOUNTS | rewards.ACCOUNTS | pools.ACCOUNTS
ALLOCATED = jobs.ALLOCATED | staking.ALLOCATED | rewards.ALLOCATED | pools.ALLOCATED

RUN_NODE_OFFSET = 40
JOB_STATE_OFFSET = 208


@cache
def discriminator(name: str) -> bytes:
    """Return the eight bytes that an account of this name begins with."""
    return hashlib.sha256(f"account:{name}".encode()).digest()[:8]


def encode_account(name: str, values: Mapping[str, Value], *, allocate: bool = False) -> bytes:
    """Return the account's bytes, zero-filled to its on-chain size when `allocate` is set."""
    data = discriminator(name) + borsh.encode(LAYOUTS[name], values)
    return data.ljust(ALLOCATED[name], b"\0") if allocate else data


def decode_account(name: str, data: bytes) -> dict[str, Any]:
    """Return the account's fields by name; `BadInput` when the data is of another account."""
    if data[:8] != discriminator(name):
        raise BadInput(f"This is not a {name}.", "Check the address.")
    return borsh.decode(LAYOUTS[name], data[8:])


def decode_market(address: MarketAddress, data: bytes) -> Market:
    """Return the market in these bytes."""
    raw = decode_account("MarketAccount", data)
    return Market(
        address=address,
        authority=Address(raw["authority"]),
        job_expiration_s=raw["job_expiration"],
        job_price=MicroNos(raw["job_price"]),
        job_timeout_s=raw["job_timeout"],
        job_type=raw["job_type"],
        vault=Address(raw["vault"]),
        vault_bump=raw["vault_bump"],
        node_access_key=Address(raw["node_access_key"]),
        node_xnos_minimum=raw["node_xnos_minimum"],
        queue_type=_known(QueueType, raw["queue_type"]),
        queue=raw["queue"],
    )


def decode_job(address: JobAddress, data: bytes) -> Job:
    """Return the job in these bytes."""
    raw = decode_account("JobAccount", data)
    result = raw["ipfs_result"]
    node = raw["node"]
    return Job(
        address=address,
        definition=digest_to_cid(raw["ipfs_job"]),
        result=None if result == NO_CONTENT else digest_to_cid(result),
        market=MarketAddress(raw["market"]),
        node=None if node == SYSTEM_PROGRAM else NodeAddress(node),
        payer=Address(raw["payer"]),
        price=MicroNos(raw["price"]),
        project=Address(raw["project"]),
        state=_known(JobState, raw["state"]),
        time_end=raw["time_end"],
        time_start=raw["time_start"],
        timeout_s=raw["timeout"],
    )


def decode_run(address: RunAddress, data: bytes) -> Run:
    """Return the run in these bytes."""
    raw = decode_account("RunAccount", data)
    return Run(
        address=address,
        job=JobAddress(raw["job"]),
        node=NodeAddress(raw["node"]),
        payer=Address(raw["payer"]),
        state=raw["state"],
        time=raw["time"],
    )


def decode_stake(address: Address, data: bytes) -> Stake:
    """Return the stake in these bytes."""
    raw = decode_account("StakeAccount", data)
    return Stake(
        address=address,
        amount=MicroNos(raw["amount"]),
        authority=Address(raw["authority"]),
        duration_s=raw["duration"],
        time_unstake=raw["time_unstake"],
        vault=Address(raw["vault"]),
        vault_bump=raw["vault_bump"],
        xnos=raw["xnos"],
    )


def encode_market(market: Market, *, allocate: bool = False) -> bytes:
    """Return the market as the jobs program stores it."""
    values: dict[str, Value] = {
        "authority": market.authority,
        "job_expiration": market.job_expiration_s,
        "job_price": market.job_price,
        "job_timeout": market.job_timeout_s,
        "job_type": market.job_type,
        "vault": market.vault,
        "vault_bump": market.vault_bump,
        "node_access_key": market.node_access_key,
        "node_xnos_minimum": market.node_xnos_minimum,
        "queue_type": market.queue_type,
        "queue": market.queue,
    }
    return encode_account("MarketAccount", values, allocate=allocate)


def encode_job(job: Job, *, allocate: bool = False) -> bytes:
    """Return the job as the jobs program stores it."""
    values: dict[str, Value] = {
        "ipfs_job": cid_to_digest(job.definition),
        "ipfs_result": NO_CONTENT if job.result is None else cid_to_digest(job.result),
        "market": job.market,
        "node": job.node or SYSTEM_PROGRAM,
        "payer": job.payer,
        "price": job.price,
        "project": job.project,
        "state": job.state,
        "time_end": job.time_end,
        "time_start": job.time_start,
        "timeout": job.timeout_s,
    }
    return encode_account("JobAccount", values, allocate=allocate)


def encode_run(run: Run, *, allocate: bool = False) -> bytes:
    """Return the run as the jobs program stores it."""
    values: dict[str, Value] = {
        "job": run.job,
        "node": run.node,
        "payer": run.payer,
        "state": run.state,
        "time": run.time,
    }
    return encode_account("RunAccount", values, allocate=allocate)


def encode_stake(stake: Stake, *, allocate: bool = False) -> bytes:
    """Return the stake as the staking program stores it."""
    values: dict[str, Value] = {
        "amount": stake.amount,
        "authority": stake.authority,
        "duration": stake.duration_s,
        "time_unstake": stake.time_unstake,
        "vault": stake.vault,
        "vault_bump": stake.vault_bump,
        "xnos": stake.xnos,
    }
    return encode_account("StakeAccount", values, allocate=allocate)


def _known(kind: type[T], number: int) -> T:
    try:
        return kind(number)  # type: ignore[call-arg]  # an IntEnum takes its number
    except ValueError as error:
        raise BadInput(f"{number} is no {kind.__name__} that we know.") from error
