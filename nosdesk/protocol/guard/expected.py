"""What each action of a node may consist of: a second account of it beside the adapter's own.

It is written the other way round on purpose: the adapter builds instructions, this names what
must be found in them. A mistake in one of the two is then a refusal, not a signature.
"""

from collections.abc import Sequence
from typing import assert_never

from nosdesk.domain.actions import (
    Action,
    Complete,
    Finish,
    OpenNosAccount,
    Quit,
    Rewarding,
    SendNos,
    SendSol,
    Staking,
    Stop,
    Work,
)
from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address
from nosdesk.domain.money import NOS_DECIMALS, format_nos, format_sol
from nosdesk.protocol.cids import cid_to_digest
from nosdesk.protocol.guard.expectation import Expected
from nosdesk.protocol.guard.expected_stake import expected_rewarding, expected_staking
from nosdesk.protocol.pdas import TOKEN_PROGRAM, associated_token_account, metadata_account
from nosdesk.protocol.programs import Programs

FRESH = Address("")
"""Stands for a key that was made for this transaction and signs it."""


def expected_of(
    actions: Sequence[Action], node: Address, programs: Programs
) -> tuple[Expected, ...]:
    """Return what a message that does these things for the node consists of, in order."""
    return tuple(one for action in actions for one in _of(action, node, programs))


def _of(action: Action, node: Address, programs: Programs) -> tuple[Expected, ...]:
    if isinstance(action, Staking):
        return (expected_staking(action, node, programs),)
    if isinstance(action, Rewarding):
        return (expected_rewarding(action, node, programs),)
    match action:
        case OpenNosAccount():
            return (_opening(action.owner, node, programs),)
        case SendSol():
            return (_sol(action, node),)
        case SendNos():
            return (_nos(action, node, programs),)
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


def _sol(action: SendSol, node: Address) -> Expected:
    words = f"Sends {format_sol(action.amount)} to {action.to}."
    accounts = {"source": node, "target": action.to}
    return Expected("system.transfer", accounts, words, {"lamports": action.amount})


def _nos(action: SendNos, node: Address, programs: Programs) -> Expected:
    accounts = {
        "source": programs.nos_account(node),
        "mint": programs.nos_mint,
        "target": programs.nos_account(action.to),
        "authority": node,
    }
    words = f"Sends {format_nos(action.amount)} to {action.to}."
    args = {"amount": action.amount, "decimals": NOS_DECIMALS}
    return Expected("token.transfer_checked", accounts, words, args)


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
