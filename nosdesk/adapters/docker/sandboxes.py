"""Network namespaces for jobs' containers, with the guard's rules in place before a job starts.

A sandbox is a small container of ours that owns a namespace and sleeps; the job's container joins
it. One is kept ready on a network that nothing uses, so that the first job on it starts faster
than with a network of its own to set up. A sandbox is never restarted: after the engine was away
a job's container cannot start by itself, without us and without the rules.
"""

from collections.abc import Callable
from contextlib import suppress
from ipaddress import IPv4Address, IPv4Network
from threading import Lock
from typing import Any
from weakref import WeakValueDictionary

from docker import APIClient
from docker.errors import APIError, NotFound
from docker.types import LogConfig
from msgspec import Struct, ValidationError, convert

from nosdesk.adapters.docker.connection import opened
from nosdesk.adapters.docker.create_options import (
    JOINED_SUFFIX,
    NO_HOST_NAMES,
    SANDBOX_LABEL,
    networking,
    own_labels,
)
from nosdesk.adapters.docker.guard import GUARD_COMMAND, READY, guard_rules
from nosdesk.adapters.docker.guard_image import REMEDY, GuardImage
from nosdesk.adapters.docker.home_network import Home
from nosdesk.adapters.docker.subnets import make_network
from nosdesk.domain.errors import HostUnfit, Refused
from nosdesk.ports.containers import MIB, ContainerSpec

_PREFIX_OPTION = "com.docker.network.container_iface_prefix"
_READY_WITHIN_S = 30
_WORDS_LIMIT = 4096


class Sandboxes:
    """Makes, keeps ready, gives and removes the sandboxes of one engine."""

    def __init__(self, look_around: Callable[[], Home]) -> None:
        self._look_around = look_around
        self._image = GuardImage()
        self._turns: WeakValueDictionary[str, Lock] = WeakValueDictionary()
        self._lock = Lock()

    def turn_of(self, name: str) -> Lock:
        """Return the lock that lets one change to what has this name be under way at a time."""
        with self._lock:
            turn = self._turns.get(name) or Lock()
            self._turns[name] = turn
            return turn

    def keep_ready(self, client: APIClient, network: str) -> None:
        """Make a spare sandbox for this network unless there is one.

        It is made on a network of its own, and leaves it: then Docker has set up what takes its
        time, and still calls the job's own network `eth0`.
        """
        making, park = f"{network}.making", _park(network)
        with self.turn_of(network):
            with suppress(NotFound):
                if client.inspect_container(_spare(network))["State"]["Running"]:
                    return
            forget_spare(client, network)
            _discard(client, making)
            make_network(client, park, {}, internal=True, options={_PREFIX_OPTION: "park"})
            try:
                self._make(client, making, network, networking(park, []))
                client.disconnect_container_from_network(making, park)
            finally:
                _close_park(client, park)
            client.rename(making, _spare(network))

    def provide(self, client: APIClient, spec: ContainerSpec) -> str:
        """Return the name of a sandbox on the container's network, known by its names there."""
        network, name = spec.network or "", sandbox_of(spec.name)
        names = [spec.name, *spec.aliases]
        may_call = _callable_from(spec)
        if may_call is None and self._took_spare(client, network, name):
            client.connect_container_to_network(name, network, aliases=names)
        else:
            _discard(client, name)  # it may be left by a start that was cut off
            self._make(client, name, network, networking(network, names), may_call)
        return name

    def _took_spare(self, client: APIClient, network: str, name: str) -> bool:
        """Give the spare this name; Docker would give it two, one after the other."""
        try:
            with self._lock:
                client.rename(_spare(network), name)
        except APIError as error:
            if error.status_code in (404, 409):
                return False
            raise
        return True

    def _make(
        self,
        client: APIClient,
        name: str,
        network: str,
        joined: dict[str, Any],
        may_call: tuple[IPv4Address, int] | None = None,
    ) -> None:
        rules = guard_rules(self._look_around(), *_addresses(client, network), may_call)
        client.create_container(
            self._image.provided(client),
            ["sh", "-c", GUARD_COMMAND],
            name=name,
            labels={**own_labels({}), SANDBOX_LABEL: network},
            environment={"RULES": rules},
            networking_config=joined,
            host_config=_host_config(client, *joined["EndpointsConfig"]),
            stop_signal="SIGKILL",  # it would sleep on, and hold up Docker when that is stopped
            use_config_proxy=False,
        )
        try:
            client.start(name)
            _await_ready(client, name)
        except (APIError, HostUnfit):
            _discard(client, name)
            raise


