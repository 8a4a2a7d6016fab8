"""The time zone that this PC's wall clock is set to, with its changes to and from summer time.

Python knows the system's zone only for naive times; this makes a zone of that knowledge.
"""

from datetime import UTC, datetime, timedelta, tzinfo


class LocalZone(tzinfo):
    """The system's zone, asked anew each time, so that it follows when the user changes it."""

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        """Return how far the wall clock is ahead of UTC at this moment of its own."""
        if moment is None:
            return None
        return moment.replace(tzinfo=None).astimezone().utcoffset()

    def dst(self, moment: datetime | None) -> timedelta | None:  # noqa: ARG002 - nobody can say
        """Return that it is not known how much of the offset is summer time."""
        return None

    def tzname(self, moment: datetime | None) -> str | None:
        """Return what the zone is called at this moment."""
        return None if moment is None else moment.replace(tzinfo=None).astimezone().tzname()

    def fromutc(self, moment: datetime) -> datetime:
        """Return what the wall clock shows at this moment of UTC."""
        at = moment.replace(tzinfo=UTC).timestamp()
        return datetime.fromtimestamp(at).replace(tzinfo=self)  # noqa: DTZ006 - the local time
