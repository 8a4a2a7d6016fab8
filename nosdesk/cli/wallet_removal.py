"""`nosdesk wallet remove`: an account that is backed up, or empty, and of use to nobody."""

import argparse

from nosdesk.app.command_name import command_line
from nosdesk.app.emptiness import check_empty, check_unused, left_at
from nosdesk.app.grid_in_use import grid_in_use
from nosdesk.app.grids import Grid
from nosdesk.app.paths import ready_paths
from nosdesk.app.wallet import Wallet
from nosdesk.cli import terminal
from nosdesk.cli.wallet_words import account_line, tell_account
from nosdesk.domain.errors import BadInput, NodeError, Refused
from nosdesk.domain.wallet.accounts import Account, needs_backup


async def _remove(wallet: Wallet, arguments: argparse.Namespace) -> None:
    account = await wallet.account(arguments.account)
    terminal.say(account_line(account))
    await check_unused(ready_paths(), account.address)
    if needs_backup(account):
        await _remove_empty(wallet, account)
    elif account.can_sign:
        await _remove_proven(wallet, account)
    else:
        _ask_to_type(account.address[-6:], "the last six characters of the address")
        await wallet.remove(account)
    tell_account(account, arguments, "Removed: ")


async def _remove_empty(wallet: Wallet, account: Account) -> None:
    """Remove a key without a proven backup, at which there is nothing, and say what that proves."""
    terminal.require()
    check = command_line("wallet check-backup")
    terminal.say(f"This key may exist nowhere else. {check} would prove that you have its backup.")
    try:
        grid = grid_in_use(ready_paths())
    except BadInput as error:
        raise Refused("No grid can be asked whether anything is left.", str(error)) from error
    await check_empty(grid, await wallet.relatives(account))
    terminal.say(f"Nothing is left at its addresses on the {_called(grid)}. No other grid was")
    terminal.say("looked at: real money that was ever sent to this key elsewhere would be lost.")
    _ask_to_type(account.address, "the whole address")
    await wallet.remove(account, is_empty=True)


async def _remove_proven(wallet: Wallet, account: Account) -> None:
    """Remove a key whose backup was proven, once its owner knows what is left for that."""
    terminal.require()
    for line in await _left(account):
        terminal.say(line)
    terminal.say("From now on only the backup gets at what is there, or comes there.")
    _ask_to_type(account.address, "the whole address")
    await wallet.remove(account)


async def _left(account: Account) -> tuple[str, ...]:
    """Return in lines what is left at the address, as far as anybody can say."""
    try:
        grid = grid_in_use(ready_paths())
        left = await left_at(grid, [account.address])
    except NodeError as error:
        return (f"Whether anything is left there cannot be told now: {error.title}",)
    return tuple(f"{each}." for each in left) or (f"Nothing is left there on the {_called(grid)}.",)


def _called(grid: Grid) -> str:
    return "practice grid" if grid.is_practice else f"grid '{grid.title}'"


def _ask_to_type(address: str, what: str) -> None:
    if terminal.ask(f"Type {what} to remove it:") != address:
        raise Refused("That is another address; nothing was removed.")


ACTIONS = {"remove": _remove}
"""What the parser names."""
