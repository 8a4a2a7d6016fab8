import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.domain.errors import BadInput
from nosdesk.practice.faults.names import DESCRIPTIONS, GRID_FAULTS, GROUPS, Fault, parse_faults


def test_names_and_groups_stand_for_their_faults_in_one_order():
    chosen = parse_faults("docker-restart, RPC,congestion")

    assert chosen == (
        Fault.RPC_OUTAGE,
        Fault.RPC_LATENCY,
        Fault.RPC_429,
        Fault.RPC_EMPTY,
        Fault.RPC_STALE,
        Fault.TX_DROPPED,
        Fault.TX_DELAYED,
        Fault.TX_REORDERED,
        Fault.TX_EXPIRED,
        Fault.DOCKER_RESTART,
    )


def test_all_stands_for_every_fault_and_a_fault_named_twice_comes_once():
    assert parse_faults("all") == tuple(Fault)
    assert parse_faults("ws-cut,ws-cut") == (Fault.WS_CUT,)


@pytest.mark.parametrize("text", ["rpc-outages", "", "rpc,,ws-cut", "none"])
def test_what_is_no_fault_is_refused_with_the_names_that_are(text):
    with pytest.raises(BadInput) as refused:
        parse_faults(text)

    assert all(fault in refused.value.remedy for fault in Fault)
    assert "congestion" in refused.value.remedy


def test_a_group_leaves_out_what_is_not_available_but_a_name_is_refused():
    assert parse_faults("all", available=GRID_FAULTS) == tuple(
        fault for fault in Fault if fault in GRID_FAULTS
    )
    with pytest.raises(BadInput, match="cannot be rehearsed here"):
        parse_faults("clock-jump", available=GRID_FAULTS)


def test_every_fault_is_described_in_a_sentence():
    assert set(DESCRIPTIONS) == set(Fault)
    assert all(text[0].isupper() and text.endswith(".") for text in DESCRIPTIONS.values())


@given(st.sets(st.sampled_from([*Fault, *GROUPS]), min_size=1))
def test_words_in_any_order_name_the_same_faults(words):
    forwards = parse_faults(",".join(words))

    assert forwards == parse_faults(",".join(reversed([*words])))
    assert set(forwards) == {f for w in words for f in GROUPS.get(w, [w])}
