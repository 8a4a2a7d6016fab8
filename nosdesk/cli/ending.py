"""`nosdesk --quit`: lets the window that is open finish, and end."""

from nosdesk.app.command_name import command_line
from nosdesk.app.paths import user_paths
from nosdesk.app.single_instance import Wish, tell_running
from nosdesk.domain.errors import Unavailable

FINISH_WITHIN_S = 60.0
STOP_WITHIN_S = 30.0


def end_running(*, at_once: bool) -> int:
    """Return 0 once no window of this user's data is open any more.

    Raises `Unavailable` when it is still there after a while; it ends by itself then.
    """
    within_s = STOP_WITHIN_S if at_once else FINISH_WITHIN_S
    wish = Wish.STOP if at_once else Wish.QUIT
    match tell_running(user_paths().home, wish, within_s=within_s):
        case None:
            print("Nosdesk has no window open.")
        case True:
            print("Nosdesk has ended.")
        case False:
            raise Unavailable(
                "Nosdesk still finishes what it has in hand, and ends by itself after that.",
                f"{command_line('--quit --now')} ends it at once; the next start takes up the"
                " rest.",
            )
    return 0
