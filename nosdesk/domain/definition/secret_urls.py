"""Addresses of files that carry a login or a signature, and what of them may be shown."""

import re

_SECRET = re.compile(
    r"://\S{0,4000}@"
    r"|(?:^|[?&])[^\s=&]{0,80}(?:signature|credential|token|secret|password|key|sig)[^\s=&]{0,80}=",
    re.IGNORECASE,
)
_URL = re.compile(r"[a-z][\w+.-]{0,20}://\S+", re.IGNORECASE)
_LOGIN = re.compile(r"^([a-z][\w+.-]*://)?+(?:[^\s/?#]*|[^\s:]*:\S*)@", re.IGNORECASE)
"""A login with a password ends at the last `@`, for passwords are written with anything in them."""

_REST = re.compile(r"[?#].*", re.DOTALL)


def carries_secret(text: str) -> bool:
    """Tell whether the text has an address with a login, or a query that lets its bearer in."""
    return _SECRET.search(text) is not None


def plain_url(url: str) -> str:
    """Return the address without login, query and fragment."""
    return _REST.sub("", _LOGIN.sub(r"\1", url))


def with_plain_urls(text: str) -> str:
    """Return the text with each address in it made plain."""
    return _URL.sub(lambda found: plain_url(found[0]), text)
