"""What the user decides about the program itself; each value says what it is, and its limits.

A setting is named by its group and field, such as `look.theme`. Whatever is read from outside
goes through `settings_from`: what is unknown or broken keeps its default and is told of.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from nosdesk.domain.errors import BadInput
from nosdesk.domain.money import Lamports
from nosdesk.domain.rules import Hours, parse_hours

Theme = Literal["system", "dark", "light"]
LanguageName = Literal["system", "en", "de", "es"]
OnClose = Literal["ask", "tray", "quit"]
LookForUpdates = Literal["unasked", "on", "off"]

_GIB = 1024**3
_ALL_DAY = (Hours(0, 24 * 60),)


@dataclass(frozen=True, slots=True)
class Look:
    """How the window looks."""

    theme: Theme = "system"
    """Its colours; "system" follows the desktop."""

    text_scale: Annotated[int, Meta(ge=100, le=200)] = 100
    """How large text is, in percent: 100 to 200."""

    language: LanguageName = "system"
    """What it speaks; "system" is the desktop's language, English where we have none of it."""


@dataclass(frozen=True, slots=True)
class Behaviour:
    """How the window comes and goes."""

    on_close: OnClose = "ask"
    """What closing the window does: ask, keep running in the tray, or quit."""

    starts_minimised: bool = False
    """Whether the program starts in the tray, or as a minimised window where there is none."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What Nosdesk may say by itself."""

    quiet_hours: Annotated[str, Meta(max_length=2_000)] = ""
    """When no notification pops up, as hours are written ("22:00-07:00"); empty: never quiet."""

    muted: Annotated[tuple[Annotated[str, Meta(max_length=40)], ...], Meta(max_length=100)] = ()
    """The kinds of notification that never pop up, by the name of the kind; the rest do."""

    @property
    def quiet(self) -> tuple[Hours, ...]:
        """The quiet hours; none when it is never quiet."""
        return (parse_hours(self.quiet_hours) or _ALL_DAY) if self.quiet_hours else ()


@dataclass(frozen=True, slots=True)
class Money:
    """What money is worth to the user, and what may be spent."""

    currency: Annotated[str, Meta(pattern=r"\A([A-Z]{3,5})?\Z")] = ""
    """The currency that amounts are also shown in, such as "EUR"; empty: NOS only."""

    nos_price: Annotated[float, Meta(ge=0, le=1_000_000)] | None = None
    """What one NOS is worth in that currency, by the user's own word; None: not said."""

    price_source: Annotated[str, Meta(max_length=2_000)] = ""
    """Where past prices come from: a CSV file or a service's address; empty: nobody is asked."""

    electricity_per_kwh: Annotated[float, Meta(ge=0, le=1_000)] | None = None
    """What a kilowatt-hour costs in that currency, 0 to 1000; None: cost is not reckoned."""

    max_fee: Annotated[int, Meta(ge=0, le=1_000_000_000)] = 100_000
    """What a transaction may offer at most to be served sooner, in lamports, up to one SOL."""

    @property
    def fee_ceiling(self) -> Lamports:
        """`max_fee` as money."""
        return Lamports(self.max_fee)


@dataclass(frozen=True, slots=True)
class Jobs:
    """What jobs may use of this PC; it holds for nodes that are started from then on."""

    keep_free_gib: Annotated[int, Meta(ge=1, le=100_000)] = 2
    """How much of Docker's disk jobs must leave free, in GiB: 1 to 100000."""

    open_home: bool = False
    """Whether jobs may reach this PC and the home network; not recommended."""

    @property
    def disk_floor(self) -> int:
        """`keep_free_gib` in bytes."""
        return self.keep_free_gib * _GIB


@dataclass(frozen=True, slots=True)
class Updates:
    """Whether Nosdesk may look for newer versions of itself, and what becomes of one."""

    look: LookForUpdates = "unasked"
    """Whether it looks once a day: nobody is asked anything unless it is "on"."""

    by_itself: bool = False
    """Whether a newer version is fetched and installed, between two jobs, without being told to."""


@dataclass(frozen=True, slots=True)
class ChosenGrid:
    """Where this PC works."""

    name: Annotated[str, Meta(pattern=r"\A[a-z][a-z0-9-]{0,31}\Z")] = "practice"
    """The grid's name, as `nosdesk grids` lists it."""

    email: Annotated[str, Meta(max_length=200, pattern=r"\A([^\s@]+@[^\s@]+)?\Z")] = ""
    """What a grid is told of a new node where it asks for an e-mail address; empty: not said."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """What Nosdesk tells others of itself: nothing, unless the user says so."""

    metrics_port: Annotated[int, Meta(ge=1024, le=65_535)] | None = None
    """Where a Prometheus server on this PC may fetch figures; None: nowhere."""

    error_reports: bool = False
    """Whether the grid is told, without personal data, when a node stops for a fault."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All of it; the values here are what holds until the user says otherwise."""

    look: Look = field(default_factory=Look)
    behaviour: Behaviour = field(default_factory=Behaviour)
    telling: Telling = field(default_factory=Telling)
    money: Money = field(default_factory=Money)
    jobs: Jobs = field(default_factory=Jobs)
    updates: Updates = field(default_factory=Updates)
    grid: ChosenGrid = field(default_factory=ChosenGrid)
    sharing: Sharing = field(default_factory=Sharing)


