"""What staking and its rewards may consist of; every account named is the node's own."""

from typing import assert_never

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
from nosdesk.domain.money import format_nos
from nosdesk.protocol.guard.expectation import Expected
from nosdesk.protocol.pdas import RENT_SYSVAR, TOKEN_PROGRAM
from nosdesk.protocol.programs import Programs

_DAY_S = 86_400


def expected_staking(action: Staking, node: Address, programs: Programs) -> Expected:
    """Return the one instruction that this is."""
    stake = {"stake": programs.stake(node), "authority": node}
    vault = {"vault": programs.stake_vault(node)}
    purse = {"user": programs.nos_account(node), "token_program": TOKEN_PROGRAM}
    match action:
        case OpenStake():
            return _opening(action, {**purse, **vault, **stake}, programs)
        case TopUpStake(amount):
            words = f"Adds {format_nos(amount)} to your stake."
            accounts = {**purse, **vault, **stake}
            return Expected("staking.topup", accounts, words, {"amount": amount})
        case ExtendStake(added_s):
            words = f"Locks your stake for {_days(added_s)} more."
            return Expected("staking.extend", stake, words, {"duration": added_s})
        case Unstake():
            accounts = {**stake, "reward": programs.reward(node)}
            return Expected("staking.unstake", accounts, "Begins to release your stake.")
        case Restake():
            return Expected(
                "staking.restake",
                {**vault, **stake},
                "Lets what is left of your stake stand again.",
            )
        case WithdrawStake():
            words = "Takes what was released of your stake into your NOS account."
            return Expected("staking.withdraw", {**purse, **vault, **stake}, words)
        case CloseStake():
            words = "Removes your emptied stake account; its rent comes back to you."
            return Expected("staking.close", {**purse, **vault, **stake}, words)
        case _:
            assert_never(action)


def expected_rewarding(action: Rewarding, node: Address, programs: Programs) -> Expected:
    """Return the one instruction that this is."""
    share = {"reflection": programs.reflection(), "reward": programs.reward(node)}
    stake = {"stake": programs.stake(node)}
    signed = {"authority": node}
    match action:
        case EnterRewards():
            accounts = {**share, **stake, **signed, "system_program": SYSTEM_PROGRAM}
            return Expected("rewards.enter", accounts, "Opens your share in the staking rewards.")
        case SyncRewards():
            words = "Lets your share in the staking rewards follow your stake."
            return Expected("rewards.sync", {**share, **stake}, words)
        case ClaimRewards():
            accounts = {
                **share,
                **stake,
                **signed,
                "user": programs.nos_account(node),
                "vault": programs.rewards_vault(),
                "token_program": TOKEN_PROGRAM,
            }
            words = "Takes your staking rewards into your NOS account."
            return Expected("rewards.claim", accounts, words)
        case CloseRewards():
            words = "Gives up your share in the staking rewards; its rent comes back to you."
            return Expected("rewards.close", {**share, **signed}, words)
        case _:
            assert_never(action)


def _opening(action: OpenStake, accounts: dict[str, Address], programs: Programs) -> Expected:
    made = {"mint": programs.nos_mint, "system_program": SYSTEM_PROGRAM, "rent": RENT_SYSVAR}
    words = f"Opens your stake account with {format_nos(action.amount)}."
    args = {"amount": action.amount, "duration": action.duration_s}
    return Expected("staking.stake", {**accounts, **made}, words, args)


def _days(seconds: int) -> str:
    days, rest = divmod(seconds, _DAY_S)
    if rest:
        return f"{seconds} seconds"
    return "1 day" if days == 1 else f"{days} days"
