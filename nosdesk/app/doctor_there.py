"""The doctor's checks of the grid: does it answer, and what does it say of this PC's nodes?"""

from dataclasses import replace
from itertools import pairwise

from nosdesk.adapters.desktop.reaching import reach
from nosdesk.adapters.solana.looking import ledger_time, live_jobs
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.history import SqliteHistory
from nosdesk.aio.clock import SystemClock
from nosdesk.app.command_name import command_name
from nosdesk.app.doctor_parts import Consultation, GridParts
from nosdesk.app.gpu_selection import local_zone
from nosdesk.app.grids import START_GRID, Grid, market_of
from nosdesk.app.play_keys import play_signer
from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address, MarketAddress, NodeAddress
from nosdesk.domain.doctor import computer, on_the_grid
from nosdesk.domain.doctor.checks import CheckId
from nosdesk.domain.doctor.findings import Finding, Result, failed_with, ok
from nosdesk.domain.doctor.on_the_grid import Funds, MarketFit
from nosdesk.domain.errors import BadInput, NodeError, Refused, Unavailable
from nosdesk.domain.gpu_choice import GpuChoice
from nosdesk.domain.gpu_class import first_covering
from nosdesk.domain.market import Market
from nosdesk.domain.node_status import Phase
from nosdesk.domain.rules import Reason
from nosdesk.domain.wallet.accounts import account_of_number
from nosdesk.node.readiness import (
    SOL_TO_CLAIM,
    SOL_TO_CONTINUE,
    SOL_TO_START,
    check_stake,
    missing_accounts,
)
from nosdesk.node.rule_duty import RuleDuty

Found = tuple[Finding, ...]

_RECENT_RUNS = 200
_PAUSES = 10
_WEEK_S = 7 * 86_400

_CHANGES = {
    Reason.HOURS_TOO_SHORT: "--hours always",
    Reason.OTHER_PROGRAMS: "--no-make-room",
    Reason.PAY: "--least 0",
}
"""What to change of rules that do not let go by themselves soon."""


