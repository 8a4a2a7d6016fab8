"""Prices as others write them, checked."""

from decimal import Decimal, InvalidOperation

_MOST_CHARACTERS = 40
_LEAST, _MOST = Decimal("1e-12"), Decimal("1e12")


def price_in(written: object) -> Decimal | None:
    """Return the price, None for what cannot be one: no number, nothing, or beyond all reason."""
    if isinstance(written, bool) or not isinstance(written, str | int | Decimal):
        return None
    if isinstance(written, int) and abs(written) > _MOST:
        return None
    text = str(written).strip()
    if len(text) > _MOST_CHARACTERS:
        return None
    try:
        price = Decimal(text)
    except InvalidOperation:
        return None
    return price if price.is_finite() and _LEAST <= price <= _MOST else None
