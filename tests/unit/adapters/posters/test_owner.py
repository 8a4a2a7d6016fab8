"""Whose signature counts for a job, and that nothing a stranger sends breaks the check."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from solders.keypair import Keypair

from nosdesk.adapters.posters.owner import AHEAD_S, GRACE_S, HEADER_LIMIT, Orders, Proof, proven
from nosdesk.domain.errors import Untrusted
from nosdesk.ports.handover import PostersJob
from nosdesk.protocol.authorization import NODE_GREETING, authorization, legacy_authorization

NOW = 1_700_000_000.0
KEY = Keypair()
OWNER = str(KEY.pubkey())
JOB = PostersJob(str(Keypair().pubkey()), OWNER, 600)


def header(message="any words", *, age_s=0.0, key=KEY, has_time=True):
    now_ms = round((NOW - age_s) * 1000) if has_time else None
    return authorization(message, lambda text: bytes(key.sign_message(text)), now_ms=now_ms)


def test_the_poster_proves_itself_with_words_of_its_choice():
    assert proven(header(), JOB, now=NOW) == Proof("any words", round(NOW * 1000))
    assert proven(header(has_time=False), JOB, now=NOW) == Proof("any words", None)


@pytest.mark.parametrize("age_s", [600 + GRACE_S - 1, -AHEAD_S + 1])
def test_a_header_counts_for_the_time_of_its_job(age_s):
    assert proven(header(age_s=age_s), JOB, now=NOW)


@pytest.mark.parametrize("age_s", [600 + GRACE_S, -AHEAD_S - 1])
def test_a_header_of_another_time_does_not_count(age_s):
    with pytest.raises(Untrusted):
        proven(header(age_s=age_s), JOB, now=NOW)


def test_where_a_time_is_needed_none_will_not_do():
    with pytest.raises(Untrusted, match="no time"):
        proven(header(has_time=False), JOB, now=NOW, needs_time=True)


@pytest.mark.parametrize("message", ["owner", "other job", NODE_GREETING])
def test_what_was_signed_for_somebody_else_does_not_count(message):
    address = {"owner": OWNER, "other job": str(Keypair().pubkey())}
    with pytest.raises(Untrusted, match="something else"):
        proven(header(address.get(message, message)), JOB, now=NOW)


def test_the_job_s_and_its_deployment_s_addresses_count():
    deployment = str(Keypair().pubkey())
    assert proven(header(JOB.address), JOB, now=NOW)
    assert proven(header(deployment), JOB, now=NOW, deployment_id=deployment)


def test_the_form_of_older_clients_does_not_count():
    sign = lambda text: bytes(KEY.sign_message(text))  # noqa: E731
    for message in (NODE_GREETING, "words"):
        with pytest.raises(Untrusted):
            proven(legacy_authorization(OWNER, message, sign), JOB, now=NOW)


def test_an_order_is_taken_once_for_each_proof():
    orders, first, second = Orders(), Proof("words", 1), Proof("words", 2)
    orders.check(first, "/stop")
    orders.note(first, "/stop")
    with pytest.raises(Untrusted, match="already"):
        orders.check(first, "/stop")
    orders.check(second, "/stop")
    orders.check(first, "/restart")


@given(st.text(max_size=HEADER_LIMIT + 10))
@example(":" * HEADER_LIMIT)
@example("a:b:c")
@example("words:" + "1" * 900 + ":1")
@example("\ud800:" + "1" * 64 + ":1")
def test_no_text_breaks_the_check_or_passes_it(text):
    with pytest.raises(Untrusted):
        proven(text, JOB, now=NOW)


@given(st.integers(0, 200), st.integers(0, 255))
def test_a_changed_header_never_passes(place, byte):
    whole = header("some words")
    signed = whole[: whole.rindex(":")]
    place %= len(signed)
    changed = signed[:place] + chr(byte) + signed[place + 1 :]
    if changed == signed:
        return
    with pytest.raises(Untrusted):
        proven(changed + whole[len(signed) :], JOB, now=NOW)
