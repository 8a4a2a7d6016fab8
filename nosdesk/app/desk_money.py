"""What the wallet page's buttons do: moves quoted and made once, sweeping, backups, removal."""

import asyncio
import secrets
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from nosdesk.aio.state import State
from nosdesk.app.address_book import find, open_address_book
from nosdesk.app.emptiness import check_empty, check_unused, left_at
from nosdesk.app.funds import Funds, funds_of
from nosdesk.app.grid_in_use import grid_in_use
from nosdesk.app.key_drafts import key_at
from nosdesk.app.moves import Moves, Quote, check_landed, open_moves
from nosdesk.app.paths import Paths
from nosdesk.app.uptime import open_uptime
from nosdesk.app.wallet import Wallet, write_key_file
from nosdesk.domain.addresses import Address, Signature
from nosdesk.domain.errors import BadInput, NodeError, Refused
from nosdesk.domain.money import MicroNos
from nosdesk.domain.moves import sweep
from nosdesk.domain.moves.intents import Intent
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import Account, needs_backup
from nosdesk.node.mover import Recovered
from nosdesk.protocol.base58 import parse_address
from nosdesk.protocol.secret_keys import as_numbers
from nosdesk.ui.wallet.money_orders import MoveView, Removal
from nosdesk.ui.words import said, tr

_ENDING = 6


class DeskMoney:
    """Does the wallet page's orders; the file of moves is open for no longer than one takes."""

    def __init__(
        self,
        paths: Paths,
        wallet: Callable[[], Wallet],
        is_slow: State[bool],
        on_change: Callable[[], None],
    ) -> None:
        self._paths = paths
        self._wallet = wallet
        self._is_slow = is_slow
        self._on_change = on_change
        self._quotes: dict[str, tuple[str, Quote]] = {}
        self._moving = asyncio.Lock()

    @asynccontextmanager
    async def at_rest(self) -> AsyncGenerator[None]:
        """Wait for the move that is under way; none begins while the block lasts."""
        async with self._moving:
            yield

    # --- Moves ----------------------------------------------------------------------------------

    async def quote(self, account: str, intent: Intent) -> MoveView:
        """Return what the move would do, tried out; nothing is signed."""
        async with self._moves(account) as (moves, funds):
            recovered = await moves.recover()
            for each in recovered:
                _check_not_made(each, funds, intent)
            quote = await moves.quote(funds.address, intent, own=funds.own, watched=funds.watched)
        name = f"window-{secrets.token_hex(16)}"
        self._quotes = {name: (account, quote)}  # what was quoted before is not asked for again
        return _view(name, quote, recovered)

    async def place(self, text: str) -> Address:
        """Return the address that is meant, written out or by its label in the book."""
        wanted = text.strip()
        async with open_address_book(self._paths) as book:
            known = find(await book.book(), wanted)
        return parse_address(wanted) if known is None else known

    async def carry_out(self, name: str) -> Signature:
        """Make the move that was quoted under this name, at most once ever."""
        if name not in self._quotes:
            raise Refused(tr("This move was not looked at just before."), tr("Check it anew."))
        account, quote = self._quotes[name]
        async with self._moves(account) as (moves, funds):
            outcome = await moves.found(quote.owner, quote.intent, name)
            if outcome is None:
                outcome = await moves.carry_out(quote, await funds.key(), once=name)
        self._on_change()
        check_landed(outcome)
        return outcome.signature

    async def claim_uptime(self, account: str) -> None:
        """Have the grid pay what the account's node earned by being there."""
        grid = grid_in_use(self._paths)
        async with self._moving, open_uptime(grid) as desk:
            try:
                funds = await funds_of(self._wallet(), account)
                await desk.claim(await funds.key())
            finally:
                self._is_slow.set(False)
        self._on_change()

    async def remember(self, address: str, label: str) -> None:
        """Put the address into the book of known ones."""
        own = [each.address for each in (await self._wallet().entries()).accounts]
        async with self._moving, open_address_book(self._paths) as book:
            await book.add(address.strip(), label, own=own)
        self._on_change()

    async def forget(self, address: str) -> None:
        """Take the address out of the book."""
        async with self._moving, open_address_book(self._paths) as book:
            await book.remove(address)
        self._on_change()

    # --- Sweeping -------------------------------------------------------------------------------

    async def set_sweep(self, account: str, cold: str, above: MicroNos) -> None:
        """Let what is above go to the cold address, a day from now on."""
        to = parse_address(cold.strip())
        async with self._moves(account) as (moves, funds):
            await moves.set_sweep(funds.address, to, above, own=funds.own, watched=funds.watched)
        self._on_change()

    async def confirm_sweep(self, account: str, cold: str) -> None:
        """Say that the test arrived at this address, typed anew."""
        async with self._moves(account) as (moves, funds):
            state = await moves.sweep_of(funds.address)
            if state.rule is None or sweep.phase(state, time.time()) != "to be confirmed":
                raise Refused(tr("There is no test that waits for your word."))
            if cold.strip() != state.rule.cold:
                raise Refused(tr("These are two addresses; nothing was changed."))
            await moves.confirm_sweep(funds.address, state.rule.cold)
        self._on_change()

    async def stop_sweep(self, account: str) -> None:
        """Let nothing be swept any more."""
        async with self._moves(account) as (moves, funds):
            await moves.stop_sweep(funds.address)
        self._on_change()

    async def sweep_now(self, account: str) -> None:
        """Sweep what is due now."""
        async with self._moves(account) as (moves, funds):
            await moves.recover()
            made = await moves.sweep(funds.address, funds.key)
        self._on_change()
        for _, outcome in made:
            check_landed(outcome)

    # --- Keys -----------------------------------------------------------------------------------

    async def export(self, account: str) -> SecretBytes:
        """Return words or key, once the store's owner has shown who they are."""
        try:
            return await self._wallet().export(await self._wallet().account(account))
        finally:
            self._is_slow.set(False)

    async def write_key_file(self, account: str, path: Path) -> None:
        """Write the key into a new file, once its owner has shown who they are."""
        kept = await self._wallet().account(account)
        with await self.export(account) as secret:
            await asyncio.to_thread(_write, path, secret, kept)

    async def check_backup(self, account: str, backup: SecretBytes) -> None:
        """Note that the whole backup was shown."""
        await self._wallet().check_backup(await self._wallet().account(account), backup)
        self._on_change()

    async def add(self, account: str, label: str) -> str:
        """Add the next account under the same words, and return its address."""
        try:
            added = await self._wallet().add(await self._wallet().account(account), label=label)
        finally:
            self._is_slow.set(False)
        self._on_change()
        return added.address

    async def removal(self, account: str) -> Removal:
        """Return what removing the account means; raises what says why it cannot be."""
        kept = await self._wallet().account(account)
        await check_unused(self._paths, kept.address)
        if not kept.can_sign:
            ending = kept.address[-_ENDING:]
            return Removal((), ending, tr("Type the last six characters of the address"))
        lines = await self._lines_if_empty(kept) if needs_backup(kept) else await self._left(kept)
        return Removal(lines, kept.address, tr("Type the whole address"))

    async def remove(self, account: str, typed: str) -> None:
        """Remove the account for good, by what `removal` told of it, looked at anew."""
        removal = await self.removal(account)
        if typed.strip() != removal.typed:
            raise Refused(tr("That is another address; nothing was removed."))
        kept = await self._wallet().account(account)
        await self._wallet().remove(kept, is_empty=kept.can_sign and needs_backup(kept))
        self._on_change()

    async def look_again(self) -> None:
        """Read everything anew."""
        self._on_change()

    async def _lines_if_empty(self, kept: Account) -> tuple[str, ...]:
        """Return what to know of a key without a proven backup, at which there is nothing."""
        try:
            grid = grid_in_use(self._paths)
        except BadInput as error:
            title = tr("No grid can be asked whether anything is left.")
            raise Refused(title, tr("Check the backup first.")) from error
        await check_empty(grid, await self._wallet().relatives(kept))
        return (
            tr("This key may exist nowhere else: its backup was never checked in full."),
            tr("Nothing is left at its addresses on the grid '{grid}'.", grid=said(grid.title)),
            tr("No other grid was looked at: real money that was ever sent there is lost."),
        )

    async def _left(self, kept: Account) -> tuple[str, ...]:
        """Return what is left at an address whose backup was proven, as far as anybody can say."""
        only = tr("From now on only the backup gets at what is there, or comes there.")
        try:
            grid = grid_in_use(self._paths)
            left = await left_at(grid, [kept.address])
        except NodeError as error:
            trouble = tr(
                "Whether anything is left there cannot be told: {title}", title=error.title
            )
            return (trouble, only)
        nothing = tr("Nothing is left there on the grid '{grid}'.", grid=said(grid.title))
        return (*(left or (nothing,)), only)

    @asynccontextmanager
    async def _moves(self, account: str) -> AsyncGenerator[tuple[Moves, Funds]]:
        """Open the moves of an account; only one of ours at a time."""
        grid = grid_in_use(self._paths)
        async with self._moving:
            try:
                funds = await funds_of(self._wallet(), account)
                async with open_moves(grid, self._paths, lambda _: None) as moves:
                    yield moves, funds
            finally:
                self._is_slow.set(False)


