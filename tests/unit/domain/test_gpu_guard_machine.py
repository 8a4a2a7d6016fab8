"""The guard's invariants, whatever a card reads and a driver reports."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from nosdesk.domain.gpu import CardFault, GpuReading, GpuUuid, MemoryErrors, Slowdown
from nosdesk.domain.gpu_guard import (
    ContainerLooked,
    DriverWasSilent,
    Guarded,
    Limits,
    LimitsChanged,
    Missed,
    PowerLimitRefused,
    Read,
    RetryOrdered,
    XidReported,
    step,
    verdict,
)
from nosdesk.domain.gpu_troubles import APPLICATION_XIDS, INCLUDED, RULES, Level, Trouble

WELL = GpuReading(
    utilisation=0,
    temperature_c=40,
    power_w=30.0,
    power_limit_w=50.0,
    slowdowns=(),
    memory_errors=MemoryErrors(0, 0, repair_pending=False, repair_failed=False),
)
UNMEASURED = GpuReading()

maybe = st.none() | st.booleans()
limits = st.builds(Limits, st.none() | st.floats(60, 100), st.none() | st.floats(100, 600))
readings = st.builds(
    GpuReading,
    utilisation=st.none() | st.integers(0, 100),
    temperature_c=st.none() | st.integers(0, 130),
    power_w=st.none() | st.floats(0, 900),
    power_limit_w=st.none() | st.floats(50, 900),
    slowdowns=st.none() | st.tuples(st.sampled_from(Slowdown)) | st.just(()),
    memory_errors=st.builds(
        MemoryErrors, st.none() | st.integers(0), st.none() | st.integers(0, 3), maybe, maybe
    ),
)
events = st.one_of(
    st.builds(Read, st.just(0.0), readings),
    st.builds(Missed, st.just(0.0), st.none() | st.sampled_from(CardFault)),
    st.builds(DriverWasSilent, st.just(0.0), st.booleans()),
    st.builds(XidReported, st.just(0.0), st.integers(0, 200)),
    st.builds(ContainerLooked, st.just(0.0), st.booleans()),
    st.builds(LimitsChanged, st.just(0.0), limits),
    st.builds(PowerLimitRefused, st.just(0.0), st.text(max_size=20)),
    st.builds(RetryOrdered, st.just(0.0)),
)
pauses = st.floats(-10_000, 10_000) | st.floats(0, 20)
histories = st.lists(st.tuples(events, pauses), max_size=60)


def after(history, state=None):
    """The state after these events, each so much later than the one before."""
    state = state or Guarded(GpuUuid("GPU-1"))
    for event, pause in history:
        state, _ = step(state, replace(event, at=state.at + pause))
    return state


def lasting(event, seconds):
    return [(event, 1.0)] * seconds


def holding(state):
    return {trouble for trouble in Trouble if state.holds(trouble)}


@given(histories)
def test_every_history_has_a_verdict_with_words_and_an_end_for_each_reason(history):
    state = after(history)
    judged = verdict(state)

    assert judged.level is max(
        (finding.level for finding in judged.findings), key=lambda x: x.weight, default=Level.OK
    )
    assert all(finding.sentence and finding.until for finding in judged.findings)
    weights = [finding.level.weight for finding in judged.findings]
    assert weights == sorted(weights, reverse=True)
    said = {finding.trouble for finding in judged.findings}
    covered = set().union(*(INCLUDED.get(trouble, set()) for trouble in said))
    assert said | covered >= holding(state)


@given(histories)
def test_a_history_has_one_outcome(history):
    assert after(history) == after(history)


@given(histories)
@settings(max_examples=25)
def test_no_trouble_lasts_for_ever(history):
    retried = [*history, (RetryOrdered(0.0), 1.0)]
    well = lasting(Read(0.0, WELL), 130)

    assert verdict(after([*retried, *well])).level is Level.OK


@given(histories)
@settings(max_examples=25)
def test_a_card_that_was_reset_and_is_well_is_trusted_without_being_asked_for(history):
    away = lasting(Missed(0.0, CardFault.LOST), 5)
    well = lasting(Read(0.0, WELL), 130)
    seen = [(ContainerLooked(0.0, True), 1.0), (LimitsChanged(0.0, Limits()), 1.0)]
    state = after([*history, *away, *seen, *well])

    assert holding(state) <= {Trouble.REPORTED}


@given(histories)
def test_what_was_not_measured_changes_nothing_that_was(history):
    before = after(history)
    later = after([(Read(0.0, UNMEASURED), 1.0)], replace(before, limits=Limits(90, 900)))

    measured = {
        Trouble.HOT, Trouble.TOO_HOT, Trouble.FAR_TOO_HOT, Trouble.SLOWED, Trouble.POWER_HIGH,
        Trouble.MEMORY_ERRORS, Trouble.MEMORY_FAILING, Trouble.REPAIR_PENDING,
    }  # fmt: skip
    assert holding(later) & measured == holding(before) & measured


@given(histories, st.integers(78, 130))
def test_one_odd_reading_of_heat_is_none(history, degrees):
    before = after(history)
    later = after([(Read(0.0, replace(WELL, temperature_c=degrees)), 0.5)], before)
    hot = {Trouble.HOT, Trouble.TOO_HOT, Trouble.FAR_TOO_HOT}
    due = {t for t in hot if (w := before.watches.get(t)) and w.doubted_since is not None}

    assert holding(later) & hot - due == holding(before) & hot - due


@given(st.lists(st.integers(79, 84), min_size=1, max_size=300), st.booleans())
def test_heat_between_the_bounds_never_turns_anything(degrees, was_hot):
    start = after(
        lasting(Read(0.0, replace(WELL, temperature_c=90)), 200 if was_hot else 0),
        Guarded(GpuUuid("GPU-1"), Limits(temperature_c=85)),
    )
    between = [(Read(0.0, replace(WELL, temperature_c=each)), 1.0) for each in degrees]

    assert verdict(after(between, start)).level is verdict(start).level
    assert verdict(start).level is (Level.DRAIN if was_hot else Level.OK)


@given(histories, st.sampled_from(sorted(APPLICATION_XIDS)))
def test_what_a_program_did_wrong_never_changes_the_verdict(history, number):
    before = after(history)

    assert verdict(after([(XidReported(0.0, number), 1.0)], before)) == verdict(before)


@given(histories, st.sampled_from([79, 62, 119, 95]))
def test_what_the_driver_reports_as_fatal_always_quarantines_at_once(history, number):
    state = after([(XidReported(0.0, number), 1.0)], after(history))

    assert verdict(state).level is Level.QUARANTINE


@given(histories)
def test_only_silence_about_this_very_card_can_make_it_stuck(history):
    calm = [(e, p) for e, p in history if not (isinstance(e, DriverWasSilent) and e.about_this)]

    assert not after(calm).holds(Trouble.HUNG)


@given(histories)
def test_the_power_is_asked_for_only_where_the_user_set_a_ceiling_that_is_exceeded(history):
    state = Guarded(GpuUuid("GPU-1"))
    for told, pause in history:
        event = replace(told, at=state.at + pause)
        state, commands = step(state, event)
        for command in commands:
            assert command.watts == state.limits.power_w
            assert event.reading.power_limit_w > state.limits.power_w


def test_what_builds_up_takes_longer_to_end_than_a_single_look():
    slow = [rule for rule in RULES.values() if rule.after_s > 0]

    assert slow
    assert all(rule.over_after_s >= 30 for rule in slow)