class There:
    """Asks the grid about this PC's nodes; nothing is signed, and nothing is changed."""

    def __init__(self, what: Consultation) -> None:
        self._what = what

    async def network(self) -> Found:
        """Look which of the grid's services answer, and whether its ledger can be read."""
        what = self._what
        if what.on_grid is None:
            assert what.no_grid is not None
            return (_no_grid(what.no_grid),)
        parts = what.on_grid
        reached = await reach(_places(parts.grid))
        what.offsets_s += [each.offset_s for each in reached if each.offset_s is not None]
        ledger = ""
        if all(each.trouble for each in reached if each.what.startswith("RPC")):
            ledger = next(each.trouble for each in reached if each.what.startswith("RPC"))
        else:
            ledger = await self._ask_ledger(parts)
        finding = computer.network(reached, ledger)
        return (_to_start(finding) if parts.grid.is_practice else finding,)

    async def clock(self) -> Found:
        """Compare this PC's clock with what the grid's services and its ledger say."""
        return (computer.clock(self._what.offsets_s),)

    async def wallet(self) -> Found:
        """Look at the account of each node, and at its SOL."""
        return tuple([await self._funds(choice) for choice in self._what.nodes])

    async def admission(self) -> Found:
        """Look what the grid's record says of each node."""
        return tuple([await self._admission(choice) for choice in self._what.nodes])

    async def market(self) -> Found:
        """Look whether each node's market is there, is for its GPU, and lets it in."""
        return tuple([await self._market(choice) for choice in self._what.nodes])

    async def rules(self) -> Found:
        """Hold the user's rules against what goes on now."""
        what = self._what
        duty = RuleDuty(SystemClock(), local_zone, what.around)
        await duty.look(dict(what.markets), what.nodes)
        return tuple([self._ruling(duty, choice) for choice in what.nodes])

    async def place(self) -> Found:
        """Look where each node is in its market's queue."""
        return tuple([self._place(choice) for choice in self._what.nodes])

    async def demand(self) -> Found:
        """Count the jobs of each market."""
        parts, told = self._parts, []
        for market in {each.address: each for each in self._what.markets.values()}.values():
            name = parts.grid.market_names.get(market.address, market.address)
            several = len(set(self._what.markets.values())) > 1
            try:
                live = await live_jobs(parts.access, parts.grid.programs, market.address)
            except NodeError:  # not every endpoint lets jobs be counted
                live = None
            told.append(on_the_grid.demand(market, live, name if several else ""))
        return tuple(told)

    async def pauses_s(self) -> tuple[float, ...]:
        """Return what passed between this PC's latest jobs in these markets; none is guessed."""
        what = self._what
        markets = {market.address for market in what.markets.values()}
        if what.on_grid is None or not what.paths.journal.exists():
            return ()
        try:
            async with Database(what.paths.journal, read_only=True) as database:
                runs = await SqliteHistory(database).recent(
                    grid=what.on_grid.grid.name, limit=_RECENT_RUNS
                )
        except Unavailable:  # it cannot be read beside a node just now
            return ()
        since = SystemClock().now() - _WEEK_S
        by_node: dict[NodeAddress, list[tuple[float, float]]] = {}
        for run in runs:
            if run.market in markets and run.assigned_at >= since:
                spans = by_node.setdefault(run.node, [])
                spans.append((run.assigned_at, run.ended_at or run.settled_at))
        pauses = [pause for spans in by_node.values() for pause in _between(sorted(spans))]
        return tuple(pause for _, pause in sorted(pauses)[-_PAUSES:])

    @property
    def _parts(self) -> GridParts:
        assert self._what.on_grid is not None  # or these checks had been skipped
        return self._what.on_grid

    async def _ask_ledger(self, parts: GridParts) -> str:
        try:
            at = await ledger_time(parts.access)
        except NodeError as error:
            return error.title
        if at is not None:
            self._what.offsets_s.append(at - SystemClock().now())
        return ""

    async def _funds(self, choice: GpuChoice) -> Finding:
        what, parts, about = self._what, self._parts, self._what.about(choice)
        try:
            address = await self._address(choice)
        except NodeError as error:
            return failed_with(CheckId.WALLET, error, "NO_ACCOUNT", about)
        if address is None:
            return ok(CheckId.WALLET, "Its play money account is made when the node first starts.")
        what.addresses[choice.uuid] = address
        owned = await parts.chain.node_accounts(address)
        need = SOL_TO_START if missing_accounts(address, owned) else SOL_TO_CONTINUE
        funds = Funds(address, owned.sol, need, SOL_TO_CLAIM, parts.grid.plays)
        return on_the_grid.funds(funds, about)

    async def _address(self, choice: GpuChoice) -> NodeAddress | None:
        """Return the node's account; None for one of the practice grid's that is not made yet."""
        what = self._what
        if choice.account:
            account = await what.wallet.account(choice.account)
        elif self._parts.grid.plays:
            paths, number = what.paths, choice.number
            is_made = paths.play_words.exists() or paths.play_key(number).exists()
            return play_signer(paths, number).address if is_made else None
        else:
            known = (await what.wallet.entries()).accounts
            account = account_of_number(tuple(e for e in known if e.can_sign), choice.number)
        if not account.can_sign:
            raise BadInput(
                f"{account.address} is only watched: its key is elsewhere.",
                "Import its key, or choose another account.",
            )
        return account.address

    async def _admission(self, choice: GpuChoice) -> Finding:
        what, about = self._what, self._what.about(choice)
        status, address = what.status_of(choice), what.addresses.get(choice.uuid)
        if status is not None and (status.requirements or status.phase is Phase.WAITING_ADMISSION):
            return on_the_grid.waits_for_admission(status, about)
        known = None if address is None else await self._parts.host.status_of(address)
        return on_the_grid.admission(known, about)

    async def _market(self, choice: GpuChoice) -> Finding:
        what, parts, about = self._what, self._parts, self._what.about(choice)
        try:
            address = self._wanted(choice)
        except BadInput as error:
            return failed_with(CheckId.MARKET, error, "UNKNOWN_MARKET", about)
        name = parts.grid.market_names.get(address, address)
        market = await parts.chain.market(address)
        if market is not None:
            what.markets[choice.uuid] = market
        fit = MarketFit(name, market, self._meant(choice), *await self._rights(choice, market))
        return on_the_grid.market_fit(fit, _leave_it_to_the_grid(choice), about)

    def _wanted(self, choice: GpuChoice) -> MarketAddress:
        """Return the market by what the node says, was told, or would be told by the grid."""
        word, grid = self._what.word_of(choice), self._parts.grid
        if word is not None and word.market in grid.market_names:
            return MarketAddress(Address(word.market))
        card = self._what.cards.get(choice.uuid)
        gpu = ("", None) if card is None else (card.gpu.name, card.gpu.vram_bytes)
        return market_of(grid, choice.market or None, *gpu)

    def _meant(self, choice: GpuChoice) -> str:
        """Return the name of the market for the node's GPU, empty where that is not known."""
        card = self._what.cards.get(choice.uuid)
        if card is None:
            return ""
        gpu = card.gpu
        return first_covering(self._parts.grid.gpu_classes, gpu.name, gpu.vram_bytes) or ""

    async def _rights(self, choice: GpuChoice, market: Market | None) -> tuple[bool | None, str]:
        """Return whether the node has the market's key, and what is said of too little stake."""
        address = self._what.addresses.get(choice.uuid)
        if market is None or address is None:
            return None, ""
        chain, holds_key, lacks = self._parts.chain, None, ""
        if market.node_access_key != SYSTEM_PROGRAM:
            holds_key = await chain.access_key(address, market.node_access_key) is not None
        if market.node_xnos_minimum > 0:
            try:
                check_stake(await chain.node_accounts(address), market)
            except Refused as error:
                lacks = error.title
        return holds_key, lacks

    def _ruling(self, duty: RuleDuty, choice: GpuChoice) -> Finding:
        found = duty.why(choice)
        return on_the_grid.ruling(found, _lift(found.reason, choice), self._what.about(choice))

    def _place(self, choice: GpuChoice) -> Finding:
        what, about = self._what, self._what.about(choice)
        market, address = what.markets.get(choice.uuid), what.addresses.get(choice.uuid)
        if market is None or address is None:
            return on_the_grid.place(what.status_of(choice), None, 0, about)
        place, length = market.place_of(address), len(market.queue)
        return on_the_grid.place(what.status_of(choice), place, length, about)


