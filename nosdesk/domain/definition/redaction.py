"""Takes the passwords out of a job definition before it is written down on this computer.

They come with the definition and are needed for one download each; the journal outlives both.
A password that stands in one of the definition's variables is taken out there, too, and so is
the address of files that carries a login or a signature.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from nosdesk.domain.definition.job_definition import Defaults, Operation
from nosdesk.domain.definition.secret_urls import carries_secret

REDACTED = "[taken out by Nosdesk]"

_SECRET_WORDS = ("accesstoken", "secret_access_key", "access_key_id", "password")
"""What a variable names that a marker makes a login of."""

Place = tuple[dict[str, Any], str]
"""The object that holds a secret, and its key there."""


def without_secrets(document: bytes) -> bytes:
    """Return the definition with every password replaced; one without any comes back as it is.

    The document has been checked by `parse_definition`.
    """
    definition = msgspec.json.decode(document)
    places = [place for op in definition["ops"] for place in _secrets(op.get("args", {}))]
    variables = (definition.get("global") or {}).get("variables") or {}
    places += _variables_in(variables, [holder[key] for holder, key in places])
    places += [(variables, name) for name, text in variables.items() if _is_secret(text)]
    for holder, key in places:
        holder[key] = REDACTED
    return msgspec.json.encode(definition) if places else document


def lacks_secrets(document: bytes) -> bool:
    """Tell whether passwords were taken out of the definition, so that it is not whole."""
    return msgspec.json.encode(REDACTED) in document


def needs_secrets(operation: Operation, defaults: Defaults) -> bool:
    """Tell whether the operation cannot be run as it is, for want of what was taken out."""
    places = _secrets(operation.args)
    return REDACTED in defaults.variables.values() or any(
        holder[key] == REDACTED for holder, key in places
    )


def _secrets(args: Any) -> Iterator[Place]:  # noqa: ANN401 - any JSON object
    """Yield each place of a secret."""
    login = args.get("authentication")
    if isinstance(login, dict) and isinstance(login.get("docker"), dict):
        yield from _texts(login["docker"], ("username", "password", "email"))
    resources = args.get("resources")
    for resource in resources if isinstance(resources, list) else []:
        if isinstance(resource, dict):
            yield from _texts(resource, ("accessToken",))
            yield from _secret_urls(resource)
            if isinstance(resource.get("IAM"), dict):
                yield from _texts(resource["IAM"], ("ACCESS_KEY_ID", "SECRET_ACCESS_KEY"))


def _texts(holder: dict[str, Any], keys: tuple[str, ...]) -> Iterator[Place]:
    yield from ((holder, key) for key in keys if isinstance(holder.get(key), str))


def _secret_urls(resource: dict[str, Any]) -> Iterator[Place]:
    buckets = resource.get("buckets")
    for holder in (resource, *(buckets if isinstance(buckets, list) else ())):
        if isinstance(holder, dict):
            yield from (
                (holder, key)
                for holder, key in _texts(holder, ("url",))
                if holder[key] == REDACTED or carries_secret(holder[key])
            )


def _is_secret(text: str) -> bool:
    return carries_secret(text) or any(word in text.lower() for word in _SECRET_WORDS)


def _variables_in(variables: dict[str, Any], texts: list[str]) -> list[Place]:
    """Return the variables that literals in these texts may name."""
    literals = [text for text in texts if "%%" in text]
    return [(variables, name) for name in variables if any(name in text for text in literals)]
