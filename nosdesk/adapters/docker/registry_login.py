"""How a registry's user name and password reach the engine: with one pull, and no further."""

import base64

from msgspec.json import encode

from nosdesk.ports.containers import RegistryLogin

_HEADER = "X-Registry-Auth"


def login_headers(login: RegistryLogin | None) -> dict[str, str]:
    """Return the headers that carry the login; the engine hands it to the image's registry."""
    if login is None:
        return {}
    words = {
        "username": login.username.reveal(),
        "password": login.password.reveal(),
        "serveraddress": login.server,
    }
    return {_HEADER: base64.urlsafe_b64encode(encode(words)).decode()}
