"""What each action of a node may consist of: a second account of it beside the adapter's own.

It is written the other way round on purpose: the adapter builds instructions, this names what
must be found in them. A mistake in one of the two is then a refusal, not a signature.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from nosdesk.domain.actions import (
    Action,
    Complete,
    EnterRewards,
    Finish,
    OpenNosAccount,
    OpenStake,
    Quit,
    Stop,
    Work,
)
from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address
from nosdesk.domain.money import format_nos
from nosdesk.protocol.borsh import Value
from nosdesk.protocol.cids import cid_to_digest
from nosdesk.protocol.pdas import (
    RENT_SYSVAR,
    TOKEN_PROGRAM,
    associated_token_account,
    metadata_account,
)
from nosdesk.protocol.programs import Programs

FRESH = Address("")
"""Stands for a key that was made for this transaction and signs it."""


@dataclass(frozen=True, slots=True)
class Expected:
    """An instruction that an action may have; `is_optional` where it may as well be missing."""

    name: str
    accounts: Mapping[str, Address]
    words: str
    args: Mapping[str, Value] = field(default_factory=dict)
    is_optional: bool = False


def expected_of(
    actions: Sequence[Action], node: Address, programs: Programs
) -> tuple[Expected, ...]:
    """Return what a message that does these things for the node consists of, in order."""
    return tuple(one for action in actions for one in _of(action, node, programs))


def _of(action: Action, node: Address, programs: Programs) -> tuple[Expected, ...]:
    match action:
        case OpenNosAccount():
            return (_opening(action.owner, node, programs),)
        case OpenStake():
            return (_stake(action, node, programs),)
        case EnterRewards():
            return (_enter(node, programs),)
        case Work():
            return (_work(action, node, programs),)
        case Stop():
            accounts = {"market": Address(action.market), "node": node, "authority": node}
            return (Expected("jobs.stop", accounts, f"Leaves the queue of {action.market}."),)
        case Finish():
            return _finish(action, node, programs)
        case Complete():
            return (_complete(action, node),)
        case Quit():
            return (_quit(action, node),)
        case _:
            assert_never(action)


def _opening(
    owner: Address, node: Address, programs: Programs, *, is_optional: bool = False
) -> Expected:
    whose = "your NOS account" if owner == node else f"the NOS account of {owner}"
    accounts = {
        "payer": node,
        "account": programs.nos_account(owner),
        "owner": owner,
        "mint": programs.nos_mint,
        "system_program": SYSTEM_PROGRAM,
        "token_program": TOKEN_PROGRAM,
    }
    words = f"Creates {whose} unless it exists."
    name = "associated_token.create_idempotent"
    return Expected(name, accounts, words, is_optional=is_optional)


def _stake(action: OpenStake, node: Address, programs: Programs) -> Expected:
    accounts = {
        "mint": programs.nos_mint,
        "user": programs.nos_account(node),
        "vault": programs.stake_vault(node),
        "stake": programs.stake(node),
        "authority": node,
        "system_program": SYSTEM_PROGRAM,
        "token_program": TOKEN_PROGRAM,
        "rent": RENT_SYSVAR,
    }
    words = f"Opens your stake account with {format_nos(action.amount)}."
    args = {"amount": action.amount, "duration": action.duration_s}
    return Expected("staking.stake", accounts, words, args)


def _enter(node: Address, programs: Programs) -> Expected:
    accounts = {
        "reflection": programs.reflection(),
        "stake": programs.stake(node),
        "reward": programs.reward(node),
        "authority": node,
        "system_program": SYSTEM_PROGRAM,
    }
    return Expected("rewards.enter", accounts, "Opens your share in the staking rewards.")


def _work(action: Work, node: Address, programs: Programs) -> Expected:
    key = action.access_key
    is_open = key is None
    accounts = {
        "run": FRESH,
        "market": Address(action.market),
        "payer": node,
        "stake": programs.stake(node),
        "nft": programs.nos_account(node) if is_open else associated_token_account(node, str(key)),
        "metadata": SYSTEM_PROGRAM if is_open else metadata_account(str(key)),
        "authority": node,
        "system_program": SYSTEM_PROGRAM,
    }
    words = f"Joins the queue of {action.market}, or takes its first job."
    return Expected("jobs.work", accounts, words)


def _finish(action: Finish, node: Address, programs: Programs) -> tuple[Expected, ...]:
    vault = programs.market_vault(action.market)
    is_priced = action.price > 0
    accounts = {
        "job": Address(action.job),
        "run": Address(action.run),
        "market": Address(action.market),
        "vault": vault,
        "deposit": programs.nos_account(action.payer_job) if is_priced else vault,
        "user": programs.nos_account(node),
        "payer_run": action.payer_run,
        "payer_job": action.payer_job,
        "authority": node,
        "token_program": TOKEN_PROGRAM,
    }
    words = f"Hands in the result of job {action.job} and has it paid to your NOS account."
    args = {"ipfs_result": cid_to_digest(action.result)}
    opened = [node]
    if action.open_deposit and is_priced:
        opened.append(action.payer_job)
    openings = [_opening(owner, node, programs, is_optional=True) for owner in opened]
    return (*openings, Expected("jobs.finish", accounts, words, args))


def _complete(action: Complete, node: Address) -> Expected:
    accounts = {"job": Address(action.job), "authority": node}
    words = f"Hands in the result of job {action.job}, which its poster has ended."
    return Expected("jobs.complete", accounts, words, {"ipfs_result": cid_to_digest(action.result)})


def _quit(action: Quit, node: Address) -> Expected:
    accounts = {
        "job": Address(action.job),
        "run": Address(action.run),
        "payer": action.payer,
        "authority": node,
    }
    return Expected("jobs.quit", accounts, f"Hands job {action.job} back, unpaid.")
