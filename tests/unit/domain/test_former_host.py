"""What of a PC belongs to the network's own host software."""

import pytest

from nosdesk.domain.former_host import (
    FormerContainer,
    FormerHost,
    Part,
    network_in,
    part_of,
    running_words,
)


@pytest.mark.parametrize(
    ("image", "part"),
    [
        ("nosana/nosana-node", Part.NODE),
        ("nosana/nosana-node:latest", Part.NODE),
        ("nosana/nosana-node@sha256:1234", Part.NODE),
        ("nosana/nosana-cli:1.0.131", Part.NODE),
        ("nosana/podman:v1.1.2", Part.ENGINE),
        ("nosana/stats:v1", None),
        ("evil/nosana-node", None),
        ("127.0.0.1:5000/nosana/nosana-node", None),
        ("podman", None),
        ("", None),
    ],
)
def test_only_the_networks_own_images_count(image, part):
    assert part_of(image) is part


def a_container(name, part, *, is_running=True):
    return FormerContainer(name, name, f"nosana/{name}", part, is_running)


def test_what_runs_others_comes_last_and_what_lies_there_not_at_all():
    outer = a_container("podman", Part.ENGINE)
    inner = a_container("nosana-node", Part.NODE)
    former = FormerHost(containers=(outer, a_container("old", Part.NODE, is_running=False), inner))

    assert former.running == (inner, outer)
    assert "podman (nosana/podman)" in running_words(former.running)
    assert former.is_there
    assert not FormerHost().is_there


@pytest.mark.parametrize(
    ("command", "network"),
    [
        ("docker-entrypoint.sh start", "mainnet"),
        ("docker-entrypoint.sh start --network devnet --gpu all", "devnet"),
        ("start --network=devnet", "devnet"),
        ("start --network", "mainnet"),
        ("", "mainnet"),
    ],
)
def test_where_it_works_is_what_its_command_names(command, network):
    assert network_in(command) == network
