"""Volumes of our own: what operations of a job share, and what was fetched for them."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from docker import APIClient
from docker.errors import APIError, NotFound
from msgspec import Struct, ValidationError, convert

from nosdesk.adapters.docker.create_options import own_labels
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.ports.containers import OWN_LABEL, Volume

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,200}")


class _Usage(Struct, rename="pascal"):
    size: int = -1


class _Volume(Struct, rename="pascal"):
    name: str
    created_at: str = ""
    labels: dict[str, str] | None = None
    usage_data: _Usage | None = None


def open_volume(client: APIClient, name: str, labels: Mapping[str, str]) -> None:
    """Make a volume of this name unless it exists; `Refused` when it is not ours."""
    _check_name(name)
    made = client.create_volume(name, driver="local", labels=own_labels(dict(labels)))
    _check_ours(name, _read(made))


def check_volume(client: APIClient, name: str) -> None:
    """Raise `Refused` unless there is such a volume and it is ours: Docker would make one."""
    _check_name(name)
    found = _found(client, name)
    if found is None:
        raise Refused(f"There is no volume {name}.", name="NoVolume")
    _check_ours(name, found)


def close_volume(client: APIClient, name: str) -> None:
    """Remove the volume; one that is gone is fine. `Unavailable` while a container uses it."""
    _check_name(name)
    found = _found(client, name)
    if found is None:
        return
    _check_ours(name, found)
    try:
        client.remove_volume(name)
    except NotFound:
        return
    except APIError as error:
        if error.status_code == 409:
            raise Unavailable(f"The volume {name} is still in use.") from error
        raise


def volumes(
    client: APIClient, labels: Mapping[str, str], *, with_sizes: bool = False
) -> tuple[Volume, ...]:
    """Return the volumes of ours that carry all these labels."""
    wanted = own_labels(dict(labels)).items()
    listed: dict[str, Any] = client.df() if with_sizes else client.volumes()
    seen = (_read(entry) for entry in listed.get("Volumes") or [])
    return tuple(_volume(each) for each in seen if wanted <= (each.labels or {}).items())


def _volume(seen: _Volume) -> Volume:
    try:
        created_at = datetime.fromisoformat(seen.created_at).timestamp()
    except ValueError as error:
        raise Unavailable("Docker answered in an unknown way.", str(error)) from error
    size = seen.usage_data.size if seen.usage_data else -1
    return Volume(seen.name, seen.labels or {}, created_at, size if size >= 0 else None)


def _found(client: APIClient, name: str) -> _Volume | None:
    try:
        return _read(client.inspect_volume(name))
    except NotFound:
        return None


def _read(answer: Any) -> _Volume:  # noqa: ANN401 - the SDK's JSON, parsed here
    try:
        return convert(answer, _Volume)
    except ValidationError as error:
        raise Unavailable("Docker answered in an unknown way.", str(error)) from error


def _check_name(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise Refused(f"“{name[:100]}” cannot be the name of a volume.", name="VolumeName")


def _check_ours(name: str, volume: _Volume) -> None:
    if OWN_LABEL not in (volume.labels or {}):
        raise Refused(f"The volume {name} is not Nosdesk's: it is left alone.", name="NoVolume")
