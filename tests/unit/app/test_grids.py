"""What is known of a grid: its markets, which cards they are for, how many of a PC's it admits."""

from dataclasses import replace

import pytest

from nosdesk.app.grids import market_of, practice_grid, read_practice_file
from nosdesk.domain.errors import BadInput
from nosdesk.practice.grid import PracticeGrid

GIB = 2**30


@pytest.fixture
async def connection():
    async with PracticeGrid() as grid:
        yield grid.connection()


@pytest.fixture
def grid(connection):
    return practice_grid(connection)


def test_a_market_goes_by_name_and_by_address(grid):
    address = grid.markets["nvidia-3060"]

    assert market_of(grid, "nvidia-3060") == market_of(grid, address) == address
    assert grid.market_names[address] == "nvidia-3060"
    with pytest.raises(BadInput, match="nvidia-3060"):
        market_of(grid, "nvidia-1")


def test_where_none_is_named_it_is_the_usual_one_or_the_one_for_the_gpu(grid):
    assert market_of(grid, None) == grid.market
    assert market_of(grid, None, "NVIDIA GeForce RTX 3070 Ti") == grid.markets["nvidia-3070"]
    small = market_of(grid, None, "NVIDIA A100-PCIE-40GB", 40 * GIB)
    assert small == grid.markets["nvidia-a100-40gb"]
    assert market_of(grid, "nvidia-3060", "NVIDIA A40") == grid.markets["nvidia-3060"]


def test_a_grid_that_tells_no_classes_has_its_usual_market_for_every_gpu(grid):
    assert market_of(replace(grid, gpu_classes={}), None, "NVIDIA A40") == grid.market


def test_every_market_has_a_class_with_a_label(grid):
    assert grid.gpu_classes.keys() == grid.markets.keys()
    assert all(each.label for each in grid.gpu_classes.values())


@pytest.mark.parametrize(
    ("most", "words"), [(None, "all GPUs"), (1, "one GPU of each PC"), (2, "2 GPUs of each PC")]
)
def test_how_many_gpus_of_a_pc_the_grid_admits_is_said_in_a_sentence(grid, most, words):
    assert words in replace(grid, gpus_per_pc=most).rule_text


def test_the_practice_grid_admits_all_gpus_of_a_pc(grid):
    assert grid.gpus_per_pc is None


def test_the_line_that_a_practice_grid_prints_describes_it_whole(connection, grid, tmp_path):
    path = tmp_path / "grid.json"
    path.write_bytes(connection.to_json() + b"\n")

    assert read_practice_file(path) == grid


def test_a_line_of_an_older_version_tells_no_classes(connection, tmp_path):
    path = tmp_path / "grid.json"
    line = connection.to_json()
    path.write_bytes(line[: line.index(b',"gpu_classes"')] + b"}")

    assert read_practice_file(path).gpu_classes == {}
