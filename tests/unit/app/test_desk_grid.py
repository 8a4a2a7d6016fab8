"""Which grid the window's nodes join, and what a practice grid leaves that was killed."""

import socket

import msgspec
import pytest

from nosdesk.app.desk_grid import grid_to_join
from nosdesk.app.paths import Paths
from nosdesk.domain.errors import BadInput
from nosdesk.practice.connection import Connection, ProgramIds

ADDRESS = "11111111111111111111111111111111"


def announce(paths, port):
    url = f"http://127.0.0.1:{port}"
    programs = ProgramIds(ADDRESS, ADDRESS, ADDRESS, ADDRESS)
    connection = Connection(
        url, f"ws://127.0.0.1:{port}", url, url, url, ADDRESS, {"m": ADDRESS}, programs, ADDRESS,
        [], ADDRESS, 0,
    )  # fmt: skip
    paths.practice_file.write_bytes(msgspec.json.encode(connection))


@pytest.fixture
def listening():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


async def joined(paths):
    async with grid_to_join(paths, "practice", None, practises=False) as grid:
        return grid


async def test_a_practice_grid_that_is_served_is_joined(tmp_path, listening):
    announce(paths := Paths(tmp_path), listening)

    assert (await joined(paths)).name == "practice"


async def test_the_file_of_a_practice_grid_that_is_no_more_counts_as_none(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    announce(paths := Paths(tmp_path), port)

    assert await joined(paths) is None


async def test_a_file_that_makes_no_sense_is_told(tmp_path):
    paths = Paths(tmp_path)
    paths.practice_file.write_bytes(b"{")

    with pytest.raises(BadInput, match="does not describe a practice grid"):
        await joined(paths)
