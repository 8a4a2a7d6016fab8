from dataclasses import dataclass

import pytest

from nosdesk.practice.edge.registry import NameTaken, NoService, Registry
from nosdesk.practice.edge.wire import Registration
from nosdesk.protocol.endpoints import Tunnel


@dataclass(eq=False)
class Client:
    registration: Registration


def service(host: str, **shared: str) -> Tunnel:
    return Tunnel("name", "op", "80", "op-id", host, **shared)


def client(*hosts: str, secret: str = "s") -> Client:
    return Client(Registration(secret, "", tuple(service(host) for host in hosts)))


def shared(host: str, secret: str, *, group: str = "g", key: str = "k") -> Client:
    offered = service(host, deployment_domain="all.localhost", deployment_load_balancer_group=group)
    other = service(
        f"2.{host}", deployment_domain="all.localhost", deployment_load_balancer_group=f"{group}-2"
    )
    return Client(Registration(secret, key, (offered, other)))


@pytest.fixture
def registry() -> Registry[Client]:
    return Registry()


async def test_a_name_is_found_whatever_its_case_and_port(registry):
    mine = client("A.localhost:8080", "B.localhost")
    registry.claim(mine)

    assert registry.find("a.LOCALHOST") == (mine, 0)
    assert registry.find("b.localhost.:99") == (mine, 1)


async def test_a_name_that_another_client_has_is_not_given_away(registry):
    first = client("a.localhost")
    registry.claim(first)

    with pytest.raises(NameTaken):
        registry.claim(client("b.localhost", "a.localhost", secret="other"))

    assert registry.find("a.localhost") == (first, 0)
    with pytest.raises(NoService):
        registry.find("b.localhost")


async def test_a_client_that_comes_back_takes_its_names_over(registry):
    before, after = client("a.localhost"), client("a.localhost")
    registry.claim(before)

    assert registry.claim(after) == (before,)
    registry.release(before)
    assert registry.find("a.localhost") == (after, 0)


async def test_a_name_that_just_went_is_told_from_one_that_never_was(registry):
    gone = client("a.localhost")
    registry.claim(gone)
    registry.release(gone)

    with pytest.raises(NoService) as just_gone:
        registry.find("a.localhost")
    with pytest.raises(NoService) as never:
        registry.find("b.localhost")

    assert just_gone.value.was_here
    assert not never.value.was_here


async def test_clients_of_one_deployment_are_asked_in_turn(registry):
    one, two = shared("a.localhost", "1"), shared("b.localhost", "2")
    registry.claim(one)
    registry.claim(two)

    asked = [registry.find("all.localhost")[0] for _ in range(4)]
    assert asked == [one, two, one, two]

    registry.release(one)
    assert registry.find("all.localhost") == (two, 0)


@pytest.mark.parametrize("stranger", [{"group": "other"}, {"key": "other"}, {"group": ""}])
async def test_only_who_knows_the_groups_key_joins_it(registry, stranger):
    registry.claim(shared("a.localhost", "1"))

    with pytest.raises(NameTaken):
        registry.claim(shared("b.localhost", "2", **stranger))


async def test_what_went_is_not_remembered_without_bound(registry):
    for number in range(2_000):
        passing = client(f"{number}.localhost")
        registry.claim(passing)
        registry.release(passing)

    assert len(registry._left) == 1_000
