"""What the host services' record of a node says, which anybody may read."""

from msgspec import Struct

from nosdesk.adapters.host_manager.answers import check, decoded, printable
from nosdesk.aio.exchange import Answer


class _Record(Struct):
    status: str | None = None


def recorded_status(answer: Answer) -> str | None:
    """Return the node's status, empty where it says none; None when the grid knows no such node."""
    if answer.status == 404:
        return None
    check(answer)
    return printable(decoded(answer, _Record).status or "")
