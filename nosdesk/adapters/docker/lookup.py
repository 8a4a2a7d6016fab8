"""Finding containers: only our own are seen, and only they are changed."""

from collections.abc import Mapping
from typing import Any

from docker import APIClient
from docker.errors import APIError, NotFound
from requests.exceptions import RequestException

from nosdesk.adapters.docker.create_options import SANDBOX_LABEL
from nosdesk.adapters.docker.inspection import container_of
from nosdesk.adapters.docker.sandboxes import release
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.ports.containers import OWN_LABEL, Container

_REMOVED_WITHIN_S = 20
"""How long somebody else's removal of a container is waited for."""


def inspected(client: APIClient, reference: str) -> Container | None:
    """Return the container by id or name, None when there is none of ours."""
    seen = _seen(client, reference)
    return seen if seen is not None and OWN_LABEL in seen.labels else None


def to_change(client: APIClient, reference: str) -> Container | None:
    """Return the container by id or name, None when there is none; `Refused` if it is not ours."""
    seen = _seen(client, reference)
    if seen is not None and OWN_LABEL not in seen.labels:
        raise Refused(f"The container {reference} is not Nosdesk's: it is left alone.")
    return seen


def remove(client: APIClient, reference: str) -> None:
    """Remove the container, its anonymous volumes and its sandbox; one that is gone is fine."""
    ours = to_change(client, reference)
    if ours is not None:
        _remove(client, ours.id, reference)
    release(client, ours.name if ours else reference)


def find(client: APIClient, labels: Mapping[str, str]) -> tuple[Container, ...]:
    """Return the containers of ours that carry all these labels, running or not."""
    wanted = [OWN_LABEL, *(f"{key}={value}" for key, value in labels.items())]
    listed: list[dict[str, Any]] = client.containers(all=True, filters={"label": wanted})
    seen = (inspected(client, entry["Id"]) for entry in listed)
    return tuple(found for found in seen if found is not None)


def _seen(client: APIClient, reference: str) -> Container | None:
    """Return any container but a sandbox: those come and go with the container they are for."""
    try:
        seen = container_of(client.inspect_container(reference))
    except NotFound:
        return None
    return None if SANDBOX_LABEL in seen.labels else seen


def _remove(client: APIClient, container: str, reference: str) -> None:
    try:
        client.remove_container(container, v=True, force=True)
    except APIError as error:
        if error.status_code == 409:  # another removal of it is under way
            _await_removal(client, container, reference)
        elif error.status_code != 404:
            raise


def _await_removal(client: APIClient, container: str, reference: str) -> None:
    try:
        client.wait(container, timeout=_REMOVED_WITHIN_S, condition="removed")
    except NotFound:
        pass
    except RequestException as error:
        raise Unavailable(f"Docker is still removing {reference}.") from error
