"""Carries out what was decided about the official node: fetch, start, leave the queue, end."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import assert_never

from nosdesk.domain import official_node
from nosdesk.domain.actions import Stop
from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.errors import NodeError, Refused
from nosdesk.domain.official_node import End, Event, Fetched, FetchFailed, Leave, Start, StartFailed
from nosdesk.domain.secret import SecretBytes
from nosdesk.node import activity
from nosdesk.node.delivery import Delivery
from nosdesk.node.outside import Outside
from nosdesk.node.patience import Patience
from nosdesk.ports.containers import PullProgress
from nosdesk.ports.official_software import Launch, OfficialSoftware

FETCH_AGAIN_S = 300.0

_BENIGN = frozenset({"NotInMarketQueue", "MarketInWrongState"})
"""Refusals that only say that the queue changed before our transaction came."""

GiveKey = Callable[[], AbstractContextManager[SecretBytes]]
"""Gives the node's key as the file that its software reads; what it gave is overwritten after."""


@dataclass(eq=False)
class Orders:
    """The hands of the official node's machine; trouble is told once for as long as it lasts."""

    outside: Outside
    software: OfficialSoftware
    delivery: Delivery
    patience: Patience
    give_key: GiveKey
    publish: Callable[[activity.Activity], None]
    start_trouble: NodeError | None = field(default=None, init=False)
    """Why the last start was in vain, None where it was not."""
    _told: dict[str, str] = field(default_factory=dict, init=False)

    async def carry_out(
        self,
        command: Start | Leave | End,
        gpu: tuple[str, int | None],
        market: MarketAddress | None,
    ) -> tuple[Event, ...]:
        """Return what came of it, once it is over; the next look says the rest."""
        match command:
            case Start(digest, in_loop):
                return await self._start(Launch(digest, *gpu, in_loop))
            case Leave():
                await self._leave(market)
                return (official_node.LeaveOver(),)
            case End(grace_s):
                await self._end(grace_s)
                return ()
            case _:
                assert_never(command)

    async def fetch(self) -> Event:
        """Fetch the newest image and return how that went."""
        try:
            digest = await self.software.fetch(self._on_progress)
        except NodeError as error:
            self._tell("fetch", error)
            return FetchFailed(self.outside.clock.now() + FETCH_AGAIN_S)
        self._told.pop("fetch", None)
        return Fetched(digest)

    async def _start(self, launch: Launch) -> tuple[Event, ...]:
        try:
            with self.give_key() as key:
                await self.software.start(launch, key)
        except NodeError as error:
            self._tell("start", error)
            self.start_trouble = error
            return (StartFailed(self.outside.clock.now()),)
        self._told.pop("start", None)
        self.start_trouble = None
        return ()

    async def _leave(self, market: MarketAddress | None) -> None:
        """Give up the place with the node's own key, and see the transaction through."""
        if market is None:
            return
        chain, signer = self.outside.chain, self.outside.signer
        try:
            signed = await chain.sign([Stop(market)], signer)
            await self.delivery.record_and_deliver(signed)
        except NodeError as error:
            if not (isinstance(error, Refused) and error.name in _BENIGN):
                self._tell("leave", error)
            return
        self._told.pop("leave", None)

    async def _end(self, grace_s: int) -> None:
        try:
            await self.software.end(grace_s=grace_s)
        except NodeError as error:
            self._tell("end", error)

    def _on_progress(self, progress: PullProgress) -> None:
        now = self.outside.clock.now()
        label = "the network's own node"
        self.publish(activity.RequiredFetching(now, label, progress.current, progress.total))

    def _tell(self, about: str, error: NodeError) -> None:
        if self._told.get(about) != str(error):
            self._told[about] = str(error)
            self.patience.tell(error)
