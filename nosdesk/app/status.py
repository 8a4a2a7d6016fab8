"""How this PC's nodes are, by what the running program says, with their money.

That is what their accounts hold, by the grid, and the last payments, by the history.

Three facts are kept apart: that the program is alive, that its nodes may be given jobs, and that
they earn.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from nosdesk.adapters.solana.chain import SolanaChain
from nosdesk.adapters.solana.rpc.access import open_access
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.history import SqliteHistory
from nosdesk.aio.clock import SystemClock
from nosdesk.app.command_name import command_line
from nosdesk.app.grid_in_use import named_grid, rules_in_use
from nosdesk.app.grids import Grid, read_practice_file
from nosdesk.app.last_word import Heard, hear
from nosdesk.app.paths import Paths, user_paths
from nosdesk.app.wanted_grid import wanted_grid
from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.errors import NodeError, Unavailable
from nosdesk.domain.money import Lamports, MicroNos
from nosdesk.domain.node_status import STOPPED, NodeStatus, Phase, Sentence
from nosdesk.domain.rules import duration_text
from nosdesk.node.last_word import NodeWord
from nosdesk.ports.history import RunRecord
from nosdesk.protocol.base58 import parse_address

BALANCES_WITHIN_S = 6.0
HISTORY_WITHIN_S = 3.0
PAYMENTS_TOLD = 3


@dataclass(frozen=True, slots=True)
class Money:
    """What an account holds; `nos` is None while it has no NOS account."""

    sol: Lamports
    nos: MicroNos | None


@dataclass(frozen=True, slots=True)
class Standing:
    """All of it; `sentence` says it in one, of the node that is furthest.

    `is_alive` is about the program, `is_eligible` and `is_earning` about any of its nodes. `heard`
    is None where no program said anything; `money` holds what could be read, by address.
    `payments` are the last runs that were settled, the latest first.
    """

    sentence: Sentence
    phase: Phase
    is_alive: bool
    is_eligible: bool
    is_earning: bool
    grid: str = ""
    heard: Heard | None = None
    nodes: tuple[NodeWord, ...] = ()
    money: dict[str, Money] | None = None
    no_money: str = ""
    payments: tuple[RunRecord, ...] = ()
    no_payments: str = ""


async def look(practice_file: Path | None = None, *, with_money: bool = True) -> Standing:
    """Return how the nodes are now; the grid is asked for balances only, and not for long."""
    paths, wanted = user_paths(), wanted_grid()
    if wanted:
        rules_in_use(paths)  # a name that no grid has is told
    try:
        heard = await asyncio.to_thread(hear, paths.last_word, SystemClock().now())
    except Unavailable as error:
        said = Sentence("UNREADABLE", "Not sure", error.title, error.remedy)
        return Standing(said, Phase.UNKNOWN, False, False, False)
    if heard is None or not heard.is_fresh:
        return _unheard(heard)
    if wanted and wanted != heard.word.grid:
        return _of_other(heard, wanted)
    nodes = heard.word.nodes
    money: dict[str, Money] = {}
    no_money = ""
    if with_money:
        owners = {each.address for each in nodes if each.address}
        money, no_money = await _balances(paths, practice_file, heard.word.grid, owners)
    payments, no_payments = await _payments(paths, heard.word.grid)
    first = furthest(nodes)
    status = STOPPED if first is None else first.status
    sentence = status.sentence if first else Sentence(
        "SWITCHED_OFF", "Stopped", "Nosdesk runs, and no GPU is switched on.",
        f"{command_line('gpus enable GPU')} lets one work.",
    )  # fmt: skip
    return Standing(
        sentence=sentence,
        phase=status.phase,
        is_alive=True,
        is_eligible=any(each.status.is_eligible for each in nodes),
        is_earning=any(each.status.is_earning for each in nodes),
        grid=heard.word.grid,
        heard=heard,
        nodes=nodes,
        money=money,
        no_money=no_money,
        payments=payments,
        no_payments=no_payments,
    )


def furthest(nodes: Iterable[NodeWord]) -> NodeWord | None:
    """Return the node to speak of first: one that earns, else one that may, else the first."""
    ranked = sorted(nodes, key=lambda each: _rank(each.status))
    return next(iter(ranked), None)


def _of_other(heard: Heard, wanted: str) -> Standing:
    """Return what is to be said of a grid that this PC does not work on."""
    left = next((each for each in heard.word.elsewhere if each.grid == wanted), None)
    text = f"Nosdesk works on the grid '{heard.word.grid}', and not on '{wanted}'."
    if left is not None:
        text += f" What is left there is seen to beside that: {left.sentence.text}"
    use = command_line(f"grids use {wanted}")
    said = Sentence(
        "OTHER_GRID", "Stopped", text, f"{use}, and start Nosdesk again, to work there."
    )
    return Standing(said, Phase.STOPPED, True, False, False, wanted, heard)


def _rank(status: NodeStatus) -> tuple[bool, bool]:
    return not status.is_earning, not status.is_eligible


def _unheard(heard: Heard | None) -> Standing:
    start = f"Start it with {command_line('run')}."
    if heard is None:
        text, name = "Nosdesk is not at work on this PC.", "NOT_RUNNING"
        return _unknown(name, text, start, None, is_alive=False)
    age = duration_text(abs(heard.age_s))
    if not heard.is_alive:
        text = f"Nosdesk broke off {age} ago. Last known: {_last(heard)}."
        return _unknown("BROKEN_OFF", text, start, heard, is_alive=False)
    text = f"Nosdesk runs, but has said nothing for {age}. Last known: {_last(heard)}."
    return _unknown("STUCK", text, "Stop it and start it again.", heard, is_alive=True)


def _unknown(name: str, text: str, action: str, heard: Heard | None, *, is_alive: bool) -> Standing:
    sentence = Sentence(name, "Not sure" if heard else "Stopped", text, action)
    grid = heard.word.grid if heard else ""
    nodes = heard.word.nodes if heard else ()
    phase = Phase.UNKNOWN if heard else Phase.STOPPED
    return Standing(sentence, phase, is_alive, False, False, grid, heard, nodes)


def _last(heard: Heard) -> str:
    first = furthest(heard.word.nodes)
    return "no GPU was switched on" if first is None else first.sentence.label


async def _payments(paths: Paths, grid: str) -> tuple[tuple[RunRecord, ...], str]:
    """Return the grid's last runs, and in words why they are not known, if so."""
    try:
        async with (
            asyncio.timeout(HISTORY_WITHIN_S),
            Database(paths.journal, read_only=True) as database,
        ):
            return await SqliteHistory(database).recent(grid=grid, limit=PAYMENTS_TOLD), ""
    except TimeoutError:
        return (), "The history could not be read in time."
    except NodeError as error:
        return (), error.title


async def _balances(
    paths: Paths, file: Path | None, name: str, owners: set[str]
) -> tuple[dict[str, Money], str]:
    """Return what these accounts hold, and in words why that is not known, if so."""
    try:
        grid = read_practice_file(file) if file is not None else named_grid(paths, name)
        addresses = [NodeAddress(parse_address(each)) for each in sorted(owners)]
        async with asyncio.timeout(BALANCES_WITHIN_S):
            return await _read(grid, addresses), ""
    except TimeoutError:
        return {}, "The grid did not answer in time."
    except NodeError as error:
        return {}, error.title


async def _read(grid: Grid, addresses: list[NodeAddress]) -> dict[str, Money]:
    async with open_access(grid.rpcs, genesis=grid.genesis) as access:
        chain = SolanaChain(access, grid.programs)
        owned = {each: await chain.node_accounts(each) for each in addresses}
    return {each: Money(accounts.sol, accounts.nos) for each, accounts in owned.items()}
