"""Removes what Nosdesk processes that were killed have left at the engine, once it is waste.

Each network holds some of the few addresses that Docker has for networks, so leftovers would end
all work one day. What a stopped node may take up again (its jobs' containers, with all they
need) stays however long it takes, and so does whatever a living process made.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial

from docker import APIClient
from docker.errors import APIError
from msgspec import Struct, convert

from nosdesk.adapters.docker.create_options import JOINED_SUFFIX, SANDBOX_LABEL
from nosdesk.adapters.docker.makers import BRIEF_LABEL, is_dead
from nosdesk.ports.containers import OWN_LABEL


class _Host(Struct, rename="pascal"):
    network_mode: str = ""


class _Joined(Struct, rename="pascal"):
    networks: dict[str, object] | None = None


class _Container(Struct, rename="pascal"):
    id: str
    names: list[str] | None = None
    labels: dict[str, str] | None = None
    host_config: _Host | None = None
    network_settings: _Joined | None = None

    @property
    def name(self) -> str:
        return (self.names or [""])[0].removeprefix("/")

    @property
    def needs(self) -> set[str]:
        """The networks that it is on, or was when it ran, or was made for."""
        joined = (self.network_settings.networks if self.network_settings else None) or {}
        if network := (self.labels or {}).get(SANDBOX_LABEL):
            return {network, *joined}  # its mode is the one where it was made ahead, and has left
        mode = self.host_config.network_mode if self.host_config else ""
        return {mode, *joined}

    @property
    def is_left(self) -> bool:
        """True when it is of a process that is no more and takes up nothing again."""
        return BRIEF_LABEL in (self.labels or {}) and _is_deads(self.labels)

    def is_unused_sandbox(self, names: set[str]) -> bool:
        """True when a process that is no more made it, and no container joined it."""
        if SANDBOX_LABEL not in (self.labels or {}) or not _is_deads(self.labels):
            return False
        is_joined = self.name.endswith(JOINED_SUFFIX)
        return not (is_joined and self.name.removesuffix(JOINED_SUFFIX) in names)


class _Network(Struct, rename="pascal"):
    id: str
    name: str
    labels: dict[str, str] | None = None


class _Volume(Struct, rename="pascal"):
    name: str
    labels: dict[str, str] | None = None


class _Volumes(Struct, rename="pascal"):
    volumes: list[_Volume] | None = None


def clear_leftovers(client: APIClient) -> None:
    """Remove the containers, networks and volumes of dead makers that nobody can need again.

    What cannot be removed now is left for the next time.
    """
    ours = {"label": OWN_LABEL}
    networks = convert(client.networks(filters=ours), list[_Network])  # before what is on them
    needed = {name for each in _cleared_containers(client) for name in each.needs}
    for network in networks:
        if _is_deads(network.labels) and not {network.name, network.id} & needed:
            _try(partial(client.remove_network, network.id))
    volumes = convert(client.volumes(filters={"label": BRIEF_LABEL}), _Volumes).volumes
    for volume in volumes or ():
        if _is_deads(volume.labels):
            _try(partial(client.remove_volume, volume.name))


def _cleared_containers(client: APIClient) -> list[_Container]:
    """Remove the containers that are waste, and return all others, also those not ours."""
    seen = convert(client.containers(all=True), list[_Container])
    kept = _without(client, seen, [each for each in seen if each.is_left])
    names = {each.name for each in kept}
    return _without(client, kept, [each for each in kept if each.is_unused_sandbox(names)])


def _without(
    client: APIClient, seen: list[_Container], waste: Iterable[_Container]
) -> list[_Container]:
    gone = {each.id for each in waste}
    for container in gone:
        _try(partial(client.remove_container, container, v=True, force=True))
    return [each for each in seen if each.id not in gone]


def _is_deads(labels: dict[str, str] | None) -> bool:
    """Tell whether it is Nosdesk's, and of a process that is no more."""
    return OWN_LABEL in (labels or {}) and is_dead(labels)


def _try(removal: Callable[[], object]) -> None:
    with suppress(APIError):  # gone, going, or in use after all
        removal()
