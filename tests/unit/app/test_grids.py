"""What is known of a grid: its markets, which cards they are for, how many of a PC's it admits."""

import sys
from dataclasses import replace

import pytest

from nosdesk.app.admitted_here import check_admitted
from nosdesk.app.grid_in_use import grid_in_use, grid_name, rules_in_use
from nosdesk.app.grids import market_of, practice_grid, profiled_grid, read_practice_file
from nosdesk.app.paths import Paths
from nosdesk.app.wanted_grid import wanting
from nosdesk.domain.errors import BadInput, HostUnfit
from nosdesk.domain.grid_rules import GridRules
from nosdesk.practice.grid import PracticeGrid
from tests.own_profile import profile_of

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
    assert words in replace(grid, rules=GridRules(gpus_per_pc=most)).rule_text


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


def test_a_profile_becomes_the_grid_that_it_describes(connection, grid):
    own = profiled_grid(profile_of(connection, gpus_per_pc=2))

    assert (own.name, own.title, own.realm) == ("cellar", "Grid in the cellar", "cellar")
    assert (own.rpcs, own.programs, own.market) == (grid.rpcs, grid.programs, grid.market)
    assert (own.markets, own.gateways, own.pins) == (grid.markets, grid.gateways, grid.pins)
    assert own.gpus_per_pc == 2
    assert own.gpu_classes == {}  # a profile that names no models leaves the choice to the grid


def test_play_money_is_a_rule_of_the_grid_and_no_matter_of_its_name(connection, grid):
    assert grid.plays
    assert grid.is_practice
    assert profiled_grid(profile_of(connection)).plays
    assert not profiled_grid(profile_of(connection, play_money=False)).plays
    assert not profiled_grid(profile_of(connection)).is_practice


def test_a_market_that_a_profile_does_not_list_goes_by_its_address(connection, grid):
    own = replace(profiled_grid(profile_of(connection)), markets={})

    assert market_of(own, grid.market) == grid.market
    for wrong in ("nvidia-3060", "0" * 44):
        with pytest.raises(BadInput, match="no market"):
            market_of(own, wrong)


def test_the_practice_grids_records_are_where_they_have_always_been(grid):
    assert grid.realm == ""


def test_the_grid_that_is_meant_is_the_one_asked_for_else_the_chosen_one(tmp_path):
    paths = Paths(tmp_path)
    assert grid_name(paths) == "practice"

    paths.settings.write_text('{"grid": {"name": "devnet"}}')
    assert grid_name(paths) == "devnet"
    assert rules_in_use(paths).play_money
    with wanting("mainnet"):
        assert grid_in_use(paths).title == "Public grid"
    assert grid_in_use(paths).network == "devnet"


def test_a_broken_setting_means_the_practice_grid(tmp_path):
    paths = Paths(tmp_path)
    paths.settings.write_text('{"grid": {"name": "../../etc"}}')

    assert grid_name(paths) == "practice"
    with pytest.raises(BadInput, match="no practice grid file"):
        grid_in_use(paths)


@pytest.mark.parametrize(
    ("platforms", "says"), [(("other",), "admits other systems only"), (("linux", "wsl"), "")]
)
@pytest.mark.skipif(sys.platform != "linux", reason="it is about a PC with Linux")
def test_a_pc_that_is_not_admitted_is_told_so(connection, platforms, says):
    own = profiled_grid(profile_of(connection, platforms=platforms))
    if not says:
        check_admitted(own)
        return
    with pytest.raises(HostUnfit, match=says):
        check_admitted(own)


def test_official_software_needs_an_image_that_the_profile_names(connection):
    own = profiled_grid(profile_of(connection, node_software="official"))

    with pytest.raises(HostUnfit, match="names no image"):
        check_admitted(own)
    check_admitted(replace(own, node_image="nosana/nosana-node"))
