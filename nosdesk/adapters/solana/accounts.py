"""Accounts as an RPC endpoint sends them, read into the domain's values.

An address that never was, and one whose account was closed, read as None: the ledger says that
there is none (any more). Anything else that is not the kind asked for is an error, not a guess.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from solders.token.state import TokenAccount

from nosdesk.adapters.solana.rpc.answers import AccountState, KeyedAccount
from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address, NodeAddress, RunAddress
from nosdesk.domain.errors import BadInput, Refused, Untrusted
from nosdesk.domain.job import Run
from nosdesk.domain.money import Lamports, MicroNos
from nosdesk.domain.moves.destination import Kind, Place
from nosdesk.domain.moves.holdings import Holdings
from nosdesk.domain.stake import Stake
from nosdesk.ports.chain import NodeAccounts
from nosdesk.protocol.accounts import decode_account, decode_run, decode_stake
from nosdesk.protocol.guard.known import known_programs
from nosdesk.protocol.pdas import TOKEN_PROGRAM, can_sign
from nosdesk.protocol.programs import Programs

_LOADERS = frozenset({
    "NativeLoader1111111111111111111111111111111",
    "BPFLoader1111111111111111111111111111111111",
    "BPFLoader2111111111111111111111111111111111",
    "BPFLoaderUpgradeab1e11111111111111111111111",
    "LoaderV411111111111111111111111111111111111",
})  # fmt: skip
"""Who owns programs."""

_SOLANAS_OWN = _LOADERS | {
    "ComputeBudget111111111111111111111111111111",
    "Vote111111111111111111111111111111111111111",
    "Stake11111111111111111111111111111111111111",
    "Config1111111111111111111111111111111111111",
    "AddressLookupTab1e1111111111111111111111111",
    "1nc1nerator11111111111111111111111111111111",
}
"""Addresses that are nobody's wallet; the last one destroys what comes to it."""

_TOKEN_KINDS = {165: Kind.TOKEN_ACCOUNT, 82: Kind.MINT}

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


@contextmanager
def told_by_an_endpoint() -> Iterator[None]:
    """Raise `Untrusted` where no address that anybody chose can be what is wrong.

    The programs let nothing else be at these addresses, so an endpoint made it up or damaged it.
    """
    try:
        yield
    except BadInput as error:
        raise Untrusted(error.title, "Use another RPC endpoint.") from error


def read_runs(
    accounts: Sequence[KeyedAccount], node: NodeAddress, programs: Programs
) -> tuple[Run, ...]:
    """Return the runs among these accounts; `Untrusted` when one is not the node's."""
    runs = tuple(run for keyed in accounts if (run := read_run(keyed, programs)) is not None)
    if any(run.node != node for run in runs):
        raise Untrusted("The RPC endpoint sent runs of another node.", "Use another endpoint.")
    return runs


@told_by_an_endpoint()
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


def read_holdings(
    accounts: Sequence[AccountState | None], owner: NodeAddress, programs: Programs
) -> Holdings:
    """Return the money in the owner's wallet, NOS, stake, reward and vault accounts, in this order.

    Rents are those of accounts that hold something for the owner, and come back with them.
    """
    *own, vault = accounts
    node = read_node_accounts(own, owner, programs)
    there = ((node.nos is not None, own[1]), (node.stake is not None, own[2]),
             (node.has_reward, own[3]), (node.stake is not None, vault))  # fmt: skip
    return Holdings(
        sol=node.sol,
        nos=node.nos,
        stake=node.stake,
        vault=_vault(vault, owner, programs) if node.stake else MicroNos(0),
        rents=Lamports(sum(each.lamports for is_ours, each in there if is_ours and each)),
        has_reward=node.has_reward,
    )


def read_place(
    accounts: Sequence[AccountState | None], address: Address, programs: Programs
) -> Place:
    """Return what is at the address, from its account and the NOS account that it would have.

    `Refused` when that NOS account has been given away: what is sent there is another's.
    """
    account, nos = accounts
    held = read_token(nos, programs.nos_account(address))
    if held is not None and (str(held.owner), str(held.mint)) != (address, programs.nos_mint):
        raise Refused(
            f"The NOS account of {address} belongs to {held.owner} by now.",
            "Ask for another address: what is sent there is not theirs.",
        )
    return Place(_kind(account, address, programs), held is not None, can_sign(address))


def _kind(account: AccountState | None, address: Address, programs: Programs) -> Kind:
    if address in known_programs(programs) or address in _SOLANAS_OWN:
        return Kind.PROGRAM
    if address == programs.nos_mint:
        return Kind.MINT
    if account is None:
        return Kind.NOTHING
    size = len(account.content)
    if account.owner == SYSTEM_PROGRAM and not size:
        return Kind.WALLET if account.lamports else Kind.NOTHING
    if account.owner == TOKEN_PROGRAM and size in _TOKEN_KINDS:
        return _TOKEN_KINDS[size]
    return Kind.PROGRAM if account.owner in _LOADERS else Kind.OTHER


@told_by_an_endpoint()
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


def _vault(account: AccountState | None, owner: NodeAddress, programs: Programs) -> MicroNos:
    address = programs.stake_vault(owner)
    token = read_token(account, address)
    if token is None or str(token.mint) != programs.nos_mint:
        raise Untrusted(f"{address} does not hold the staked NOS.", "Use another RPC endpoint.")
    return MicroNos(token.amount)


@told_by_an_endpoint()
def _stake(account: AccountState | None, address: Address, programs: Programs) -> Stake | None:
    data = content_of(account, programs.staking, address)
    return None if data is None else decode_stake(address, data)


@told_by_an_endpoint()
def _has_reward(account: AccountState | None, address: Address, programs: Programs) -> bool:
    data = content_of(account, programs.rewards, address)
    return data is not None and bool(decode_account("RewardAccount", data))
