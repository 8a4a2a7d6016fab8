"""Looks at the official node from three sides: the engine, the node's own word, the ledger."""

from dataclasses import dataclass, field

from nosdesk.domain.errors import NodeError
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.official_node import Engine, Official, Phase, Sight, doing_of, is_to_end
from nosdesk.node.official.ledger_eye import LedgerEye, LedgerWord
from nosdesk.node.outside import Outside
from nosdesk.ports.official_software import OfficialSoftware, SeenContainer


@dataclass(eq=False)
class Lookout:
    """Makes one sight of the three, and keeps what was seen for those who tell of it.

    `gpu` is the card that the node is for, empty where it has none.
    """

    outside: Outside
    software: OfficialSoftware
    eye: LedgerEye
    gpu: str = ""
    container: SeenContainer | None = field(default=None, init=False)
    raw: str = field(default="", init=False)
    """The state that the node told of itself last, empty while it tells none."""
    word: LedgerWord = field(default_factory=LedgerWord, init=False)

    @property
    def gpu_now(self) -> tuple[str, int | None]:
        """The GPU that the node is for, and the driver's number for it now."""
        watch = self.outside.gpus
        seen = watch.picture.value.gpus.get(GpuUuid(self.gpu)) if watch and self.gpu else None
        return self.gpu, seen.gpu.index if seen else None

    async def look(self, state: Official) -> Sight:
        """Return what is to be seen now; the ledger is asked anew where something hangs on it."""
        engine, self.container = await self._engine()
        is_running = engine is Engine.RUNNING
        told = await self._own_word() if is_running else None
        self.raw = told or ""
        is_ending = is_running and is_to_end(state)
        is_news = not is_running and state.phase is not Phase.DOWN
        self.word = await self.eye.word(is_decisive=is_ending or is_news)
        container = self.container
        return Sight(
            at=self.outside.clock.now(),
            engine=engine,
            exit_code=container.exit_code if container else None,
            build=container.launch.digest if container else "",
            is_misplaced=container is not None and not container.launch.is_for(*self.gpu_now),
            doing=doing_of(told),
            run=self.word.has_run,
            place=self.word.has_place,
        )

    async def _engine(self) -> tuple[Engine, SeenContainer | None]:
        try:
            container = await self.software.seen()
        except NodeError:
            return Engine.UNKNOWN, None
        if container is None:
            return Engine.ABSENT, None
        return Engine(container.standing), container

    async def _own_word(self) -> str | None:
        try:
            return await self.software.told()
        except NodeError:
            return None
