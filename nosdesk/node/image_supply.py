"""Getting an image onto this computer, within bounds of patience and of the disk."""

from collections.abc import Callable
from dataclasses import dataclass

from nosdesk.aio.race import before
from nosdesk.domain.errors import HostUnfit, Unavailable
from nosdesk.domain.mishaps import Mishap
from nosdesk.node.disk_watch import DiskWatch
from nosdesk.node.patience import Patience
from nosdesk.node.stockroom import Stockroom
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import Containers, PullProgress, RegistryLogin

ENGINE_PATIENCE_S = 600.0
"""How long an engine that is away may hold up the end of a run: its payment is waiting."""

PULL_PATIENCE_S = 120.0
"""How long a download that gets no further is tried again before the operation fails."""

_FREE_SPACE = "Free some space, for instance with `docker system df` and `docker image rm`."
UNFOLDS = 3.0
"""How many times its download an image takes on the disk, with the download itself, at most."""

OnPull = Callable[[PullProgress], None]


@dataclass(frozen=True, slots=True)
class ImageSupply:
    """Fetches images that are not here yet; with a stockroom, older ones of ours make room."""

    containers: Containers
    clock: Clock
    patience: Patience
    disk: DiskWatch
    stockroom: Stockroom | None = None

    async def provide(
        self, image: str, on_pull: OnPull, *, login: RegistryLogin | None = None, run: str = ""
    ) -> None:
        """Return once the image is here; raises a `NodeError` when it cannot be had.

        A download that breaks off is begun again as long as it keeps getting further than ever,
        or `PULL_PATIENCE_S` have not passed since it did. What comes with a login for a run is
        the run's own, and goes with it; another run proves to the registry that it may have it.
        Who wants what another node fetches waits for that.
        """
        if self.stockroom is None:
            if not await self._is_here(image):
                await self._fetch(image, on_pull, login)
            return
        async with self.stockroom.image_turn(image):
            if await self._is_here(image) and not await self.stockroom.is_anothers(image, run):
                await self.stockroom.on_used(image)
                return
            before_it = await self.stockroom.ids_here()
            await self._fetch(image, on_pull, login)
            await self.stockroom.on_pulled(image, before_it, run=run if login else "")

    async def _is_here(self, image: str) -> bool:
        return await self.patience.until_answered(
            lambda: self.containers.has_image(image), within_s=ENGINE_PATIENCE_S
        )

    async def _fetch(self, image: str, on_pull: OnPull, login: RegistryLogin | None) -> None:
        news = _News(self.clock, on_pull)

        async def pull() -> None:
            try:
                await self._pull(image, news.on_progress, login)
            except Unavailable as error:
                if error.mishap is Mishap.ENGINE_AWAY:
                    await self._until_engine_is_back()
                    news.at = self.clock.now()
                raise

        await self.patience.until_answered(pull, within_s=PULL_PATIENCE_S, since=lambda: news.at)

    async def _until_engine_is_back(self) -> None:
        await self.patience.until_answered(self.containers.facts, within_s=ENGINE_PATIENCE_S)

    async def _pull(self, image: str, on_pull: OnPull, login: RegistryLogin | None) -> None:
        """Pull, and again whenever it did not fit and something of ours could make room."""
        announced = 0

        def on_progress(progress: PullProgress) -> None:
            nonlocal announced
            announced = progress.total
            on_pull(progress)

        while True:
            try:
                return await self._pull_once(image, on_progress, login)
            except HostUnfit as error:
                if error.mishap not in (Mishap.IMAGE_TOO_LARGE, Mishap.DISK_FULL):
                    raise
                if self.stockroom is None or not await self.stockroom.make_room(
                    UNFOLDS * announced
                ):
                    raise

    async def _pull_once(self, image: str, on_pull: OnPull, login: RegistryLogin | None) -> None:
        """Pull once, and leave off as soon as it is plain that the image does not fit."""
        room = await self.disk.room()
        if room is not None and room < 0:
            raise disk_is_full()
        unfit = HostUnfit(
            f"The image {image} does not fit on the disk that Docker uses.",
            _FREE_SPACE,
            mishap=Mishap.IMAGE_TOO_LARGE,
        )

        def on_progress(progress: PullProgress) -> None:
            on_pull(progress)
            if room is not None and progress.total > room:
                raise unfit

        try:
            pulling = self.containers.pull(image, on_progress, login=login)
            if await before(self.disk.until_short(), pulling):
                return
        except HostUnfit as error:
            if error.mishap is not Mishap.DISK_FULL or room is None:
                raise
        raise unfit


class _News:
    """When a download got further than ever, in whichever of its tries."""

    def __init__(self, clock: Clock, on_pull: OnPull) -> None:
        self._clock = clock
        self._on_pull = on_pull
        self._furthest = 0
        self.at = clock.now()

    def on_progress(self, progress: PullProgress) -> None:
        if progress.current > self._furthest:
            self._furthest, self.at = progress.current, self._clock.now()
        self._on_pull(progress)


def disk_is_full() -> HostUnfit:
    """Return the error for a disk that has no room left for jobs."""
    return HostUnfit(
        "The disk that holds Docker's images and containers is nearly full.",
        _FREE_SPACE,
        mishap=Mishap.DISK_FULL,
    )
