"""A market: the on-chain queue for one class of GPU, with a price per second."""

from dataclasses import dataclass
from enum import IntEnum

from nosdesk.domain.addresses import Address, MarketAddress, NodeAddress
from nosdesk.domain.money import MicroNos


class QueueType(IntEnum):
    """What waits in a market's queue; the numbers are those on chain."""

    JOB = 0
    NODE = 1
    EMPTY = 255


@dataclass(frozen=True, slots=True)
class Market:
    """A market account, decoded.

    `job_price` is micro-NOS per second, the durations are seconds.
    `queue` holds job addresses or node addresses, as `queue_type` says, first served first.
    """

    address: MarketAddress
    authority: Address
    job_expiration_s: int
    job_price: MicroNos
    job_timeout_s: int
    job_type: int
    vault: Address
    vault_bump: int
    node_access_key: Address
    node_xnos_minimum: int
    queue_type: QueueType
    queue: tuple[Address, ...] = ()

    def place_of(self, node: NodeAddress) -> int | None:
        """Return the node's place in the queue, counted from 1, or None when it does not wait."""
        if self.queue_type is not QueueType.NODE or node not in self.queue:
            return None
        return self.queue.index(node) + 1
