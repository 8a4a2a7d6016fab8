"""A log that is read again where reading broke off: nothing is lost, nothing comes twice."""

from nosdesk.node.log_relay import REREAD_S, OpLog
from nosdesk.ports.containers import LogLine


def add(log, *lines):
    return [log.add(LogLine(stream, text, time)) for stream, text, time in lines]


def texts(log):
    return [line.text for line in log.lines()]


def test_a_log_begins_at_its_beginning():
    assert OpLog().resume() == 0.0


def test_what_comes_again_is_known_by_its_time():
    log = OpLog()
    log.resume()
    add(log, ("stdout", "a", 100.0), ("stdout", "b", 101.0))

    assert log.resume() == 101.0 - REREAD_S
    assert add(log, ("stdout", "b", 101.0), ("stdout", "c", 102.0)) == [False, True]
    assert texts(log) == ["a", "b", "c"]


def test_a_line_of_the_other_stream_that_was_overtaken_is_not_lost():
    log = OpLog()
    add(log, ("stdout", "late", 101.0))

    assert log.resume() <= 100.9
    add(log, ("stderr", "overtaken", 100.9), ("stdout", "late", 101.0))

    assert texts(log) == ["late", "overtaken"]


def test_lines_of_one_moment_are_all_kept_while_reading_goes_on():
    log = OpLog()
    log.resume()

    assert add(log, *[("stdout", f"{number}", 100.0) for number in range(3)]) == [True] * 3


def test_a_line_whose_clock_went_back_is_kept_while_reading_goes_on():
    log = OpLog()
    log.resume()

    assert add(log, ("stdout", "a", 100.0), ("stdout", "b", 99.0)) == [True, True]
