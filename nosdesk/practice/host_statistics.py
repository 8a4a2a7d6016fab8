"""What the practice grid's host services tell of the whole grid: where its nodes are.

A simulated node's country follows from its address, so it is the same for as long as it lives.
"""

import hashlib
from collections import Counter

from aiohttp import web

from nosdesk.domain.addresses import Address

_SHARES = {
    "US": 9, "DE": 7, "NL": 5, "GB": 5, "ES": 4, "FR": 4, "PL": 4, "CA": 4, "IN": 3, "BR": 3,
    "SE": 2, "FI": 2, "IT": 2, "PT": 2, "AU": 2, "JP": 2, "SG": 2, "ZA": 1, "CZ": 1, "RO": 1,
}  # fmt: skip
"""How the simulated nodes are shared out among countries."""

_PLACES = tuple(country for country, share in _SHARES.items() for _ in range(share))


def country_of(node: Address) -> str:
    """Return in which country the simulated node is said to be."""
    digest = hashlib.sha256(node.encode()).digest()
    return _PLACES[int.from_bytes(digest[:4], "little") % len(_PLACES)]


class HostStatistics:
    """The figures of one practice grid; `countries` has the country of each simulated node."""

    def __init__(self) -> None:
        self.countries: dict[Address, str] = {}

    def settle(self, node: Address) -> None:
        """Let a simulated node be counted in its country from now on."""
        self.countries[node] = country_of(node)

    def routes(self) -> list[web.RouteDef]:
        """Return the HTTP interface, which everyone may read."""
        return [web.get("/stats/nodes-country", self._nodes_country)]

    async def _nodes_country(self, _: web.Request) -> web.Response:
        counted = Counter(self.countries.values()).most_common()
        return web.json_response([{"country": name, "count": count} for name, count in counted])
