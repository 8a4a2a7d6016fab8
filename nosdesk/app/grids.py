"""The grid a node joins: the addresses of its services, and the programs it runs on.

This version works on the practice grid. Its addresses come from the process that serves it.
"""

from dataclasses import dataclass
from pathlib import Path

from nosdesk.adapters.ipfs.places import PinningPlace
from nosdesk.adapters.solana.rpc.endpoint import RpcAddress
from nosdesk.app.command_name import command_line
from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.errors import BadInput
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


def market_of(grid: Grid, wanted: str | None) -> MarketAddress:
    """Return the market by its name or address; the grid's usual one when none is named."""
    if wanted is None:
        return grid.market
    if wanted in grid.markets:
        return grid.markets[wanted]
    if wanted in grid.markets.values():
        return MarketAddress(parse_address(wanted))
    names = ", ".join(sorted(grid.markets))
    raise BadInput(f"The grid has no market '{wanted}'.", f"Its markets: {names}.")
