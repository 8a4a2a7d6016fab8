"""No password of a job definition is written down on this computer."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.domain.definition.parsing import parse_definition
from nosdesk.domain.definition.redaction import (
    REDACTED,
    lacks_secrets,
    needs_secrets,
    without_secrets,
)
from tests.builders import a_definition, an_operation, document

CANARY = "k7#ä"
TEXTS = st.text(min_size=1, max_size=20).map(lambda text: f"{CANARY}{text}")
PLAIN = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20)

LOGINS = st.fixed_dictionaries(
    {},
    optional={"username": TEXTS, "password": TEXTS, "email": TEXTS, "server": PLAIN},
)
IAM = st.fixed_dictionaries({"REGION": PLAIN, "ACCESS_KEY_ID": TEXTS, "SECRET_ACCESS_KEY": TEXTS})
S3 = st.fixed_dictionaries(
    {"type": st.just("S3"), "target": PLAIN, "url": PLAIN}, optional={"IAM": IAM}
)
HF = st.fixed_dictionaries(
    {"type": st.just("HF"), "target": PLAIN, "repo": PLAIN}, optional={"accessToken": TEXTS}
)
RESOURCES = st.lists(st.one_of(S3, HF, st.just("__remove-if-empty__")), max_size=3)


@st.composite
def definitions(draw):
    ops = []
    for number in range(draw(st.integers(1, 3))):
        args = {}
        if draw(st.booleans()):
            args["authentication"] = {"docker": draw(LOGINS)}
        if draw(st.booleans()):
            args["resources"] = draw(RESOURCES)
        ops.append(an_operation(id=f"op{number}", cmd=draw(PLAIN), **args))
    return a_definition(*ops)


@given(definitions(), st.booleans(), st.sampled_from([None, 1]))
def test_no_secret_survives_and_everything_else_does(definition, ascii_only, indent):
    parse_definition(document(definition))
    whole = json.dumps(definition, ensure_ascii=ascii_only, indent=indent)
    whole = whole.encode("utf-8", "surrogatepass" if ascii_only else "replace")
    redacted = without_secrets(whole)

    assert CANARY not in str(json.loads(redacted))
    if CANARY in str(json.loads(whole)):
        assert lacks_secrets(redacted)
        assert without_secrets(redacted) == redacted
    else:
        assert redacted == whole
    kept = parse_definition(redacted)
    assert [op.args["cmd"] for op in kept.ops] == [op["args"]["cmd"] for op in definition["ops"]]


@given(definitions())
def test_an_operation_needs_its_secrets_exactly_when_it_has_some(definition):
    redacted = parse_definition(without_secrets(document(definition)))

    for op, written in zip(redacted.ops, definition["ops"], strict=True):
        assert needs_secrets(op, redacted.defaults) == (CANARY in str(written))


def test_a_password_in_a_variable_goes_with_the_literal_that_names_it():
    login = {"username": "ann", "password": "%%global.variables.key%%"}
    definition = a_definition(an_operation(authentication={"docker": login}))
    definition["global"] = {"variables": {"key": CANARY, "other": "stays"}}
    redacted = without_secrets(document(definition))

    assert CANARY not in str(json.loads(redacted))
    kept = parse_definition(redacted)
    assert kept.defaults.variables == {"key": REDACTED, "other": "stays"}
    assert needs_secrets(kept.ops[0], kept.defaults)


@pytest.mark.parametrize(
    "text",
    [
        f'[{{"type": "HF", "target": "/a", "repo": "b", "accessToken": "{CANARY}"}}]',
        f'[{{"IAM": {{"REGION": "a", "ACCESS_KEY_ID": "b", "SECRET_ACCESS_KEY": "{CANARY}"}}}}]',
        f'[{{"type": "S3", "target": "/a", "url": "https://host/b?X-Amz-Signature={CANARY}"}}]',
    ],
)
def test_a_login_in_a_variable_that_a_marker_spreads_goes(text):
    spread = {"__spread__": "%%global.variables.files%%"}
    definition = a_definition(an_operation(resources=[spread]))
    definition["global"] = {"variables": {"files": text, "other": "stays"}}
    redacted = without_secrets(document(definition))

    assert CANARY not in str(json.loads(redacted))
    kept = parse_definition(redacted)
    assert kept.defaults.variables == {"files": REDACTED, "other": "stays"}
    assert needs_secrets(kept.ops[0], kept.defaults)


@pytest.mark.parametrize(
    "url",
    [
        f"https://ann:{CANARY}@host/b",
        f"https://host/b?X-Amz-Date=1&X-Amz-Signature={CANARY}",
        f"https://host/b?token={CANARY}",
    ],
)
@pytest.mark.parametrize("is_in_bucket", [True, False])
def test_an_address_with_a_login_or_a_signature_goes_and_a_plain_one_stays(url, is_in_bucket):
    place = {"buckets": [{"url": url}]} if is_in_bucket else {"url": url}
    plain = {"type": "S3", "target": "/b", "url": "s3://bucket/a?versionId=1"}
    resources = [{"type": "S3", "target": "/a", **place}, plain]
    redacted = without_secrets(document(a_definition(an_operation(resources=resources))))

    assert CANARY not in str(json.loads(redacted))
    kept = parse_definition(redacted)
    assert kept.ops[0].args["resources"][1] == plain
    assert needs_secrets(kept.ops[0], kept.defaults)
    assert without_secrets(redacted) == redacted


def test_variables_stay_where_no_password_names_them():
    definition = a_definition(an_operation(cmd="%%global.variables.key%%"))
    definition["global"] = {"variables": {"key": "a"}}

    assert without_secrets(document(definition)) == document(definition)
