"""Time zones for tests, and the rules read off the wall clock minute by minute, the slow way."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

NAMES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC")


def zone_of(name):
    try:
        return UTC if name == "UTC" else ZoneInfo(name)
    except ZoneInfoNotFoundError:
        pytest.skip("this system knows no time zones")


def local(zone, *when, fold=0):
    return datetime(*when, tzinfo=zone, fold=fold).timestamp()


def is_free_by_the_clock(hours, at, zone):
    shown = datetime.fromtimestamp(at, zone)
    today, minute = shown.weekday(), shown.hour * 60 + shown.minute
    yesterday = (today - 1) % 7
    for span in hours:
        if span.end > span.begin:
            if today in span.days and span.begin <= minute < span.end:
                return True
        elif (today in span.days and minute >= span.begin) or (
            yesterday in span.days and minute < span.end
        ):
            return True
    return not hours
