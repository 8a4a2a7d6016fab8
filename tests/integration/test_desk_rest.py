"""Nodes come to rest so that the program can start anew, on a grid that goes on."""

import asyncio
from contextlib import asynccontextmanager

from nosdesk.app import desk as desk_module
from nosdesk.app.desk import Desk, DeskOptions
from nosdesk.app.onboarding_file import keep_setting_up
from nosdesk.app.paths import Paths
from nosdesk.app.renewal import GOES_ON, Renewal
from nosdesk.app.replaced import Replaced
from nosdesk.app.run import RunEvents, RunOptions, run_nodes
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.node_status import Phase
from nosdesk.domain.setting_up import SettingUp
from nosdesk.domain.updates.state import Holdup
from nosdesk.practice.grid import PracticeGrid
from nosdesk.practice.population.reading import read_market
from tests.builders import a_definition, an_operation
from tests.integration.test_desk import has_sentence, sees
from tests.integration.test_desk_grids import LIMIT_S, ProfileFiles, profile_of, until


async def desk_on(paths, grid):
    """Return the desk of a PC that is set up and works on this grid."""
    keep_setting_up(paths.set_up, SettingUp(is_done=True))
    ProfileFiles(paths.grids).keep(profile_of(grid.connection()))
    desk = Desk(paths, DeskOptions(engine="simulated"))
    await desk.preferences.put("grid.email", "me@example.org")
    await desk.preferences.put("grid.name", "cellar")
    return desk


async def test_an_update_while_a_node_waits_costs_no_place_and_no_job(tmp_path):
    async with PracticeGrid() as grid, asyncio.timeout(LIMIT_S), asyncio.TaskGroup() as group:
        market = grid.connection().market
        desk = await desk_on(Paths(tmp_path), grid)
        working = group.create_task(desk.run())
        await sees(desk, has_sentence("WAIT_QUEUE"))
        queue = read_market(grid.ledger, market).queue
        assert queue

        async with desk._at_rest():
            assert desk._parts is None
            assert read_market(grid.ledger, market).queue == queue
            definition = a_definition(an_operation(cmd="sleep 3"))
            await grid.poster.post(definition, market, timeout_s=600)  # nobody is there to see it
        await sees(desk, has_sentence("WORKING"))
        await sees(desk, has_sentence("WAIT_QUEUE"))
        desk.quit()
        await working

        assert read_market(grid.ledger, market).queue == (), "quitting leaves the queue"


async def test_no_rest_cuts_a_move_of_money(tmp_path):
    async with PracticeGrid() as grid, asyncio.timeout(LIMIT_S), asyncio.TaskGroup() as group:
        desk = await desk_on(Paths(tmp_path), grid)
        group.create_task(desk.run())
        await sees(desk, has_sentence("WAIT_QUEUE"))
        rested = asyncio.Event()

        async def rest():
            async with desk._at_rest():
                rested.set()

        async with desk.wallet.money.at_rest():  # as a move that is under way
            resting = group.create_task(rest())
            await until(lambda: desk.updates._updating.state.value.holdup is Holdup.MONEY)
            assert desk._parts is not None, "the node goes on meanwhile"
            assert not rested.is_set()
        await resting
        assert rested.is_set()
        desk.quit()
        desk.quit()


async def test_no_rest_waits_for_a_passphrase_that_nobody_gives(tmp_path, monkeypatch):
    asked = asyncio.Event()

    @asynccontextmanager
    async def open_rig(*_):
        asked.set()
        await asyncio.Event().wait()
        yield

    monkeypatch.setattr(desk_module, "open_rig", open_rig)
    async with PracticeGrid() as grid, asyncio.timeout(LIMIT_S), asyncio.TaskGroup() as group:
        desk = await desk_on(Paths(tmp_path), grid)
        group.create_task(desk.run())
        await asked.wait()

        async with desk._at_rest():
            asked.clear()
        await asked.wait()  # an update that failed: the nodes are opened again
        desk.quit()
        desk.quit()


async def test_a_grid_that_is_away_has_nobody_asked_for_a_passphrase_again_and_again(
    tmp_path, monkeypatch
):
    may_ask = []

    @asynccontextmanager
    async def open_rig(_grid, options, *_):
        may_ask.append(options.may_ask)
        if len(may_ask) == 1:
            raise Unavailable("Another program has the journal.")  # before anybody was asked
        yield

    async def check_answers(*_):
        raise Unavailable("No grid answers.")

    monkeypatch.setattr(desk_module, "AGAIN_S", 0.05)
    monkeypatch.setattr(desk_module, "open_rig", open_rig)
    monkeypatch.setattr(desk_module, "check_answers", check_answers)
    async with PracticeGrid() as grid, asyncio.timeout(LIMIT_S), asyncio.TaskGroup() as group:
        desk = await desk_on(Paths(tmp_path), grid)
        group.create_task(desk.run())
        await until(lambda: len(may_ask) >= 4)
        assert may_ask[:4] == [True, True, False, False]

        tried = len(may_ask)
        await desk.try_again()
        await until(lambda: True in may_ask[tried:])  # somebody is there, who may know it now
        desk.quit()
        desk.quit()


async def test_nodes_without_a_window_rest_for_an_update_and_keep_their_place(
    tmp_path, monkeypatch
):
    monkeypatch.setenv("NOSDESK_HOME", str(tmp_path))
    program = tmp_path / "program"
    program.write_text("older")
    renewal = Renewal(Replaced(program, look_every_s=0.01, settled_s=0))
    said = []
    async with PracticeGrid() as grid, asyncio.timeout(LIMIT_S), asyncio.TaskGroup() as group:
        await desk_on(Paths(tmp_path), grid)
        events = RunEvents(
            lambda _: None, lambda picture: said.extend(phases(picture)), lambda _: None,
            on_replaced=said.append,
        )  # fmt: skip
        options = RunOptions(engine="simulated", renewal=renewal)
        running = group.create_task(run_nodes(options, events))
        await until(lambda: Phase.QUEUED in said)
        queue = read_market(grid.ledger, grid.connection().market).queue
        (tmp_path / "newer").write_text("newer")
        (tmp_path / "newer").replace(program)
        await running

        assert GOES_ON in said
        assert renewal.is_due
        assert queue
        assert read_market(grid.ledger, grid.connection().market).queue == queue


def phases(picture):
    return [node.status.phase for node in picture.nodes]
