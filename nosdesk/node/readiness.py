"""Everything that must be true before a node may join a market, checked and made in order.

Each step either is done already, is done now, or is waited for with a sentence that says what
for. Nothing is spent before it is known to be enough for all of it.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from nosdesk.domain import node_status
from nosdesk.domain.actions import Action, EnterRewards, OpenNosAccount, OpenStake
from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address, MarketAddress, NodeAddress
from nosdesk.domain.errors import Refused, Untrusted
from nosdesk.domain.market import Market
from nosdesk.domain.money import Lamports, MicroNos, format_sol
from nosdesk.domain.node_status import NodeStatus
from nosdesk.domain.stake import STAKE_MINIMUM_DURATION_S
from nosdesk.node import activity
from nosdesk.node.access_key import SYNC_PAUSE_S, AccessKeys
from nosdesk.node.delivery import Delivery, Expired, Failed
from nosdesk.node.patience import Patience
from nosdesk.ports.chain import Chain, NodeAccounts
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import Containers
from nosdesk.ports.host_services import HostServices
from nosdesk.ports.keys import Signer

SOL_TO_START = Lamports(20_000_000)
"""Rent of a first start (about 0.0073 SOL), fees, and a margin for run rents."""

SOL_TO_CONTINUE = Lamports(5_000_000)
SOL_TO_CLAIM = Lamports(100_000)
"""Pays the fee of a claim several times over."""

FUNDS_PAUSE_S = 30.0
FAUCET_PAUSE_S = 1.0
ADMISSION_PAUSE_S = 60.0

Faucet = Callable[[Address], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Ready:
    """The node may join this market; `access_key` is the key token it must show, if any."""

    market: Market
    access_key: Address | None


@dataclass(frozen=True, slots=True)
class _Admitted:
    """Where the grid lets the node in, and its transaction for an access key, if one is due."""

    market: MarketAddress
    key_transaction: str | None


@dataclass(frozen=True, slots=True)
class Readiness:
    """Brings a node to the point where `work` will be accepted."""

    chain: Chain
    containers: Containers
    host: HostServices
    delivery: Delivery
    signer: Signer
    clock: Clock
    patience: Patience
    show: Callable[[NodeStatus], None]
    publish: Callable[[activity.Activity], None]
    wanted_market: MarketAddress | None = None
    email: str = ""
    faucet: Faucet | None = None
    sync_pause_s: float = SYNC_PAUSE_S

    async def reach(self) -> Ready:
        """Return once the node may join; raises `HostUnfit` or `Refused` when it never will."""
        self.show(node_status.checking("the container engine"))
        await self.patience.until_answered(self.containers.facts)
        self.show(node_status.checking("the grid's admission"))
        admitted = await self._admission()
        self.show(node_status.checking("the market"))
        market = await self._market(admitted.market)
        self.show(node_status.checking("the wallet"))
        await self._accounts(market)
        return Ready(market, await self._access_key(market, admitted.key_transaction))

    async def _admission(self) -> _Admitted:
        is_registered = False
        while True:
            admission = await self.patience.until_answered(
                lambda: self.host.request_market(self.signer, wanted=self.wanted_market)
            )
            if admission is None:
                if is_registered:
                    await self.clock.sleep(ADMISSION_PAUSE_S)
                await self.patience.until_answered(
                    lambda: self.host.register(self.signer, email=self.email)
                )
                is_registered = True
            elif admission.status == "REJECTED":
                raise Refused(
                    "The grid has turned this node down.", admission.reason, name="REJECTED"
                )
            elif admission.market is not None:
                return _Admitted(admission.market, admission.key_transaction)
            else:
                self.show(node_status.waiting_admission(admission.reason))
                await self.clock.sleep(ADMISSION_PAUSE_S)

    async def _market(self, address: MarketAddress) -> Market:
        market = await self.patience.until_answered(lambda: self.chain.market(address))
        if market is None:
            raise Refused(
                f"The grid sent us to market {address}, which is not on its ledger.",
                "Check that the grid's RPC endpoint and host services belong together.",
            )
        return market

    async def _accounts(self, market: Market) -> None:
        while True:
            accounts = await self.patience.until_answered(
                lambda: self.chain.node_accounts(self.signer.address)
            )
            missing = missing_accounts(self.signer.address, accounts)
            need = SOL_TO_START if missing else SOL_TO_CONTINUE
            if accounts.sol < need:
                await self._find_funds(accounts.sol, need)
            elif missing:
                await self._make(missing)
            else:
                check_stake(accounts, market)
                return

    async def _find_funds(self, have: Lamports, need: Lamports) -> None:
        self.show(node_status.waiting_funds(format_sol(have), format_sol(need)))
        if self.faucet is None:
            await self.clock.sleep(FUNDS_PAUSE_S)
            return
        faucet = self.faucet
        await self.patience.until_answered(lambda: faucet(self.signer.address))
        await self.clock.sleep(FAUCET_PAUSE_S)

    async def _make(self, missing: tuple[Action, ...]) -> None:
        signed = await self.patience.until_answered(lambda: self.chain.sign(missing, self.signer))
        fate = await self.delivery.record_and_deliver(signed)
        if isinstance(fate, Failed):
            raise Refused("The node's accounts could not be made.", fate.name, name=fate.name)
        if isinstance(fate, Expired):
            return  # the accounts are looked at again, and made again if they are missing still
        made = tuple(type(action).__name__ for action in missing)
        self.publish(activity.Prepared(self.clock.now(), made))

    async def _access_key(self, market: Market, offered: str | None) -> Address | None:
        if market.node_access_key == SYSTEM_PROGRAM:
            if offered is not None:
                self.patience.tell(_unasked())
            return None
        return await self._keys().reach(market, offered, self._key_transaction)

    async def _key_transaction(self) -> str | None:
        return (await self._admission()).key_transaction

    def _keys(self) -> AccessKeys:
        return AccessKeys(
            self.chain,
            self.host,
            self.delivery,
            self.signer,
            self.clock,
            self.patience,
            self.show,
            self.publish,
            self.sync_pause_s,
        )


def _unasked() -> Untrusted:
    return Untrusted(
        "The grid wants a transaction signed for an access key, and this market asks for none.",
        "It was not signed.",
    )


def missing_accounts(owner: NodeAddress, accounts: NodeAccounts) -> tuple[Action, ...]:
    """Return the actions that make what every market asks a node to have.

    The NOS account comes first: even an open market reads it.
    """
    missing: list[Action] = []
    if accounts.nos is None:
        missing.append(OpenNosAccount(owner))
    if accounts.stake is None:
        missing.append(OpenStake(MicroNos(0), STAKE_MINIMUM_DURATION_S))
    if not accounts.has_reward:
        missing.append(EnterRewards())
    return tuple(missing)


def check_stake(accounts: NodeAccounts, market: Market) -> None:
    """Raise `Refused` when the market asks for more stake than the node has."""
    weight = accounts.stake.xnos if accounts.stake else 0
    if weight < market.node_xnos_minimum:
        raise Refused(
            f"This market asks for a stake weight of {market.node_xnos_minimum} xNOS units,"
            f" and this node has {weight}.",
            "Stake more NOS, or for longer.",
            name="NodeNotEnoughStake",
        )