def _check_not_made(recovered: Recovered, funds: Funds, intent: Intent) -> None:
    """Raise `Refused` when this very move, left on its way before, has landed just now."""
    is_same = (recovered.attempt.owner, recovered.attempt.intent) == (funds.address, intent)
    if is_same and recovered.outcome.word == "landed":
        raise Refused(
            tr("This very move was on its way from before, and has just landed."),
            tr("Check it once more only if you want it a second time."),
        )


def _view(name: str, quote: Quote, recovered: tuple[Recovered, ...]) -> MoveView:
    before, preview = quote.before, quote.preview
    return MoveView(
        name=name,
        meaning=tuple(said(each) for each in quote.meaning),
        words=preview.words,
        fee=preview.fee,
        sol_before=before.sol,
        sol_after=preview.sol_after,
        nos_before=before.nos or MicroNos(0),
        nos_after=preview.nos_after,
        to=getattr(quote.intent, "to", None),
        is_known=quote.is_known,
        earlier=tuple(_told(each) for each in recovered),
    )


def _told(recovered: Recovered) -> str:
    signature = recovered.outcome.signature
    return {
        "landed": tr("A move from before has landed: {signature}", signature=signature),
        "failed": tr("A move from before has failed: {signature}", signature=signature),
        "expired": tr("A move from before was never made: {signature}", signature=signature),
    }[recovered.outcome.word]


def _write(path: Path, secret: SecretBytes, account: Account) -> None:
    with key_at(secret, account.path) as key, as_numbers(key) as numbers:
        write_key_file(path, numbers)
