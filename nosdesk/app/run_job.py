"""Runs a job definition on this computer, without any grid, as its author tries it out."""

import asyncio
import os
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from nosdesk.aio.clock import SystemClock
from nosdesk.app.composition import EngineKind, open_engine
from nosdesk.app.grids import RESOURCE_HELPER
from nosdesk.app.signals import stop_signal
from nosdesk.domain import run as life
from nosdesk.domain.addresses import (
    Address,
    Cid,
    JobAddress,
    MarketAddress,
    NodeAddress,
    RunAddress,
)
from nosdesk.domain.errors import BadInput, NodeError
from nosdesk.domain.job import Job
from nosdesk.domain.money import MicroNos
from nosdesk.domain.run import Assignment, StopReason
from nosdesk.domain.stock import PulledImage, StockItem
from nosdesk.node.activity import Activity, FilesFetching, Trouble
from nosdesk.node.clearing import clear_away
from nosdesk.node.disk_watch import DiskWatch
from nosdesk.node.image_supply import ImageSupply
from nosdesk.node.labels import RUN_LABEL
from nosdesk.node.patience import Patience
from nosdesk.node.provisions import limits_for
from nosdesk.node.recorded import Recorded
from nosdesk.node.run_service import RunService
from nosdesk.node.shelf import Amount, ResourceShelf, ShelfSettings, files_network
from nosdesk.node.stockroom import Stockroom
from nosdesk.node.workplace import Bench
from nosdesk.ports.containers import Containers
from nosdesk.ports.content import DOCUMENT_LIMIT
from nosdesk.ports.journal import Entry
from nosdesk.protocol.cids import cid_of

HOURS_24 = 86_400
_LOCAL = "local-"
"""What the names of such runs begin with; the process that runs them follows."""

NOBODY = Address("1" * 32)


@dataclass(frozen=True, slots=True)
class RunJobOptions:
    """Which definition to run, and with what."""

    file: Path
    gpus: tuple[str, ...] = ()
    engine: EngineKind = "docker"
    timeout_s: int = HOURS_24
    isolates: bool = True
    resource_helper: str = RESOURCE_HELPER
    heeds_signals: bool = True
    """Whether a signal ends the job early; where others heed it, it must not."""


async def run_job(options: RunJobOptions, on_activity: Callable[[Activity], None]) -> str:
    """Return the result document, as a node would hand it in; a signal ends the job early.

    Raises `BadInput` when the file cannot be read.
    """
    document = _read(options.file)
    opened = open_engine(options.engine, isolates=options.isolates, keeps=False)
    async with opened as containers:
        return await run_definition(document, containers, options, on_activity)


async def run_definition(
    document: bytes,
    containers: Containers,
    options: RunJobOptions,
    on_activity: Callable[[Activity], None],
) -> str:
    """Return the result document of this job definition; the options' file is not read."""
    assignment = _assignment(document, options.timeout_s)
    images = _image_supply(containers, on_activity)
    await _clear_what_died(containers, images)
    network = _network_of(assignment.run)
    try:
        await containers.open_network(network, {})
        bench = await _bench(options, images, document, network, on_activity)
        service = RunService(bench, _unwritten(assignment))
        return await _result(service, heeds_signals=options.heeds_signals)
    finally:
        await _clear(containers, assignment.run, images)


async def _clear(containers: Containers, run: RunAddress, images: ImageSupply) -> None:
    """Remove what the run had; should that fail, the result is told all the same."""
    try:
        await clear_away(containers, run, images.stockroom)
        for network in (_network_of(run), files_network(_network_of(run))):
            await containers.close_network(network)
    except NodeError as error:
        images.patience.tell(error)


async def _clear_what_died(containers: Containers, images: ImageSupply) -> None:
    """Remove what runs of programs that are no more have left, for they were killed."""
    found = await containers.find({})
    runs = {each.labels.get(RUN_LABEL, "") for each in found}
    for run in sorted(run for run in runs if run.startswith(_LOCAL)):
        process = run.removeprefix(_LOCAL).partition("-")[0]
        if process.isdigit() and not _is_alive(int(process)):
            await _clear(containers, RunAddress(Address(run)), images)


def _is_alive(process: int) -> bool:
    if os.name == "nt":  # there is no harmless signal there
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # it is there, and somebody else's
        return True
    return True


def _network_of(run: RunAddress) -> str:
    return f"nosdesk-{run}"


async def _result(service: RunService, *, heeds_signals: bool) -> str:
    signal = stop_signal(on_second=lambda: None) if heeds_signals else nullcontext(asyncio.Event())
    with signal as stop:
        async with asyncio.TaskGroup() as group:
            stopper = group.create_task(_stop_when(stop, service))
            state = await service.execute()
            stopper.cancel()
    if state.result is None:
        raise NodeError("The job did not start.", state.hand_back)
    return state.result


