"""What the user says power costs and a NOS is worth; no Qt."""

from dataclasses import dataclass

from nosdesk.domain.money import MICRO_PER_NOS, MicroNos
from nosdesk.domain.settings import Money
from nosdesk.ui.words import number_text, tr

_WH_PER_KWH = 1000
_SMALL = 0.1
NO_BREAK = "\u00a0"
"""A space at which no line ends."""


@dataclass(frozen=True, slots=True)
class Tariff:
    """Prices in the user's own currency, None where none was given."""

    currency: str = ""
    per_kwh: float | None = None
    per_nos: float | None = None

    def cost(self, energy_wh: float | None) -> float | None:
        """Return what the energy cost, None when energy or price is not known."""
        if energy_wh is None or self.per_kwh is None:
            return None
        return energy_wh / _WH_PER_KWH * self.per_kwh

    def worth(self, amount: MicroNos) -> float | None:
        """Return what the amount is worth, None when nobody said."""
        return None if self.per_nos is None else amount / MICRO_PER_NOS * self.per_nos

    def net(self, received: MicroNos, energy_wh: float | None) -> float | None:
        """Return what is left of it after power, None when either is not known."""
        worth, cost = self.worth(received), self.cost(energy_wh)
        return None if worth is None or cost is None else worth - cost

    def text(self, amount: float) -> str:
        """Return an amount of this currency in words."""
        text = tr("{amount} {currency}", amount=self.number(amount), currency=self.currency)
        return text.strip().replace(" ", NO_BREAK)

    @staticmethod
    def number(amount: float) -> str:
        """Return the amount with as many decimals as it needs."""
        return number_text(amount, 4 if 0 < abs(amount) < _SMALL else 2)


NO_TARIFF = Tariff()


def tariff_of(money: Money) -> Tariff:
    """Return the prices that the user's settings hold."""
    return Tariff(money.currency, money.electricity_per_kwh, money.nos_price)


def energy_figure(energy_wh: float) -> tuple[str, str]:
    """Return the energy and its unit, each fitting the other."""
    if energy_wh < _WH_PER_KWH:
        return number_text(energy_wh), "Wh"
    kwh = energy_wh / _WH_PER_KWH
    return number_text(kwh, 2 if kwh < 100 else 0), "kWh"


def energy_text(energy_wh: float) -> str:
    """Return the energy in words."""
    return " ".join(energy_figure(energy_wh))
