"""What the user decided about when a GPU works; kept for each GPU, also while it is not there."""

from msgspec import Struct

from nosdesk.domain.money import MicroNos


class Hours(Struct, frozen=True):
    """A span of the day in which the GPU may work, on these days of the week (0 is Monday).

    `begin` and `end` are minutes after midnight by the wall clock. One that ends at or before its
    begin runs past midnight and belongs to the day on which it begins.
    """

    begin: int
    end: int
    days: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)


class Rules(Struct, frozen=True):
    """When a GPU may take a job; the values here allow it always, but on battery.

    It works within any of the `hours`, always when there are none. `idle_after_s` asks that nobody
    has touched the PC for so long. It makes room for `programs` wherever they run, and with
    `yields` for any other program that uses this GPU; `ignored` never count. `least_price` is what
    the market must pay for a second.
    """

    hours: tuple[Hours, ...] = ()
    idle_after_s: int | None = None
    programs: tuple[str, ...] = ()
    yields: bool = False
    ignored: tuple[str, ...] = ()
    on_battery: bool = False
    least_price: MicroNos = MicroNos(0)


class Pause(Struct, frozen=True):
    """The user paused the GPU: until that instant, or until told otherwise."""

    since: float
    until: float | None = None


class Insistence(Struct, frozen=True):
    """The user lets the GPU work whatever the rules say, until that instant."""

    until: float
