"""What a GPU may do, in words: each reason with its sentence, its end and its action."""

from datetime import UTC

import pytest

from nosdesk.domain.node_status import Sentence
from nosdesk.domain.rules import (
    Circumstances,
    Hours,
    Insistence,
    Pause,
    Reason,
    Rules,
    Surroundings,
    parse_hours,
    why,
)
from nosdesk.domain.rules.ruling import SLACK_S
from tests.unit.domain.rules.zones import local, zone_of

HOUR = 3600
NIGHTS = Rules(hours=parse_hours("22:00-06:00"))
CALM = Surroundings(on_battery=False, idle_s=10_000.0, programs=frozenset())
QUIET = Circumstances(CALM, gpu_programs=(), job_limit_s=2 * HOUR, price=43)
EVENING = local(UTC, 2026, 5, 4, 20, 48)


def ruled(rules, circumstances=QUIET, *, pause=None, insistence=None, at=EVENING, zone=UTC):
    return why(rules, pause, insistence, circumstances, at=at, zone=zone)


def around(**what):
    return Circumstances(Surroundings(**{"on_battery": False, **what}), (), 2 * HOUR, 43)


def test_without_rules_a_gpu_is_free_for_ever():
    ruling = ruled(Rules())

    assert ruling.allows
    assert ruling.sentence == Sentence("FREE", "Ready", "May take jobs.")
    assert (ruling.reason, ruling.until, ruling.resumes, ruling.unknown) == (
        Reason.FREE,
        None,
        None,
        (),
    )


def test_a_pause_lasts_until_told_otherwise():
    ruling = ruled(Rules(), pause=Pause(local(UTC, 2026, 5, 4, 20, 10)))

    assert not ruling.allows
    assert ruling.until is None
    assert ruling.sentence == Sentence(
        "PAUSED_BY_YOU",
        "Paused",
        "You paused at 20:10. Nothing starts until you resume.",
        "Resume",
    )


def test_a_snooze_ends_by_itself():
    end = EVENING + 15 * 60
    snooze = Pause(EVENING, end)

    ruling = ruled(Rules(), pause=snooze)

    assert ruling.sentence.text == "You paused at 20:48. Resumes in 15 min."
    assert ruling.until == ruling.resumes == end
    assert ruled(Rules(), pause=snooze, at=end).allows


def test_a_pause_of_another_day_says_which():
    ruling = ruled(Rules(), pause=Pause(local(UTC, 2025, 12, 3, 9)))

    assert ruling.sentence.text.startswith("You paused at 3 December 2025 09:00.")


def test_a_pause_from_the_future_of_a_clock_that_was_wrong_still_counts():
    assert ruled(Rules(), pause=Pause(EVENING + 10**9)).reason is Reason.PAUSED


def test_run_now_anyway_lifts_the_rules_until_its_end():
    end = EVENING + HOUR

    ruling = ruled(NIGHTS, around(on_battery=True), insistence=Insistence(end))

    assert ruling.allows
    assert ruling.until == end
    assert ruling.sentence.text == "You let this GPU run anyway. Your rules count again at 21:48."
    assert ruled(NIGHTS, insistence=Insistence(end), at=end).reason is Reason.HOURS


def test_a_pc_on_battery_waits_for_its_plug():
    ruling = ruled(Rules(), around(on_battery=True))

    assert (ruling.reason, ruling.sentence.id) == (Reason.BATTERY, "ON_BATTERY")
    assert ruled(Rules(on_battery=True), around(on_battery=True)).allows


@pytest.mark.parametrize("running", ["blender", r"C:\Blender\BLENDER.EXE"])
def test_a_named_program_is_made_room_for_wherever_it_runs(running):
    ruling = ruled(Rules(programs=("Blender", "doom")), around(programs=frozenset({running, "sh"})))

    assert (ruling.reason, ruling.programs) == (Reason.PROGRAMS, ("Blender",))
    assert ruling.sentence == Sentence(
        "WAIT_PROGRAM",
        "Making room",
        "Blender is running. Resumes when it closes.",
        "Run now anyway",
    )


def test_any_other_program_on_the_gpu_is_made_room_for_where_the_user_wants_that():
    busy = Circumstances(CALM, ("/usr/bin/blender", "Xorg", "BLENDER"), 2 * HOUR, 43)
    rules = Rules(yields=True, ignored=("xorg",))

    ruling = ruled(rules, busy)

    assert ruling.reason is Reason.OTHER_PROGRAMS
    assert ruling.sentence.id == "MAKING_ROOM"
    assert ruling.sentence.text == "BLENDER is using this GPU. Resumes when it closes."
    assert ruling.sentence.action == "Ignore this program"
    assert ruling.programs == ("BLENDER",)
    assert ruled(Rules(), busy).allows


