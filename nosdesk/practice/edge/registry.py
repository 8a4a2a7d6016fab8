"""Which tunnel client serves which host name."""

import asyncio
from collections import OrderedDict
from typing import Generic, Protocol, TypeVar

from nosdesk.practice.edge.wire import Registration, host_key

REMEMBERED_S = 15.0
"""How long a service that went away is called away rather than unknown: it may come back."""
_REMEMBERED_LIMIT = 1_000


class Offers(Protocol):
    """Whoever registered something."""

    @property
    def registration(self) -> Registration:
        """What it registered."""


S = TypeVar("S", bound=Offers)


class NameTaken(Exception):
    """Another client serves this host name at the moment."""


class NoService(Exception):
    """Nobody serves this host name; `was_here` tells whether somebody just did."""

    def __init__(self, *, was_here: bool) -> None:
        super().__init__()
        self.was_here = was_here


class Registry(Generic[S]):
    """The clients that are connected now, by the host names of what they offer.

    A name belongs to the client that has it; a client with the same secret takes it over, for it
    is the same one come back. Clients with one load balancer's group and key share its name, and
    are asked in turn.
    """

    def __init__(self) -> None:
        self._clients: dict[str, list[tuple[S, int]]] = {}
        self._left: OrderedDict[str, float] = OrderedDict()

    def claim(self, client: S) -> tuple[S, ...]:
        """Give the client its names and return whom it takes them from; `NameTaken` if it may not.

        Either it gets all of them or none.
        """
        replaced: list[S] = []
        for name, _, group in _names(client.registration):
            for other, index in self._clients.get(name, ()):
                if _secret(other) == _secret(client):
                    replaced.append(other)
                elif not group or _group_of(other, index) != (group, client.registration.group_key):
                    raise NameTaken(name)
        for other in replaced:
            self.release(other)
        for name, index, _ in _names(client.registration):
            self._clients.setdefault(name, []).append((client, index))
        return tuple(replaced)

    def release(self, client: S) -> None:
        """Take the client's names from it; one that has none any more is fine."""
        for name, _, _ in _names(client.registration):
            held = self._clients.pop(name, [])
            if left := [entry for entry in held if entry[0] is not client]:
                self._clients[name] = left
            elif held:
                self._remember(name)

    def find(self, host: str) -> tuple[S, int]:
        """Return who serves this host name, and as which of its services; else `NoService`."""
        name = host_key(host)
        serving = self._clients.get(name)
        if not serving:
            left_at = self._left.get(name)
            raise NoService(was_here=left_at is not None and _now() - left_at < REMEMBERED_S)
        serving.append(serving.pop(0))
        return serving[-1]

    def _remember(self, name: str) -> None:
        self._left[name] = _now()
        self._left.move_to_end(name)
        if len(self._left) > _REMEMBERED_LIMIT:
            self._left.popitem(last=False)


def _names(registration: Registration) -> list[tuple[str, int, str]]:
    """Return each host name with its service's place in the list and the group that shares it.

    A name that is listed twice stands for the first: all ports of an operation have its
    deployment's name.
    """
    names: dict[str, tuple[str, int, str]] = {}
    for index, service in enumerate(registration.services):
        own = host_key(service.custom_domain)
        names.setdefault(own, (own, index, ""))
        if service.deployment_domain:
            shared = host_key(service.deployment_domain)
            group = service.deployment_load_balancer_group or ""
            names.setdefault(shared, (shared, index, group))
    return list(names.values())


def _secret(client: Offers) -> str:
    return client.registration.secret


def _group_of(client: Offers, index: int) -> tuple[str, str]:
    registration = client.registration
    group = registration.services[index].deployment_load_balancer_group or ""
    return group, registration.group_key


def _now() -> float:
    return asyncio.get_running_loop().time()
