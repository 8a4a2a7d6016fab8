"""Host software of the network that was on this PC before, and what can be done about it.

It is found and explained. Nothing of it is ever changed but on the owner's word.
"""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from nosdesk.domain.addresses import NodeAddress


class Part(StrEnum):
    """What a container of the former host is."""

    NODE = "node"
    ENGINE = "engine"
    """It runs the node, and its jobs, inside itself."""


_PARTS = {
    "nosana/nosana-node": Part.NODE,
    "nosana/nosana-cli": Part.NODE,
    "nosana/podman": Part.ENGINE,
}
"""The network's images, by what they are called at Docker's own registry."""

USUAL_NETWORK = "mainnet"
"""Where the network's software works when it is not told otherwise."""


@dataclass(frozen=True, slots=True)
class FormerContainer:
    """A container of the network's host software that Nosdesk did not make.

    `network` is where it works, by the network's own name, as far as its command tells. It
    `comes_back` where Docker starts it again with itself, even after it was ended.
    """

    id: str
    name: str
    image: str
    part: Part
    is_running: bool
    network: str = USUAL_NETWORK
    comes_back: bool = False


@dataclass(frozen=True, slots=True)
class FormerHost:
    """What there is of a former host; nothing where `key_file` and `containers` are empty.

    `address` is empty where the file holds no key that can be read, and `unreadable` says why.
    `is_kept` says that Nosdesk has the key already. `no_engine` says why containers could not be
    looked for.
    """

    key_file: str = ""
    address: NodeAddress | None = None
    unreadable: str = ""
    is_open_to_all: bool = False
    is_kept: bool = False
    containers: tuple[FormerContainer, ...] = ()
    no_engine: str = ""

    @property
    def is_there(self) -> bool:
        """Whether there is anything of it."""
        return bool(self.key_file or self.containers)

    @property
    def running(self) -> tuple[FormerContainer, ...]:
        """Its containers that run, what runs others last."""
        running = [each for each in self.containers if each.is_running]
        return tuple(sorted(running, key=lambda each: each.part is Part.ENGINE))

    @property
    def networks(self) -> set[str]:
        """Where its nodes that run work; what only runs others does not tell."""
        told = {each.network for each in self.running if each.part is Part.NODE}
        return told or ({USUAL_NETWORK} if self.running else set())


def part_of(image: str) -> Part | None:
    """Return what a container of this image is, None for one that is none of the network's.

    `image` is its plain name, with a tag or digest or without.
    """
    folder, slash, last = image.partition("@")[0].rpartition("/")
    return _PARTS.get(f"{folder}{slash}{last.partition(':')[0]}")


def network_in(command: str) -> str:
    """Return the network that a node's command names, or the one where it works without."""
    words = command.replace("=", " ").split()
    named = (after for word, after in pairwise(words) if word == "--network")
    return next(named, USUAL_NETWORK)


def running_words(containers: tuple[FormerContainer, ...]) -> str:
    """Return in a sentence what runs, and why that matters."""
    names = ", ".join(f"{each.name} ({each.image})" for each in containers)
    return (
        f"Other host software of the network runs here: {names}. It and Nosdesk would take jobs on"
        " the same GPU."
    )
