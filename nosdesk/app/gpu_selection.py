"""What the user chose for this PC's GPUs, read and changed beside a node that may be running."""

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import tzinfo

from nosdesk.adapters.desktop.local_zone import LocalZone
from nosdesk.adapters.sqlite.choices import SqliteChoices
from nosdesk.adapters.sqlite.database import Database
from nosdesk.aio.clock import SystemClock
from nosdesk.app.command_name import command_line
from nosdesk.app.gpus import open_gpus
from nosdesk.app.grid_in_use import realm_in_use, rules_in_use
from nosdesk.app.paths import ready_paths, user_paths
from nosdesk.domain.errors import BadInput, NodeError
from nosdesk.domain.gpu import GpuUuid, unsuited
from nosdesk.domain.gpu_choice import NO_GPU, RigChoices

_SHORTEST_BEGINNING = 4


@dataclass(frozen=True, slots=True)
class KnownGpu:
    """A card that is here, or one that something was chosen for; `unsuited` says why not."""

    uuid: GpuUuid
    name: str
    is_here: bool
    unsuited: str = ""


class GpuSelection:
    """The choices, and the cards that they can be about; `at_most` is how many the grid admits."""

    def __init__(
        self, choices: SqliteChoices, known: tuple[KnownGpu, ...], at_most: int | None = None
    ) -> None:
        self._choices = choices
        self.known = known
        self.at_most = at_most

    async def load(self) -> RigChoices:
        """Return the choices as they are now."""
        return await self._choices.load()

    async def change(self, how: Callable[[RigChoices], RigChoices]) -> RigChoices:
        """Change the choices; a node that runs follows within about a second."""
        return await self._choices.change(how)

    def find(self, wanted: str) -> KnownGpu:
        """Return the card with this UUID, or whose UUID begins so, or whose name holds it."""
        exact = [each for each in self.known if wanted in (each.uuid, each.name)]
        found = exact or [each for each in self.known if _is_meant(wanted, each)]
        if len(found) == 1:
            return found[0]
        names = ", ".join(f"{each.uuid} ({each.name})" for each in found or self.known)
        what = "There are several GPUs" if found else "There is no GPU"
        there = f"There are: {names}." if names else f"See {command_line('gpus')}."
        raise BadInput(f"{what} '{wanted}' on this computer.", there)

    def find_to_use(self, wanted: str) -> KnownGpu:
        """Return the card as `find` does; `BadInput` when it cannot be rented out as things are."""
        card = self.find(wanted)
        if not card.is_here:
            raise BadInput(f"{card.name} is not in this computer right now.")
        if card.unsuited:
            raise BadInput(card.unsuited)
        return card


@asynccontextmanager
async def open_selection() -> AsyncGenerator[GpuSelection]:
    """Open what was chosen; without a driver only the cards that something was chosen for."""
    paths = ready_paths()
    async with Database(paths.journal, is_guest=True) as database:
        choices = SqliteChoices(database, SystemClock(), realm_in_use(paths))
        at_most = rules_in_use(paths).gpus_per_pc
        yield GpuSelection(choices, await _known(await choices.load()), at_most)


async def chosen() -> RigChoices:
    """Return what was chosen, and nothing where no folder of the user's was begun yet."""
    paths = user_paths()
    if not paths.journal.exists():
        return RigChoices()
    async with Database(paths.journal, read_only=True) as database:
        return await SqliteChoices(database, SystemClock(), realm_in_use(paths)).load()


def local_zone() -> tzinfo:
    """Return the zone that this PC's wall clock is set to."""
    return LocalZone()


async def _known(choices: RigChoices) -> tuple[KnownGpu, ...]:
    here: dict[GpuUuid, KnownGpu] = {}
    with suppress(NodeError):  # no driver: what was chosen can still be seen and changed
        async with open_gpus() as gpus:
            found = await gpus.find()
        here = {
            g.uuid: KnownGpu(g.uuid, g.name, is_here=True, unsuited=unsuited(g)) for g in found.gpus
        }
    gone = [
        KnownGpu(each.uuid, each.name or each.uuid, is_here=False)
        for each in choices.gpus
        if each.uuid not in here and each.uuid != NO_GPU
    ]
    return (*here.values(), *gone)


def _is_meant(wanted: str, card: KnownGpu) -> bool:
    begins = len(wanted) >= _SHORTEST_BEGINNING and card.uuid.lower().startswith(wanted.lower())
    words = _words(wanted)
    return begins or (bool(words) and f" {words} " in f" {_words(card.name)} ")


def _words(text: str) -> str:
    return " ".join(text.lower().replace("-", " ").split())
