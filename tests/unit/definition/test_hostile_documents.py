"""No document crashes, hangs, or is refused without a reason."""

import contextlib
import copy
import json
import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nosdesk.domain.definition.container_run import container_run
from nosdesk.domain.definition.foresight import failures_ahead
from nosdesk.domain.definition.job_definition import Defaults, InvalidDefinition
from nosdesk.domain.definition.known_values import KnownValues
from nosdesk.domain.definition.literals import LiteralFailure, resolve
from nosdesk.domain.definition.parsing import DEPTH_LIMIT, OPS_LIMIT, parse_definition
from nosdesk.domain.json_rules import FLAW_LIMIT
from tests.builders import a_definition, an_operation, document
from tests.vectors import vectors

WHOLE = a_definition(
    {"type": "container/create-volume", "id": "v", "args": {"name": "vol"}},
    an_operation(
        id="a",
        aliases=["db"],
        cmd=["x", "__remove-if-empty__"],
        entrypoint="e",
        env={"A": "%%ops.v.host%%"},
        work_dir="/w",
        gpu=True,
        private=False,
        volumes=[{"name": "vol", "dest": "/d"}],
        restart_policy={"policy": "on-failure", "restart_tries": 3},
        authentication={"docker": {"username": "u", "password": "p"}},
        expose=[
            80,
            {
                "port": 81,
                "type": "web",
                "health_checks": [
                    {
                        "type": "http",
                        "path": "/",
                        "method": "GET",
                        "expected_status": 200,
                        "continuous": True,
                        "headers": {"H": "v"},
                        "body": {"a": 1},
                    },
                    {"type": "websocket", "expected_response": "x", "continuous": False},
                ],
            },
            {"__spread__": "%%ops.v.results.x%%", "chunked": True},
        ],
        resources=[
            {
                "type": "S3",
                "url": "u",
                "target": "t",
                "IAM": {"REGION": "r", "ACCESS_KEY_ID": "a", "SECRET_ACCESS_KEY": "s"},
            },
            {"type": "S3", "buckets": [{"url": "u", "files": ["f"]}], "target": "t"},
            {"type": "HF", "repo": "r", "target": "t", "files": ["f"]},
            {"type": "Ollama", "model": "m"},
        ],
    )
    | {
        "results": {"r": "(a+)+$", "s": {"regex": "y", "logType": ["stdout"]}},
        "execution": {"depends_on": ["v"], "stop_if_dependent_stops": True},
    },
    meta={"trigger": "cli", "system_resources": {"vram": 6}},
    logistics={
        "send": {"type": "api", "args": {"endpoint": "x"}},
        "receive": {"type": "api-listen", "args": {}},
    },
    deployment_id="d",
    **{"global": {"image": "i", "env": {"A": "b"}, "variables": {"V": "x"}}},
)
WHOLE_RAW = document(WHOLE)
WORDS = [None, True, 0, 1, 80.5, 1e300, "", "x", "%%ops.a.b%%", "__spread__", [], {}, [[]], ["a"]]
NAMES = ["type", "id", "args", "image", "expose", "port", "__spread__", "__proto__", "foo", "ops"]


def reasons(raw):
    """Why the document is refused; what is accepted must be usable."""
    try:
        definition = parse_definition(raw)
    except InvalidDefinition as error:
        return error.flaws
    failures_ahead(definition)
    return ()


def places_in(value):
    """Every list and object of the document, with itself."""
    found, waiting = [], [value]
    while waiting:
        current = waiting.pop()
        if isinstance(current, dict | list):
            found.append(current)
            waiting.extend(current.values() if isinstance(current, dict) else current)
    return found


def spoil(chance, value):
    """Change one place of the document."""
    place = chance.choice(places_in(value))
    new = copy.deepcopy(chance.choice([*WORDS, chance.choice(places_in(value))]))
    if isinstance(place, list):
        place.insert(chance.randint(0, len(place)), new)
    elif place and chance.random() < 0.4:
        del place[chance.choice(list(place))]
    else:
        place[chance.choice([*NAMES, *place])] = new


def test_the_document_that_is_spoilt_here_is_a_good_one():
    assert reasons(WHOLE_RAW) == ()


def test_ten_thousand_malformed_documents_get_a_reason():
    chance = random.Random(1)
    told = Counter()
    malformed = 0
    while malformed < 10_000:
        value = json.loads(WHOLE_RAW)
        for _ in range(chance.choice((1, 1, 2, 5))):
            spoil(chance, value)
        raw = document(value)
        if chance.random() < 0.1:
            cut = chance.randrange(len(raw))
            raw = raw[:cut] + bytes([chance.randrange(256)]) + raw[cut + chance.randint(0, 2) :]
        if flaws := reasons(raw):
            malformed += 1
            told.update(flaw.message.split(":")[0] for flaw in flaws)
            assert len(flaws) <= FLAW_LIMIT
            assert all(flaw.path.startswith("$") and flaw.message for flaw in flaws)

    assert len(told) > 20


