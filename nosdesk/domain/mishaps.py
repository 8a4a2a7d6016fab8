"""What can go wrong around an operation: one closed list, each with its words and its side.

An adapter names the mishap as it translates the outside's own words; nothing above it guesses
from texts. The name goes into the result and the journal, the sentence to people.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Mishap(StrEnum):
    """The stable id of what went wrong."""

    ENGINE_AWAY = "ENGINE_AWAY"
    ENGINE_RESTARTED = "ENGINE_RESTARTED"
    ENGINE_FAILED = "ENGINE_FAILED"
    CONTAINER_LOST = "CONTAINER_LOST"
    OUT_OF_MEMORY = "OUT_OF_MEMORY"
    DISK_FULL = "DISK_FULL"
    NO_ADDRESSES = "NO_ADDRESSES"
    IMAGE_TOO_LARGE = "IMAGE_TOO_LARGE"
    IMAGE_REFUSED = "IMAGE_REFUSED"
    PULL_BROKEN = "PULL_BROKEN"
    REGISTRY_DOWN = "REGISTRY_DOWN"
    REGISTRY_LIMIT = "REGISTRY_LIMIT"
    BAD_COMMAND = "BAD_COMMAND"
    GPU_NOT_VISIBLE = "GPU_NOT_VISIBLE"
    DRIVER_TOO_OLD = "DRIVER_TOO_OLD"
    GPU_GONE = "GPU_GONE"
    GPU_XID = "GPU_XID"
    GPU_HUNG = "GPU_HUNG"
    GPU_HOT = "GPU_HOT"


class Side(StrEnum):
    """Whose matter a mishap is: this computer's, the poster's, or of what lies between them."""

    HOST = "host"
    POSTER = "poster"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is told of a mishap: what happened and what we did about it, and one thing to do.

    `action` is a button's words, empty where nobody on this computer can do anything.
    """

    side: Side
    sentence: str
    action: str = ""

    @property
    def is_handed_back(self) -> bool:
        """True when a run that has not started goes back to the market, for another node to try.

        What the poster got wrong goes wrong everywhere: such a run ends with a failed result.
        """
        return self.side is not Side.POSTER


EXPLANATIONS: Mapping[Mishap, Explanation] = MappingProxyType(
    {
        Mishap.ENGINE_AWAY: Explanation(
            Side.HOST,
            "Docker did not answer for ten minutes, so Nosdesk gave the operation up.",
            "Start Docker",
        ),
        Mishap.ENGINE_RESTARTED: Explanation(
            Side.HOST,
            "Docker was restarted and ended the container; Nosdesk kept its log and went on.",
            "Keep containers through restarts",
        ),
        Mishap.ENGINE_FAILED: Explanation(
            Side.HOST,
            "Docker could not run the container, for a reason of its own; Nosdesk gave it up.",
            "Show Docker's words",
        ),
        Mishap.CONTAINER_LOST: Explanation(
            Side.HOST,
            "The container was removed by somebody; Nosdesk reports what its log had told.",
            "Leave Nosdesk's containers alone",
        ),
        Mishap.OUT_OF_MEMORY: Explanation(
            Side.POSTER,
            "The job wanted more memory than this computer lends, and Linux ended its container.",
        ),
        Mishap.DISK_FULL: Explanation(
            Side.HOST,
            "The disk that Docker uses is nearly full; Nosdesk ended the operation to protect it.",
            "Free disk space",
        ),
        Mishap.NO_ADDRESSES: Explanation(
            Side.HOST,
            "Docker has no addresses left for another network, so the operation could not start.",
            "Remove unused networks",
        ),
        Mishap.IMAGE_TOO_LARGE: Explanation(
            Side.HOST,
            "The job's image does not fit on this disk; Nosdesk left off its download.",
            "Free disk space",
        ),
        Mishap.IMAGE_REFUSED: Explanation(
            Side.POSTER,
            "The job's image does not exist or is not public; Nosdesk ended the operation.",
        ),
        Mishap.PULL_BROKEN: Explanation(
            Side.NETWORK,
            "The download of the job's image broke off; Nosdesk tried again, in vain.",
            "Check your connection",
        ),
        Mishap.REGISTRY_DOWN: Explanation(
            Side.NETWORK,
            "The registry of the job's image does not serve; Nosdesk tried again, in vain.",
            "Check your connection",
        ),
        Mishap.REGISTRY_LIMIT: Explanation(
            Side.NETWORK,
            "The registry lets this address fetch no more images for now; Nosdesk gave up.",
        ),
        Mishap.BAD_COMMAND: Explanation(
            Side.POSTER,
            "The job's command cannot be run in its image; Nosdesk ended the operation.",
        ),
        Mishap.GPU_NOT_VISIBLE: Explanation(
            Side.HOST,
            "Docker cannot give a container the GPU, so the operation could not start.",
            "Install the NVIDIA Container Toolkit",
        ),
        Mishap.DRIVER_TOO_OLD: Explanation(
            Side.HOST,
            "The job's image asks for another GPU or a newer driver; Nosdesk left it to others.",
            "Update the GPU driver",
        ),
        Mishap.GPU_GONE: Explanation(
            Side.HOST,
            "The GPU disappeared from this computer, so Nosdesk ended the operation.",
            "Restart the PC",
        ),
        Mishap.GPU_XID: Explanation(
            Side.HOST,
            "The GPU's driver reported a fault of the card (Xid); Nosdesk ended the operation.",
            "Show how",
        ),
        Mishap.GPU_HUNG: Explanation(
            Side.HOST,
            "The GPU does not answer any more, so Nosdesk ended the operation.",
            "Restart the PC",
        ),
        Mishap.GPU_HOT: Explanation(
            Side.HOST,
            "The GPU became too hot, so Nosdesk ended the operation to let it cool.",
            "Check the fans",
        ),
    }
)
"""Every mishap has its words here."""
