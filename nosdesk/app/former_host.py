"""Moving over from host software that was set up by hand: looked at, taken over on request."""

import os
from collections.abc import Callable
from pathlib import Path

from nosdesk.adapters.docker.former_hosts import end_former, find_former
from nosdesk.adapters.solana.chain import SolanaChain
from nosdesk.adapters.solana.rpc.access import open_access
from nosdesk.aio.clock import SystemClock
from nosdesk.app.command_name import command_line
from nosdesk.app.grids import Grid
from nosdesk.app.key_drafts import Draft, read_drafts
from nosdesk.app.wallet import Wallet
from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.errors import BadInput, NodeError
from nosdesk.domain.former_host import FormerContainer, FormerHost, Part
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import Account, Backup, StoreKind
from nosdesk.ports.chain import Chain
from nosdesk.ports.clock import Clock

QUIET_LOOKS = 3
LOOK_EVERY_S = 1.0
_LONGEST_FILE = 4_096


def usual_key_file() -> Path | None:
    """Return the network's own key file where there is one."""
    path = Path.home() / ".nosana" / "nosana_key.json"
    return path if path.is_file() else None


def read_key_file(path: Path) -> Draft:
    """Return the key in the file; whoever asked wipes it."""
    try:
        with path.open("rb") as file:
            content = bytearray(file.read(_LONGEST_FILE))
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror}.") from error
    with SecretBytes(content) as text:
        return read_drafts(text)[0]


async def look(wallet: Wallet, key_file: Path | None = None) -> FormerHost:
    """Return what there is of a former host; nothing is changed, and the key is not kept."""
    containers: tuple[FormerContainer, ...] = ()
    no_engine = ""
    try:
        containers = await find_former(os.environ.get("DOCKER_HOST"))
    except NodeError as error:
        no_engine = str(error)
    path = key_file or usual_key_file()
    if path is None:
        return FormerHost(containers=containers, no_engine=no_engine)
    is_open = os.name != "nt" and path.exists() and bool(path.stat().st_mode & 0o077)
    address, unreadable = None, ""
    try:
        draft = read_key_file(path)
        address = draft.address
        draft.secret.wipe()
    except NodeError as error:
        unreadable = str(error)
    kept = {each.address for each in (await wallet.entries()).accounts if each.can_sign}
    return FormerHost(
        str(path), address, unreadable, is_open, address in kept, containers, no_engine
    )


async def take_key(
    wallet: Wallet, former: FormerHost, *, store: StoreKind | None = None, label: str = ""
) -> Account:
    """Keep the former host's key as one of the user's accounts; its file stays as it is."""
    if not former.key_file:
        raise BadInput(
            "There is no key file of a former host here.",
            f"Name it: {command_line('import-host --key-file FILE --take-key')}.",
        )
    draft = read_key_file(Path(former.key_file))
    with draft.secret:
        return await wallet.keep(draft, store=store, label=label, backup=Backup.NONE)


def check_stoppable(former: FormerHost) -> None:
    """Raise `BadInput` where nothing is to be stopped, or nobody could say when that may be."""
    if not former.running:
        raise BadInput("No container of a former host runs here.")
    if former.address is None:
        raise BadInput(
            "Which account the former host works with is not known, so neither is whether it has"
            " a job.",
            "Name its key file with --key-file.",
        )
    nodes = [each.name for each in former.running if each.part is Part.NODE]
    if len(nodes) > 1:
        raise BadInput(
            f"Several nodes of a former host run here: {', '.join(nodes)}. One key file does not"
            " tell whether the others have a job.",
            "Stop all but one of them yourself, each while it has no job.",
        )


def check_same_network(grid: Grid, former: FormerHost) -> None:
    """Raise `BadInput` where this grid's ledger would not know of the former host's jobs."""
    for there in former.networks - {grid.network}:
        raise BadInput(
            f"The former host works on '{there}', and not on {grid.title}.",
            f"Name its grid: {command_line(f'import-host --stop --grid {there}')}.",
        )


async def stop_former(grid: Grid, former: FormerHost, on_wait: Callable[[], None]) -> None:
    """Ask the former host's containers to end, in a window between two jobs.

    A job that it has is waited for, which is told once. Raises `Unavailable` while the grid's
    ledger does not tell whether there is one: that is never taken for no.
    """
    check_stoppable(former)
    assert former.address is not None
    check_same_network(grid, former)
    async with open_access(grid.rpcs, genesis=grid.genesis) as access:
        chain = SolanaChain(access, grid.programs)
        await until_between_jobs(chain, former.address, SystemClock(), on_wait)
        for each in former.running:
            await end_former(os.environ.get("DOCKER_HOST"), each)


async def until_between_jobs(
    chain: Chain, node: NodeAddress, clock: Clock, on_wait: Callable[[], None]
) -> None:
    """Return once the ledger has shown several times in a row that the node has no run."""
    quiet = 0
    is_told = False
    while quiet < QUIET_LOOKS:
        has_run = bool(await chain.runs_of(node))
        quiet = 0 if has_run else quiet + 1
        if has_run and not is_told:
            on_wait()
            is_told = True
        if quiet < QUIET_LOOKS:
            await clock.sleep(LOOK_EVERY_S)
