"""A simulated engine that a test troubles: it goes away, breaks pulls off, has a disk."""

import asyncio
from contextlib import aclosing, asynccontextmanager
from dataclasses import replace

from nosdesk.aio.race import unless
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.mishaps import Mishap
from nosdesk.ports.containers import DiskSpace, PullProgress
from nosdesk.practice.engine import SimulatedEngine

AWAY = Unavailable("Docker does not answer.", mishap=Mishap.ENGINE_AWAY)
GIB = 1024**3


class TroubledEngine:
    """Passes on what a test does not trouble.

    `pulls` are what comes of the pulls one after another, each the bytes that arrive of 100 and
    the error that ends it (None: it is whole). `free` is the disk's room, None when not to be
    seen. `marks` change how a container is seen.
    """

    def __init__(self, inner, clock):
        self._inner = inner
        self._clock = clock
        self._left = asyncio.Event()
        self.has_it = True
        self.pulls = []
        self.pull_s = 1.0
        self.announced = 100
        self.free = None
        self.wrote = 0
        self.marks = {}
        self.specs = []
        self.stopped = []
        self.log_reads = []

    @classmethod
    @asynccontextmanager
    async def open(cls, clock):
        async with SimulatedEngine.open(clock) as inner:
            yield cls(inner, clock)

    def __getattr__(self, name):
        async def call(*args, **named):
            self._reach()
            answer = await getattr(self._inner, name)(*args, **named)
            self._reach()
            return answer

        return call

    @property
    def is_away(self):
        return self._left.is_set()

    @is_away.setter
    def is_away(self, is_away):
        if is_away:
            self._left.set()
        else:
            self._left.clear()

    def _reach(self):
        if self.is_away:
            raise AWAY

    async def disk(self):
        self._reach()
        return None if self.free is None else DiskSpace(int(self.free), 1000 * GIB)

    async def written(self, container):
        self._reach()
        return self.wrote

    async def has_image(self, image):
        self._reach()
        return self.has_it

    async def pull(self, image, on_progress, *, login=None):
        self._reach()
        arrives, error = self.pulls.pop(0)
        on_progress(PullProgress(0, self.announced))
        await self._clock.sleep(self.pull_s)
        on_progress(PullProgress(arrives, self.announced))
        self._reach()
        if error is not None:
            raise error
        self.has_it = True

    async def start(self, spec):
        self._reach()
        self.specs.append(spec)
        return await self._inner.start(spec)

    async def wait(self, container):
        self._reach()
        ended = []

        async def wait():
            ended.append(await self._inner.wait(container))

        if not await unless(self._left, wait()):
            raise AWAY
        return replace(ended[0], **self.marks)

    async def stop(self, container, *, grace_s=10):
        self._reach()
        self.stopped.append(container)
        await self._inner.stop(container)

    async def logs(self, container, *, after=0):
        self._reach()
        self.log_reads.append(after)
        async with aclosing(self._inner.logs(container, after=after)) as lines:
            async for line in lines:
                self._reach()
                yield line

    async def die(self, container):
        """End the container as an engine does that takes it along."""
        await self._inner.stop(container)

    async def forget(self, container):
        """Lose the container."""
        await self._inner.remove(container)
