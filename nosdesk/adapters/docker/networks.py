"""Networks of our own, so that jobs see neither each other nor the user's containers."""

from collections.abc import Mapping
from typing import Any

from docker import APIClient
from docker.errors import APIError, NotFound

from nosdesk.adapters.docker.leftovers import clear_leftovers
from nosdesk.adapters.docker.makers import is_dead
from nosdesk.adapters.docker.sandboxes import forget_spare, release_unused
from nosdesk.adapters.docker.subnets import make_network
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.ports.containers import OWN_LABEL


def open_network(client: APIClient, name: str, labels: Mapping[str, str]) -> None:
    """Make a network of this name unless it exists; `Refused` when it is not ours.

    One whose maker is dead is made anew once nothing needs it, lest others take it for waste.
    """
    is_made = make_network(client, name, labels)
    if not is_made:
        standing = _network(client, name)
        _check_ours(name, standing)
        if standing is None or is_dead(standing.get("Labels")):
            clear_leftovers(client)
            is_made = make_network(client, name, labels)
    if is_made:
        forget_spare(client, name)


def close_network(client: APIClient, name: str) -> None:
    """Remove the network; one that is gone is fine. `Unavailable` while it is in use."""
    network = _network(client, name)
    if network is not None:
        _check_ours(name, network)
    release_unused(client, name)
    if network is None:
        return
    try:
        client.remove_network(network["Id"])
    except NotFound:
        return
    except APIError as error:
        if error.status_code == 403:
            raise Unavailable(f"The network {name} is still in use.") from error
        raise


def _network(client: APIClient, name: str) -> dict[str, Any] | None:
    """Return the network of exactly this name; the engine also answers to a piece of an id."""
    try:
        network: dict[str, Any] = client.inspect_network(name)
    except NotFound:
        return None
    return network if network.get("Name") == name else None


def _check_ours(name: str, network: dict[str, Any] | None) -> None:
    if network is not None and OWN_LABEL not in (network.get("Labels") or {}):
        raise Refused(f"The network {name} is not Nosdesk's: it is left alone.")
