"""An installation that looks for updates, and what became of it."""

import asyncio
from contextlib import asynccontextmanager

from nosdesk.app.updating import UpdateOutside, Updating
from nosdesk.domain.settings import Updates
from nosdesk.domain.updates.manifest import Package
from nosdesk.domain.updates.offer import Here
from nosdesk.domain.updates.version import Version
from tests.fakes.clock import FakeClock
from tests.fakes.releases import FakeReleases

NOW = 1_795_000_000.0  # in November 2026


class Play:
    """An installation of version 1.0.0, and a place that has 1.1.0."""

    def __init__(self, folder, package=Package.USER, left=None, *, is_blind=False):
        self.clock = FakeClock(NOW)
        self.releases = FakeReleases(folder=folder)
        self.wish = Updates("on")
        self.memory = folder / "updates.json"
        self.here = Here(Version.of("1.0.0"), package, left)
        self.current = Version.of("1.0.0")
        self.did = []
        self.told = []
        self.job_ends = asyncio.Event()
        self.job_ends.set()
        self.refuses = None
        self.is_blind = is_blind
        self.updating = self.new()

    def new(self):
        outside = UpdateOutside(
            memory=self.memory,
            clock=self.clock,
            open_releases=None if self.is_blind else lambda: self.releases,
            install=self.install,
            current=lambda: self.current,
            host="releases.example",
            at_rest=self.at_rest,
            restart=lambda: self.did.append("restart"),
            tell=self.told.append,
        )
        return Updating(outside, self.here, lambda: self.wish)

    @asynccontextmanager
    async def at_rest(self):
        self.did.append("drain")
        try:
            await self.job_ends.wait()
            self.did.append("rest")
            yield
        finally:
            self.did.append("resume")

    async def install(self, path, package):
        self.did.append(f"install {path.name} {package}")
        if self.refuses:
            raise self.refuses
        self.current = Version.of("1.1.0")

    @property
    def stage(self):
        return self.updating.state.value.stage

    @asynccontextmanager
    async def running(self):
        async with asyncio.TaskGroup() as group:
            task = group.create_task(self.updating.run())
            await self.clock.settle()
            yield
            task.cancel()
