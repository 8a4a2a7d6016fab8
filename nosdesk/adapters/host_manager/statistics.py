"""In which countries a grid's nodes are, by its host services.

How they write that is not published: so any shape is read that names countries with counts, as
pairs, rows, or one row a node, and an answer in which there is no such thing makes no sense.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from nosdesk.adapters.host_manager.answers import check, decoded, is_missing_route, printable
from nosdesk.aio.exchange import Answer
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.hosting import CountryCount

_COUNTRIES_LIMIT = 300
_NAME_LIMIT = 60
_MOST_NODES = 10_000_000
_LONGEST_CODE = 3
_PAIR = 2
_ANYTHING: Any = Any

_AROUND = ("data", "countries", "nodesCountry", "nodes_country", "stats", "result", "results")
_COUNTRY = ("country", "countryCode", "country_code", "code", "iso", "name", "_id")
_COUNT = ("count", "nodes", "total", "nodeCount", "node_count", "hosts", "value", "_count")
_NODE = ("address", "node", "nodeAddress")


def countries(answer: Answer) -> tuple[CountryCount, ...] | None:
    """Return the countries, the most nodes first; None where the services have no such route."""
    if answer.status == 404 or is_missing_route(answer):
        return None
    check(answer)
    said = _inside(decoded(answer, _ANYTHING))
    nodes: Counter[str] = Counter()
    for name, count in _entries(said):
        nodes[name] += count
    if said and not nodes:
        raise Unavailable("The grid's host services tell in an unknown way where nodes are.")
    most_first = sorted(nodes.items(), key=lambda each: (-each[1], each[0]))
    return tuple(CountryCount(*each) for each in most_first[:_COUNTRIES_LIMIT])


def _inside(said: Any) -> dict[str, Any] | list[Any]:  # noqa: ANN401 - whatever was sent
    """Return the countries without an object around them."""
    if isinstance(said, dict):
        found = (said[name] for name in _AROUND if isinstance(said.get(name), dict | list))
        said = next(found, said)
    if not isinstance(said, dict | list):
        raise Unavailable("The grid's host services tell in an unknown way where nodes are.")
    return said


def _entries(said: dict[str, Any] | list[Any]) -> Iterator[tuple[str, int]]:
    pairs: Iterable[tuple[Any, Any]] = said.items() if isinstance(said, dict) else map(_pair, said)
    for country, told in pairs:
        name, count = _name(country), _count(told)
        if name and count:
            yield name, count


def _pair(row: Any) -> tuple[Any, Any]:  # noqa: ANN401
    """Return country and count out of a row, None for what it does not have."""
    if isinstance(row, list):
        return (row[0], row[1]) if len(row) == _PAIR else (None, None)
    if not isinstance(row, dict):
        return None, None
    country = next((row[name] for name in _COUNTRY if isinstance(row.get(name), str)), None)
    count = next((row[name] for name in _COUNT if name in row), None)
    is_one_node = count is None and any(isinstance(row.get(name), str) for name in _NODE)
    return country, 1 if is_one_node else count


def _name(country: Any) -> str:  # noqa: ANN401
    """Return the country's code, or its name as it is written; empty for what is neither."""
    if not isinstance(country, str) or country in _COUNT:
        return ""
    name = printable(country)[:_NAME_LIMIT]
    is_code = len(name) <= _LONGEST_CODE and name.isascii() and name.isalpha()
    return name.upper() if is_code else name


def _count(told: Any) -> int | None:  # noqa: ANN401
    """Return how many nodes are meant, None for what counts none."""
    if isinstance(told, dict):
        told = next((told[name] for name in (*_COUNT, "country") if name in told), None)
    if isinstance(told, list):
        told = len(told)
    if isinstance(told, str) and told.isascii() and told.isdecimal() and len(told) < _NAME_LIMIT:
        told = int(told)
    is_number = isinstance(told, int | float) and not isinstance(told, bool)
    if not is_number or not 0 < told <= _MOST_NODES or told != int(told):
        return None
    return int(told)
