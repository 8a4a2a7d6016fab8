"""The network's host software that somebody set up on this PC by hand: found, and ended on request.

These are the only containers without our label that are ever touched, and only by `end_former`.
"""

from contextlib import suppress
from functools import partial
from typing import Any

from docker import APIClient
from docker.errors import APIError, NotFound

from nosdesk.adapters.docker.connection import Connection
from nosdesk.domain.errors import Refused
from nosdesk.domain.former_host import FormerContainer, Part, network_in, part_of
from nosdesk.domain.image_name import plain_name
from nosdesk.ports.containers import OWN_LABEL

GRACE_S = 90
"""Seconds to leave the queue in; it has no job when it is asked to end."""

_END_INNER = ["podman", "stop", "--all", "--time", str(GRACE_S)]


async def find_former(url: str | None) -> tuple[FormerContainer, ...]:
    """Return what there is of it at this engine, by name; nothing is changed."""
    connection = Connection(url)
    try:
        return await connection.call(_found)
    finally:
        connection.close()


async def end_former(url: str | None, former: FormerContainer) -> None:
    """Ask this container, and first what runs inside of it, to end; it is not removed."""
    connection = Connection(url)
    try:
        await connection.call(partial(_end, former=former))
    finally:
        connection.close()


def _found(client: APIClient) -> tuple[FormerContainer, ...]:
    listed: list[dict[str, Any]] = client.containers(all=True)
    found = (
        _former(client, each) for each in listed if OWN_LABEL not in (each.get("Labels") or {})
    )
    return tuple(sorted(filter(None, found), key=lambda each: each.name))


def _former(client: APIClient, entry: dict[str, Any]) -> FormerContainer | None:
    image = plain_name(str(entry.get("Image") or ""))
    if (part := part_of(image)) is None:
        return None
    name = (entry.get("Names") or [""])[0].removeprefix("/")
    return FormerContainer(
        entry["Id"],
        name,
        image,
        part,
        is_running=entry.get("State") == "running",
        network=network_in(str(entry.get("Command") or "")),
        comes_back=_comes_back(client, entry["Id"]),
    )


def _comes_back(client: APIClient, container: str) -> bool:
    try:
        seen: dict[str, Any] = client.inspect_container(container)
    except NotFound:
        return False
    policy = (seen.get("HostConfig") or {}).get("RestartPolicy") or {}
    return policy.get("Name") == "always"


def _end(client: APIClient, former: FormerContainer) -> None:
    still = next((each for each in _found(client) if each.id == former.id), None)
    if still is None:
        raise Refused(f"The container {former.name} is not there any more.", name="NoContainer")
    if former.part is Part.ENGINE:
        with suppress(APIError):  # it has no such program, or nothing inside: then only it ends
            inner = client.exec_create(former.id, _END_INNER)["Id"]
            client.exec_start(inner)
    with suppress(NotFound):
        client.stop(former.id, timeout=GRACE_S)
