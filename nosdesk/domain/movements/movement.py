"""A movement: so much came into a purse of the node, or went out of it, and why."""

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from nosdesk.domain.addresses import Address, JobAddress, NodeAddress, RunAddress, Signature
from nosdesk.domain.money import LAMPORTS_PER_SOL, MICRO_PER_NOS

LATEST = 2**34
"""Of any time that is believed, in the year 2514: every system's calendar has it."""


class Purse(StrEnum):
    """Where a node's money is: its wallet, its NOS account, the vault of its stake."""

    SOL = "sol"
    NOS = "nos"
    STAKED = "staked"

    @property
    def unit(self) -> Literal["SOL", "NOS"]:
        """What is in it."""
        return "SOL" if self is Purse.SOL else "NOS"

    def in_units(self, amount: int) -> Decimal:
        """Return the amount of smallest units in whole ones, exact."""
        per_unit = LAMPORTS_PER_SOL if self is Purse.SOL else MICRO_PER_NOS
        return Decimal(amount) / Decimal(per_unit)


class Kind(StrEnum):
    """Why money moved.

    An ended payment is one that the poster made by ending the job. A job deposit is what the node
    pays, or gets back, for jobs that it posts itself. The last three move nothing by themselves.
    """

    JOB_PAYMENT = "job_payment"
    ENDED_PAYMENT = "ended_payment"
    JOB_DEPOSIT = "job_deposit"
    RENT = "rent"
    NETWORK_FEE = "network_fee"
    PRIORITY_FEE = "priority_fee"
    STAKE = "stake"
    WITHDRAW = "withdraw"
    SLASH = "slash"
    REWARD = "reward"
    TRANSFER = "transfer"
    AIRDROP = "airdrop"
    UNKNOWN = "unknown"
    UNSTAKE = "unstake"
    RESTAKE = "restake"
    EXTEND = "extend"

    @property
    def is_fee(self) -> bool:
        """Whether the network got it for carrying a transaction."""
        return self in (Kind.NETWORK_FEE, Kind.PRIORITY_FEE)


@dataclass(frozen=True, slots=True)
class Holdings:
    """The accounts that hold a node's money."""

    node: NodeAddress
    nos_account: Address
    stake_vault: Address

    @property
    def accounts(self) -> dict[Purse, Address]:
        """The account behind each purse."""
        return {
            Purse.SOL: self.node,
            Purse.NOS: self.nos_account,
            Purse.STAKED: self.stake_vault,
        }


@dataclass(frozen=True, slots=True)
class Movement:
    """One movement, the `number`th of its transaction; `amount` is negative when it went out.

    `at` is Unix time by the ledger, None where the ledger does not know. `counterparty` is who was
    on the other side, or the account that rent was paid for. `error` says why the transaction
    failed, "" when it did not: what is left of a failed one is its fee.
    """

    node: NodeAddress
    signature: Signature
    number: int
    slot: int
    at: int | None
    purse: Purse
    kind: Kind
    amount: int
    counterparty: Address | None = None
    run: RunAddress | None = None
    job: JobAddress | None = None
    error: str = ""

    @property
    def moment(self) -> datetime | None:
        """When its block was made (UTC); None where that is not known, or cannot be."""
        if self.at is None or not 0 <= self.at <= LATEST:
            return None
        return datetime.fromtimestamp(self.at, UTC)
