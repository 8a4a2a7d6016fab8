"""The programs' rules, as far as they matter for queues, runs and money.

Each function carries one instruction out on the tables, or raises `Fails` with the program's own
name for the reason; whoever calls takes back what a failed one has changed.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, assert_never

from nosdesk.domain.actions import (
    Action,
    ClaimRewards,
    CloseRewards,
    CloseStake,
    Complete,
    EnterRewards,
    ExtendStake,
    Finish,
    OpenNosAccount,
    OpenStake,
    Quit,
    Restake,
    SendNos,
    SendSol,
    Stop,
    SyncRewards,
    TopUpStake,
    Unstake,
    WithdrawStake,
    Work,
)
from nosdesk.domain.addresses import (
    SYSTEM_PROGRAM,
    Address,
    Cid,
    JobAddress,
    NodeAddress,
    RunAddress,
)
from nosdesk.domain.job import Job, JobState, Run, payment
from nosdesk.domain.market import Market, QueueType
from nosdesk.domain.stake import STAKE_MINIMUM_DURATION_S, Stake, xnos
from nosdesk.practice.simulation.tables import Table, Tables

FEE = 5_000
TOKEN_RENT = 2_039_280
STAKE_RENT = 1_726_080
REWARD_RENT = 1_447_680
RUN_RENT = 1_726_080

_NO_MOVES = "InstructionFallbackNotFound"
"""Simulated nodes earn money and spend fees; moving it is the user's business, on the others."""

NewRun = Callable[[], RunAddress]


class Fails(Exception):
    """A program says no, for the reason of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def charge_fee(tables: Tables, node: NodeAddress, signatures: int) -> None:
    """Take the fee for so many signatures."""
    held = tables.get("sol", node) or 0
    _needs(held > 0, "AccountNotFound")
    _needs(held >= FEE * signatures, "InsufficientFundsForFee")
    tables.put("sol", node, held - FEE * signatures)


def carry_out(tables: Tables, action: Action, node: NodeAddress, new_run: NewRun, now: int) -> None:
    """Do what the action says, signed by the node, at this time of the chain's clock."""
    match action:
        case OpenNosAccount(owner):
            _open_nos_account(tables, owner, node)
        case OpenStake(amount, duration_s):
            _open_stake(tables, node, amount, duration_s)
        case EnterRewards():
            _get(tables, "stakes", node)
            _needs(tables.get("rewards", node) is None, "Custom:0")
            _pay(tables, node, REWARD_RENT)
            tables.put("rewards", node, True)
        case Work():
            _work(tables, action, node, new_run, now)
        case Stop(market):
            _stop(tables, node, _get(tables, "markets", market))
        case SendSol() | SendNos() | TopUpStake() | ExtendStake() | Unstake() | Restake():
            raise Fails(_NO_MOVES)
        case WithdrawStake() | CloseStake() | SyncRewards() | ClaimRewards() | CloseRewards():
            raise Fails(_NO_MOVES)
        case Finish():
            _finish(tables, node, action, now)
        case Complete(job, result):
            _complete(tables, node, _get(tables, "jobs", job), result)
        case Quit(job, run):
            _quit(tables, node, _get(tables, "jobs", job), _get(tables, "runs", run))
        case _:
            assert_never(action)


def list_job(tables: Tables, job: Job, new_run: NewRun, now: int) -> None:
    """Give the job to the first node that waits, or let it wait itself."""
    tables.put("jobs", job.address, job)
    market: Market = tables.get("markets", job.market)
    if market.queue_type is QueueType.NODE:
        node, *others = market.queue
        _assign(tables, job.address, NodeAddress(node), new_run(), payer=job.payer, now=now)
        _put_queue(tables, market, QueueType.NODE, tuple(others))
    else:
        _put_queue(tables, market, QueueType.JOB, (*market.queue, job.address))


def end(tables: Tables, job: Job, run: Run, now: int, *, result: Cid | None) -> None:
    """Mark the job done, pay its node for the time, and close the run."""
    done = replace(
        job,
        state=JobState.DONE,
        node=run.node,
        result=result,
        time_start=run.time,
        time_end=now,
    )
    tables.put("jobs", job.address, done)
    earned = payment(job.price, run.time, now, job.timeout_s)
    tables.put("nos", run.node, (tables.get("nos", run.node) or 0) + earned)
    tables.put("paid", job.address, (*(tables.get("paid", job.address) or ()), earned))
    tables.put("payouts", run.address, (earned, now))
    _close_run(tables, run)


def run_of(tables: Tables, job: JobAddress, node: NodeAddress) -> Run | None:
    """Return the node's run of the job, None when it has none."""
    runs: tuple[Run, ...] = tables.get("runs_of", node) or ()
    return next((run for run in runs if run.job == job), None)


# --- Instructions ----------------------------------------------------------------------------


def _open_nos_account(tables: Tables, owner: Address, payer: Address) -> None:
    if tables.get("nos", owner) is None:
        _pay(tables, payer, TOKEN_RENT)
        tables.put("nos", owner, 0)


