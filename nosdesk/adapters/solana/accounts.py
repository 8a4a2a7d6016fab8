"""Accounts as an RPC endpoint sends them, read into the domain's values.

An address that never was, and one whose account was closed, read as None: the ledger says that
there is none (any more). Anything else that is not the kind asked for is an error, not a guess.
"""

from collections.abc import Sequence

from solders.token.state import TokenAccount

from nosdesk.adapters.solana.rpc.answers import AccountState, KeyedAccount
from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address, NodeAddress, RunAddress
from nosdesk.domain.errors import BadInput, Untrusted
from nosdesk.domain.job import Run
from nosdesk.domain.money import Lamports, MicroNos
from nosdesk.domain.stake import Stake
from nosdesk.ports.chain import NodeAccounts
from nosdesk.protocol.accounts import decode_account, decode_run, decode_stake
from nosdesk.protocol.pdas import TOKEN_PROGRAM
from nosdesk.protocol.programs import Programs

_CLOSED = (bytes(8), b"\xff" * 8)
"""What an account begins with that its program has just closed."""


def content_of(account: AccountState | None, program: Address, address: Address) -> bytes | None:
    """Return the account's data, None when there is no account; `BadInput` when it is another's."""
    if account is None:
        return None
    data = account.content
    if account.owner == SYSTEM_PROGRAM and not data:
        return None  # no more than some SOL that somebody sent there
    if account.owner != program:
        title = f"{address} belongs to another program than was expected."
        raise BadInput(title, "Check the address, and that it is one of this grid.")
    return None if data[:8] in _CLOSED else data


def read_runs(
    accounts: Sequence[KeyedAccount], node: NodeAddress, programs: Programs
) -> tuple[Run, ...]:
    """Return the runs among these accounts; `Untrusted` when one is not the node's."""
    runs = tuple(run for keyed in accounts if (run := read_run(keyed, programs)) is not None)
    if any(run.node != node for run in runs):
        raise Untrusted("The RPC endpoint sent runs of another node.", "Use another endpoint.")
    return runs


def read_run(keyed: KeyedAccount, programs: Programs) -> Run | None:
    """Return the run in this account, None when it was closed."""
    address = RunAddress(Address(keyed.pubkey))
    data = content_of(keyed.account, programs.jobs, address)
    return None if data is None else decode_run(address, data)


def read_node_accounts(
    accounts: Sequence[AccountState | None], node: NodeAddress, programs: Programs
) -> NodeAccounts:
    """Return what the node owns, from its wallet, NOS, stake and reward accounts in this order."""
    wallet, nos, stake, reward = accounts
    return NodeAccounts(
        sol=Lamports(wallet.lamports if wallet else 0),
        nos=_nos(nos, node, programs),
        stake=_stake(stake, programs.stake(node), programs),
        has_reward=_has_reward(reward, programs.reward(node), programs),
    )


def read_token(account: AccountState | None, address: Address) -> TokenAccount | None:
    """Return the token account, None when there is none."""
    data = content_of(account, TOKEN_PROGRAM, address)
    if data is None:
        return None
    try:
        return TokenAccount.from_bytes(data)
    except ValueError as error:
        raise BadInput(f"{address} is no token account.") from error


def _nos(account: AccountState | None, node: NodeAddress, programs: Programs) -> MicroNos | None:
    address = programs.nos_account(node)
    token = read_token(account, address)
    if token is None:
        return None
    if str(token.mint) != programs.nos_mint or str(token.owner) != node:
        raise Untrusted(f"{address} does not hold the node's NOS.", "Use another RPC endpoint.")
    return MicroNos(token.amount)


def _stake(account: AccountState | None, address: Address, programs: Programs) -> Stake | None:
    data = content_of(account, programs.staking, address)
    return None if data is None else decode_stake(address, data)


def _has_reward(account: AccountState | None, address: Address, programs: Programs) -> bool:
    data = content_of(account, programs.rewards, address)
    return data is not None and bool(decode_account("RewardAccount", data))
