"""The doctor for the window: the same engine as `nosdesk doctor`, with this user's settings."""

from nosdesk.aio.clock import SystemClock
from nosdesk.aio.state import State
from nosdesk.app.doctor import DoctorOptions, Report, examine
from nosdesk.ui.pages.doctor_feed import DoctorFeed, Tell
from nosdesk.ui.pages.home_view import HomeView
from nosdesk.ui.preferences import Preferences


def doctor_feed(preferences: Preferences, home: State[HomeView]) -> DoctorFeed:
    """Return what looks at everything when it is asked to."""

    async def look(tell: Tell) -> Report:
        return await examine_with(preferences.settings.value.jobs.disk_floor, tell)

    return DoctorFeed(look, home, SystemClock())


async def examine_with(disk_floor: int, tell: Tell = lambda _check, _found: None) -> Report:
    """Look at everything, where jobs are to leave so many bytes of the disk free."""
    return await examine(DoctorOptions(disk_floor=disk_floor), tell)
