import json

import pytest

from nosdesk.adapters.host_manager.statistics import countries
from nosdesk.aio.exchange import Answer
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.hosting import CountryCount

TWO = (CountryCount("DE", 12), CountryCount("ES", 3))

SHAPES = {
    "a mapping": {"ES": 3, "DE": 12},
    "in small letters": {"es": "3", "de": "12"},
    "around it": {"data": {"DE": 12, "ES": 3}, "total": 15},
    "a total beside it": {"DE": 12, "ES": 3, "total": 15},
    "rows": [{"country": "ES", "count": 3}, {"country": "DE", "count": 12}],
    "rows of nodes": {"countries": [{"code": "DE", "nodes": 12}, {"code": "ES", "nodes": 3}]},
    "rows with totals": [{"name": "DE", "total": "12"}, {"name": "ES", "total": 3.0}],
    "rows with lists": [
        {"country": "DE", "nodes": ["a"] * 12},
        {"country": "ES", "nodes": ["a"] * 3},
    ],
    "grouped rows": [
        {"country": "DE", "_count": {"country": 12}},
        {"country": "ES", "_count": {"country": 3}},
    ],
    "pairs": [["DE", 12], ["ES", 3]],
    "lists of nodes": {"DE": ["a"] * 12, "ES": ["a"] * 3},
    "a row a node": [{"address": "a", "country": "ES"}] * 3
    + [{"address": "a", "country": "DE"}] * 12,
    "some of it nonsense": [
        {"country": "DE", "count": 12}, {"country": "ES", "count": 3}, {"country": 5, "count": 1},
        {"country": "FR", "count": -1}, {"country": "IT", "count": 10**99}, {"country": "PL"},
        {"country": "AT", "count": True}, {"country": "", "count": 4}, 7, None, ["US"],
        {"country": "CH", "count": 0.5}, {"country": "NL", "count": "9" * 99},
    ],
}  # fmt: skip


def read(said, status=200):
    return countries(Answer(status, {}, json.dumps(said).encode()))


@pytest.mark.parametrize("said", SHAPES.values(), ids=SHAPES)
def test_whatever_names_countries_with_counts_is_read(said):
    assert read(said) == TWO


@pytest.mark.parametrize("said", [[], {}, {"data": []}, {"countries": {}}])
def test_services_that_know_of_no_node_say_so(said):
    assert read(said) == ()


@pytest.mark.parametrize("said", [5, "DE", None, {"status": "ok"}, [1, 2], {"DE": {"x": 1}}])
def test_what_names_no_country_makes_no_sense(said):
    with pytest.raises(Unavailable, match="unknown way"):
        read(said)


def test_where_the_route_is_missing_nothing_is_told():
    assert read({"message": "Cannot GET /stats/nodes-country"}, 404) is None


def test_a_refusal_is_told():
    with pytest.raises(Refused, match="Not today"):
        read({"message": "Not today"}, 403)


def test_names_stay_as_they_are_written_without_what_no_window_should_get():
    assert read({"Deutsch\x1bland": 1}) == (CountryCount("Deutsch land", 1),)
    assert len(read({"x" * 500: 1})[0].country) <= 60


def test_there_are_no_more_countries_than_the_world_has():
    assert len(read({f"C{number:05}": 1 for number in range(5_000)})) == 300