def test_the_published_definitions_spoilt_are_refused_or_used():
    chance = random.Random(2)
    for case in vectors("jobdefs")["jobs"]:
        if isinstance(case["definition"], dict):
            for _ in range(5):
                value = copy.deepcopy(case["definition"])
                spoil(chance, value)
                reasons(document(value))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=10,
)


@settings(deadline=None, max_examples=200)
@given(value=json_values)
def test_any_json_is_refused_with_a_reason(value):
    assert reasons(json.dumps(value).encode()) != ()


@settings(deadline=None, max_examples=200)
@given(raw=st.binary())
def test_bytes_that_mean_nothing_are_refused_with_a_reason(raw):
    assert reasons(raw) != ()


@settings(deadline=None, max_examples=300)
@given(number=st.integers(min_value=0), value=json_values)
def test_any_json_at_any_place_is_refused_or_used(number, value):
    definition = copy.deepcopy(WHOLE)
    places = places_in(definition)
    place = places[number % len(places)]
    if isinstance(place, dict):
        names = [*place, "new"]
        place[names[number % len(names)]] = value
    else:
        place.append(value)

    reasons(document(definition))


@settings(deadline=None, max_examples=200)
@given(
    found=json_values,
    text=st.sampled_from(
        ["%%ops.x.results.y%%", "a %%ops.x.results.y%% b", "%%ops.x.results.y.0%%", "%%ops.x%%"]
    ),
    key=st.sampled_from(["cmd", "env", "expose", "image", "resources", "volumes", "aliases"]),
)
def test_any_result_in_any_argument_is_used_or_refused_with_a_reason(found, text, key):
    shapes = {
        "cmd": [text, {"__spread__": text}],
        "env": {"A": text, "__pairs__": text, "__spread__": text},
        "expose": [80, {"__spread__": text, "chunked": True}],
        "resources": [{"__spread__": text}, {"type": "Ollama", "model": text}],
        "volumes": [{"name": text, "dest": text}],
    }
    known = KnownValues(ops={"x": {"results": {"y": found}}})
    args = {"image": "i", key: shapes.get(key, text)}

    resolved = resolve(args, known)

    if isinstance(resolved, LiteralFailure):
        assert resolved.reason
        return
    with contextlib.suppress(InvalidDefinition):
        container_run(resolved, Defaults())


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b" ",
        b"hello",
        b"[" * 10_000_000,
        b'{"a":' * 100_000,
        b"[" * 70 + b"]" * 70,
        b"NaN",
        b"Infinity",
        b'{"version":1e999}',
        b"9" * 100_000,
        b'"' + b"x" * 10_000_000,
        b"\xef\xbb\xbf" + document(a_definition()),
        document(a_definition()).decode().encode("utf-16"),
        document(a_definition()) + b" x",
        document(a_definition())[:-1],
        document(a_definition(an_operation(image="@@"))).replace(b"@@", b"\\ud800"),
        document(a_definition(an_operation(image="@@"))).replace(b"@@", b"\\udc00"),
        document(a_definition(an_operation(image="@@"))).replace(b"@@", b"\xff\xfe"),
        document(a_definition(an_operation(image="@@"))).replace(b"@@", b"\n"),
        b"{" + b",".join(b'"key%d":1' % n for n in range(200_000)) + b"}",
        b'{"%s":1}' % (b"k" * 4_000_000),
        document(a_definition(*[{}] * OPS_LIMIT)),
        document(a_definition(*[an_operation()] * OPS_LIMIT)),
    ],
    ids=range(23),
)
def test_a_hostile_document_is_refused_with_few_and_short_flaws(raw):
    flaws = reasons(raw)

    assert 1 <= len(flaws) <= FLAW_LIMIT
    assert max(len(flaw.path) + len(flaw.message) for flaw in flaws) < 500


def test_no_more_flaws_are_told_than_anyone_would_read():
    many = [
        a_definition(*[{}] * 500),
        a_definition(**{f"k{n}": 1 for n in range(500)}),
        a_definition(meta={f"k{n}": None for n in range(500)}),
        a_definition(*[an_operation()] * 500),
    ]

    assert [len(reasons(document(value))) for value in many] == [FLAW_LIMIT] * 4


def test_a_document_as_deep_as_we_go_is_read():
    deep = a_definition(meta={"a": json.loads("[" * (DEPTH_LIMIT - 3) + "]" * (DEPTH_LIMIT - 3))})

    assert "nested" not in reasons(document(deep))[0].message
    deep["meta"]["a"] = [[deep["meta"]["a"]]]
    (flaw,) = reasons(document(deep))
    assert flaw.message == f"is nested deeper than {DEPTH_LIMIT} levels"