BOUNDS = {
    "look.theme": "system, dark or light",
    "look.text_scale": "a whole number of percent from 100 to 200",
    "look.language": "system, en, de or es",
    "behaviour.on_close": "ask, tray or quit",
    "behaviour.starts_minimised": "true or false",
    "telling.quiet_hours": "hours such as 22:00-07:00, or nothing",
    "telling.muted": "a list of kinds of notification",
    "money.currency": "a code of three to five capital letters such as EUR, or nothing",
    "money.nos_price": "a number from 0 to 1000000, or null",
    "money.price_source": "a file or an address, or nothing",
    "money.electricity_per_kwh": "a number from 0 to 1000, or null",
    "money.max_fee": "a whole number of lamports from 0 to 1000000000",
    "jobs.keep_free_gib": "a whole number of GiB from 1 to 100000",
    "jobs.open_home": "true or false",
    "updates.look": "unasked, on or off",
    "updates.by_itself": "true or false",
    "grid.name": "the name of a grid: small letters, digits and hyphens",
    "grid.email": "an e-mail address, or nothing",
    "sharing.metrics_port": "a port from 1024 to 65535, or null",
    "sharing.error_reports": "true or false",
}
"""What each setting may be, in words, by its name."""


@dataclass(frozen=True, slots=True)
class Read:
    """Settings as they were read, and what of the source was left out, in words."""

    settings: Settings = field(default_factory=Settings)
    left_out: tuple[str, ...] = ()


def setting_names() -> tuple[str, ...]:
    """Return the names of all settings, in the order in which they are told."""
    default = Settings()
    groups = [(group.name, getattr(default, group.name)) for group in fields(default)]
    return tuple(f"{name}.{each.name}" for name, group in groups for each in fields(group))


def value_of(settings: Settings, name: str) -> Any:  # noqa: ANN401 - each setting has its own type
    """Return one setting; `BadInput` when there is none of this name."""
    group, each = _place(name)
    return getattr(getattr(settings, group), each)


def changed(settings: Settings, name: str, value: object) -> Settings:
    """Return the settings with this one changed; `BadInput` says why the value cannot be."""
    group, each = _place(name)
    part = getattr(settings, group)
    fresh = replace(part, **{each: _checked(type(part), name, value)})
    return replace(settings, **{group: fresh})


def settings_from(raw: object) -> Read:
    """Return what plain values mean; what cannot be keeps its default and is told of."""
    if not isinstance(raw, dict):
        return Read(left_out=("This is no set of settings; all keep their defaults.",))
    settings = Settings()
    left_out: list[str] = []
    for name, value in _named(raw):
        try:
            settings = changed(settings, name, value)
        except BadInput as error:
            left_out.append(error.title)
    return Read(settings, tuple(left_out))


def plain(settings: Settings) -> dict[str, Any]:
    """Return the settings as plain values, which `settings_from` reads."""
    built: dict[str, Any] = msgspec.to_builtins(settings)
    return built


def for_elsewhere(settings: Settings) -> dict[str, Any]:
    """Return the settings as plain values for another PC, without what may hold a key."""
    built = plain(settings)
    del built["money"]["price_source"]  # a service's address may have the user's key in it
    return built


def with_own(taken: Settings, own: Settings) -> Settings:
    """Return settings of another PC with our own of what `for_elsewhere` leaves out."""
    source = taken.money.price_source or own.money.price_source
    return replace(taken, money=replace(taken.money, price_source=source))


def _named(raw: dict[Any, Any]) -> Iterator[tuple[str, object]]:
    for group, values in raw.items():
        if isinstance(values, dict):
            yield from ((f"{group}.{name}", value) for name, value in values.items())
        else:
            yield str(group), values


def _place(name: str) -> tuple[str, str]:
    if name not in setting_names():
        raise BadInput(f"There is no setting '{name[:80]}'.", "List them to see what there is.")
    group, _, each = name.partition(".")
    return group, each


def _checked(part: type, name: str, value: object) -> object:
    """Return the value as its setting has it; a group of its own is made to check one field."""
    each = name.partition(".")[2]
    try:
        fresh: object = msgspec.convert({each: value}, part)
    except msgspec.ValidationError as error:
        raise BadInput(f"'{name}' must be {BOUNDS[name]}.", "It keeps its value.") from error
    if isinstance(fresh, Telling):
        _ = fresh.quiet  # says what is wrong with hours
    return getattr(fresh, each)
