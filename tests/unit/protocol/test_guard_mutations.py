"""Bytes that somebody changed: accepted only where they still do the very same."""

import base64
import contextlib
import random

from hypothesis import given, settings
from hypothesis import strategies as st
from solders.message import from_bytes_versioned, to_bytes_versioned
from solders.transaction import VersionedTransaction

from nosdesk.adapters.solana.instructions import build
from nosdesk.domain.actions import Finish, OpenNosAccount, Stop, Work
from nosdesk.protocol.guard import RefusedToSign, judge_ours, read_key_transaction
from nosdesk.protocol.guard.fees import COMPUTE_BUDGET
from nosdesk.protocol.programs import MAINNET
from tests.unit.protocol.guard_stage import (
    ANNOUNCED,
    CEILING,
    COMING,
    FRESH,
    GRID,
    HONEST,
    KEY_ACCOUNT,
    MARKET,
    OPENING,
    SELF,
    address,
    budget,
    key,
    message,
    text,
)

JOB, RUN, PAYER = (address(key(number)) for number in (20, 21, 22))
RESULT = "QmfZxBuQen1NwBcAt7QEs7Cnyx4S5JsE11ZgywXhucyFx3"
CLAIM = (
    Finish(JOB, RUN, MARKET, 100, PAYER, SELF, RESULT, open_deposit=True),
    OpenNosAccount(SELF),
)
QUEUE = (Stop(MARKET), Work(MARKET))

changes = st.lists(
    st.tuples(
        st.sampled_from(["set", "insert", "remove", "swap"]),
        st.integers(0, 1231),
        st.integers(0, 255),
    ),
    min_size=1,
    max_size=6,
)
kinds = st.sampled_from([CLAIM, QUEUE])


def mutated(content: bytes, asked) -> bytes:
    changed = bytearray(content)
    for what, place, value in asked:
        at = place % len(changed)
        match what:
            case "set":
                changed[at] = value
            case "insert":
                changed.insert(at, value)
            case "remove" if len(changed) > 1:
                del changed[at]
            case "swap":
                other = (at + value) % len(changed)
                changed[at], changed[other] = changed[other], changed[at]
    return bytes(changed)


def instructions_of(parsed) -> list[tuple]:
    """What a validator would carry out, with the rights of each account."""
    keys = [str(one) for one in parsed.account_keys]
    return [
        (
            keys[one.program_id_index],
            [(keys[i], parsed.is_signer(i), may_write(parsed, i)) for i in one.accounts],
            bytes(one.data),
        )
        for one in parsed.instructions
    ]


def may_write(parsed, i: int) -> bool:
    """Whether the message's head lets this account be written, for messages of either kind."""
    head = parsed.header
    if i < head.num_required_signatures:
        return i < head.num_required_signatures - head.num_readonly_signed_accounts
    return i < len(parsed.account_keys) - head.num_readonly_unsigned_accounts


def effects(content: bytes, actions) -> tuple:
    """All that matters of our own message; a run's fresh key may be any."""
    parsed = from_bytes_versioned(content)
    steps = [step for step in instructions_of(parsed) if step[0] != COMPUTE_BUDGET]
    fresh = {str(one) for one in parsed.account_keys[1 : parsed.header.num_required_signatures]}
    named = [
        (program, [("fresh" if k in fresh else k, *rights) for k, *rights in accounts], data)
        for program, accounts, data in steps
    ]
    return str(parsed.account_keys[0]), len(fresh), named, len(parsed.account_keys)


def honest(actions) -> bytes:
    built = build(actions, SELF, MAINNET, lambda: FRESH).instructions
    return to_bytes_versioned(message([*budget(200_000, 1_000), *built]))


@settings(max_examples=1_500, deadline=None)
@given(kinds, changes)
def test_a_changed_message_of_ours_is_refused_unless_it_does_the_same(actions, asked):
    original = honest(actions)
    changed = mutated(original, asked)

    with contextlib.suppress(RefusedToSign):
        accepted = judge_ours(changed, actions, SELF, MAINNET, CEILING)
        assert accepted.message == changed
        assert effects(changed, actions) == effects(original, actions)


@settings(max_examples=1_500, deadline=None)
@given(changes)
def test_a_changed_handover_is_refused_unless_it_is_the_very_same(asked):
    wire = base64.b64decode(HONEST)
    changed = mutated(wire, asked)

    with contextlib.suppress(RefusedToSign):
        read_key_transaction(text(changed), ANNOUNCED, MAINNET)
        assert changed == wire


@settings(max_examples=1_500, deadline=None)
@given(changes)
def test_a_handover_that_the_grid_changed_and_signed_again_does_no_more_to_us(asked):
    original = message([OPENING, COMING])
    changed = mutated(to_bytes_versioned(original), asked)
    wire = bytes([2]) + bytes(64) + bytes(GRID.sign_message(changed)) + changed

    with contextlib.suppress(RefusedToSign):
        read_key_transaction(text(wire), ANNOUNCED, MAINNET)
        check_harmless(changed)


def check_harmless(changed: bytes) -> None:
    (opening, coming) = instructions_of(from_bytes_versioned(changed))
    (as_it_was, _) = instructions_of(message([OPENING, COMING]))
    assert opening[:2] == as_it_was[:2]
    assert opening[2] in {b"\0", b"\1"}
    assert coming[2] == bytes(COMING.data)
    assert [account for account, *_ in coming[1]].count(KEY_ACCOUNT) == 1
    assert SELF not in [account for account, *_ in coming[1]]


def test_single_bytes_at_every_place_are_tried():
    """Without chance: each byte of the grid's message, changed in several ways, signed again."""
    original = to_bytes_versioned(message([OPENING, COMING]))
    random_ = random.Random(7)
    accepted = 0
    for place in range(len(original)):
        for value in {0, 1, 2, 3, 255, random_.randrange(256)} - {original[place]}:
            changed = original[:place] + bytes([value]) + original[place + 1 :]
            wire = bytes([2]) + bytes(64) + bytes(GRID.sign_message(changed)) + changed
            with contextlib.suppress(RefusedToSign):
                read_key_transaction(text(wire), ANNOUNCED, MAINNET)
                check_harmless(changed)
                accepted += 1

    # What is left is the blockhash, the source of the key, and which of two ways to open.
    assert 0 < accepted < 6 * 70
    assert VersionedTransaction.from_bytes(base64.b64decode(HONEST))
