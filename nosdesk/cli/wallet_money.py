"""What the commands about money share: whose it is, what is told, and the yes before a move."""

import argparse
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from nosdesk.app.address_book import find
from nosdesk.app.command_name import command_line
from nosdesk.app.funds import Funds, funds_of
from nosdesk.app.grid_in_use import grid_in_use
from nosdesk.app.grids import Grid
from nosdesk.app.moves import Moves, Quote, check_landed, open_moves
from nosdesk.app.paths import Paths, ready_paths
from nosdesk.app.wallet import Wallet
from nosdesk.cli import terminal
from nosdesk.cli.output import print_json, printable
from nosdesk.domain.addresses import Address
from nosdesk.domain.errors import BadInput, NodeError, Refused
from nosdesk.domain.money import MicroNos, format_nos, format_sol
from nosdesk.domain.moves.intents import Intent
from nosdesk.node.mover import Outcome, Recovered
from nosdesk.protocol.base58 import parse_address

_TYPED = 6


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that a command about money works with."""

    moves: Moves
    funds: Funds
    recovered: tuple[Recovered, ...]


def chosen_grid() -> tuple[Grid, Paths]:
    """Return the grid that is meant."""
    paths = ready_paths()
    return grid_in_use(paths), paths


@asynccontextmanager
async def desk_of(
    wallet: Wallet, arguments: argparse.Namespace, *, recovers: bool = True
) -> AsyncGenerator[Desk]:
    """Open the moves of an account; what a former life left on its way is seen through first."""
    grid, paths = chosen_grid()
    funds = await funds_of(wallet, arguments.account)
    async with open_moves(grid, paths, _tell_trouble) as moves:
        recovered = await moves.recover() if recovers else ()
        for each in recovered:
            _tell_recovered(each)
        yield Desk(moves, funds, recovered)


async def address_of(desk: Desk, text: str) -> Address:
    """Return the address that is meant: written out, or a label of the address book."""
    known = find(await desk.moves.addresses.book(), text)
    return parse_address(text) if known is None else known


async def make(desk: Desk, intent: Intent, arguments: argparse.Namespace) -> None:
    """Tell what the move means, ask, make it, and tell what came of it."""
    owner, once = desk.funds.address, arguments.once
    outcome = (
        _just_recovered(desk, intent)
        if once is None
        else await desk.moves.found(owner, intent, once)
    )
    if outcome is not None:
        terminal.say("This was done already; it is not done again.")
        _tell_made(outcome, arguments)
        return
    quote = await desk.moves.quote(owner, intent, own=desk.funds.own, watched=desk.funds.watched)
    _tell_quote(quote)
    _ask(quote, intent, arguments)
    outcome = await desk.moves.carry_out(quote, await desk.funds.key(), once=once)
    check_landed(outcome)
    _tell_made(outcome, arguments)


def _just_recovered(desk: Desk, intent: Intent) -> Outcome | None:
    """Return how the very same move, asked for before a crash, has landed just now."""
    for each in desk.recovered:
        is_same = (each.attempt.owner, each.attempt.intent) == (desk.funds.address, intent)
        if is_same and each.outcome.word == "landed":
            return each.outcome
    return None


def _tell_quote(quote: Quote) -> None:
    before, preview = quote.before, quote.preview
    for sentence in quote.meaning:
        terminal.say(printable(sentence))
    terminal.say("The transaction, tried out and not signed yet:")
    for sentence in preview.words:
        terminal.say(f"  {printable(sentence)}")
    terminal.say(f"  SOL: {format_sol(before.sol)} now, {format_sol(preview.sol_after)} after it.")
    held = format_nos(before.nos or MicroNos(0))
    terminal.say(f"  NOS: {held} now, {format_nos(preview.nos_after)} after it.")


def _ask(quote: Quote, intent: Intent, arguments: argparse.Namespace) -> None:
    to = getattr(intent, "to", None)
    if not quote.is_known and to is not None:
        _ask_about_unknown(to, is_script=arguments.yes or not terminal.is_there())
    elif arguments.yes:
        return
    elif not terminal.is_there():
        raise BadInput("Nobody is at the terminal to say yes.", "Say --yes if you are sure.")
    elif not terminal.confirm("Do it?"):
        raise Refused("Nothing was signed, and nothing was sent.")


def _ask_about_unknown(to: Address, *, is_script: bool) -> None:
    if is_script:
        add = command_line("wallet addresses add")
        raise Refused(
            f"{to} is not among your known addresses, and nobody is asked.",
            f"Add it by hand first: {add} {to} LABEL",
        )
    terminal.say("This address is not among those you know. Compare all of it with the original:")
    terminal.say(f"  {to}")
    if terminal.ask(f"Type its last {_TYPED} characters to send there:") != to[-_TYPED:]:
        raise Refused("That is another address; nothing was signed, and nothing was sent.")


def _tell_made(outcome: Outcome, arguments: argparse.Namespace) -> None:
    if arguments.json:
        print_json({"outcome": outcome.word, "signature": outcome.signature})
    else:
        print(f"Done. Transaction {outcome.signature}")


def _tell_recovered(recovered: Recovered) -> None:
    outcome = recovered.outcome
    words = {
        "landed": "has landed",
        "failed": f"has failed ({printable(outcome.reason)})",
        "expired": "was never carried out, and never can be",
    }[outcome.word]
    name = type(recovered.attempt.intent).__name__
    terminal.say(f"A move from before ({name}, transaction {outcome.signature}) {words}.")


def _tell_trouble(error: NodeError) -> None:
    terminal.say(f"! {printable(str(error))} Trying again.")
