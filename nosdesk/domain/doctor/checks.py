"""What is looked at, in the order in which causes count: the first true one is told."""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class CheckId(StrEnum):
    """The checks, the first cause first."""

    POWER = "power"
    NETWORK = "network"
    CLOCK = "clock"
    GRID_RULES = "grid_rules"
    DRIVER = "driver"
    GPU = "gpu"
    CONTAINER = "gpu_in_container"
    DOCKER = "docker"
    DISK = "disk"
    WALLET = "wallet"
    ADMISSION = "admission"
    MARKET = "market"
    RULES = "rules"
    SWITCHED_ON = "switched_on"
    PLACE = "place"
    DEMAND = "demand"


@dataclass(frozen=True, slots=True)
class Check:
    """One check: what it is called, why it matters, and which others it builds on.

    Where one of `needs` failed it is skipped. It is made after those of `after`, whatever they
    found.
    """

    id: CheckId
    title: str
    why: str
    needs: tuple[CheckId, ...] = ()
    after: tuple[CheckId, ...] = ()


CHECKS = (
    Check(CheckId.POWER, "Power and sleep", "A PC that falls asleep takes no jobs."),
    Check(CheckId.NETWORK, "Network", "Jobs and payments come from the grid over the network."),
    Check(
        CheckId.CLOCK, "Clock", "A clock that is wrong makes time limits and schedules wrong.",
        (CheckId.NETWORK,),
    ),
    Check(
        CheckId.GRID_RULES, "The grid's rules", "Each grid says which PCs it admits.",
        after=(CheckId.GPU, CheckId.DISK),
    ),
    Check(CheckId.DRIVER, "NVIDIA driver", "Without its driver the GPU cannot compute."),
    Check(CheckId.GPU, "GPU", "The GPU that you chose must be here and well.", (CheckId.DRIVER,)),
    Check(
        CheckId.CONTAINER, "GPU inside a container", "Jobs run in containers, and need the GPU.",
        (CheckId.DOCKER, CheckId.GPU),
    ),
    Check(CheckId.DOCKER, "Docker", "Docker runs the jobs, apart from the rest of the PC."),
    Check(
        CheckId.DISK, "Disk", "Jobs bring large images, and none starts on a full disk.",
        (CheckId.DOCKER,),
    ),
    Check(
        CheckId.WALLET, "Wallet and SOL", "Each step on the grid costs a small fee in SOL.",
        (CheckId.NETWORK,),
    ),
    Check(
        CheckId.ADMISSION, "Admission", "The grid decides who may host.",
        (CheckId.NETWORK, CheckId.WALLET),
    ),
    Check(
        CheckId.MARKET, "Market and access key", "Each market is for one kind of GPU.",
        (CheckId.NETWORK, CheckId.WALLET), after=(CheckId.GPU,),
    ),
    Check(
        CheckId.RULES, "Your rules", "You decide when a GPU takes jobs.",
        after=(CheckId.GPU, CheckId.MARKET),
    ),
    Check(CheckId.SWITCHED_ON, "Switched on", "A GPU works while Nosdesk runs and it is on."),
    Check(
        CheckId.PLACE, "Place in the queue", "Jobs go to who waits longest in the market's queue.",
        (CheckId.NETWORK, CheckId.WALLET, CheckId.SWITCHED_ON), after=(CheckId.MARKET,),
    ),
    Check(
        CheckId.DEMAND, "Demand", "How long a wait is depends on how many jobs are posted.",
        (CheckId.NETWORK, CheckId.MARKET), after=(CheckId.PLACE,),
    ),
)  # fmt: skip
"""All checks, in the order of the causes."""

BY_ID = MappingProxyType({check.id: check for check in CHECKS})
