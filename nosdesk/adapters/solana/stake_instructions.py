"""Staking and its rewards, as the programs' instructions; all of them act on the signer's own."""

from nosdesk.domain.actions import (
    ClaimRewards,
    CloseRewards,
    CloseStake,
    EnterRewards,
    ExtendStake,
    OpenStake,
    Restake,
    Rewarding,
    Staking,
    SyncRewards,
    TopUpStake,
    Unstake,
    WithdrawStake,
)
from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address
from nosdesk.protocol import rewards as rewards_interface
from nosdesk.protocol import staking as staking_interface
from nosdesk.protocol.borsh import Value
from nosdesk.protocol.instructions import Instruction, InstructionSpec
from nosdesk.protocol.pdas import RENT_SYSVAR, TOKEN_PROGRAM
from nosdesk.protocol.programs import Programs

_STAKING = {
    OpenStake: "stake",
    TopUpStake: "topup",
    ExtendStake: "extend",
    Unstake: "unstake",
    Restake: "restake",
    WithdrawStake: "withdraw",
    CloseStake: "close",
}
_REWARDING = {
    EnterRewards: "enter",
    SyncRewards: "sync",
    ClaimRewards: "claim",
    CloseRewards: "close",
}


def staking(action: Staking, node: Address, programs: Programs) -> Instruction:
    """Return the instruction of the staking program that does this for the node."""
    spec = staking_interface.INSTRUCTIONS[_STAKING[type(action)]]
    return _built(spec, programs.staking, programs.stake_vault(node), node, programs, action)


def rewarding(action: Rewarding, node: Address, programs: Programs) -> Instruction:
    """Return the instruction of the rewards program that does this for the node."""
    spec = rewards_interface.INSTRUCTIONS[_REWARDING[type(action)]]
    return _built(spec, programs.rewards, programs.rewards_vault(), node, programs, action)


def _built(  # noqa: PLR0913, PLR0917 - the two programs differ in nothing else
    spec: InstructionSpec,
    program: Address,
    vault: Address,
    node: Address,
    programs: Programs,
    action: Staking | Rewarding,
) -> Instruction:
    """Fill in the roles: each has one meaning throughout the two programs."""
    known = {
        "mint": programs.nos_mint,
        "user": programs.nos_account(node),
        "vault": vault,
        "stake": programs.stake(node),
        "reward": programs.reward(node),
        "reflection": programs.reflection(),
        "authority": node,
        "system_program": SYSTEM_PROGRAM,
        "token_program": TOKEN_PROGRAM,
        "rent": RENT_SYSVAR,
    }
    accounts = {role.name: known[role.name] for role in spec.accounts}
    return spec.build(program, accounts, **_args(action))


def _args(action: Staking | Rewarding) -> dict[str, Value]:
    match action:
        case OpenStake(amount, duration_s):
            return {"amount": amount, "duration": duration_s}
        case TopUpStake(amount):
            return {"amount": amount}
        case ExtendStake(added_s):
            return {"duration": added_s}
        case _:
            return {}
