"""Files that jobs ask for (S3, Hugging Face, Ollama), fetched once and kept for the next job.

A container of the grid's resource helper fills a volume; it is isolated like a job, for what it
fetches a stranger named, and on a network of its own, where no job can answer in the place of
whom it asks. Only a volume whose files are whole is recorded and ever used again.
What a job may write to is made for that job alone.
"""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import aclosing, suppress
from dataclasses import dataclass, replace
from functools import cached_property

import msgspec
from msgspec import Struct

from nosdesk.aio.race import before
from nosdesk.domain.definition.resources import (
    HuggingFaceResource,
    OllamaResource,
    Resource,
    S3Resource,
)
from nosdesk.domain.definition.secret_urls import with_plain_urls
from nosdesk.domain.errors import NodeError, Refused
from nosdesk.domain.stock import BUDGET, StockItem, key_of, label_of, to_drop
from nosdesk.node.image_supply import ImageSupply, disk_is_full
from nosdesk.node.labels import RUN_LABEL
from nosdesk.node.patience import Patience
from nosdesk.node.stockroom import Stockroom
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import (
    MIB,
    Container,
    Containers,
    ContainerSpec,
    Limits,
    LogLine,
    Mount,
)
from nosdesk.ports.stock import Stock

STOCK_LABEL = "nosdesk.stock"
"""On a volume that is kept beyond its run: what is in it."""

FILLS_LABEL = "nosdesk.fills"
"""On a helper's container: the volume that it fills."""

FILLED_AT = "/s3/temp"
OLLAMA_AT = "/root/.ollama/models"
"""Where the helper puts what it fetches."""

FETCHER_LIMITS = Limits(memory_bytes=2048 * MIB, pids=512, log_bytes=8 * MIB)
WORDS_LIMIT = 300
LAST_WORDS_S = 5.0
"""How long after the helper's end its last lines may take to arrive."""


class Amount(Struct, frozen=True):
    """How much has come, of how much."""

    current: float = 0
    total: float = 0


class FetchReport(Struct, frozen=True):
    """One line that the helper writes while it works."""

    event: str
    size: Amount = Amount()
    count: Amount = Amount()


@dataclass(frozen=True, slots=True)
class ShelfSettings:
    """How files are fetched, and how much of them is kept.

    Without `keeps` each run fetches its own. `renamed` maps the beginning of an address to where
    those files are found today.
    """

    image: str
    budget: int = BUDGET
    keeps: bool = True
    renamed: Mapping[str, str] | None = None


