"""The faults of a whole practice grid: what stands in its servers, and what plays with them."""

from collections.abc import Mapping

from nosdesk.practice.faults.board import FaultBoard
from nosdesk.practice.faults.content import ContentFaults
from nosdesk.practice.faults.hosts import HostFaults
from nosdesk.practice.faults.names import Fault
from nosdesk.practice.faults.rehearsal import During
from nosdesk.practice.faults.rpc import Past, Place, RpcFaults
from nosdesk.practice.faults.strength import Strength
from nosdesk.practice.faults.transactions import TransactionFaults
from nosdesk.practice.faults.websockets import WebSocketFaults
from nosdesk.practice.grid import PracticeGrid
from nosdesk.practice.hooks import GridHooks, RpcHooks


class GridFaults:
    """Built before the grid, which takes its `hooks`; `during` is for the rehearsal on it."""

    def __init__(
        self, board: FaultBoard, strength: Strength | None = None, *, endpoints: int = 1
    ) -> None:
        strength = strength or Strength()
        self._transactions = TransactionFaults(board, strength)
        self._past = Past()
        self._rpc = [
            RpcFaults(
                board, self._transactions, self._past, strength, place=Place(number, endpoints)
            )
            for number in range(endpoints)
        ]
        self._websockets = WebSocketFaults(board)
        self._content = ContentFaults(board)
        self._hosts = HostFaults(board)

    @property
    def hooks(self) -> GridHooks:
        """What the grid's servers are given."""
        return GridHooks(
            rpc=self._rpc_hooks,
            content=(self._content.before,),
            hosts=(self._hosts.before,),
        )

    def during(self, grid: PracticeGrid) -> Mapping[Fault, During]:
        """What some faults do to the grid as they begin and end."""
        return {
            Fault.RPC_STALE: lambda _: self._past.kept(grid.ledger),
            Fault.TX_REORDERED: lambda _: self._transactions.reordering(),
            Fault.WS_CUT: lambda _: self._websockets.cutting(),
            Fault.HOST_MAINTENANCE: lambda _: self._hosts.maintenance(grid.host_services),
        }

    def _rpc_hooks(self, number: int) -> RpcHooks:
        endpoint = self._rpc[number]
        return RpcHooks((endpoint.before, self._websockets.before), endpoint.around)
