"""Job definitions: agreed with the network's own validator, and never fooled."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nosdesk.domain.job_definition import (
    CMD_LIMIT,
    DEPTH_LIMIT,
    OPS_LIMIT,
    InvalidDefinition,
    Operation,
    parse_definition,
)
from nosdesk.domain.json_rules import FLAW_LIMIT, UNSUPPORTED
from tests.builders import a_definition, an_operation, document
from tests.vectors import vectors

CASES = vectors("jobdefs")["jobs"]


def verdict(value):
    """The flaws as `path message`, none when the definition is accepted."""
    raw = value if isinstance(value, bytes) else document(value)
    try:
        parse_definition(raw)
    except InvalidDefinition as error:
        return [f"{flaw.path} {flaw.message}" for flaw in error.flaws]
    return []


def only(value):
    """The one operation of a definition that is accepted."""
    (op,) = parse_definition(document(value)).ops
    return op


# --- The network's own verdicts ---


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_we_refuse_what_the_network_refuses_and_beyond_that_only_what_we_cannot_do_yet(case):
    flaws = verdict(case["definition"])

    if not case["types_2_1_6"]["valid"]:
        assert flaws
    assert case["types_2_1_6"]["valid"] <= all(flaw.endswith(UNSUPPORTED) for flaw in flaws)


def test_most_of_what_this_version_is_for_is_accepted():
    accepted = {case["name"] for case in CASES if not verdict(case["definition"])}

    assert accepted >= {
        "minimal",
        "empty ops array",
        "two ops distinct ids",
        "cmd string",
        "cmd empty array",
        "entrypoint array",
        "gpu true",
        "work_dir",
        "op id empty",
        "global empty",
        "huge: 200 ops",
        "unicode everywhere",
    }


# --- What a definition comes to ---


def test_an_operation_says_everything_that_it_is_started_with():
    op = only(
        a_definition(
            an_operation(
                id="train",
                image="ubuntu:22.04",
                cmd=["a", "b c"],
                entrypoint=["/bin/x", "-y"],
                env={"A": "1"},
                work_dir="/w",
                gpu=True,
            )
        )
    )

    assert op == Operation(
        id="train",
        image="ubuntu:22.04",
        command=("a", "b c"),
        entrypoint=("/bin/x", "-y"),
        env={"A": "1"},
        work_dir="/w",
        gpu=True,
    )


def test_a_bare_operation_is_only_an_image():
    assert only(a_definition()) == Operation("op1", "ubuntu")


def test_a_command_that_is_text_goes_to_a_shell_and_a_list_is_taken_as_it_is():
    assert only(a_definition(an_operation(cmd="echo $A"))).command == ("/bin/sh", "-c", "echo $A")
    assert only(a_definition(an_operation(cmd=["echo", "$A"]))).command == ("echo", "$A")
    assert only(a_definition(an_operation(cmd=[]))).command == ()


def test_an_entrypoint_that_is_text_is_one_word():
    assert only(a_definition(an_operation(entrypoint="/bin/x -y"))).entrypoint == ("/bin/x -y",)


def test_what_an_operation_leaves_open_comes_from_the_globals():
    defaults = {"image": "base", "entrypoint": "/e", "work_dir": "/g", "gpu": True}

    op = only(a_definition(an_operation(image=""), **{"global": defaults}))

    assert (op.image, op.entrypoint, op.work_dir, op.gpu) == ("base", ("/e",), "/g", True)


def test_what_an_operation_says_itself_stands_before_the_globals():
    defaults = {"image": "base", "entrypoint": "/e", "work_dir": "/g", "env": {"A": "g", "B": "g"}}
    own = {"image": "own", "entrypoint": ["/o"], "work_dir": "/o", "env": {"A": "o"}}

    op = only(a_definition(an_operation(**own), **{"global": defaults}))

    assert (op.image, op.entrypoint, op.work_dir) == ("own", ("/o",), "/o")
    assert op.env == {"A": "o", "B": "g"}


@pytest.mark.parametrize(("own", "default"), [(True, False), (False, True)])
def test_a_gpu_asked_for_in_either_place_is_asked_for(own, default):
    op = only(a_definition(an_operation(gpu=own), **{"global": {"gpu": default}}))

    assert op.gpu is True


def test_operations_keep_their_order():
    ids = [f"op{number}" for number in range(20)]

    definition = parse_definition(document(a_definition(*(an_operation(id=i) for i in ids))))

    assert [op.id for op in definition.ops] == ids


# --- What is refused by name ---


@pytest.mark.parametrize(
    ("args", "path"),
    [
        ({"image": "%%global.variables.MODEL%%"}, "$.ops[0].args.image"),
        ({"cmd": "run --host %%ops.x.host%%"}, "$.ops[0].args.cmd"),
        ({"cmd": ["x", "%%ops.x.results.y%%"]}, "$.ops[0].args.cmd"),
        ({"entrypoint": ["__remove-if-empty__"]}, "$.ops[0].args.entrypoint"),
        ({"env": {"A": "%%globals.job%%"}}, "$.ops[0].args.env"),
        ({"env": {"__spread__": "[]"}}, "$.ops[0].args.env"),
        ({"env": {"__pairs__": "[]"}}, "$.ops[0].args.env"),
        ({"work_dir": "/%%global.job%%"}, "$.ops[0].args.work_dir"),
    ],
)
def test_what_the_network_would_fill_in_is_refused_rather_than_run_as_it_stands(args, path):
    (flaw,) = verdict(a_definition(an_operation(**args)))

    assert flaw == f"{path} asks for something to be filled in, which {UNSUPPORTED}"


@pytest.mark.parametrize("text", ["%%foo.bar%%", "%%ops.x.host", "100%%", "ops.x.host", "%%ops%%"])
def test_what_only_looks_like_a_literal_is_text(text):
    assert only(a_definition(an_operation(cmd=[text]))).command == (text,)


def test_two_operations_cannot_share_a_name():
    flaws = verdict(a_definition(an_operation(id="a"), an_operation(id="b"), an_operation(id="a")))

    assert flaws == ['$.ops[2].id "a" is used twice']


def test_flaws_say_where_they_are_and_what_they_are():
    flaws = verdict(a_definition(an_operation(cmd=[1], gpu="yes", extra={}), version=1))

    assert flaws == [
        '$.version must be "0.1"',
        "$.ops[0].args.cmd must be text or a list of texts",
        "$.ops[0].args.gpu must be true or false",
        "$.ops[0].args.extra is not a known property",
    ]


@pytest.mark.parametrize(
    "definition",
    [
        a_definition(an_operation(cmd="x" * 100_001)),
        a_definition(an_operation(cmd=["x"] * (CMD_LIMIT + 1))),
        a_definition(an_operation(env={f"A{n}": "" for n in range(1_001)})),
        a_definition(*(an_operation(id=str(n)) for n in range(OPS_LIMIT + 1))),
        a_definition(an_operation(image="x" * 1_001)),
    ],
    ids=["long cmd", "many words", "large env", "many ops", "long image"],
)
def test_what_goes_beyond_our_bounds_is_said_to_be_ours(definition):
    (flaw,) = verdict(definition)

    assert flaw.endswith(UNSUPPORTED)


# --- Hostile documents ---


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
    flaws = verdict(raw)

    assert 1 <= len(flaws) <= FLAW_LIMIT
    assert max(map(len, flaws)) < 500


def test_no_more_flaws_are_told_than_anyone_would_read():
    assert len(verdict(a_definition(*[{}] * 500))) == FLAW_LIMIT
    assert len(verdict(a_definition(**{f"k{n}": 1 for n in range(500)}))) == FLAW_LIMIT
    assert len(verdict(a_definition(meta={f"k{n}": None for n in range(500)}))) == FLAW_LIMIT
    assert len(verdict(a_definition(*[an_operation()] * 500))) == FLAW_LIMIT


def test_of_a_key_that_is_there_twice_the_last_one_counts_as_everywhere_else():
    raw = document(a_definition()).replace(b'"version":"0.1"', b'"version":"9","version":"0.1"')
    assert verdict(raw) == []
    assert verdict(raw.replace(b'"version":"0.1"', b'"version":"8"')) != []


def test_a_document_as_deep_as_we_go_is_read():
    deep = a_definition(meta={"a": json.loads("[" * (DEPTH_LIMIT - 3) + "]" * (DEPTH_LIMIT - 3))})

    assert "nested" not in verdict(deep)[0]
    deep["meta"]["a"] = [deep["meta"]["a"]]
    deep["meta"]["a"] = [deep["meta"]["a"]]
    assert verdict(deep) == [f"$ is nested deeper than {DEPTH_LIMIT} levels"]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=10,
)
paths = st.sampled_from(
    [
        ("version",),
        ("type",),
        ("ops",),
        ("ops", 0),
        ("ops", 0, "type"),
        ("ops", 0, "id"),
        ("ops", 0, "args"),
        *(("ops", 0, "args", key) for key in ("image", "cmd", "entrypoint", "env", "work_dir")),
        ("global",),
        *(("global", key) for key in ("image", "gpu", "entrypoint", "env", "work_dir")),
        ("meta",),
        ("meta", "system_resources"),
    ]
)


@settings(deadline=None, max_examples=200)
@given(path=paths, value=json_values)
def test_a_wrong_type_anywhere_is_a_flaw_and_never_a_crash(path, value):
    definition = a_definition(**{"global": {}, "meta": {}})
    *way, last = path
    place = definition
    for step in way:
        place = place[step]
    place[last] = value

    verdict(definition)


@settings(deadline=None, max_examples=200)
@given(raw=st.binary())
def test_bytes_that_mean_nothing_are_a_flaw_and_never_a_crash(raw):
    verdict(raw)


def test_the_error_reads_as_a_sentence():
    with pytest.raises(InvalidDefinition, match=r"^\$\.version is missing; \$\.type is missing"):
        parse_definition(b"{}")
