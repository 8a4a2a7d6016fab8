"""Prices as they are typed, read back into a tariff, or what is wrong with them; no Qt."""

import re
from dataclasses import dataclass

from nosdesk.ui.pages.gpu_drafts import Draft
from nosdesk.ui.pages.tariff import Tariff
from nosdesk.ui.words import tr

_CURRENCY = re.compile(r"[A-Z]{3,5}", re.ASCII)
_NUMBER = re.compile(r"[0-9]{1,7}([.,][0-9]{1,9})?", re.ASCII)
_MOST_PER_KWH = 1_000.0
_MOST_PER_NOS = 1_000_000.0


@dataclass(frozen=True, slots=True)
class TariffText:
    """A tariff as a form holds it; an empty text is a price that nobody gave."""

    currency: str = ""
    per_kwh: str = ""
    per_nos: str = ""


def tariff_form(tariff: Tariff) -> TariffText:
    """Return the tariff as `read_tariff` reads it."""
    return TariffText(tariff.currency, _typed(tariff.per_kwh), _typed(tariff.per_nos))


def read_tariff(form: TariffText) -> Draft[Tariff]:
    """Return the tariff that is meant, or what is wrong with each text."""
    errors: dict[str, str] = {}
    currency = form.currency.strip().upper()
    if currency and not _CURRENCY.fullmatch(currency):
        errors["currency"] = tr("Three to five letters, such as EUR or USD.")
    elif not currency and (form.per_kwh.strip() or form.per_nos.strip()):
        errors["currency"] = tr("Say in which currency, such as EUR or USD.")
    per_kwh = _price(form.per_kwh, _MOST_PER_KWH)
    per_nos = _price(form.per_nos, _MOST_PER_NOS)
    prices = {"per_kwh": per_kwh, "per_nos": per_nos}
    errors |= {name: price for name, price in prices.items() if isinstance(price, str)}
    if errors or isinstance(per_kwh, str) or isinstance(per_nos, str):
        return Draft(errors=errors)
    return Draft(Tariff(currency, per_kwh, per_nos))


def _price(text: str, most: float) -> float | str | None:
    """Return the price, None where there is none, or what is wrong with it."""
    typed = text.strip()
    if not typed:
        return None
    if not _NUMBER.fullmatch(typed):
        return tr("A number such as 0.30.")
    price = float(typed.replace(",", "."))
    return price if price <= most else tr("That is too much for a price.")


def _typed(price: float | None) -> str:
    return "" if price is None else f"{price:.9f}".rstrip("0").rstrip(".")
