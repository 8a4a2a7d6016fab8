"""What a node's first start costs, told before any of it is spent."""

from dataclasses import dataclass

from nosdesk.domain.money import Lamports, format_sol
from nosdesk.domain.moves.holdings import (
    FEE_OF_A_SIGNATURE,
    REWARD_SIZE,
    STAKE_SIZE,
    TOKEN_SIZE,
    Holdings,
    rent,
)


@dataclass(frozen=True, slots=True)
class Cost:
    """One thing that is paid for; a rent comes back when its account is closed."""

    what: str
    lamports: Lamports
    is_rent: bool


@dataclass(frozen=True, slots=True)
class FirstRun:
    """All costs of a first start, and what is asked for so that work can begin."""

    costs: tuple[Cost, ...]
    asked: Lamports
    have: Lamports

    @property
    def total(self) -> Lamports:
        """What is spent on accounts and fees."""
        return Lamports(sum(cost.lamports for cost in self.costs))

    @property
    def lacking(self) -> Lamports:
        """What has yet to come in before a node starts."""
        return Lamports(max(0, self.asked - self.have))


def first_run(
    holdings: Holdings, *, to_start: Lamports, to_continue: Lamports, needs_key: bool = False
) -> FirstRun:
    """Return what a first start with these holdings costs; `needs_key` for a gated market.

    `to_start` and `to_continue` are what a node asks for with and without accounts to make.
    """
    wanted = (
        (holdings.nos is None, "your NOS account", TOKEN_SIZE),
        (holdings.stake is None, "your stake account", STAKE_SIZE),
        (holdings.stake is None, "the vault of your stake", TOKEN_SIZE),
        (not holdings.has_reward, "your share in the staking rewards", REWARD_SIZE),
        (needs_key, "the account of the market's access key", TOKEN_SIZE),
    )
    rents = [Cost(f"rent of {what}", rent(size), True) for is_due, what, size in wanted if is_due]
    is_making = len(rents) > needs_key
    signatures = is_making + 2 * needs_key
    fee = Lamports(signatures * FEE_OF_A_SIGNATURE)
    fees = [Cost("the network's fee, about", fee, False)] if fee else []
    return FirstRun((*rents, *fees), to_start if is_making else to_continue, holdings.sol)


def told(costs: FirstRun) -> str:
    """Return one sentence that says what is spent, what of it comes back, and what is missing."""
    if not costs.costs:
        said = "All accounts of a node are there: a start costs nothing but fees."
    else:
        rents = Lamports(sum(cost.lamports for cost in costs.costs if cost.is_rent))
        said = (
            f"A first start costs {format_sol(costs.total)}, of which {format_sol(rents)} are rents"
            " that come back when the accounts are closed."
        )
    if not costs.lacking:
        return said
    return f"{said} Send {format_sol(costs.lacking)} more to begin."