async def _stop_when(stop: asyncio.Event, service: RunService) -> None:
    await stop.wait()
    service.stop(StopReason.STOPPED_BY_HOST)


def _image_supply(containers: Containers, on_activity: Callable[[Activity], None]) -> ImageSupply:
    clock = SystemClock()

    def on_trouble(error: NodeError) -> None:
        on_activity(Trouble(clock.now(), error.title, error.remedy))

    patience, disk = Patience(clock, on_trouble), DiskWatch(containers, clock)
    stockroom = Stockroom(containers, _BriefStock(), disk, clock, patience)
    return ImageSupply(containers, clock, patience, disk, stockroom)


async def _bench(
    options: RunJobOptions,
    images: ImageSupply,
    document: bytes,
    network: str,
    on_activity: Callable[[Activity], None],
) -> Bench:
    containers, clock = images.containers, images.clock

    def on_fetch(label: str, amount: Amount) -> None:
        on_activity(FilesFetching(clock.now(), label, amount.current, amount.total))

    shelf = ResourceShelf(
        ShelfSettings(options.resource_helper, keeps=False),
        containers=containers,
        stock=_BriefStock(),
        images=images,
        clock=clock,
        patience=images.patience,
        network=files_network(network),
        on_fetch=on_fetch,
    )
    return Bench(
        chain=_NoNews(),
        content=_OneDocument(document),
        containers=containers,
        clock=clock,
        patience=images.patience,
        disk=images.disk,
        limits=limits_for(await containers.facts()),
        gpus=options.gpus,
        network=network,
        publish=on_activity,
        shelf=shelf,
        images=images,
    )


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            document = opened.read(DOCUMENT_LIMIT + 1)
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror}.") from error
    if len(document) > DOCUMENT_LIMIT:
        raise BadInput(f"{file} is larger than {DOCUMENT_LIMIT // 1024 // 1024} MiB.")
    return document


def _assignment(document: bytes, timeout_s: int) -> Assignment:
    now = SystemClock().now()
    identity = sha256(f"{cid_of(document)} {now}".encode()).hexdigest()[:32]
    return Assignment(
        run=RunAddress(Address(f"{_LOCAL}{os.getpid()}-{identity}")),
        job=JobAddress(Address(f"{_LOCAL}{os.getpid()}-{identity}")),
        node=NodeAddress(NOBODY),
        market=MarketAddress(NOBODY),
        project=NOBODY,
        payer_run=NOBODY,
        payer_job=NOBODY,
        price=MicroNos(0),
        definition=cid_of(document),
        time_start=round(now),
        timeout_s=timeout_s,
        seen_at=now,
    )


def _unwritten(assignment: Assignment) -> Recorded[life.RunState, life.Event, life.Command]:
    """Return the run's machine; nothing is owed for it, so nothing is written down."""
    state, _ = life.begin(assignment)
    return Recorded(_NoJournal(), "", state, life.step)


class _OneDocument:
    """Content of which there is just one."""

    def __init__(self, document: bytes) -> None:
        self._document = document

    async def fetch(self, cid: Cid) -> bytes:
        _ = cid
        return self._document

    async def pin(self, document: bytes) -> Cid:
        return cid_of(document)


class _NoNews:
    """Of a job that no grid knows nothing is heard."""

    async def job(self, address: JobAddress) -> Job | None:
        _ = address
        return None

    async def follow_job(self, address: JobAddress) -> AsyncGenerator[Job | None]:
        _ = address
        await asyncio.Event().wait()
        yield None


class _NoJournal:
    """A journal for what need not outlive this program."""

    async def append(self, stream: str, bodies: Sequence[bytes]) -> None:
        """Forget them."""

    async def entries(self, stream: str) -> tuple[Entry, ...]:
        _ = stream
        return ()

    async def open_streams(self, prefix: str = "") -> tuple[str, ...]:
        _ = prefix
        return ()

    async def close_stream(self, stream: str) -> None:
        """Nothing is open."""

    async def reopen_stream(self, stream: str) -> None:
        """Nothing was ever closed."""


class _BriefStock:
    """Files that a lone job fetches are not kept, and its images are known while it lasts."""

    def __init__(self) -> None:
        self._images: dict[str, PulledImage] = {}

    async def items(self) -> tuple[StockItem, ...]:
        return ()

    async def keep(self, item: StockItem) -> None:
        """Nothing is kept."""

    async def drop(self, volume: str) -> None:
        """Nothing was."""

    async def images(self) -> tuple[PulledImage, ...]:
        return tuple(self._images.values())

    async def keep_image(self, image: PulledImage) -> None:
        self._images[image.name] = image

    async def drop_image(self, name: str) -> None:
        self._images.pop(name, None)