def _lift(reason: Reason, choice: GpuChoice) -> str:
    """Return what to type so that the rule lets go."""
    if not choice.uuid:
        return ""
    gpus, uuid = f"{command_name()} gpus", choice.uuid
    if reason in _CHANGES:
        return f"{gpus} rules {uuid} {_CHANGES[reason]}"
    resume = f"{gpus} resume {uuid}"
    return resume if reason is Reason.PAUSED else f"{resume} --anyway 2h"


def _leave_it_to_the_grid(choice: GpuChoice) -> str:
    """Return what to type so that the node goes to the market that is for its GPU."""
    if not choice.uuid:
        return ""
    gpus, uuid = f"{command_name()} gpus", choice.uuid
    change = f"{gpus} market {uuid} ''"
    if not choice.is_enabled:
        return change
    return f"{gpus} disable {uuid} && {change} && {gpus} enable {uuid}"


def _places(grid: Grid) -> dict[str, str]:
    """Return the grid's services by what people may call them."""
    many = len(grid.rpcs) > 1
    places = {
        f"RPC endpoint {number}" if many else "RPC endpoint": each.rpc
        for number, each in enumerate(grid.rpcs, 1)
    }
    places["content gateway"] = grid.gateway
    places["host services"] = grid.host_manager
    for number, pin in enumerate(grid.pins, 1):
        places["pinning" if len(grid.pins) == 1 else f"pinning place {number}"] = pin.url
    return places


def _no_grid(error: NodeError) -> Finding:
    command, text = f"{command_name()} practice", f"No grid is set up here. {error.title}"
    return Finding(CheckId.NETWORK, Result.FAILED, text, error.remedy, command, "NO_GRID")


def _to_start(finding: Finding) -> Finding:
    """Say how to start a practice grid, where it is one that does not answer."""
    if finding.result is not Result.FAILED:
        return finding
    return replace(finding, fix=START_GRID, command=f"{command_name()} practice")


def _between(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return each begin after an end, with what passed between the two.

    A begin is of the ledger's clock, in whole seconds, so it may seem to come first.
    """
    return [(begun, max(0.0, begun - ended)) for (_, ended), (begun, _) in pairwise(spans)]