def _open_stake(tables: Tables, node: NodeAddress, amount: int, duration_s: int) -> None:
    nos = _get(tables, "nos", node)
    _needs(tables.get("stakes", node) is None, "Custom:0")
    _needs(duration_s >= STAKE_MINIMUM_DURATION_S, "DurationTooShort")
    _pay(tables, node, STAKE_RENT + TOKEN_RENT)
    _needs(nos >= amount, "Custom:1")
    tables.put("nos", node, nos - amount)
    weight = xnos(amount, duration_s)  # type: ignore[arg-type]  # an action's amount is micro-NOS
    stake = Stake(node, amount, node, duration_s, 0, SYSTEM_PROGRAM, 0, weight)  # type: ignore[arg-type]
    tables.put("stakes", node, stake)


def _work(tables: Tables, action: Work, node: NodeAddress, new_run: NewRun, now: int) -> None:
    market: Market = _get(tables, "markets", action.market)
    _needs(market.place_of(node) is None, "NodeAlreadyQueued")
    _get(tables, "nos", node)
    stake: Stake = _get(tables, "stakes", node)
    _needs(stake.xnos >= market.node_xnos_minimum, "NodeNotEnoughStake")
    if market.node_access_key != SYSTEM_PROGRAM:
        held = tables.get("keys", (node, market.node_access_key))
        _needs(held is not None and held == action.access_key, "NodeNftInvalidAmount")
    if market.queue_type is QueueType.JOB:
        job, *others = market.queue
        _pay(tables, node, RUN_RENT)
        _assign(tables, JobAddress(job), node, new_run(), payer=node, now=now)
        _put_queue(tables, market, QueueType.JOB, tuple(others))
    else:
        _put_queue(tables, market, QueueType.NODE, (*market.queue, node))


def _stop(tables: Tables, node: NodeAddress, market: Market) -> None:
    _needs(market.queue_type is QueueType.NODE, "MarketInWrongState")
    _needs(node in market.queue, "NotInMarketQueue")
    others = tuple(waiting for waiting in market.queue if waiting != node)
    _put_queue(tables, market, QueueType.NODE, others)


def _finish(tables: Tables, node: NodeAddress, action: Finish, now: int) -> None:
    _open_nos_account(tables, node, node)
    if action.open_deposit and tables.get("closed", action.payer_job):
        _pay(tables, node, TOKEN_RENT)
        tables.put("closed", action.payer_job, None)
    job: Job = _get(tables, "jobs", action.job)
    run: Run = _get(tables, "runs", action.run)
    _needs(job.market == action.market, "InvalidMarketAccount")
    _needs(job.payer == action.payer_job and run.payer == action.payer_run, "InvalidPayer")
    _needs(not tables.get("closed", action.payer_job), "AccountNotInitialized")
    _needs(run.job == job.address, "JobInvalidRunAccount")
    _needs(run.node == node, "Unauthorized")
    end(tables, job, run, now, result=action.result)


def _complete(tables: Tables, node: NodeAddress, job: Job, result: Cid) -> None:
    _needs(job.state is JobState.DONE, "JobInWrongState")
    _needs(job.node == node, "Unauthorized")
    _needs(job.result is None, "JobResultsAlreadySet")
    tables.put("jobs", job.address, replace(job, result=result))


def _quit(tables: Tables, node: NodeAddress, job: Job, run: Run) -> None:
    _needs(run.job == job.address, "InvalidJobAccount")
    _needs(run.node == node, "Unauthorized")
    tables.put("jobs", job.address, replace(job, state=JobState.STOPPED))
    _close_run(tables, run)


# --- Pieces ----------------------------------------------------------------------------------


def _needs(condition: bool, name: str) -> None:  # noqa: FBT001 - reads as the sentence it is
    if not condition:
        raise Fails(name)


def _get(tables: Tables, table: Table, key: str) -> Any:  # noqa: ANN401 - each table has its own
    value = tables.get(table, key)
    _needs(value is not None, "AccountNotInitialized")
    return value


def _pay(tables: Tables, payer: Address, lamports: int) -> None:
    held = tables.get("sol", payer) or 0
    _needs(held >= lamports, "Custom:1")
    tables.put("sol", payer, held - lamports)


def _assign(  # noqa: PLR0913 - what a run account holds
    tables: Tables,
    job: JobAddress,
    node: NodeAddress,
    address: RunAddress,
    *,
    payer: Address,
    now: int,
) -> None:
    run = Run(address, job, node, payer, 0, now)
    tables.put("runs", address, run)
    tables.put("runs_of", node, (*(tables.get("runs_of", node) or ()), run))


def _close_run(tables: Tables, run: Run) -> None:
    tables.put("sol", run.payer, (tables.get("sol", run.payer) or 0) + RUN_RENT)
    tables.put("runs", run.address, None)
    left = tuple(other for other in tables.get("runs_of", run.node) if other != run)
    tables.put("runs_of", run.node, left or None)


def _put_queue(tables: Tables, market: Market, kind: QueueType, queue: tuple[Address, ...]) -> None:
    tables.put(
        "markets",
        market.address,
        replace(market, queue_type=kind if queue else QueueType.EMPTY, queue=queue),
    )
