"""Whether a node's market is right for its GPU, as the practice grid's host services judge it.

Each GPU is meant for one market, the first of the grid's list whose class covers it. A node with
several is judged by its first, for the network's nodes have one each.
"""

from http import HTTPStatus

from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.errors import BadInput
from nosdesk.practice.market_listing import MarketDirectory
from nosdesk.practice.refusals import Refusal
from nosdesk.protocol.cuda_check import Device, read_cuda_check

_NAME_SHOWN = 80


def market_advice(
    markets: MarketDirectory, market: MarketAddress | None, gpus: str
) -> dict[str, object]:
    """Return the answer to a node in this market; `gpus` is what its `cuda_check` printed."""
    card = _first_card(gpus)
    meant = markets.meant_for(card.name, card.vram_bytes)
    name = card.name[:_NAME_SHOWN]
    if meant is None:
        message = f"No market of this grid is for {name}."
        return {"needsChangeMarket": True, "address": None, "message": message}
    fits = meant.address == market
    message = f"{name} belongs into the market {meant.slug}."
    return {"needsChangeMarket": not fits, "address": meant.address, "message": message}


def _first_card(gpus: str) -> Device:
    try:
        devices = read_cuda_check(gpus).devices
    except BadInput as error:
        raise Refusal(HTTPStatus.BAD_REQUEST, error.title) from error
    if not devices:
        raise Refusal(HTTPStatus.BAD_REQUEST, "There is no GPU in this")
    return devices[0]
