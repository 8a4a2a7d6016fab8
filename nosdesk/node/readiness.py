"""Everything that must be true before a node may join a market, checked and made in order.

Each step either is done already, is done now, or is waited for with a sentence that says what
for. Nothing is spent before it is known to be enough for all of it.

What is waited for (admission, funds, services or an engine that are away) raises nothing. What is
raised has a `name` that stays, for programs. No wait alone changes these, nor any `HostUnfit` and
`RefusedToSign` (`is_lasting`):

- `REJECTED`: the grid has turned the node down;
- `WRONG_MARKET`: the market is not for this GPU, or none is (`WrongMarket.meant`);
- `UNKNOWN_MARKET`: the grid's market is not on its ledger;
- `NodeNotEnoughStake`: the market asks for more stake;
- `NO_ACCESS_KEY`: the market asks for a key that this node has not and is not offered;
- `KEY_DECLINED`: the user did not want the key's transaction signed;
- `HOST_SERVICES_UNENCRYPTED`: others could read what the node signs for the host services.

These may pass, so that it is right to try again:

- `KEY_TURNED_DOWN`, `HOST_SERVICES_REFUSED`: the host services took a request for a wrong one;
- `KEY_TOO_LATE`, `KEY_NOT_SEEN`: the access key was offered, and did not come;
- any other: the ledger's own name for why it failed a transaction.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from nosdesk.domain import node_status
from nosdesk.domain.actions import Action, EnterRewards, OpenNosAccount, OpenStake
from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address, MarketAddress, NodeAddress
from nosdesk.domain.errors import BadInput, HostUnfit, NodeError, Refused, Untrusted
from nosdesk.domain.gpu import DriverFacts, Gpu
from nosdesk.domain.market import Market
from nosdesk.domain.money import Lamports, MicroNos, format_sol
from nosdesk.domain.node_status import NodeStatus
from nosdesk.domain.stake import STAKE_MINIMUM_DURATION_S
from nosdesk.node import activity
from nosdesk.node.access_key import SYNC_PAUSE_S, AccessKeys, AskConsent
from nosdesk.node.admittance import Admittance, Admitted
from nosdesk.node.delivery import Delivery, Expired, Failed
from nosdesk.node.examining import RunBenchmark
from nosdesk.node.patience import Patience
from nosdesk.ports.chain import Chain, NodeAccounts
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import Containers
from nosdesk.ports.host_services import HostServices
from nosdesk.ports.keys import Signer
from nosdesk.protocol.guard import RefusedToSign

SOL_TO_START = Lamports(20_000_000)
"""Rent of a first start (about 0.0073 SOL), fees, and a margin for run rents."""

SOL_TO_CONTINUE = Lamports(5_000_000)
SOL_TO_CLAIM = Lamports(100_000)
"""Pays the fee of a claim several times over."""

FUNDS_PAUSE_S = 30.0
FAUCET_PAUSE_S = 1.0

LASTING = frozenset(
    {
        "REJECTED",
        "WRONG_MARKET",
        "UNKNOWN_MARKET",
        "NodeNotEnoughStake",
        "NO_ACCESS_KEY",
        "KEY_DECLINED",
        "HOST_SERVICES_UNENCRYPTED",
    }
)
"""Names of the refusals that no wait alone changes."""

Faucet = Callable[[Address], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Ready:
    """The node may join this market; `access_key` is the key token it must show, if any."""

    market: Market
    access_key: Address | None


@dataclass(frozen=True, slots=True)
class Readiness:
    """Brings a node to the point where `work` will be accepted.

    Its market must be right for its `gpu`, where there is one; with no `wanted_market` it is the
    one that the grid means. `market_names` are what the user calls markets.
    """

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
    consent: AskConsent | None = None
    gpu: Gpu | None = None
    driver: DriverFacts | None = None
    market_names: Mapping[MarketAddress, str] = field(default_factory=dict)
    benchmark: RunBenchmark | None = None

    async def reach(self) -> Ready:
        """Return once the node may join; raises a `NodeError` while somebody must see to it."""
        self.show(node_status.checking("the container engine"))
        await self.patience.until_answered(self.containers.facts)
        admittance = self._admittance()
        admitted = await admittance.reach()
        self.show(node_status.checking("the market"))
        market = await self._market(admitted.market)
        self.show(node_status.checking("the wallet"))
        await self._accounts(market)
        return Ready(market, await self._access_key(market, admitted, admittance))

    def _admittance(self) -> Admittance:
        return Admittance(
            self.host,
            self.signer,
            self.clock,
            self.patience,
            self.show,
            self.wanted_market,
            self.email,
            self.gpu,
            self.driver,
            self.market_names,
            self.benchmark,
        )

    async def _market(self, address: MarketAddress) -> Market:
        market = await self.patience.until_answered(lambda: self.chain.market(address))
        if market is None:
            raise Refused(
                f"The grid sent us to market {address}, which is not on its ledger.",
                "Check that the grid's RPC endpoint and host services belong together.",
                name="UNKNOWN_MARKET",
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

    async def _access_key(
        self, market: Market, admitted: Admitted, admittance: Admittance
    ) -> Address | None:
        if market.node_access_key == SYSTEM_PROGRAM:
            if admitted.key_transaction is not None:
                self.patience.tell(_unasked())
            return None

        async def ask_again() -> str | None:
            return (await admittance.ask(admitted.wanted)).key_transaction

        return await self._keys().reach(market, admitted.key_transaction, ask_again)

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
            self.consent,
        )


def is_lasting(error: NodeError) -> bool:
    """Tell whether no wait alone changes what `reach` raised: somebody must decide or mend it."""
    if isinstance(error, Refused):
        return error.name in LASTING
    return isinstance(error, BadInput | HostUnfit | RefusedToSign)


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
