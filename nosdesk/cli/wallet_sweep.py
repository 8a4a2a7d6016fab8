"""`nosdesk wallet sweep`: what is above a cap goes to a cold address by itself."""

import argparse
import time

from nosdesk.app.command_name import command_line
from nosdesk.app.moves import check_landed
from nosdesk.app.wallet import Wallet
from nosdesk.cli import terminal
from nosdesk.cli.output import print_json
from nosdesk.cli.wallet_money import address_of, desk_of
from nosdesk.domain.addresses import Address
from nosdesk.domain.errors import BadInput, Refused
from nosdesk.domain.money import MicroNos, format_nos
from nosdesk.domain.moves import sweep
from nosdesk.domain.moves.amounts import parse_nos
from nosdesk.domain.moves.sweep import Sweep


async def _set(wallet: Wallet, arguments: argparse.Namespace) -> None:
    is_nothing = arguments.above == "0"
    above = MicroNos(0) if is_nothing else parse_nos(arguments.above)
    if not terminal.is_there():
        raise BadInput("A cold address is typed by hand, twice.", "Run this at a terminal.")
    async with desk_of(wallet, arguments) as desk:
        cold = await address_of(desk, arguments.cold)
        _ask_again(cold)
        funds = desk.funds
        state = await desk.moves.set_sweep(
            funds.address, cold, above, own=funds.own, watched=funds.watched
        )
    terminal.say(_begins(state))
    terminal.say(f"All NOS above {format_nos(above)} go there, and nobody can call them back.")
    _tell(state, arguments)


async def _show(wallet: Wallet, arguments: argparse.Namespace) -> None:
    async with desk_of(wallet, arguments, recovers=False) as desk:
        _tell(await desk.moves.sweep_of(desk.funds.address), arguments)


async def _confirm(wallet: Wallet, arguments: argparse.Namespace) -> None:
    if not terminal.is_there():
        raise BadInput("That the test arrived is said by hand.", "Run this at a terminal.")
    async with desk_of(wallet, arguments, recovers=False) as desk:
        owner = desk.funds.address
        rule = (state := await desk.moves.sweep_of(owner)).rule
        if rule is None or sweep.phase(state, time.time()) != "to be confirmed":
            raise Refused("There is no test that waits for your word.")
        terminal.say(
            f"{format_nos(sweep.TEST_AMOUNT)} were sent as a test. Open the cold wallet itself, and"
            " look whether they are there; if they are not, turn sweeping off."
        )
        _ask_again(rule.cold)
        _tell(await desk.moves.confirm_sweep(owner, rule.cold), arguments)


async def _off(wallet: Wallet, arguments: argparse.Namespace) -> None:
    async with desk_of(wallet, arguments, recovers=False) as desk:
        _tell(await desk.moves.stop_sweep(desk.funds.address), arguments)


async def _now(wallet: Wallet, arguments: argparse.Namespace) -> None:
    async with desk_of(wallet, arguments) as desk:
        owner = desk.funds.address
        for moving, outcome in await desk.moves.sweep(owner, desk.funds.key):
            check_landed(outcome)
            what = "as a test" if moving.is_test else "away"
            terminal.say(f"Sent {format_nos(moving.amount)} {what}: {outcome.signature}")
        _tell(await desk.moves.sweep_of(owner), arguments)


def _ask_again(cold: Address) -> None:
    terminal.say("Compare the address with the one on your hardware wallet or your paper.")
    if terminal.ask("Type all of it again, from there:") != cold:
        raise Refused("These are two addresses; nothing was changed.")


def _begins(state: Sweep) -> str:
    """Return when the rule that was just set takes effect."""
    phase = sweep.phase(state, time.time())
    if phase == "cooling down":
        how = "" if state.is_confirmed else ", with a test amount"
        return f"It begins in 24 hours at most{how}; until then you can turn it off."
    if phase == "on":
        return (
            "It takes effect at once: the address is known already, and no more goes than before."
        )
    return "Only the cap is another; the address stays, and so does how far it is tried."


def _tell(state: Sweep, arguments: argparse.Namespace) -> None:
    phase = sweep.phase(state, time.time())
    if arguments.json:
        print_json({"phase": phase, "rule": state.rule, "moving": state.moving})
        return
    rule = state.rule
    if rule is None:
        left = " One move that was begun before may still land." if state.moving else ""
        print(f"Nothing is swept.{left}")
        return
    words = f"What is above {format_nos(rule.above)} goes to {rule.cold}"
    ready = time.strftime("%Y-%m-%d %H:%M", time.localtime(rule.ready_at))
    since = f", from {ready} on" if phase == "cooling down" else ""
    print(f"{words}{since} ({phase}).")
    if phase == "to be confirmed":
        confirm = command_line("wallet sweep confirm")
        print(f"The test has landed. Nothing more goes until you have seen it arrive: {confirm}")


ACTIONS = {
    "show": _show,
    "set": _set,
    "confirm": _confirm,
    "off": _off,
    "now": _now,
}
"""What the parser names."""
