"""Whose money is meant: one of the wallet's accounts, or the practice grid's play money."""

from dataclasses import dataclass

from nosdesk.adapters.solana.keys import signer_of
from nosdesk.app.grid_in_use import rules_in_use
from nosdesk.app.paths import Paths, ready_paths
from nosdesk.app.play_keys import play_signer
from nosdesk.app.wallet import Wallet
from nosdesk.domain.addresses import Address, NodeAddress
from nosdesk.domain.errors import BadInput
from nosdesk.domain.wallet.accounts import Account, account_of_number
from nosdesk.node.sweeper import AskKey
from nosdesk.ports.keys import Signer

PRACTICE = "practice"
"""The account that a node on the practice grid works with; "practice-1" is the second one."""

_MOST_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Funds:
    """An address with money, how to get at its key, and the addresses of all accounts.

    `own` are those whose keys are here; those that are merely `watched` may be anybody's.
    """

    address: NodeAddress
    own: tuple[Address, ...]
    watched: tuple[Address, ...]
    key: AskKey


async def funds_of(wallet: Wallet, wanted: str | None) -> Funds:
    """Return what an account's name stands for; without one, the account that would work first.

    That is play money's where the grid that is meant pays in such. The key is fetched only when
    something is to be signed.
    """
    accounts = (await wallet.entries()).accounts
    own = tuple(each.address for each in accounts if each.can_sign)
    watched = tuple(each.address for each in accounts if not each.can_sign)
    if not wanted and rules_in_use(ready_paths()).play_money:
        wanted = PRACTICE
    number = _practice_number(wanted or "")
    if number is not None:
        return _play_funds(ready_paths(), number, own, watched)
    signing = tuple(each for each in accounts if each.can_sign)
    account = await wallet.account(wanted) if wanted else account_of_number(signing, 0)

    async def key() -> Signer:
        return await _signer(wallet, account)

    return Funds(account.address, own, watched, key)


async def _signer(wallet: Wallet, account: Account) -> Signer:
    if not account.can_sign:
        raise BadInput(f"{account.address} is only watched: its key is elsewhere.")
    with await wallet.key(account) as key:
        return signer_of(key)


def _play_funds(
    paths: Paths, number: int, own: tuple[Address, ...], watched: tuple[Address, ...]
) -> Funds:
    signer = play_signer(paths, number)

    async def key() -> Signer:
        return signer

    return Funds(signer.address, (*own, signer.address), watched, key)


def _practice_number(wanted: str) -> int | None:
    if wanted == PRACTICE:
        return 0
    name, _, digits = wanted.partition("-")
    is_one = name == PRACTICE and digits.isdecimal() and len(digits) <= _MOST_DIGITS
    return int(digits) if is_one and digits.isascii() else None
