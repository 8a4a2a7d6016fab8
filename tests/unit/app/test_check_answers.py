"""Whether the chosen grid has to answer before anything is begun."""

from types import SimpleNamespace

import pytest

from nosdesk.app.run import check_answers
from nosdesk.domain.errors import Unavailable

GRID = SimpleNamespace(
    market="market", rpcs=(SimpleNamespace(rpc="http://grid.invalid"),), silent_remedy="Wait."
)


class Away:
    async def market(self, _address):
        raise Unavailable("Nobody answers.")


def parts(*owing):
    workshop = SimpleNamespace(chain=Away)
    return SimpleNamespace(workshop=workshop, others=SimpleNamespace(owing=owing))


async def test_a_grid_that_does_not_answer_is_told_at_the_start():
    with pytest.raises(Unavailable, match=r"No grid answers at http://grid\.invalid"):
        await check_answers(GRID, parts())


async def test_who_goes_on_after_an_update_waits_for_a_grid_that_is_away_just_then():
    await check_answers(GRID, parts(), waits=True)


async def test_what_is_owed_elsewhere_does_not_wait_for_the_chosen_grid():
    await check_answers(GRID, parts("Grid in the cellar"))
