"""`nosdesk --quit`: lets the window that is open, and `nosdesk run`, finish and end."""

from nosdesk.app.command_name import command_line
from nosdesk.app.ending_run import end_run
from nosdesk.app.paths import user_paths
from nosdesk.app.single_instance import Wish, tell_running
from nosdesk.domain.errors import Unavailable

FINISH_WITHIN_S = 60.0
STOP_WITHIN_S = 30.0


def end_running(*, at_once: bool) -> int:
    """Return 0 once neither a window nor `nosdesk run` works with this user's data any more.

    Raises `Unavailable` when one is still there after a while; it ends by itself then.
    """
    within_s = STOP_WITHIN_S if at_once else FINISH_WITHIN_S
    wish = Wish.STOP if at_once else Wish.QUIT
    paths = user_paths()
    window = tell_running(paths.home, wish, within_s=within_s)
    ended = [window]
    if window is not False:  # the window's own nodes are told of as those without a window are
        ended.append(end_run(paths, at_once=at_once, within_s=within_s))
    if False in ended:
        raise Unavailable(
            "Nosdesk still finishes what it has in hand, and ends by itself after that.",
            f"{command_line('--quit --now')} ends it at once; the next start takes up the rest.",
        )
    print("Nosdesk has ended." if True in ended else "Nosdesk is not running.")
    return 0
