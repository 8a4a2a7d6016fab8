"""Sweeps what the nodes earned to the user's cold address, beside their work.

The file of moves is opened for a moment only: whoever moves money by hand must not wait for us.
"""

from collections.abc import Callable, Mapping

from nosdesk.app.grids import Grid
from nosdesk.app.moves import Moves, check_landed, open_moves
from nosdesk.app.paths import Paths
from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.errors import NodeError
from nosdesk.node.rig_picture import Happening, MoneySwept, RigTrouble
from nosdesk.node.rig_slot import told_of
from nosdesk.ports.clock import Clock
from nosdesk.ports.keys import Signer

SWEEP_EVERY_S = 3_600.0

AtWork = Callable[[], Mapping[NodeAddress, Signer]]
"""The accounts whose nodes run, each with its key."""


async def keep_swept(
    grid: Grid, paths: Paths, at_work: AtWork, clock: Clock, publish: Callable[[Happening], None]
) -> None:
    """Look every hour, until cancelled; a sweep that fails is told, and looked at anew."""
    told = ""
    while True:
        await clock.sleep(SWEEP_EVERY_S)
        try:
            await sweep_once(grid, paths, at_work(), clock, publish)
            told = ""
        except Exception as failure:  # noqa: BLE001 - it must not end the nodes' work
            error = told_of(failure)
            if str(error) != told:
                publish(RigTrouble(clock.now(), error.title, error.remedy))
            told = str(error)


async def sweep_once(
    grid: Grid,
    paths: Paths,
    owners: Mapping[NodeAddress, Signer],
    clock: Clock,
    publish: Callable[[Happening], None],
) -> None:
    """Sweep what is due of these accounts; nothing is asked of the network where nothing is set."""
    if not paths.moves.exists():
        return

    def on_trouble(error: NodeError) -> None:
        publish(RigTrouble(clock.now(), error.title, error.remedy))

    async with open_moves(grid, paths, on_trouble, clock=clock) as moves:
        for owner, signer in owners.items():
            state = await moves.sweep_of(owner)
            if state.rule is not None or state.moving is not None:
                await _sweep(moves, owner, signer, clock, publish)


async def _sweep(
    moves: Moves,
    owner: NodeAddress,
    signer: Signer,
    clock: Clock,
    publish: Callable[[Happening], None],
) -> None:
    async def key() -> Signer:
        return signer

    for moving, outcome in await moves.sweep(owner, key):
        check_landed(outcome)
        swept = (moving.cold, moving.amount, outcome.signature, moving.is_test)
        publish(MoneySwept(clock.now(), owner, *swept))