def test_several_programs_are_counted():
    ruling = ruled(Rules(yields=True), Circumstances(CALM, ("a", "b", "c"), 2 * HOUR, 43))

    assert ruling.sentence.text == "a and 2 more are using this GPU. Resumes when they close."


def test_an_ignored_program_never_counts():
    rules = Rules(programs=("blender",), yields=True, ignored=("Blender.exe",))
    working = Circumstances(
        Surroundings(on_battery=False, programs=frozenset({"blender"})), ("blender",), 60, 43
    )

    assert ruled(rules, working).allows


def test_outside_the_hours_it_waits_for_them():
    ruling = ruled(NIGHTS)

    assert ruling.reason is Reason.HOURS
    assert ruling.until == ruling.resumes == local(UTC, 2026, 5, 4, 22)
    assert ruling.sentence == Sentence(
        "WAIT_HOURS",
        "Waiting",
        "Waiting for 22:00 (your schedule). Resumes in 1 h 12 min.",
        "Run now anyway",
    )


def test_a_wait_for_another_day_names_the_day():
    ruling = ruled(Rules(hours=parse_hours("sa-su 8-20")))

    assert (
        ruling.sentence.text
        == "Waiting for Saturday 08:00 (your schedule). Resumes in 4 days 12 h."
    )


def test_it_never_promises_to_resume_in_hours_that_are_too_short():
    ruling = ruled(Rules(hours=parse_hours("mo 21-22, tu 21-24")))

    assert ruling.until == local(UTC, 2026, 5, 4, 21)
    assert ruling.resumes == local(UTC, 2026, 5, 5, 21)


def test_a_job_that_could_run_into_the_quiet_time_is_not_taken():
    last = local(UTC, 2026, 5, 5, 4) - SLACK_S
    before, after = (ruled(NIGHTS, at=last + step) for step in (-1, 0))

    assert (before.allows, before.until) == (True, last)
    assert before.sentence.text == "May take jobs until 03:50 (your schedule)."
    assert (after.reason, after.until) == (Reason.TOO_LATE, local(UTC, 2026, 5, 5, 6))
    assert after.resumes == local(UTC, 2026, 5, 5, 22)
    assert after.sentence.text == (
        "Too late for a job of up to 2 h before 06:00 (your schedule). Resumes in 18 h 10 min."
    )


@pytest.mark.parametrize("at", [EVENING, local(UTC, 2026, 5, 4, 22, 30)])
def test_hours_too_short_for_any_job_say_so_and_never_promise_anything(at):
    ruling = ruled(Rules(hours=parse_hours("22-24")), at=at)

    assert (ruling.reason, ruling.until, ruling.resumes) == (Reason.HOURS_TOO_SHORT, None, None)
    assert ruling.sentence == Sentence(
        "HOURS_TOO_SHORT",
        "Waiting",
        "Your hours are too short for this market's jobs (up to 2 h). Make one over 2 h 10 min.",
        "Change hours",
    )


def test_one_minute_more_than_a_job_takes_is_enough():
    assert ruled(Rules(hours=parse_hours("22:00-00:10"))).reason is Reason.HOURS_TOO_SHORT
    assert ruled(Rules(hours=parse_hours("22:00-00:11"))).reason is Reason.HOURS


def test_jobs_longer_than_a_week_fit_only_into_no_hours_at_all():
    endless = Circumstances(CALM, (), 2**63 - 1, 43)

    assert "Only hours without a gap" in ruled(NIGHTS, endless).sentence.text
    assert ruled(Rules(hours=parse_hours("0-24")), endless).allows


def test_hours_without_a_day_leave_no_time_whatever_a_job_takes():
    ruling = ruled(Rules(hours=(Hours(0, 60, ()),)), Circumstances(CALM))

    assert ruling.reason is Reason.HOURS_TOO_SHORT
    assert "any job" in ruling.sentence.text


def test_in_hours_it_first_asks_how_long_a_job_may_take():
    unknown = Circumstances(CALM, (), None, 43)
    night = local(UTC, 2026, 5, 4, 23)

    ruling = ruled(NIGHTS, unknown, at=night)

    assert (ruling.reason, ruling.until) == (
        Reason.JOB_LIMIT_UNKNOWN,
        local(UTC, 2026, 5, 5, 6),
    )
    assert ruled(Rules(), unknown, at=night).allows
    assert ruled(Rules(hours=parse_hours("0-24")), unknown, at=night).allows


