"""What a node can do on chain, as values; the chain adapter turns them into instructions.

Names are the programs' own, so that a reader finds them in any explorer.
"""

from msgspec import Struct

from nosdesk.domain.addresses import Address, Cid, JobAddress, MarketAddress, RunAddress
from nosdesk.domain.money import Lamports, MicroNos


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


class SendSol(Struct, frozen=True, tag=True):
    """Send SOL of the signer's to another wallet."""

    to: Address
    amount: Lamports


class SendNos(Struct, frozen=True, tag=True):
    """Send NOS of the signer's to the NOS account of another wallet, which must exist."""

    to: Address
    amount: MicroNos


class TopUpStake(Struct, frozen=True, tag=True):
    """Add NOS to the signer's stake, which must stand."""

    amount: MicroNos


class ExtendStake(Struct, frozen=True, tag=True):
    """Lock the signer's stake for so much longer."""

    added_s: int


class Unstake(Struct, frozen=True, tag=True):
    """Begin to get the staked NOS back; the share in the rewards must be closed first."""


class Restake(Struct, frozen=True, tag=True):
    """Let what is left in the signer's stake stand again."""


class WithdrawStake(Struct, frozen=True, tag=True):
    """Take out what has been released of the signer's stake so far."""


class CloseStake(Struct, frozen=True, tag=True):
    """Remove the signer's emptied stake after its whole time; its rents return."""


class SyncRewards(Struct, frozen=True, tag=True):
    """Let the signer's share in the rewards weigh what its stake weighs now."""


class ClaimRewards(Struct, frozen=True, tag=True):
    """Take out the signer's rewards."""


class CloseRewards(Struct, frozen=True, tag=True):
    """Give the signer's share in the rewards up; its rent returns."""


Queueing = Work | Stop | Finish | Complete | Quit
"""What a node does for its work."""

Staking = OpenStake | TopUpStake | ExtendStake | Unstake | Restake | WithdrawStake | CloseStake
Rewarding = EnterRewards | SyncRewards | ClaimRewards | CloseRewards
Action = OpenNosAccount | SendSol | SendNos | Staking | Rewarding | Queueing

__all__ = [
    "Action",
    "ClaimRewards",
    "CloseRewards",
    "CloseStake",
    "Complete",
    "EnterRewards",
    "ExtendStake",
    "Finish",
    "OpenNosAccount",
    "OpenStake",
    "Queueing",
    "Quit",
    "Restake",
    "Rewarding",
    "SendNos",
    "SendSol",
    "Staking",
    "Stop",
    "SyncRewards",
    "TopUpStake",
    "Unstake",
    "WithdrawStake",
    "Work",
]
