"""The routes of the network's former host services, for grids that still run those.

There a node joins by a form, is looked up by its address, and changes its market by a transaction.
"""

import base64
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from nosdesk.adapters.host_manager.answers import check, decoded, market_in, printable
from nosdesk.adapters.host_manager.channel import Channel, Form, Proof
from nosdesk.aio.exchange import Answer
from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.errors import Unavailable
from nosdesk.ports.host_services import Admission
from nosdesk.ports.keys import Signer

_NOT_YET = "Node not onboarded yet"
_Byte = Annotated[int, Meta(ge=0, le=255)]
_LONGEST_TRANSACTION = 1232


class _Node(Struct, rename="camel"):
    status: str | None = None
    market_address: str | None = None
    message: str | None = None
    name: str | None = None


class _Change(Struct, rename="camel"):
    tx: dict[str, _Byte] | str | None = None
    new_market: str | None = None


class FormerRoutes:
    """What a node asks of them before it may join."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel

    async def register(self, signer: Signer, *, email: str, discord: str) -> None:
        """Make the node known, unless it is."""
        if await self._record(signer) is not None:
            return
        form = {
            "email": email,
            "discord": discord,
            "twitter": "",
            "nodeAddress": signer.address,
            "results": [],
        }
        proof = Proof(signer, Form.GREETING)
        check(await self._channel.ask("POST", "/nodes/join-test-grid", proof, json=form))

    async def request_market(
        self, signer: Signer, wanted: MarketAddress | None
    ) -> Admission | None:
        """Return how the node stands, in the market that it wants; None where it is not known."""
        node = await self._record(signer)
        if node is None:
            return None
        status, market = printable(node.status or ""), market_in(node.market_address or None)
        if status == "REJECTED":
            return Admission(None, status, "The grid gives no reason.")
        if node.message == _NOT_YET or market is None:
            return Admission(None, status, printable(node.message or ""))
        if wanted is None or wanted == market:
            return Admission(market, status)
        return await self._changed(signer, wanted, status)

    async def _changed(self, signer: Signer, wanted: MarketAddress, status: str) -> Admission:
        asked = {"address": wanted}
        proof = Proof(signer, Form.GREETING)
        answer = await self._channel.ask("POST", "/nodes/change-market", proof, json=asked)
        check(answer)
        said = decoded(answer, _Change)
        market = market_in(said.new_market or None) or wanted
        return Admission(market, status, key_transaction=_transaction(said.tx))

    async def _record(self, signer: Signer) -> _Node | None:
        proof = Proof(signer, Form.GREETING)
        answer = await self._channel.ask("GET", f"/nodes/{signer.address}", proof)
        said = _read(answer)
        if said is not None and said.message == _NOT_YET:
            return said
        if answer.status == 404 or (said is not None and said.name == "Error"):
            return None
        check(answer)
        return decoded(answer, _Node)


def _read(answer: Answer) -> _Node | None:
    try:
        return msgspec.json.decode(answer.body or b"", type=_Node)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return None


def _transaction(said: dict[str, int] | str | None) -> str | None:
    """Return the transaction in base64; these services write it as an object of its bytes."""
    if said is None or isinstance(said, str):
        return said or None
    try:
        content = bytes(said[str(number)] for number in range(len(said)))
    except KeyError as error:
        raise Unavailable("The grid's host services gave an answer that makes no sense.") from error
    if len(content) > _LONGEST_TRANSACTION:
        raise Unavailable("The grid's host services gave an answer that makes no sense.")
    return base64.b64encode(content).decode("ascii")