@dataclass(eq=False)
class ResourceShelf:
    """Provides volumes with the files of resources.

    Whoever asks for the same waits its turn, whichever node of this PC it is.
    """

    settings: ShelfSettings
    containers: Containers
    stock: Stock
    images: ImageSupply
    clock: Clock
    patience: Patience
    network: str
    on_fetch: Callable[[str, Amount], None]

    async def provide(self, resource: Resource, labels: Mapping[str, str]) -> Mount:
        """Return where the files are once they are all there.

        Raises `NodeError` when they cannot be had. What is written to is the run's own, and
        carries its labels; without labels it is for no run in particular.
        """
        is_writable = isinstance(resource, S3Resource) and resource.writable
        if is_writable or not self.settings.keeps:
            volume = f"nosdesk-{labels[RUN_LABEL]}-files-{key_of(resource)}"
            await self._fill(resource, volume, labels)
            return Mount(volume, resource.target, read_only=not is_writable)
        async with self._stockroom.keeper.turn(_volume_of(resource)):
            item = await self._on_the_shelf(resource) or await self._fetched(resource)
            if labels:
                self._stockroom.hold(item.volume)
        return Mount(item.volume, resource.target, read_only=True)

    async def _on_the_shelf(self, resource: Resource) -> StockItem | None:
        """Return the item if its volume still stands; somebody may have removed it."""
        key = key_of(resource)
        for item in await self.stock.items():
            if item.key != key:
                continue
            volumes = await self.patience.until_answered(
                lambda: self.containers.volumes({STOCK_LABEL: key})
            )
            if item.volume in {volume.name for volume in volumes}:
                used = replace(item, used_at=self.clock.now())
                await self.stock.keep(used)
                return used
            await self.stock.drop(item.volume)
        return None

    async def _fetched(self, resource: Resource) -> StockItem:
        key, volume = key_of(resource), _volume_of(resource)
        await self._fill(resource, volume, {STOCK_LABEL: key})
        now, size = self.clock.now(), await self._size_of(volume, key)
        item = StockItem(volume, key, label_of(resource), size, filled_at=now, used_at=now)
        await self.stock.keep(item)
        await self._tidy(spared=volume)
        return item

    async def _size_of(self, volume: str, key: str) -> int:
        seen = await self.patience.until_answered(
            lambda: self.containers.volumes({STOCK_LABEL: key}, with_sizes=True)
        )
        return next((each.size_bytes or 0 for each in seen if each.name == volume), 0)

    async def _tidy(self, *, spared: str) -> None:
        """Drop what was unused longest until the rest keeps to the budget."""
        items = await self.stock.items()
        for item in to_drop(items, room_bytes=self.settings.budget):
            if item.volume != spared:
                await self._stockroom.drop_files(item)

    # --- Filling ---

    async def _fill(self, resource: Resource, volume: str, labels: Mapping[str, str]) -> None:
        """Fetch the files into a new volume; a fetch that does not end well leaves nothing."""
        await self._make_room()
        await self.images.provide(self.settings.image, lambda _: None)
        await self._clear(volume)  # what a former life began is not to be trusted
        await self.patience.until_answered(lambda: self.containers.open_network(self.network, {}))
        await self.patience.until_answered(lambda: self.containers.open_volume(volume, labels))
        is_whole = False
        try:
            for command in self._commands(resource):
                spec = self._fetcher(volume, command, resource, labels)
                if not await before(self.images.disk.until_short(), self._run(spec, resource)):
                    raise disk_is_full()
                await self.containers.remove(spec.name)
            is_whole = True
        finally:
            if not is_whole:
                with suppress(NodeError):
                    await self._clear(volume)

    async def _clear(self, volume: str) -> None:
        for helper in await self.containers.find({FILLS_LABEL: volume}):
            await self.containers.remove(helper.id)
        await self.containers.close_volume(volume)

    async def _make_room(self) -> None:
        """Drop what was unused longest while the disk is short of room."""
        room = await self.images.disk.room()
        if room is not None and room < 0:
            await self._stockroom.make_room()

    @cached_property
    def _stockroom(self) -> Stockroom:
        """The one that the images are in, too, where there is one."""
        return self.images.stockroom or Stockroom(
            self.containers, self.stock, self.images.disk, self.clock, self.patience
        )

    def _fetcher(
        self,
        volume: str,
        command: tuple[str, ...],
        resource: Resource,
        labels: Mapping[str, str],
    ) -> ContainerSpec:
        return ContainerSpec(
            name=f"{volume}-fill",
            image=self.settings.image,
            limits=FETCHER_LIMITS,
            labels={**labels, FILLS_LABEL: volume},
            command=command,
            env=_environment(resource),
            network=self.network,
            mounts=(Mount(volume, _place_of(resource)),),
        )

    async def _run(self, spec: ContainerSpec, resource: Resource) -> None:
        """Run the helper to its end; `Refused` with its own words when it failed."""
        containers, patience, label = self.containers, self.patience, label_of(resource)
        container = await patience.until_answered(lambda: containers.start(spec))
        words: list[str] = []
        async with asyncio.TaskGroup() as group:
            reader = group.create_task(self._read(container, label, words))
            ended = await patience.until_answered(lambda: containers.wait(container.id))
            await asyncio.wait([reader], timeout=LAST_WORDS_S)
            reader.cancel()
        if ended.exit_code != 0:
            why = words[-1] if words else f"the helper ended with exit code {ended.exit_code}"
            raise Refused(f"{label} could not be fetched: {why}", name="ResourceRefused")

    async def _read(self, container: Container, label: str, words: list[str]) -> None:
        lines = self.containers.logs(container.id)
        async with aclosing(lines):
            async for line in lines:
                self._hear(line, label, words)

    def _hear(self, line: LogLine, label: str, words: list[str]) -> None:
        if line.stream == "stderr":
            if line.text.startswith("Error:"):
                words.append(
                    with_plain_urls(line.text.removeprefix("Error:").strip())[:WORDS_LIMIT]
                )
            return
        with suppress(msgspec.DecodeError):
            report = msgspec.json.decode(line.text, type=FetchReport)
            if report.event == "status":
                self.on_fetch(label, report.size)

    def _commands(self, resource: Resource) -> tuple[tuple[str, ...], ...]:
        match resource:
            case S3Resource(sources=sources):
                return tuple(
                    ("S3", self._today(source.url), *_listed(source.files)) for source in sources
                )
            case HuggingFaceResource(repo=repo, revision=revision, files=files):
                told = (revision or "main",) if revision or files else ()
                return (("HF", repo, *told, *_listed(files)),)
            case OllamaResource(model=model):
                return (("Ollama", model),)

    def _today(self, url: str) -> str:
        for former, today in (self.settings.renamed or {}).items():
            if url.startswith(former):
                return today + url.removeprefix(former)
        return url


def files_network(network: str) -> str:
    """Return the network on which files are fetched, for the network on which jobs run."""
    return f"{network}-files"


def _volume_of(resource: Resource) -> str:
    return f"nosdesk-files-{key_of(resource)}"


def _listed(files: tuple[str, ...]) -> tuple[str, ...]:
    return (",".join(files),) if files else ()


def _place_of(resource: Resource) -> str:
    return OLLAMA_AT if isinstance(resource, OllamaResource) else FILLED_AT


def _environment(resource: Resource) -> dict[str, str]:
    match resource:
        case S3Resource(login=login, bucket=bucket):
            told = {"BUCKET": bucket} if bucket else {}
            if login is None:
                return told
            return {
                **told,
                "REGION": login.region,
                "ACCESS_KEY_ID": login.access_key_id.reveal(),
                "SECRET_ACCESS_KEY": login.secret_access_key.reveal(),
            }
        case HuggingFaceResource(token=token):
            return {"HUGGING_FACE_TOKEN": token.reveal()} if token else {}
        case OllamaResource():
            return {}
