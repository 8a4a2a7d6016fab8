"""What every place of releases promises: the one over HTTP and the fake."""

from contextlib import asynccontextmanager

import pytest

from nosdesk.adapters.updates.http_releases import HttpReleases
from nosdesk.domain.errors import Unavailable, Untrusted
from nosdesk.domain.updates.manifest import Package
from tests.fakes.releases import FakeReleases
from tests.releases import BODY, manifest_of, release_server


class Http:
    def __init__(self, server, folder):
        self.server = server
        self.folder = folder

    def opened(self):
        return HttpReleases(self.server.place(), self.folder)

    def goes_down(self):
        self.server.files.clear()

    def sends(self, body):
        name = next(each for each in self.server.files if each.endswith(".run"))
        self.server.files[name] = body


class Fake:
    def __init__(self, folder):
        self.releases = FakeReleases(folder=folder)

    def opened(self):
        return self.releases

    def goes_down(self):
        self.releases.down = Unavailable("Nobody answers.")

    def sends(self, body):
        self.releases.body = body


@asynccontextmanager
async def http(folder):
    async with release_server() as server:
        server.release(manifest_of())
        yield Http(server, folder)


@pytest.fixture(params=["http", "fake"])
async def place(request, tmp_path):
    if request.param == "fake":
        yield Fake(tmp_path)
        return
    async with http(tmp_path) as place:
        yield place


async def test_the_newest_release_is_told(place):
    async with place.opened() as releases:
        manifest = await releases.latest()

    assert str(manifest.version) == "1.1.0"


async def test_its_file_is_fetched_and_right(place):
    told = []
    async with place.opened() as releases:
        file = (await releases.latest()).file_for(Package.USER)
        path = await releases.fetch(file, told.append)
        await releases.check(file, path)

    assert path.name == file.name
    assert told[-1] == file.size == len(BODY)


async def test_a_file_that_is_not_what_was_promised_is_refused(place):
    place.sends(BODY + b"?")
    async with place.opened() as releases:
        file = (await releases.latest()).file_for(Package.USER)

        with pytest.raises(Untrusted):
            await releases.fetch(file, lambda _: None)


async def test_one_that_is_away_is_said_to_be_so(place):
    async with place.opened() as releases:
        file = (await releases.latest()).file_for(Package.USER)
        place.goes_down()

        with pytest.raises(Unavailable):
            await releases.latest()
        with pytest.raises(Unavailable):
            await releases.fetch(file, lambda _: None)
