"""The grid a node joins: the addresses of its services, the programs it runs on, and its rules.

The practice grid's come from the process that serves it, those of all others from a profile.
"""

from dataclasses import dataclass, field
from pathlib import Path

from nosdesk.adapters.grids.profile import PRACTICE, GridProfile
from nosdesk.adapters.ipfs.places import PinningPlace
from nosdesk.adapters.solana.rpc.address import RpcAddress
from nosdesk.app.command_name import command_line
from nosdesk.domain.addresses import Address, MarketAddress
from nosdesk.domain.errors import BadInput
from nosdesk.domain.gpu_class import GpuClass, first_covering
from nosdesk.domain.grid_rules import GridRules, gpus_rule
from nosdesk.domain.secret import Secret
from nosdesk.practice.connection import Connection, read_connection
from nosdesk.protocol.base58 import parse_address
from nosdesk.protocol.programs import Programs

START_GRID = f"Start one with {command_line('practice')}, leave it running, and try again."

FILE_LIMIT = 1024 * 1024

PRACTICE_RULES = GridRules(play_money=True)

RESOURCE_HELPER = "registry.hub.docker.com/nosana/resource-manager:1.1.8"
"""The network's own helper, unless the grid names another."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Everything that must be known of a grid before a node can join it.

    It is kept apart from others by its `name`; `title` is for people, `network` what the network's
    own tools call it. Documents come from the `gateways`, in this order.
    Results are published at the first of the `pins` that takes them. Services that jobs expose are
    found by name below `edge`, and their tunnel clients dial `tunnel`; without them they are not.
    Files that jobs ask for are fetched by the image `resource_helper`; `tunnel_image` is the
    network's tunnel client, empty where ours serves, and `node_image` its own node software.
    With `posters_at_home` a job may name an endpoint of its poster's on this computer or its
    network; elsewhere such an endpoint is a stranger's way in, and is not called.
    `gpu_classes` says which cards a market is for, by the market's name, as far as that is known.
    `explorer` is where it has public pages about itself, empty where it has none; `backend_key`
    is the address with which the network's own services sign.
    """

    name: str
    rpcs: tuple[RpcAddress, ...]
    genesis: str | None
    gateways: tuple[str, ...]
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
    explorer: str = ""
    title: str = "Practice grid"
    network: str = ""
    rules: GridRules = PRACTICE_RULES
    tunnel_image: str = ""
    node_image: str = ""
    backend_key: str = ""

    @property
    def plays(self) -> bool:
        """Whether money is play: SOL is to be had for the asking, and keys lie in the folder."""
        return self.rules.play_money

    @property
    def is_practice(self) -> bool:
        """Whether it is the grid that Nosdesk serves itself."""
        return self.name == PRACTICE

    @property
    def realm(self) -> str:
        """What its records are kept under; those of the practice grid have always been there."""
        return realm_of(self.name)

    @property
    def gpus_per_pc(self) -> int | None:
        """How many GPUs of a PC the grid admits, None as many as there are."""
        return self.rules.gpus_per_pc

    @property
    def gateway(self) -> str:
        """The first of the gateways."""
        return self.gateways[0]

    @property
    def rule_text(self) -> str:
        """How many GPUs of a PC the grid admits, in a sentence."""
        return gpus_rule(self.gpus_per_pc)

    @property
    def silent_remedy(self) -> str:
        """What to do when nobody answers there."""
        if self.is_practice:
            return START_GRID
        return (
            "Check your internet connection, and try again."
            f" {command_line(f'grids test {self.name}')} shows who answers."
        )

    @property
    def market_names(self) -> dict[MarketAddress, str]:
        """What the grid's markets are called, by address."""
        return {address: name for name, address in self.markets.items()}


def realm_of(name: str) -> str:
    """Return what the records of the grid with this name are kept under."""
    return "" if name == PRACTICE else name


def profiled_grid(profile: GridProfile) -> Grid:
    """Return the grid that the profile describes, which was checked when it was read."""
    keys = profile.programs
    markets = {name: _market(each.address) for name, each in profile.markets.items()}
    return Grid(
        name=profile.name,
        title=profile.title,
        network=profile.network,
        rpcs=tuple(RpcAddress(each.rpc, each.ws) for each in profile.rpcs),
        genesis=profile.genesis or None,
        gateways=profile.gateways,
        pins=tuple(
            PinningPlace(each.kind, each.url, Secret(each.token) if each.token else None)
            for each in profile.pins
        ),
        host_manager=profile.host_manager,
        programs=Programs(
            jobs=Address(keys.jobs),
            staking=Address(keys.staking),
            rewards=Address(keys.rewards),
            pools=Address(keys.pools),
            nos_mint=Address(keys.nos_mint),
        ),
        market=_market(profile.market),
        markets=markets,
        edge=profile.edge,
        tunnel=profile.tunnel,
        resource_helper=profile.images.resource_manager or RESOURCE_HELPER,
        posters_at_home=profile.posters_at_home,
        gpu_classes={
            name: GpuClass(each.label or name, each.models, each.lowest_vram_gb)
            for name, each in profile.markets.items()
            if each.models
        },
        explorer=profile.explorer,
        rules=profile.rules,
        tunnel_image=profile.images.tunnel_client,
        node_image=profile.images.node,
        backend_key=profile.backend_key,
    )


def _market(text: str) -> MarketAddress:
    return MarketAddress(parse_address(text))


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
        name=PRACTICE,
        rpcs=tuple(RpcAddress(urls.rpc, urls.ws) for urls in connection.rpcs)
        or (RpcAddress(connection.rpc, connection.ws),),
        genesis=connection.genesis or None,
        gateways=(connection.gateway,),
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
    if wanted in grid.markets.values() or _is_other_market(grid, wanted):
        return _market(wanted)
    names = ", ".join(sorted(grid.markets)) or "a market's address, as the grid's pages show it"
    raise BadInput(f"The grid has no market '{wanted}'.", f"Its markets: {names}.")


def _is_other_market(grid: Grid, wanted: str) -> bool:
    """Tell whether this may be a market that the profile does not list: the ledger will say."""
    if grid.is_practice:
        return False
    try:
        return parse_address(wanted) == wanted
    except BadInput:
        return False
