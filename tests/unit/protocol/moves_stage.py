"""Every action that moves money, each with a recipient of its own."""

from nosdesk.domain.actions import (
    ClaimRewards,
    CloseRewards,
    CloseStake,
    ExtendStake,
    Restake,
    SendNos,
    SendSol,
    SyncRewards,
    TopUpStake,
    Unstake,
    WithdrawStake,
)
from tests.unit.protocol.guard_stage import address, key

FRIEND = address(key(40))
MOVES = {
    "send SOL": SendSol(FRIEND, 1_000_000),
    "send NOS": SendNos(FRIEND, 5_000_000),
    "top up": TopUpStake(7_000_000),
    "extend": ExtendStake(86_400),
    "unstake": Unstake(),
    "restake": Restake(),
    "withdraw": WithdrawStake(),
    "close the stake": CloseStake(),
    "sync rewards": SyncRewards(),
    "claim rewards": ClaimRewards(),
    "close rewards": CloseRewards(),
}
