"""The grids of the window's settings: asked until it is enough, and told of what changed."""

import asyncio
from dataclasses import replace
from functools import partial

import msgspec
import pytest

from nosdesk.adapters.grids import probing
from nosdesk.adapters.grids.profile_files import ProfileFiles
from nosdesk.app.desk_grids import DeskGrids, GridMoves
from nosdesk.app.paths import Paths
from nosdesk.app.settings import open_preferences
from nosdesk.domain.errors import Refused


@pytest.fixture
def paths(tmp_path):
    return Paths(tmp_path)


@pytest.fixture
def joined():
    return []


@pytest.fixture
def grids(paths, joined):
    async def use(name):
        raise AssertionError(name)

    return DeskGrids(paths, open_preferences(paths), GridMoves(use, joined.append))


def row(grids, name):
    return next(each for each in grids.view.value.rows if each.name == name)


async def until(condition):
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.005)


async def test_a_grid_is_asked_until_somebody_has_heard_enough(paths, grids, monkeypatch):
    monkeypatch.setattr(probing, "ask_places", partial(probing.ask_places, within_s=600))

    async def silent(reader, writer):
        await reader.read()
        writer.close()

    async with await asyncio.start_server(silent, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        devnet = ProfileFiles(paths.grids).find("devnet")
        web = f"http://127.0.0.1:{port}"
        rpcs = (msgspec.structs.replace(devnet.rpcs[0], rpc=web),)
        own = msgspec.structs.replace(
            devnet, name="attic", rpcs=rpcs, host_manager=web, gateways=(web,), pins=(),
            tunnel=f"tcp://127.0.0.1:{port}", explorer="",
        )  # fmt: skip
        ProfileFiles(paths.grids).keep(own)
        grids.show()
        async with asyncio.TaskGroup() as group:
            group.create_task(grids.ask("attic"))
            await until(lambda: said(grids).startswith("1 of 4"))
            assert row(grids, "attic").is_asking
            grids.stop_asking("attic")

    assert said(grids) == "Stopped: 1 of 4 services had answered."
    assert not row(grids, "attic").is_asking


def said(grids):
    return "".join(row(grids, "attic").answers[:1])


async def test_what_is_added_changed_or_removed_is_joined_anew_and_its_answers_forgotten(
    grids, joined
):
    names = {"$.name": "attic", "$.title": "Grid in the attic"}
    draft = grids.drafts.begun("devnet")
    await grids.drafts.keep(replace(draft, texts={**draft.texts, **names}))
    assert row(grids, "attic").can_remove

    changed = grids.drafts.edited("attic")
    await grids.drafts.keep(replace(changed, texts={**changed.texts, "$.title": "Under the roof"}))
    assert row(grids, "attic").title == "Under the roof (yours)"

    await grids.check_removable("attic")
    await grids.remove("attic")
    assert "attic" not in [each.name for each in grids.view.value.rows]
    assert joined == ["attic"] * 3


async def test_the_chosen_grid_is_not_removed_unless_ours_takes_its_place(paths, grids):
    for name in ("attic", "devnet"):
        draft = replace(grids.drafts.edited("devnet"), name=name)
        await grids.drafts.keep(draft)
    paths.settings.write_text('{"grid": {"name": "attic"}}')
    with pytest.raises(Refused, match="you chose") as refused:
        await grids.check_removable("attic")
    assert refused.value.remedy == "Choose another one first."

    paths.settings.write_text('{"grid": {"name": "devnet"}}')
    assert row(grids, "devnet").brings_back
    await grids.remove("devnet")
    assert not row(grids, "devnet").can_remove
