"""The file in which the running program says how its nodes are."""

import asyncio
import os
import stat
from types import SimpleNamespace

import pytest

from nosdesk.adapters.docker.makers import this_maker
from nosdesk.aio.state import State
from nosdesk.app.last_word import hear, published
from nosdesk.app.paths import Paths
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_choice import GpuChoice
from nosdesk.domain.node_status import queued
from nosdesk.node.last_word import VERSION, LastWord, encoded
from nosdesk.node.node import Stage
from nosdesk.node.rig_picture import NodePicture, RigPicture

GRID = SimpleNamespace(name="practice", market_names={})


def picture(place):
    choice = GpuChoice(GpuUuid("GPU-1"), 0)
    return RigPicture(nodes=(NodePicture(choice, queued("m", place, 9), Stage.AT_WORK),))


async def until(condition):
    async with asyncio.timeout(20):
        while not condition():
            await asyncio.sleep(0.02)


def place_in(path):
    heard = hear(path, 0)
    return heard.word.nodes[0].place if heard else None


async def test_what_is_said_follows_the_picture_and_goes_with_its_writer(tmp_path):
    paths, state = Paths(tmp_path), State(picture(4))

    async with published(state, GRID, paths):
        await until(lambda: place_in(paths.last_word) == 4)
        assert stat.S_IMODE(paths.last_word.stat().st_mode) == 0o600
        state.set(picture(3))
        state.set(picture(2))
        await until(lambda: place_in(paths.last_word) == 2)
        heard = hear(paths.last_word, paths.last_word.stat().st_mtime)
        assert (heard.is_alive, heard.word.pid) == (True, os.getpid())
        assert abs(heard.age_s) < 5
    assert list(tmp_path.iterdir()) == []


async def test_the_file_of_another_program_is_left_alone(tmp_path):
    paths, state = Paths(tmp_path), State(picture(4))
    theirs = encoded(LastWord(VERSION, "practice", 1, "another one", 5.0))

    async with published(state, GRID, paths):
        await until(paths.last_word.exists)
        paths.last_word.write_bytes(theirs)
    assert paths.last_word.read_bytes() == theirs


async def test_a_folder_that_takes_nothing_holds_up_nobody(tmp_path, caplog):
    paths, state = Paths(tmp_path / "gone"), State(picture(4))

    async with published(state, GRID, paths):
        await until(lambda: "cannot be written" in caplog.text)


def test_nothing_said_is_nothing_heard(tmp_path):
    assert hear(tmp_path / "last-word.json", 0) is None


@pytest.mark.parametrize(
    ("writer", "now", "alive", "fresh"),
    [
        (this_maker().label, 1_010.0, True, True),
        (this_maker().label, 1_030.0, True, False),  # it hangs
        (this_maker().label, 900.0, True, False),  # the clock was set back
        (this_maker().label.rsplit(" ", 1)[0] + " 1", 1_000.0, False, False),  # a number anew
        ("", 1_000.0, False, False),
        ("a b c", 1_000.0, False, False),
    ],
    ids=["lives", "hangs", "clock set back", "number anew", "nobody", "nonsense"],
)
def test_a_word_counts_while_its_writer_lives_and_speaks(tmp_path, writer, now, alive, fresh):
    path = tmp_path / "last-word.json"
    path.write_bytes(encoded(LastWord(VERSION, "practice", os.getpid(), writer, 1_000.0)))

    heard = hear(path, now)
    assert (heard.is_alive, heard.is_fresh) == (alive, fresh)


def test_a_pipe_or_a_flood_in_its_place_is_told_and_not_waited_for(tmp_path):
    pipe, flood = tmp_path / "pipe", tmp_path / "flood"
    os.mkfifo(pipe)
    flood.write_bytes(b" " * (2 * 1024 * 1024))

    for path, words in (
        (pipe, "no plain file"),
        (flood, "too large"),
        (tmp_path, "cannot be read"),
    ):
        with pytest.raises(Unavailable, match=words):
            hear(path, 0)