def _callable_from(spec: ContainerSpec) -> tuple[IPv4Address, int] | None:
    if spec.may_call is None:
        return None
    address, port = spec.may_call
    try:
        return IPv4Address(address), port
    except ValueError as error:
        raise Refused(f"{address} is no address that a container may be let through to.") from error


def sandbox_of(container: str) -> str:
    """Return the name of the sandbox of the container of this name."""
    return f"{container}{JOINED_SUFFIX}"


def release(client: APIClient, container: str) -> None:
    """Remove the sandbox of the container of this name, if it had one."""
    _discard(client, sandbox_of(container))


def forget_spare(client: APIClient, network: str) -> None:
    """Remove the network's spare: its rules are those of a network that is gone."""
    _discard(client, _spare(network))


def release_unused(client: APIClient, network: str) -> None:
    """Remove the network's sandboxes that no container joined: its spare, and what was cut off."""
    wanted = {"label": [f"{SANDBOX_LABEL}={network}"]}
    for entry in client.containers(all=True, filters=wanted):
        name = str(entry["Names"][0]).removeprefix("/")
        if not name.endswith(JOINED_SUFFIX) or not _exists(
            client, name.removesuffix(JOINED_SUFFIX)
        ):
            _discard(client, name)
    _close_park(client, _park(network))


def _spare(network: str) -> str:
    return f"{network}.spare"


def _park(network: str) -> str:
    return f"{network}.park"


def _close_park(client: APIClient, park: str) -> None:
    with suppress(APIError):  # gone, or a sandbox that was cut off is still on it
        client.remove_network(park)


def _exists(client: APIClient, name: str) -> bool:
    try:
        return bool(client.inspect_container(name)["Name"] == f"/{name}")
    except NotFound:
        return False


def _host_config(client: APIClient, network: str) -> dict[str, object]:
    return client.create_host_config(
        network_mode=network,
        extra_hosts=NO_HOST_NAMES,
        cap_drop=["ALL"],
        cap_add=["NET_ADMIN", "NET_RAW"],  # to set the rules; the job's container has neither
        security_opt=["no-new-privileges:true", "label=disable"],
        mem_limit=64 * MIB,
        pids_limit=16,
        log_config=LogConfig(type=LogConfig.types.JSON, config={"max-size": "64k"}),
    )


class _Pool(Struct, rename="pascal"):
    subnet: str = ""
    gateway: str = ""


class _Ipam(Struct, rename="pascal"):
    config: list[_Pool] | None = None


class _Network(Struct, rename="pascal"):
    ipam: _Ipam


def _addresses(client: APIClient, network: str) -> tuple[IPv4Network, IPv4Address | None]:
    try:
        answer = client.inspect_network(network)
        seen = convert({"Ipam": answer["IPAM"]}, _Network)
        pool = (seen.ipam.config or [])[0]
        gateway = IPv4Address(pool.gateway) if pool.gateway else None
        return IPv4Network(pool.subnet), gateway
    except NotFound as error:
        raise Refused(f"There is no network {network}.", name="NotStarted") from error
    except (ValidationError, LookupError, ValueError) as error:
        raise HostUnfit(f"The network {network} cannot be guarded.", REMEDY) from error


def _await_ready(client: APIClient, name: str) -> None:
    """Return once the rules stand; `HostUnfit` with the reason when they cannot be set."""
    query = {"stdout": "1", "stderr": "1", "follow": "1"}
    words = b""
    path = f"/containers/{name}/logs"
    with opened(client, "GET", path, query, idle_s=_READY_WITHIN_S) as response:
        for chunk in response.iter_content(_WORDS_LIMIT):
            words += chunk
            if f"{READY}\n".encode() in words:
                return
            if len(words) > _WORDS_LIMIT:
                break
    told = "".join(letter for letter in words.decode("ascii", "ignore") if letter.isprintable())
    raise HostUnfit(f"Jobs cannot be kept off your home network: {told[:300]}", REMEDY)


def _discard(client: APIClient, name: str) -> None:
    """Remove the sandbox of exactly this name; what is no sandbox of ours is left alone."""
    try:
        seen = client.inspect_container(name)
        if seen["Name"] == f"/{name}" and SANDBOX_LABEL in (seen["Config"]["Labels"] or {}):
            client.remove_container(seen["Id"], v=True, force=True)
    except APIError as error:
        if error.status_code not in (404, 409):  # it is gone, or going
            raise
