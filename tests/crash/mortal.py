"""A node that dies at a chosen moment, for real: the process kills itself with SIGKILL.

`live` is run in a child process of its own.
Every journal write and every effect on the outside world has a moment before it and a moment
after it, numbered in the order in which they come. At `DIES_AT` the process dies; with 0 it lives,
drains once a run is settled, and prints how many moments there were.
"""

import asyncio
import os
import signal
from dataclasses import replace
from pathlib import Path
from typing import Any

from nosdesk.app.composition import NodeChoice, NodeParts, open_engine, open_node
from nosdesk.app.grids import market_of, read_practice_file
from nosdesk.app.paths import Paths
from nosdesk.node import activity
from nosdesk.node.node import Node

EFFECTS = {
    "journal": ("append", "close_stream"),
    "history": ("record",),
    "chain": ("send",),
    "content": ("pin",),
    "containers": ("start", "remove", "open_network"),
    "host": ("register",),
}


class Fate:
    """Counts moments and ends the process at the chosen one."""

    def __init__(self, dies_at: int) -> None:
        self.dies_at = dies_at
        self.moments = 0

    def pass_by(self, what: str) -> None:
        self.moments += 1
        if self.moments == self.dies_at:
            print(f"dies {what}", flush=True)
            os.kill(os.getpid(), signal.SIGKILL)


class Mortal:
    """A part of the outside whose effects are moments to die at; all else passes through."""

    def __init__(self, part: Any, effects: tuple[str, ...], fate: Fate) -> None:
        self._part = part
        self._effects = effects
        self._fate = fate

    def __getattr__(self, name: str) -> Any:
        real = getattr(self._part, name)
        if name not in self._effects:
            return real

        async def effect(*args: Any, **options: Any) -> Any:
            self._fate.pass_by(f"before {name}")
            answer = await real(*args, **options)
            self._fate.pass_by(f"after {name}")
            return answer

        return effect


def mortal(built: NodeParts, fate: Fate) -> Node:
    """Return the node again, over an outside whose effects are moments to die at."""
    parts = {
        name: Mortal(getattr(built.outside, name), effects, fate)
        for name, effects in EFFECTS.items()
    }
    return Node(replace(built.outside, **parts), built.settings)


async def main(grid_file: str, home: str, market: str, dies_at: int) -> None:
    grid = read_practice_file(Path(grid_file))
    choice = NodeChoice(market_of(grid, market))
    fate = Fate(dies_at)
    async with (
        open_engine("docker") as engine,
        open_node(grid, choice, engine, Paths(Path(home))) as parts,
    ):
        node = mortal(parts, fate)
        reader = node.activity.open()
        if (await parts.history.totals(grid="practice")).runs:
            node.drain()  # a former life has settled the job already
        async with asyncio.TaskGroup() as group:
            group.create_task(node.run()).add_done_callback(lambda _: reader.close())
            async for what in reader.items():
                if isinstance(what, activity.RunSettled):
                    node.drain()
    print(f"moments {fate.moments}", flush=True)


def live(grid_file: str, home: str, market: str, dies_at: int, said: str) -> None:
    """Live in this process, and say everything into the file."""
    with Path(said).open("wb") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    asyncio.run(main(grid_file, home, market, dies_at))
