"""The grid a node joins: the addresses of its services, and the programs it runs on.

This version works on the practice grid. Its addresses come from the process that serves it.
"""

from dataclasses import dataclass, field
from pathlib import Path

from nosdesk.adapters.ipfs.places import PinningPlace
from nosdesk.adapters.solana.rpc.endpoint import RpcAddress
from nosdesk.app.command_name import command_line
from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.errors import BadInput
from nosdesk.domain.gpu_class import GpuClass, first_covering
from nosdesk.practice.connection import Connection, read_connection
from nosdesk.protocol.base58 import parse_address
from nosdesk.protocol.programs import Programs

START_GRID = f"Start one with {command_line('practice')}, leave it running, and try again."

FILE_LIMIT = 1024 * 1024

RESOURCE_HELPER = "registry.hub.docker.com/nosana/resource-manager:1.1.8"
"""The network's own helper, unless the grid names another."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Everything that must be known of a grid before a node can join it.

    Results are published at the first of the `pins` that takes them. Services that jobs expose are
    found by name below `edge`, and their tunnel clients dial `tunnel`; without them they are not.
    Files that jobs ask for are fetched by the image `resource_helper`.
    With `posters_at_home` a job may name an endpoint of its poster's on this computer or its
    network; elsewhere such an endpoint is a stranger's way in, and is not called.
    `gpu_classes` says which cards a market is for, by the market's name, as far as that is known.
    The grid admits `gpus_per_pc` of a PC's GPUs, None as many as there are.
    `explorer` is where it has public pages about itself, empty where it has none.
    """

    name: str
    rpcs: tuple[RpcAddress, ...]
    genesis: str | None
    gateway: str
    pins: tuple[PinningPlace, ...]
    host_manager: str
    programs: Programs
    market: MarketAddress
    markets: dict[str, MarketAddress]
    edge: str = ""
    tunnel: str = ""
    resource_helper: str = RESOURCE_HELPER
    posters_at_home: bool = False
    gpu_classes: dict[str, GpuClass] = field(default_factory=dict)
    gpus_per_pc: int | None = None
    explorer: str = ""

    @property
    def plays(self) -> bool:
        """Whether nodes may work with play money, which is worth nothing elsewhere."""
        return self.name == "practice"

    @property
    def rule_text(self) -> str:
        """How many GPUs of a PC the grid admits, in a sentence."""
        if self.gpus_per_pc is None:
            return "This grid admits all GPUs of a PC, each with a node of its own."
        if self.gpus_per_pc == 1:
            return "This grid admits one GPU of each PC. A second one may break its rules."
        return f"This grid admits {self.gpus_per_pc} GPUs of each PC. More may break its rules."

    @property
    def market_names(self) -> dict[MarketAddress, str]:
        """What the grid's markets are called, by address."""
        return {address: name for name, address in self.markets.items()}


def practice_grid(connection: Connection) -> Grid:
    """Return the practice grid that answers at these addresses."""
    ids = connection.programs
    programs = Programs(
        jobs=parse_address(ids.jobs),
        staking=parse_address(ids.staking),
        rewards=parse_address(ids.rewards),
        pools=parse_address(ids.pools),
        nos_mint=parse_address(connection.nos_mint),
    )
    return Grid(
        name="practice",
        rpcs=tuple(RpcAddress(urls.rpc, urls.ws) for urls in connection.rpcs)
        or (RpcAddress(connection.rpc, connection.ws),),
        genesis=connection.genesis or None,
        gateway=connection.gateway,
        pins=tuple(PinningPlace(each.kind, each.url) for each in connection.pins)
        or (PinningPlace("pinata", connection.pin),),
        host_manager=connection.host_manager,
        programs=programs,
        market=MarketAddress(parse_address(connection.market)),
        markets={
            name: MarketAddress(parse_address(address))
            for name, address in connection.markets.items()
        },
        edge=connection.edge,
        tunnel=connection.tunnel,
        posters_at_home=True,
        gpu_classes=connection.gpu_classes,
    )


def read_practice_file(path: Path) -> Grid:
    """Return the grid that the file describes: the first line of `nosdesk practice --json`."""
    try:
        with path.open("rb") as file:
            line = file.read(FILE_LIMIT).split(b"\n", 1)[0]
    except FileNotFoundError as error:
        raise BadInput(
            f"There is no practice grid file at {path}.",
            START_GRID,
        ) from error
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror}.") from error
    return practice_grid(read_connection(line))


def market_of(
    grid: Grid, wanted: str | None, gpu_name: str = "", vram_bytes: int | None = None
) -> MarketAddress:
    """Return the market by its name or address; when none is named, the one for the GPU.

    Where that is not known, or no GPU is named, it is the grid's usual one.
    """
    if wanted is None:
        name = first_covering(grid.gpu_classes, gpu_name, vram_bytes) if gpu_name else None
        return grid.markets.get(name or "", grid.market)
    if wanted in grid.markets:
        return grid.markets[wanted]
    if wanted in grid.markets.values():
        return MarketAddress(parse_address(wanted))
    names = ", ".join(sorted(grid.markets))
    raise BadInput(f"The grid has no market '{wanted}'.", f"Its markets: {names}.")
