"""The grids that this PC knows: whose profile each is, and what is owed before it may change."""

import msgspec
import pytest

from nosdesk.adapters.grids.profile import written
from nosdesk.adapters.grids.profile_files import ProfileFiles
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.journal import SqliteJournal
from nosdesk.app import grid_list
from nosdesk.app.grid_in_use import named_grid
from nosdesk.app.paths import Paths
from nosdesk.domain.errors import Refused
from tests.fakes.clock import FakeClock

OTHER_LEDGER = "4uhcVJyU9pJkvQyS88uRDiswHXSCkY3zQawwpjk2NsNY"


@pytest.fixture
def paths(tmp_path):
    return Paths(tmp_path)


@pytest.fixture
def mainnet(paths):
    return ProfileFiles(paths.grids).find("mainnet")


def a_file(tmp_path, profile):
    file = tmp_path / "any.json"
    file.write_bytes(written(profile))
    return file


async def owe(paths, name):
    async with Database(paths.journal) as database:
        await SqliteJournal(database, FakeClock(), realm=name).append("run:1", [b"open"])


async def test_a_profile_that_stands_in_for_ours_never_looks_like_ours(paths, mainnet, tmp_path):
    theirs = msgspec.structs.replace(mainnet, host_manager="https://elsewhere.example")
    added = await grid_list.add(paths, a_file(tmp_path, theirs))

    assert (added.name, added.covers, added.is_own) == ("mainnet", True, True)
    assert named_grid(paths, "mainnet").title == "Public grid (yours)"
    assert await grid_list.use(paths, "mainnet") == "Public grid (yours)"
    (listed,) = [each for each in await grid_list.listed(paths) if each.name == "mainnet"]
    assert listed.covers

    await grid_list.remove(paths, "mainnet")
    assert named_grid(paths, "mainnet").title == "Public grid"


async def test_what_is_owed_on_one_ledger_is_not_looked_for_on_another(paths, mainnet, tmp_path):
    own = msgspec.structs.replace(mainnet, name="cellar")
    await grid_list.add(paths, a_file(tmp_path, own))
    await owe(paths, "cellar")

    moved = msgspec.structs.replace(own, genesis=OTHER_LEDGER)
    with pytest.raises(Refused, match="another ledger") as refused:
        await grid_list.add(paths, a_file(tmp_path, moved))
    assert "run --grid cellar" in refused.value.remedy
    assert ProfileFiles(paths.grids).find("cellar") == own

    faster = msgspec.structs.replace(own, host_manager="https://elsewhere.example")
    assert (await grid_list.add(paths, a_file(tmp_path, faster))).owes
