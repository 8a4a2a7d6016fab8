"""What a node can do on chain, as values; the chain adapter turns them into instructions.

Names are the programs' own, so that a reader finds them in any explorer.
"""

from msgspec import Struct

from nosdesk.domain.addresses import Address, Cid, JobAddress, MarketAddress, RunAddress
from nosdesk.domain.money import MicroNos


class OpenNosAccount(Struct, frozen=True, tag=True):
    """Make the owner's NOS account unless it exists; the signer pays its rent."""

    owner: Address


class OpenStake(Struct, frozen=True, tag=True):
    """Make the signer's stake account; 0 NOS for 14 days is what every market asks at least."""

    amount: MicroNos
    duration_s: int


class EnterRewards(Struct, frozen=True, tag=True):
    """Make the signer's share in the staking rewards; needs a stake account."""


class Work(Struct, frozen=True, tag=True):
    """Join the market's queue, or take its first waiting job at once.

    `access_key` is the mint of the key token that a gated market asks for, None for open ones.
    """

    market: MarketAddress
    access_key: Address | None = None


class Stop(Struct, frozen=True, tag=True):
    """Leave the market's queue."""

    market: MarketAddress


class Finish(Struct, frozen=True, tag=True):
    """Hand in the result of a run, be paid, and close the run.

    `open_deposit` also makes the poster's NOS account, which gets the rest of the deposit back,
    unless it is there. The signer pays its rent, so it is not done without need.
    """

    job: JobAddress
    run: RunAddress
    market: MarketAddress
    price: MicroNos
    payer_job: Address
    payer_run: Address
    result: Cid
    open_deposit: bool = False


class Complete(Struct, frozen=True, tag=True):
    """Hand in the result of a job that its poster has ended (and thereby paid) already."""

    job: JobAddress
    result: Cid


class Quit(Struct, frozen=True, tag=True):
    """Hand a run back unpaid; only for a job that never started."""

    job: JobAddress
    run: RunAddress
    payer: Address


Action = OpenNosAccount | OpenStake | EnterRewards | Work | Stop | Finish | Complete | Quit

__all__ = [
    "Action",
    "Complete",
    "EnterRewards",
    "Finish",
    "OpenNosAccount",
    "OpenStake",
    "Quit",
    "Stop",
    "Work",
]
