"""Making a network, which takes a piece of the few addresses that Docker has for all of them."""

from collections.abc import Mapping

from docker import APIClient
from docker.errors import APIError

from nosdesk.adapters.docker.create_options import own_labels
from nosdesk.adapters.docker.faults import reason
from nosdesk.adapters.docker.leftovers import clear_leftovers
from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.mishaps import Mishap

_NONE_LEFT = ("non-overlapping ipv4 address pool", "predefined address pools have been fully")
"""What engines of different ages say when all their addresses are given out."""

_NAMED_AT_MOST = 5


def make_network(
    client: APIClient,
    name: str,
    labels: Mapping[str, str],
    *,
    internal: bool = False,
    options: Mapping[str, str] | None = None,
) -> bool:
    """Make a bridge of this name; False when there is a network of that name already.

    Where addresses are short, what killed processes left is cleared away first. `HostUnfit`
    when there are none even then.
    """
    for has_cleared in (False, True):
        try:
            client.create_network(
                name,
                driver="bridge",
                check_duplicate=True,
                internal=internal,
                labels=own_labels(dict(labels)),
                options=dict(options or {}),
                enable_ipv6=False,
            )
        except APIError as error:
            if error.status_code == 409:
                return False
            if not _is_short_of_addresses(error):
                raise
            if has_cleared:
                raise _no_addresses(client) from error
            clear_leftovers(client)
        else:
            break
    return True


def _is_short_of_addresses(error: APIError) -> bool:
    words = reason(error).lower()
    return any(sign in words for sign in _NONE_LEFT)


def _no_addresses(client: APIClient) -> HostUnfit:
    bridges = sorted(each["Name"] for each in client.networks(filters={"driver": "bridge"}))
    others = [name for name in bridges if name != "bridge"]
    named = ", ".join(others[:_NAMED_AT_MOST])
    more = f" and {len(others) - _NAMED_AT_MOST} more" if len(others) > _NAMED_AT_MOST else ""
    return HostUnfit(
        "Docker has no addresses left for another network.",
        f"Remove those that nothing uses: `docker network prune`. There are {named}{more}.",
        mishap=Mishap.NO_ADDRESSES,
    )
