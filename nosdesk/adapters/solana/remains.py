"""What is left at an address: asked before a key goes for which there may be no backup.

Whatever is shown counts as left. That there is nothing counts only when a second source has said
so too (`rpc/certainty.py`); an endpoint that is away or lags is an error, never an empty answer.
"""

from collections.abc import Sequence
from typing import TypeVar

from nosdesk.adapters.solana.rpc.access import Access
from nosdesk.adapters.solana.rpc.answers import AccountState, Answer, KeyedAccount
from nosdesk.adapters.solana.rpc.certainty import missing, surely
from nosdesk.adapters.solana.rpc.query import CONFIRMED, Query
from nosdesk.domain.addresses import Address
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.money import Lamports, format_sol
from nosdesk.protocol.accounts import RUN_NODE_OFFSET
from nosdesk.protocol.base58 import parse_address
from nosdesk.protocol.pdas import TOKEN_PROGRAM
from nosdesk.protocol.programs import Programs

T = TypeVar("T")

_TOKENS = (TOKEN_PROGRAM, Address("TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb"))
_STAKING = Address("Stake11111111111111111111111111111111111111")
_WITHDRAWER_OFFSET = 44
"""Where the network's own stake accounts say who may take the SOL out."""

_SHAPE = {"encoding": "base64", **CONFIRMED}


async def remains(access: Access, programs: Programs, owner: Address) -> tuple[str, ...]:
    """Return in words what is left there; empty when two sources show nothing at all."""
    parse_address(owner)
    left = await _accounts(access, programs, owner)
    for program in _TOKENS:
        found = await _found(access, "getTokenAccountsByOwner", [owner, {"programId": program}])
        left += [_token(each, program) for each in found]
    for run in await _owned(access, programs.jobs, RUN_NODE_OFFSET, owner):
        left.append(f"the run {run.pubkey}, which is not settled yet")
    for stake in await _owned(access, _STAKING, _WITHDRAWER_OFFSET, owner):
        left.append(f"{_sol(stake.account)} staked in {stake.pubkey}")
    return tuple(left)


async def _accounts(access: Access, programs: Programs, owner: Address) -> list[str]:
    places = {
        owner: "",
        programs.stake(owner): " in its NOS stake",
        programs.stake_vault(owner): " in the vault of its NOS stake",
        programs.reward(owner): " in its share of the rewards",
    }
    query = Query("getMultipleAccounts", [list(places)], Answer[list[AccountState | None]], _SHAPE)
    answer = await surely(access.pool, query, lambda answer: missing(answer.value))
    if len(answer.value) != len(places):
        raise Unavailable("The RPC endpoint sent another number of accounts than was asked.")
    pairs = zip(places.values(), answer.value, strict=True)
    return [f"{_sol(account)}{where}" for where, account in pairs if account is not None]


async def _owned(
    access: Access, program: Address, offset: int, owner: Address
) -> Sequence[KeyedAccount]:
    """Return the program's accounts that name the owner at this offset."""
    named = {"memcmp": {"offset": offset, "bytes": owner, "encoding": "base58"}}
    return await _found(access, "getProgramAccounts", [program], filters=[named], withContext=True)


async def _found(
    access: Access, method: str, params: list[object], **wanted: object
) -> Sequence[KeyedAccount]:
    query = Query(method, params, Answer[list[KeyedAccount]], {**_SHAPE, **wanted})
    answer = await surely(access.pool, query, lambda answer: frozenset(() if answer.value else {0}))
    return answer.value


def _token(found: KeyedAccount, program: Address) -> str:
    kind = "token account" if program == TOKEN_PROGRAM else "token account of the newer program"
    return f"the {kind} {found.pubkey} with {_sol(found.account)} of rent"


def _sol(account: AccountState) -> str:
    return format_sol(Lamports(account.lamports))
