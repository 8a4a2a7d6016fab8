"""The programs' rules as far as a node meets them: a ledger's state and what actions do to it."""

from collections import Counter
from dataclasses import dataclass, field, replace

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
from nosdesk.domain.addresses import SYSTEM_PROGRAM
from nosdesk.domain.job import Job, JobState, Run, payment
from nosdesk.domain.market import Market, QueueType
from nosdesk.domain.moves.holdings import Holdings, withdrawable
from nosdesk.domain.stake import STAKE_MINIMUM_DURATION_S, Stake, xnos

FEE = 5_000
RENT = {
    "token": 2_039_280, "stake": 1_726_080, "reward": 1_447_680, "run": 1_726_080,
    "wallet": 890_880,
}  # fmt: skip


class Fails(Exception):
    """A program says no, for the reason of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass
class State:
    """Everything on the ledger. Its values are frozen, so a copy of the tables is a snapshot."""

    sol: Counter = field(default_factory=Counter)
    nos: dict[str, int] = field(default_factory=dict)
    stakes: dict[str, Stake] = field(default_factory=dict)
    vaults: dict[str, int] = field(default_factory=dict)
    """What is left of each stake."""
    rewards: dict[str, bool] = field(default_factory=dict)
    markets: dict[str, Market] = field(default_factory=dict)
    jobs: dict[str, Job] = field(default_factory=dict)
    runs: dict[str, Run] = field(default_factory=dict)
    keys: dict[tuple[str, str], str] = field(default_factory=dict)
    """Mints of key tokens by holder and collection."""
    closed: set[str] = field(default_factory=set)
    """Posters without a NOS account; all others have one."""
    payouts: dict[str, tuple[int, int]] = field(default_factory=dict)
    """What was paid as a run closed, and when, by run."""

    def copy(self) -> "State":
        return State(*(type(table)(table) for table in vars(self).values()))


def carry_out(state: State, actions, node: str, fresh_runs, now: int) -> None:
    """Change the state as the actions do, all or none; `Fails` says why not."""
    draft = state.copy()
    runs = iter(fresh_runs)
    charge_fee(draft, node, len(fresh_runs))
    for action in actions:
        _apply(draft, action, node, runs, now)
    vars(state).update(vars(draft))


def hand_over(state: State, node: str, mint: str, collection: str) -> None:
    """Give the node the key, in an account that it pays for."""
    _pay_rent(state, node, "token")
    state.keys[node, collection] = mint


def charge_fee(state: State, node: str, further_signatures: int) -> int:
    fee = FEE * (1 + further_signatures)
    if not state.sol[node]:
        raise Fails("AccountNotFound")
    if state.sol[node] < fee:
        raise Fails("InsufficientFundsForFee")
    state.sol[node] -= fee
    return fee


def _apply(state: State, action: Action, node: str, runs, now: int) -> None:
    match action:
        case OpenNosAccount(owner):
            _open_nos_account(state, owner, node)
        case OpenStake(amount, duration_s):
            _open_stake(state, node, amount, duration_s)
        case SendSol(to, amount):
            _send_sol(state, node, to, amount)
        case SendNos(to, amount):
            _needs(to in state.nos, "InvalidAccountData")
            _take_nos(state, node, amount)
            state.nos[to] += amount
        case Work(market, access_key):
            _work(state, node, _get(state.markets, market), access_key, next(runs), now)
        case Stop(market):
            _stop(state, node, _get(state.markets, market))
        case Finish():
            _finish(state, node, action, now)
        case Complete(job, result):
            _complete(state, node, _get(state.jobs, job), result)
        case Quit(job, run):
            _quit(state, node, _get(state.jobs, job), _get(state.runs, run))
        case EnterRewards():
            _needs(node not in state.rewards, "Custom:0")
            _needs(not _owned_stake(state, node).time_unstake, "AlreadyUnstaked")
            _pay_rent(state, node, "reward")
            state.rewards[node] = True
        case SyncRewards() | ClaimRewards():
            _needs(node in state.rewards, "AccountNotInitialized")
            _needs(not _owned_stake(state, node).time_unstake, "AlreadyUnstaked")
        case CloseRewards():
            _needs(state.rewards.pop(node, None), "AccountNotInitialized")
            state.sol[node] += RENT["reward"]
        case _:
            _change_stake(state, action, node, _owned_stake(state, node), now)


def _needs(condition: bool, name: str) -> None:
    if not condition:
        raise Fails(name)


def _get(table, key):
    _needs(key in table, "AccountNotInitialized")
    return table[key]


def _pay_rent(state: State, payer: str, kind: str) -> None:
    _needs(state.sol[payer] >= RENT[kind], "Custom:1")
    state.sol[payer] -= RENT[kind]


def _open_nos_account(state: State, owner: str, payer: str) -> None:
    if owner not in state.nos:
        _pay_rent(state, payer, "token")
        state.nos[owner] = 0
        state.closed.discard(owner)


def _open_stake(state: State, node: str, amount: int, duration_s: int) -> None:
    _needs(node in state.nos, "AccountNotInitialized")
    _needs(node not in state.stakes, "Custom:0")
    _needs(duration_s >= STAKE_MINIMUM_DURATION_S, "DurationTooShort")
    _pay_rent(state, node, "stake")
    _pay_rent(state, node, "token")
    _needs(state.nos[node] >= amount, "Custom:1")
    state.nos[node] -= amount
    state.vaults[node] = amount
    weight = xnos(amount, duration_s)
    state.stakes[node] = Stake(node, amount, node, duration_s, 0, SYSTEM_PROGRAM, 0, weight)


def _owned_stake(state: State, node: str) -> Stake:
    return _get(state.stakes, node)


def _send_sol(state: State, node: str, to: str, amount: int) -> None:
    _needs(state.sol[node] >= amount, "Custom:1")
    _needs(state.sol[to] + amount >= RENT["wallet"], "InsufficientFundsForRent")
    state.sol[node] -= amount
    state.sol[to] += amount


def _take_nos(state: State, node: str, amount: int) -> None:
    _needs(state.nos.get(node, 0) >= amount, "Custom:1")
    state.nos[node] -= amount


def _change_stake(state: State, action, node: str, stake: Stake, now: int) -> None:
    standing, vault = not stake.time_unstake, state.vaults.get(node, 0)
    match action:
        case TopUpStake(amount):
            _needs(standing, "AlreadyUnstaked")
            _take_nos(state, node, amount)
            state.vaults[node] = vault + amount
            _put_stake(state, node, amount=stake.amount + amount)
        case ExtendStake(added_s):
            _needs(standing, "AlreadyUnstaked")
            _put_stake(state, node, duration_s=stake.duration_s + added_s)
        case Unstake():
            _needs(standing, "AlreadyUnstaked")
            _needs(node not in state.rewards, "HasReward")
            _put_stake(state, node, time_unstake=now)
        case Restake():
            _needs(not standing, "AlreadyStaked")
            _put_stake(state, node, amount=vault, time_unstake=0)
        case WithdrawStake():
            _needs(vault, "VaultEmpty")
            _needs(not standing, "NotUnstaked")
            due = withdrawable(Holdings(0, 0, stake, vault), now)
            state.nos[node] = state.nos[node] + due
            state.vaults[node] = vault - due
        case CloseStake():
            _needs(not vault, "VaultNotEmpty")
            _needs(not standing, "NotUnstaked")
            _needs(stake.time_unstake + stake.duration_s < now, "Locked")
            del state.stakes[node]
            state.sol[node] += RENT["stake"] + RENT["token"]


def _put_stake(state: State, node: str, **changed) -> None:
    stake = replace(state.stakes[node], **changed)
    weight = 0 if stake.time_unstake else xnos(stake.amount, stake.duration_s)
    state.stakes[node] = replace(stake, xnos=weight)


def _work(state: State, node: str, market: Market, access_key, run: str, now: int) -> None:
    _needs(market.place_of(node) is None, "NodeAlreadyQueued")
    _needs(node in state.nos and node in state.stakes, "AccountNotInitialized")
    _needs(state.stakes[node].xnos >= market.node_xnos_minimum, "NodeNotEnoughStake")
    if market.node_access_key != SYSTEM_PROGRAM:
        held = state.keys.get((node, market.node_access_key))
        _needs(held is not None and held == access_key, "NodeNftInvalidAmount")
    if market.queue_type is QueueType.JOB:
        job, *others = market.queue
        _pay_rent(state, node, "run")
        assign(state, job, run, node, payer=node, now=now)
        state.markets[market.address] = _queue(market, QueueType.JOB, others)
    else:
        state.markets[market.address] = _queue(market, QueueType.NODE, [*market.queue, node])


def _stop(state: State, node: str, market: Market) -> None:
    _needs(market.queue_type is QueueType.NODE, "MarketInWrongState")
    _needs(node in market.queue, "NotInMarketQueue")
    others = [waiting for waiting in market.queue if waiting != node]
    state.markets[market.address] = _queue(market, QueueType.NODE, others)


def _finish(state: State, node: str, action: Finish, now: int) -> None:
    _open_nos_account(state, node, node)
    if action.open_deposit:
        _open_nos_account(state, action.payer_job, node)
    job, run = _get(state.jobs, action.job), _get(state.runs, action.run)
    _needs(job.market == action.market, "InvalidMarketAccount")
    _needs(job.payer == action.payer_job and run.payer == action.payer_run, "InvalidPayer")
    _needs(action.payer_job not in state.closed, "AccountNotInitialized")
    _needs(run.job == job.address, "JobInvalidRunAccount")
    _needs(run.node == node, "Unauthorized")
    end(state, job, run, now, result=action.result)


def _complete(state: State, node: str, job: Job, result) -> None:
    _needs(job.state is JobState.DONE, "JobInWrongState")
    _needs(job.node == node, "Unauthorized")
    _needs(job.result is None, "JobResultsAlreadySet")
    state.jobs[job.address] = replace(job, result=result)


def _quit(state: State, node: str, job: Job, run: Run) -> None:
    _needs(run.job == job.address, "InvalidJobAccount")
    _needs(run.node == node, "Unauthorized")
    state.jobs[job.address] = replace(job, state=JobState.STOPPED)
    _close_run(state, run)


def assign(state: State, job: str, run: str, node: str, *, payer: str, now: int) -> None:
    state.runs[run] = Run(run, job, node, payer, 0, now)


def list_job(state: State, job: Job, run: str, now: int) -> None:
    """Give the job to the first node that waits, or let it wait itself."""
    state.jobs[job.address] = job
    market = state.markets[job.market]
    if market.queue_type is QueueType.NODE:
        node, *others = market.queue
        assign(state, job.address, run, node, payer=job.payer, now=now)
        state.markets[market.address] = _queue(market, QueueType.NODE, others)
    else:
        waiting = [*market.queue, job.address]
        state.markets[market.address] = _queue(market, QueueType.JOB, waiting)


def end(state: State, job: Job, run: Run, now: int, *, result) -> None:
    """Mark the job done, pay its node for the time, and close the run."""
    state.jobs[job.address] = replace(
        job,
        state=JobState.DONE,
        node=run.node,
        result=result,
        time_start=run.time,
        time_end=now,
    )
    earned = payment(job.price, run.time, now, job.timeout_s)
    state.nos[run.node] = state.nos.get(run.node, 0) + earned
    state.payouts[run.address] = (earned, now)
    _close_run(state, run)


def _close_run(state: State, run: Run) -> None:
    state.sol[run.payer] += RENT["run"]
    del state.runs[run.address]


def _queue(market: Market, kind: QueueType, queue) -> Market:
    return replace(market, queue_type=kind if queue else QueueType.EMPTY, queue=tuple(queue))
