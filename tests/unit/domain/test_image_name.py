"""One image of Docker's own registry is known under many names."""

import pytest

from nosdesk.domain.image_name import plain_name


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("busybox", "busybox:latest"),
        ("library/busybox", "busybox:latest"),
        ("docker.io/library/busybox:1", "busybox:1"),
        ("docker.io/nosana/stats:v1.2.1", "nosana/stats:v1.2.1"),
        ("nosana/stats", "nosana/stats:latest"),
        ("index.docker.io/nosana/stats:1", "nosana/stats:1"),
        ("registry.hub.docker.com/nosana/resource-manager:1.1.8", "nosana/resource-manager:1.1.8"),
        ("registry.hub.docker.com/library/busybox", "busybox:latest"),
        ("ghcr.io/library/busybox:1", "ghcr.io/library/busybox:1"),
        ("localhost:5000/a", "localhost:5000/a:latest"),
        ("a.io/docker.io/b", "a.io/docker.io/b:latest"),
        ("nosana/stats@sha256:00", "nosana/stats@sha256:00"),
    ],
)
def test_the_plain_name_is_what_all_names_of_an_image_share(name, plain):
    assert plain_name(name) == plain
    assert plain_name(plain) == plain
