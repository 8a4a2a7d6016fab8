"""Takes the passwords out of a job definition before it is written down on this computer.

They come with the definition and are needed for one download each; the journal outlives both.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

REDACTED = "[taken out by Nosdesk]"


def without_secrets(document: bytes) -> bytes:
    """Return the definition with every password replaced; one without any comes back as it is.

    The document has been checked by `parse_definition`.
    """
    definition = msgspec.json.decode(document)
    places = [place for op in definition["ops"] for place in _secrets(op.get("args", {}))]
    for holder, key in places:
        holder[key] = REDACTED
    return msgspec.json.encode(definition) if places else document


def lacks_secrets(document: bytes) -> bool:
    """Tell whether passwords were taken out of the definition, so that it is not whole."""
    return msgspec.json.encode(REDACTED) in document


def _secrets(args: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield each place of a secret: the object that holds it, and its key there."""
    login = args.get("authentication")
    if isinstance(login, dict) and isinstance(login.get("docker"), dict):
        yield from _texts(login["docker"], ("username", "password", "email"))
    resources = args.get("resources")
    for resource in resources if isinstance(resources, list) else []:
        if isinstance(resource, dict):
            yield from _texts(resource, ("accessToken",))
            if isinstance(resource.get("IAM"), dict):
                yield from _texts(resource["IAM"], ("ACCESS_KEY_ID", "SECRET_ACCESS_KEY"))


def _texts(holder: dict[str, Any], keys: tuple[str, ...]) -> Iterator[tuple[dict[str, Any], str]]:
    yield from ((holder, key) for key in keys if isinstance(holder.get(key), str))
