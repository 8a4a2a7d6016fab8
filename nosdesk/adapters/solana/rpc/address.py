"""Where an RPC endpoint is, apart from what asks it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RpcAddress:
    """Where one endpoint answers questions, and where it tells of changes."""

    rpc: str
    ws: str
