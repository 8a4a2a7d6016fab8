"""Where a network's containers meet this computer."""

from contextlib import suppress
from ipaddress import IPv4Interface

from docker import APIClient
from docker.errors import NotFound


def gateway_of(client: APIClient, network: str) -> IPv4Interface | None:
    """Return the network's bridge, its address and range; None when it has none or is gone."""
    try:
        seen = client.inspect_network(network)
    except NotFound:
        return None
    for pool in (seen.get("IPAM") or {}).get("Config") or []:
        address = str(pool.get("Gateway") or "").partition("/")[0]
        prefix = str(pool.get("Subnet") or "").rpartition("/")[2]
        with suppress(ValueError):  # IPv6, or a range without a gateway
            return IPv4Interface(f"{address}/{prefix}")
    return None
