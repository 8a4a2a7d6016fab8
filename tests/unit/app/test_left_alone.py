"""The network's own node that was left running for another grid than the one that is meant."""

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from nosdesk.adapters.docker.official_options import NODE_LABEL
from nosdesk.adapters.grids.profile_files import ProfileFiles
from nosdesk.app.grids import profiled_grid
from nosdesk.app.official import left_alone, left_alone_words, take_up

MAINNET = profiled_grid(ProfileFiles(Path("none")).find("mainnet"))
DEVNET = profiled_grid(ProfileFiles(Path("none")).find("devnet"))


@dataclass
class Seen:
    labels: dict = field(default_factory=dict)
    running: bool = True


class OnlyThese:
    def __init__(self, *seen):
        self.seen = seen

    async def find(self, labels):
        assert labels == {}
        return self.seen


OFFICIAL = Seen({NODE_LABEL: "mainnet Node1"})


@pytest.mark.parametrize(
    ("grid", "seen", "networks"),
    [
        (DEVNET, OFFICIAL, ("mainnet",)),
        (MAINNET, OFFICIAL, ()),
        (replace(MAINNET, rules=DEVNET.rules), OFFICIAL, ("mainnet",)),
        (DEVNET, replace(OFFICIAL, running=False), ()),
        (DEVNET, Seen({"nosdesk.run": "Run1"}), ()),
    ],
)
async def test_it_is_found_by_the_grid_that_it_was_started_for(grid, seen, networks):
    assert await left_alone(OnlyThese(seen), grid) == networks


def test_it_is_told_with_how_it_is_taken_up_again():
    assert "another grid: mainnet." in left_alone_words(("mainnet",))
    assert take_up(("mainnet",)) == "run --grid mainnet"
