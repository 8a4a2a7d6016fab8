"""The errors that Nosdesk raises on purpose.

Each carries a title (what happened) and a remedy (what to do), both meant for the user.
Adapters translate their libraries' errors into these once, with `raise … from`.
"""

from nosdesk.domain.mishaps import Mishap


class NodeError(Exception):
    """Something went wrong that we can name; `title` and `remedy` are shown to the user.

    `mishap` says which of the known ones it is, where it is one.
    """

    def __init__(self, title: str, remedy: str = "", *, mishap: Mishap | None = None) -> None:
        super().__init__(f"{title} {remedy}".strip())
        self.title = title
        self.remedy = remedy
        self.mishap = mishap


class Unavailable(NodeError):
    """The outside is away or slow; trying again later is right."""


class Locked(Unavailable):
    """A key is there, and its passphrase was not given."""


class Refused(NodeError):
    """The outside said no and will say it again; `name` is the network's name for the reason."""

    def __init__(
        self, title: str, remedy: str = "", *, name: str = "", mishap: Mishap | None = None
    ) -> None:
        super().__init__(title, remedy, mishap=mishap)
        self.name = name


class BadInput(NodeError):
    """A job, file, setting or argument is malformed."""


class HostUnfit(NodeError):
    """This machine lacks something that the work needs; `name` says what, where that matters."""

    def __init__(
        self, title: str, remedy: str = "", *, name: str = "", mishap: Mishap | None = None
    ) -> None:
        super().__init__(title, remedy, mishap=mishap)
        self.name = name


class Untrusted(NodeError):
    """A check failed: a signature, a digest, a size."""


class OutcomeUnknown(NodeError):
    """An effect may or may not have happened; find out before doing it again."""


class BugError(Exception):
    """Our own mistake: reported as such, never retried."""
