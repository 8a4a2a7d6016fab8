"""What the set-up's buttons order; whatever is refused is raised as `NodeError`."""

from typing import Protocol

from nosdesk.domain.setting_up import Where


class SetUpOrders(Protocol):
    """Carries the set-up out; what came of an order stands in the view."""

    async def go_on(self) -> None:
        """Go to the next step; from the last one, start."""

    async def go_back(self) -> None:
        """Go to the step before."""

    async def put_off(self) -> None:
        """Leave the set-up; it can be opened again where it is."""

    def choose_where(self, where: Where, grid: str = "") -> None:
        """Take in what this PC is to do."""

    def choose_account(self, account: str) -> None:
        """Take in whose money it is; none is play money."""

    def switch_gpu(self, gpu: str, *, is_on: bool) -> None:
        """Let a GPU work, or leave it off."""

    def fill_in(self, *, email: str, discord: str) -> None:
        """Take in what the grid wants to know."""

    async def look(self) -> None:
        """Look at what the step needs that we are in, unless it was looked at already."""

    async def check_computer(self) -> None:
        """Look at this PC again."""

    async def find_cards(self) -> None:
        """Look for the GPUs again, and what the grid pays for them."""

    async def measure(self) -> None:
        """Make the quick benchmark of the GPUs that are to work."""

    def stop_measuring(self) -> None:
        """End the benchmark now."""

    async def ask_admission(self) -> None:
        """Ask the grid to let this PC in."""

    async def choose_other_cards(self) -> None:
        """Go back to the GPUs."""
