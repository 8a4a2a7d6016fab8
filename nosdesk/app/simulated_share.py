"""One market's share of a simulation, played from beginning to end in virtual time."""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from nosdesk.aio.virtual_time import VirtualClock, VirtualTimeLoop
from nosdesk.node.node import Node
from nosdesk.node.outside import NodeSettings, Outside
from nosdesk.ports.clock import Clock
from nosdesk.practice.simulation.grid import SimulatedGrid
from nosdesk.practice.simulation.life import Life
from nosdesk.practice.simulation.plan import Share
from nosdesk.practice.simulation.rig import GPU, Rig
from nosdesk.practice.simulation.verdict import Verdict, judge
from nosdesk.practice.simulation.watch import LOOK_EVERY_S, Watch

EPOCH = 1_700_000_000.0
LAST_JOBS_S = 3 * 86_400.0
"""How long after the last posting jobs may take, and then nodes to stop, before they are stuck."""
DOWN_S = (5.0, 1_200.0)
"""How long a program that was killed stays away."""
CLOSING_LOOK_S = 30.0


NodeOf = Callable[[Rig], Node]


def play_share(share: Share, node_of: NodeOf | None = None) -> Verdict:
    """Play the share from beginning to end, in virtual time; `node_of` builds each life's node."""
    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
        return runner.run(_play(share, node_of or simulated_node))


async def _play(share: Share, node_of: NodeOf) -> Verdict:
    began = time.monotonic()
    clock = VirtualClock(EPOCH)
    grid = SimulatedGrid(share, clock)
    watch = Watch(grid)
    async with asyncio.TaskGroup() as group:
        watching = group.create_task(_look_on(watch))
        operators = [Operator(rig, watch, group, node_of) for rig in grid.rigs]
        working = [group.create_task(operator.run()) for operator in operators]
        await grid.post_jobs()
        await grid.until_all_done(LAST_JOBS_S)
        await _until(clock, lambda: all(rig.journal.owes_nothing for rig in grid.rigs))
        for operator in operators:
            operator.drain()
        await _until(clock, lambda: all(task.done() for task in working))
        for operator, task in zip(operators, working, strict=True):
            if not task.done():
                watch.note(operator.rig, "does not stop")
                task.cancel()
            elif operator.rig.address in grid.market.queue:
                watch.note(operator.rig, "stopped and still waits in the queue")
        watching.cancel()
    virtual_s, wall_s = clock.now() - EPOCH, time.monotonic() - began
    return judge(grid, list(watch.stuck.values()), virtual_s=virtual_s, wall_s=wall_s)


async def _look_on(watch: Watch) -> None:
    while True:
        await asyncio.sleep(LOOK_EVERY_S)
        watch.look()


async def _until(clock: Clock, condition: Callable[[], bool]) -> None:
    """Return once it holds, or when it should long have held."""
    with suppress(TimeoutError):
        async with asyncio.timeout(LAST_JOBS_S):
            while not condition():
                await clock.sleep(CLOSING_LOOK_S)


@dataclass
class Operator:
    """Keeps one rig's node running: starts it again whenever it was killed."""

    rig: Rig
    watch: Watch
    group: asyncio.TaskGroup
    node_of: NodeOf
    _node: Node | None = field(default=None, init=False)
    _is_closing: bool = field(default=False, init=False)

    async def run(self) -> None:
        """Return once the node has drained."""
        self.rig.weather.rise()
        while True:
            await self._live()
            if not self.rig.life.is_over:
                return
            await asyncio.sleep(self.rig.random.uniform(*DOWN_S))

    def drain(self) -> None:
        """Let the node stop in order, in this life or a later one."""
        self._is_closing = True
        if self._node is not None:
            self._node.drain()

    async def _live(self) -> None:
        self._node = self.node_of(self.rig)
        if self._is_closing:
            self._node.drain()
        self.rig.life = Life()
        life = self.group.create_task(self._guarded(self._node))
        self.rig.life.begin(life)
        with suppress(asyncio.CancelledError):
            await life
        self._node = None

    async def _guarded(self, node: Node) -> None:
        try:
            await node.run()
        except Exception as failure:  # noqa: BLE001 - a node must not fall over, whatever happens
            self.watch.note(self.rig, f"fell over: {_innermost(failure)!r}")
            self.rig.life.is_over = True


def _innermost(failure: BaseException) -> BaseException:
    while isinstance(failure, BaseExceptionGroup):
        failure = failure.exceptions[0]
    return failure


def simulated_node(rig: Rig) -> Node:
    """Return a node over the rig's ports."""
    outside = Outside(
        chain=rig.chain,
        content=rig.content,
        containers=rig.containers,
        host=rig.host,
        journal=rig.journal,
        history=rig.history,
        clock=rig.clock,
        signer=rig.signer,
        random=rig.random,
    )
    settings = NodeSettings(
        grid="simulation",
        market=rig.market,
        email="simulated@localhost",
        gpus=(GPU,),
        faucet=rig.chain.request_airdrop,
    )
    return Node(outside, settings)
