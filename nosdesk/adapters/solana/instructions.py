"""What a node does on chain, as the programs' instructions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import assert_never

from solders.compute_budget import set_compute_unit_limit, set_compute_unit_price
from solders.instruction import AccountMeta
from solders.keypair import Keypair
from solders.pubkey import Pubkey
from solders.system_program import TransferParams, transfer

from nosdesk.adapters.solana.stake_instructions import rewarding, staking
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
from nosdesk.domain.money import NOS_DECIMALS
from nosdesk.protocol import jobs
from nosdesk.protocol.cids import cid_to_digest
from nosdesk.protocol.instructions import Instruction
from nosdesk.protocol.pdas import (
    ASSOCIATED_TOKEN_PROGRAM,
    TOKEN_PROGRAM,
    associated_token_account,
    metadata_account,
)
from nosdesk.protocol.programs import Programs

_CREATE_IDEMPOTENT = b"\x01"
_TRANSFER_CHECKED = b"\x0c"


@dataclass(frozen=True, slots=True)
class Built:
    """Instructions, and the fresh keys that must sign beside the node."""

    instructions: tuple[Instruction, ...]
    signers: tuple[Keypair, ...] = ()


def build(
    actions: Sequence[Action],
    node: Address,
    programs: Programs,
    new_key: Callable[[], Keypair] = Keypair,
) -> Built:
    """Return the instructions that do these things for the node, in order."""
    built = [_build_one(action, node, programs, new_key) for action in actions]
    return Built(
        tuple(instruction for one in built for instruction in one.instructions),
        tuple(signer for one in built for signer in one.signers),
    )


def compute_budget(units: int, price: int) -> tuple[Instruction, ...]:
    """Return what goes before: a limit of compute units, and what is offered for each.

    The price is in micro-lamports.
    """
    return (set_compute_unit_limit(units), set_compute_unit_price(price))


def _build_one(
    action: Action, node: Address, programs: Programs, new_key: Callable[[], Keypair]
) -> Built:
    if isinstance(action, Staking):
        return Built((staking(action, node, programs),))
    if isinstance(action, Rewarding):
        return Built((rewarding(action, node, programs),))
    match action:
        case OpenNosAccount():
            return Built((_open_nos_account(action.owner, node, programs),))
        case SendSol():
            return Built((_send_sol(action, node),))
        case SendNos():
            return Built((_send_nos(action, node, programs),))
        case Work():
            run = new_key()
            return Built((_work(action, Address(str(run.pubkey())), node, programs),), (run,))
        case Stop():
            accounts = {"market": action.market, "node": node, "authority": node}
            return Built((_jobs(programs, "stop", accounts),))
        case Finish():
            return Built(_finish(action, node, programs))
        case Complete():
            accounts = {"job": action.job, "authority": node}
            result = cid_to_digest(action.result)
            complete = jobs.INSTRUCTIONS["complete"]
            return Built((complete.build(programs.jobs, accounts, ipfs_result=result),))
        case Quit():
            accounts = {
                "job": action.job, "run": action.run, "payer": action.payer, "authority": node,
            }  # fmt: skip
            return Built((_jobs(programs, "quit", accounts),))
        case _:
            assert_never(action)


def _jobs(programs: Programs, name: str, accounts: dict[str, Address]) -> Instruction:
    return jobs.INSTRUCTIONS[name].build(programs.jobs, accounts)


def _open_nos_account(owner: Address, payer: Address, programs: Programs) -> Instruction:
    """Return the creation that is content when the account exists already."""
    metas = [
        AccountMeta(Pubkey.from_string(payer), is_signer=True, is_writable=True),
        AccountMeta(Pubkey.from_string(programs.nos_account(owner)), False, True),
        *(
            AccountMeta(Pubkey.from_string(key), False, False)
            for key in (owner, programs.nos_mint, SYSTEM_PROGRAM, TOKEN_PROGRAM)
        ),
    ]
    return Instruction(Pubkey.from_string(ASSOCIATED_TOKEN_PROGRAM), _CREATE_IDEMPOTENT, metas)


def _send_sol(action: SendSol, node: Address) -> Instruction:
    keys = (Pubkey.from_string(node), Pubkey.from_string(action.to))
    return transfer(TransferParams(from_pubkey=keys[0], to_pubkey=keys[1], lamports=action.amount))


def _send_nos(action: SendNos, node: Address, programs: Programs) -> Instruction:
    """Return the transfer that names its mint, so that nothing but NOS can move."""
    metas = [
        AccountMeta(Pubkey.from_string(programs.nos_account(node)), False, True),
        AccountMeta(Pubkey.from_string(programs.nos_mint), False, False),
        AccountMeta(Pubkey.from_string(programs.nos_account(action.to)), False, True),
        AccountMeta(Pubkey.from_string(node), is_signer=True, is_writable=False),
    ]
    content = _TRANSFER_CHECKED + action.amount.to_bytes(8, "little") + bytes([NOS_DECIMALS])
    return Instruction(Pubkey.from_string(TOKEN_PROGRAM), content, metas)


def _work(action: Work, run: Address, node: Address, programs: Programs) -> Instruction:
    key = action.access_key
    accounts = {
        "run": run,
        "market": action.market,
        "payer": node,
        "stake": programs.stake(node),
        # An open market reads no key, but still reads a token account: the node's NOS do.
        "nft": programs.nos_account(node) if key is None else associated_token_account(node, key),
        "metadata": SYSTEM_PROGRAM if key is None else metadata_account(key),
        "authority": node,
        "system_program": SYSTEM_PROGRAM,
    }
    return _jobs(programs, "work", accounts)


def _finish(action: Finish, node: Address, programs: Programs) -> tuple[Instruction, ...]:
    """Return the claim, after making sure that no closed account of our own can block it."""
    vault = programs.market_vault(action.market)
    is_priced = action.price > 0
    accounts = {
        "job": action.job,
        "run": action.run,
        "market": action.market,
        "vault": vault,
        "deposit": programs.nos_account(action.payer_job) if is_priced else vault,
        "user": programs.nos_account(node),
        "payer_run": action.payer_run,
        "payer_job": action.payer_job,
        "authority": node,
        "token_program": TOKEN_PROGRAM,
    }
    finish = jobs.INSTRUCTIONS["finish"].build(
        programs.jobs, accounts, ipfs_result=cid_to_digest(action.result)
    )
    owners = (node, action.payer_job) if is_priced and action.open_deposit else (node,)
    return (*(_open_nos_account(owner, node, programs) for owner in owners), finish)
