"""Settings that are typed: their words, how a value stands in its line, and what a text means.

No Qt. What is wrong with a text is told in a sentence beside it, before anything is kept.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from nosdesk.domain.errors import BadInput
from nosdesk.domain.money import LAMPORTS_PER_SOL, Lamports, format_sol
from nosdesk.domain.settings import Settings, changed, value_of
from nosdesk.ui.words import tr

_NUMBER = re.compile(r"[0-9]{1,12}([.,][0-9]{1,9})?", re.ASCII)
_SPAN_OF_A_NUMBER = 22


@dataclass(frozen=True, slots=True)
class TypedSetting:
    """One setting that is typed; `read` raises `ValueError` for a text that means nothing."""

    name: str
    title: str
    text: str
    example: str
    wrong: str
    read: Callable[[str], object]
    shown: Callable[[Any], str]
    longest: int = 200

    def text_of(self, settings: Settings) -> str:
        """Return the setting as it stands in its line."""
        return self.shown(value_of(settings, self.name))

    def error(self, text: str) -> str:
        """Return what is wrong with this text, empty when nothing is."""
        try:
            changed(Settings(), self.name, self.read(text.strip()))
        except (ValueError, BadInput):
            return self.wrong
        return ""

    def value(self, text: str) -> object:
        """Return what this text means; it must have no error."""
        return self.read(text.strip())


def email_for_grids() -> TypedSetting:
    """Return the e-mail address that grids are told of a new node."""
    return TypedSetting(
        "grid.email",
        tr("E-mail for grids"),
        tr("Grids besides the practice grid ask for one of whoever hosts. Nobody else is told."),
        tr("you@example.org"),
        tr("Write an address with an @, or leave it empty."),
        str,
        str,
    )


def quiet_hours() -> TypedSetting:
    """Return when no notification pops up."""
    return TypedSetting(
        "telling.quiet_hours",
        tr("Quiet hours"),
        tr("No notification pops up in these hours. They stay in the list of alerts."),
        tr("22:00-07:00"),
        tr("Write hours such as 22:00-07:00, or mo-fr 18-24, sa-su 0-24."),
        str,
        str,
        longest=2_000,
    )


def money_settings() -> tuple[TypedSetting, ...]:
    """Return what is typed about money."""
    number = tr("Write a number such as 0.32, or leave it empty.")
    return (
        TypedSetting(
            "money.currency",
            tr("Your currency"),
            tr(
                "Its code, such as EUR. Empty: amounts are shown in NOS only. With USD and no value"
                " of your own below, Network asks the grid what one NOS is worth."
            ),
            tr("EUR"),
            tr("Write a code of three to five letters such as EUR, or leave it empty."),
            str.upper,
            str,
        ),
        TypedSetting(
            "money.electricity_per_kwh",
            tr("Price of electricity"),
            tr("For one kilowatt-hour, in your currency. With it, Earnings shows what is left."),
            "0.32",
            number,
            _number,
            _typed,
            _SPAN_OF_A_NUMBER,
        ),
        TypedSetting(
            "money.nos_price",
            tr("Value of one NOS"),
            tr("In your currency, by your own word. Empty: nothing is converted."),
            "0.50",
            number,
            _number,
            _typed,
            _SPAN_OF_A_NUMBER,
        ),
        TypedSetting(
            "money.price_source",
            tr("Past prices"),
            tr(
                "For “nosdesk ledger”: a CSV file, or the address of a price service. Empty: nobody"
                " is asked. A service that is asked learns on which days you were paid."
            ),
            tr("off"),
            tr("This is too long for a file or an address."),
            str,
            str,
            longest=2_000,
        ),
        TypedSetting(
            "money.max_fee",
            tr("Highest fee"),
            tr(
                "In SOL, what a transaction may offer beside its fixed fee to be served sooner"
                " when the network is busy. It holds from the next start on."
            ),
            "0.0001",
            tr("Write an amount of SOL from 0 to 1, such as 0.0001."),
            _lamports,
            _sol,
            _SPAN_OF_A_NUMBER,
        ),
    )


def disk_to_leave() -> TypedSetting:
    """Return how much of the disk jobs leave free."""
    return TypedSetting(
        "jobs.keep_free_gib",
        tr("Disk to leave free"),
        tr(
            "In GiB, on the disk that Docker uses. A job that eats into it is ended."
            " It holds from the next start on."
        ),
        "2",
        tr("Write a whole number of GiB, at least 1."),
        int,
        str,
        _SPAN_OF_A_NUMBER,
    )


def metrics_port() -> TypedSetting:
    """Return where other programs of this PC may fetch figures."""
    return TypedSetting(
        "sharing.metrics_port",
        tr("Figures for Prometheus"),
        tr(
            "A port on which a Prometheus server on this PC may fetch figures. Empty: nowhere."
            " It holds from the next start on."
        ),
        "9464",
        tr("Write a port from 1024 to 65535, or leave it empty."),
        _port,
        _typed_port,
        _SPAN_OF_A_NUMBER,
    )


def _port(text: str) -> int | None:
    return int(text) if text else None


def _typed_port(value: int | None) -> str:
    return "" if value is None else str(value)


def _number(text: str) -> float | None:
    if not text:
        return None
    if not _NUMBER.fullmatch(text):
        raise ValueError(text)
    return float(text.replace(",", "."))


def _typed(value: float | None) -> str:
    return "" if value is None else f"{value:.9f}".rstrip("0").rstrip(".")


def _lamports(text: str) -> int:
    if not _NUMBER.fullmatch(text):
        raise ValueError(text)
    return int(Decimal(text.replace(",", ".")) * LAMPORTS_PER_SOL)


def _sol(value: int) -> str:
    return format_sol(Lamports(value)).removesuffix(" SOL")
