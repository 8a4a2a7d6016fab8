"""What must be so before the official node is started; the rest it sees to itself.

It asks for admission, is measured, makes its accounts and joins its market on its own. But it
cannot ask a person for an e-mail address in a window, and it waits for funds without saying so.
"""

from collections.abc import Callable
from dataclasses import dataclass

from nosdesk.domain import node_status
from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.errors import Refused
from nosdesk.domain.money import format_sol
from nosdesk.domain.node_status import NodeStatus
from nosdesk.node.outside import NodeSettings, Outside
from nosdesk.node.patience import Patience
from nosdesk.node.readiness import (
    FAUCET_PAUSE_S,
    FUNDS_PAUSE_S,
    SOL_TO_CONTINUE,
    SOL_TO_START,
    missing_accounts,
)


@dataclass(frozen=True, slots=True)
class OfficialReadiness:
    """Brings the node to where its software can be started."""

    outside: Outside
    settings: NodeSettings
    patience: Patience
    show: Callable[[NodeStatus], None]

    async def reach(self) -> MarketAddress | None:
        """Return the node's market once it may be started, None while the grid names none.

        Raises a `NodeError` while somebody must see to it.
        """
        self.show(node_status.checking("the container engine"))
        await self.patience.until_answered(self.outside.containers.facts)
        self.show(node_status.checking("the grid's admission"))
        market = await self.market()
        self.show(node_status.checking("the wallet"))
        await self._funds()
        return market

    async def market(self) -> MarketAddress | None:
        """Return the market that the grid names, made known to it first where it must be."""
        host, signer = self.outside.host, self.outside.signer
        wanted = self.settings.market
        admission = await self.patience.until_answered(
            lambda: host.request_market(signer, wanted=wanted)
        )
        if admission is None:
            email = self.settings.email
            await self.patience.until_answered(lambda: host.register(signer, email=email))
            return wanted
        if admission.status == "REJECTED":
            raise Refused(
                "The grid has turned this node down.",
                "Ask the network's support why, and name the node's address.",
                name="REJECTED",
            )
        return admission.market or wanted

    async def _funds(self) -> None:
        chain, owner = self.outside.chain, self.outside.signer.address
        while True:
            accounts = await self.patience.until_answered(lambda: chain.node_accounts(owner))
            need = SOL_TO_START if missing_accounts(owner, accounts) else SOL_TO_CONTINUE
            if accounts.sol >= need:
                return
            self.show(node_status.waiting_funds(format_sol(accounts.sol), format_sol(need)))
            if (faucet := self.settings.faucet) is None:
                await self.outside.clock.sleep(FUNDS_PAUSE_S)
                continue
            await self.patience.until_answered(lambda: faucet(owner))
            await self.outside.clock.sleep(FAUCET_PAUSE_S)
