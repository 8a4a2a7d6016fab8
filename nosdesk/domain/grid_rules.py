"""What a grid allows: on which systems, with how many GPUs of a PC, with whose node software.

The rules are the grid's, and data of its profile. Nothing here leads around them.
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta, Struct

Platform = Literal["linux", "wsl", "windows", "macos", "other"]
"""What a PC runs; "linux" is native Linux."""

_NAMES: dict[Platform, str] = {
    "linux": "native Linux",
    "wsl": "WSL",
    "windows": "Windows",
    "macos": "macOS",
    "other": "other systems",
}
_EVERY: tuple[Platform, ...] = tuple(_NAMES)
_WSL = ("wsl", "microsoft")
_GB = 10**9

Gigabytes = Annotated[int, Meta(ge=0, le=1_000_000)]
Word = Annotated[str, Meta(max_length=60)]


class GridRules(Struct, frozen=True, forbid_unknown_fields=True):
    """The rules of one grid; 0 and empty stand for what the grid does not say.

    The grid admits `gpus_per_pc` of a PC's GPUs, None as many as there are. With `play_money` all
    money is worth nothing elsewhere: keys lie in the user's folder, and SOL is asked for.
    `cards` are those that the network's guide names; which it takes is its own decision.
    """

    platforms: Annotated[tuple[Platform, ...], Meta(min_length=1, max_length=5)] = _EVERY
    gpus_per_pc: Annotated[int, Meta(ge=1, le=64)] | None = None
    node_software: Literal["own", "official"] = "own"
    play_money: bool = False
    minimum_ram_gb: Gigabytes = 0
    minimum_disk_gb: Gigabytes = 0
    minimum_vram_gb: Gigabytes = 0
    minimum_driver: Annotated[str, Meta(pattern=r"\A([0-9]{1,4}(\.[0-9]{1,4}){0,2})?\Z")] = ""
    cards: Annotated[tuple[Word, ...], Meta(max_length=200)] = ()

    def admits(self, platform: Platform) -> bool:
        """Tell whether a PC with such a system may work here."""
        return platform in self.platforms

    @property
    def platform_names(self) -> str:
        """The systems that are admitted, as people call them."""
        return " and ".join(_NAMES[each] for each in self.platforms)

    @property
    def needs_official(self) -> bool:
        """Whether the network's own node software is expected."""
        return self.node_software == "official"


def platform_of(system: str, kernel: str = "") -> Platform:
    """Return what a PC runs, by its system's name and what its kernel says of itself.

    WSL is known as the network knows it: its name stands in what the kernel says.
    """
    name = system.strip().lower()
    if name == "linux":
        said = kernel.lower()
        return "wsl" if any(word in said for word in _WSL) else "linux"
    known: dict[str, Platform] = {"windows": "windows", "darwin": "macos"}
    return known.get(name, "other")


def gpus_rule(gpus_per_pc: int | None) -> str:
    """Return how many GPUs of a PC are admitted, in a sentence."""
    if gpus_per_pc is None:
        return "This grid admits all GPUs of a PC, each with a node of its own."
    if gpus_per_pc == 1:
        return "This grid admits one GPU of each PC. A second one may break its rules."
    return f"This grid admits {gpus_per_pc} GPUs of each PC. More may break its rules."


def rules_in_words(rules: GridRules) -> tuple[str, ...]:
    """Return all that a grid says of whom it admits, each rule in a sentence."""
    return tuple(_words(rules))


def _words(rules: GridRules) -> Iterator[str]:
    if set(rules.platforms) >= set(_EVERY):
        yield "It admits PCs with any system."
    else:
        yield f"It admits {rules.platform_names} only."
    yield gpus_rule(rules.gpus_per_pc)
    if rules.needs_official:
        yield "It expects the network's own node software."
    else:
        yield "Nosdesk's own node may work on it."
    if rules.play_money:
        yield "Its money is play money, worth nothing elsewhere."
    else:
        yield "Its money is real."
    if rules.minimum_ram_gb:
        yield f"It asks for {rules.minimum_ram_gb} GB of memory or more."
    if rules.minimum_disk_gb:
        yield f"It asks for {rules.minimum_disk_gb} GB of storage or more."
    if rules.minimum_vram_gb:
        yield f"It asks for {rules.minimum_vram_gb} GB of GPU memory or more."
    if rules.minimum_driver:
        yield f"It asks for NVIDIA's driver {rules.minimum_driver} or newer."
    if rules.cards:
        yield f"Its guide names these GPUs: {', '.join(rules.cards)}."


def too_little(has_bytes: int | None, minimum_gb: int) -> bool:
    """Tell whether there is surely less than the minimum.

    A tenth is let go: part of a PC's memory is never shown to its programs.
    """
    return has_bytes is not None and has_bytes < minimum_gb * _GB * 0.9
