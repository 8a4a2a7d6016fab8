"""What an outside client must know to use a practice grid, as one JSON object."""

import msgspec
from msgspec import Struct

from nosdesk.domain.addresses import Address, MarketAddress
from nosdesk.domain.errors import BadInput


class ProgramIds(Struct, frozen=True):
    """The addresses of the network's programs on this grid."""

    jobs: Address
    staking: Address
    rewards: Address
    pools: Address


class RpcUrls(Struct, frozen=True):
    """Where one RPC endpoint answers, and where it tells of changes."""

    rpc: str
    ws: str


class Connection(Struct, frozen=True):
    """Every URL, address and key of one running practice grid.

    `rpcs` are all RPC endpoints, `rpc` and `ws` the first of them; `genesis` is the ledger's hash,
    empty when it is not known. The poster's secret key is play money's and meant to be handed out.
    """

    rpc: str
    ws: str
    gateway: str
    pin: str
    host_manager: str
    market: MarketAddress
    markets: dict[str, MarketAddress]
    programs: ProgramIds
    nos_mint: Address
    poster_secret_key: list[int]
    poster_address: Address
    funded_keys: int
    rpcs: list[RpcUrls] = []
    genesis: str = ""

    def to_json(self) -> bytes:
        """Return the object as `nosdesk practice --json` prints it."""
        return msgspec.json.encode(self)


def read_connection(text: bytes | str) -> Connection:
    """Return the connection in a file that holds such a line; `BadInput` when it does not."""
    try:
        return msgspec.json.decode(text, type=Connection)
    except (msgspec.DecodeError, RecursionError) as error:
        raise BadInput(
            f"This does not describe a practice grid: {error}.",
            "Use the first line that `nosdesk practice --json` prints.",
        ) from error