@pytest.mark.parametrize("limit", [0, -5])
def test_a_market_that_claims_jobs_without_length_is_given_the_slack(limit):
    ruling = ruled(NIGHTS, Circumstances(CALM, (), limit, 43), at=local(UTC, 2026, 5, 5, 5, 51))

    assert ruling.reason is Reason.TOO_LATE


def test_somebody_at_the_pc_is_waited_for():
    ruling = ruled(Rules(idle_after_s=600), around(idle_s=359.5))

    assert (ruling.reason, ruling.until) == (Reason.IDLE, EVENING + 241)
    assert ruling.sentence.id == "WAIT_IDLE"
    assert ruling.sentence.text == (
        "Somebody uses this PC. Resumes when nobody has touched it for 10 min."
    )
    assert ruled(Rules(idle_after_s=600), around(idle_s=600.0)).allows


def test_waiting_for_an_idle_pc_ends_where_it_becomes_too_late():
    rules = Rules(hours=NIGHTS.hours, idle_after_s=8 * HOUR)

    ruling = ruled(rules, around(idle_s=0.0), at=local(UTC, 2026, 5, 4, 23))

    assert (ruling.reason, ruling.until) == (Reason.IDLE, local(UTC, 2026, 5, 5, 3, 50))


def test_pay_below_the_minimum_is_waited_out():
    ruling = ruled(Rules(least_price=50))

    assert (ruling.reason, ruling.sentence.id) == (Reason.PAY, "WAIT_PAY")
    assert ruling.sentence.text == (
        "This market pays 0.1548 NOS an hour, you want 0.18 NOS. Resumes when it pays more."
    )
    assert ruled(Rules(least_price=43)).allows


def test_pay_that_is_not_known_yet_is_asked_for_before_a_job_is_taken():
    unknown = Circumstances(CALM, (), 60, None)

    ruling = ruled(Rules(least_price=50), unknown)

    assert (ruling.reason, ruling.sentence.id) == (Reason.PRICE_UNKNOWN, "WAIT_PRICE")
    assert ruled(Rules(), unknown).allows


# --- What could not be found out ---------------------------------------------------------------


def test_what_could_not_be_found_out_forbids_nothing_but_is_said():
    rules = Rules(programs=("blender",), yields=True, idle_after_s=60)

    ruling = ruled(rules, Circumstances(job_limit_s=60, price=43))

    assert ruling.allows
    assert ruling.unknown == (
        Reason.BATTERY,
        Reason.PROGRAMS,
        Reason.OTHER_PROGRAMS,
        Reason.IDLE,
    )
    assert ruling.sentence.id == "FREE_UNSURE"
    assert ruling.sentence.text == (
        "May take jobs, but it cannot be found out whether this PC runs on battery (and 3 more)."
    )


def test_one_thing_that_could_not_be_found_out_is_named():
    ruling = ruled(Rules(idle_after_s=60), around())

    assert ruling.unknown == (Reason.IDLE,)
    assert ruling.sentence.text == (
        "May take jobs, but it cannot be found out whether somebody uses this PC."
    )


def test_what_no_rule_asks_for_is_not_missed():
    rules = Rules(on_battery=True, programs=("blender",), ignored=("blender",))

    assert ruled(rules, Circumstances()).unknown == ()


def test_what_comes_after_the_winning_rule_is_not_missed():
    rules = Rules(hours=NIGHTS.hours, idle_after_s=60)

    assert ruled(rules, Circumstances()).unknown == (Reason.BATTERY,)
    assert ruled(rules, Circumstances(), insistence=Insistence(EVENING + 1)).unknown == ()
    assert ruled(rules, Circumstances(), pause=Pause(EVENING)).unknown == ()


# --- The wall clock ----------------------------------------------------------------------------


def test_the_night_in_which_the_clock_is_put_forward_is_an_hour_shorter():
    berlin = zone_of("Europe/Berlin")
    one = local(berlin, 2026, 3, 29, 1)

    assert (
        ruled(NIGHTS, at=one, zone=berlin).until
        == local(berlin, 2026, 3, 29, 6) - 2 * HOUR - SLACK_S
    )
    assert ruled(NIGHTS, at=one, zone=berlin).until == one + 4 * HOUR - 2 * HOUR - SLACK_S


def test_a_night_too_short_for_a_job_only_because_the_clock_is_moved_is_left_out():
    berlin = zone_of("Europe/Berlin")
    rules = Rules(hours=parse_hours("0-3"))

    ruling = ruled(rules, at=local(berlin, 2026, 3, 28, 23, 30), zone=berlin)

    assert ruling.reason is Reason.HOURS
    assert ruling.until == local(berlin, 2026, 3, 29)
    assert ruling.resumes == local(berlin, 2026, 3, 30)
