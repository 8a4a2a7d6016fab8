"""An image of our own on top of one that is here: nothing is fetched, and nothing is run."""

from collections.abc import Sequence

from docker import APIClient
from docker.errors import APIError

from nosdesk.adapters.docker.create_options import own_labels


def layered(
    client: APIClient, image: str, base: str, files: bytes, settings: Sequence[str]
) -> None:
    """Make an image of this name from the base and a tar of further files.

    The settings are as in a Dockerfile. The container it is made from never runs.
    """
    repository, _, tag = image.rpartition(":")
    made: str = client.create_container(
        base, command=["true"], labels=own_labels({}), network_disabled=True
    )["Id"]
    try:
        client.put_archive(made, "/", files)
        client.commit(made, repository, tag, changes=list(settings))
    finally:
        _discard(client, made)


def _discard(client: APIClient, container: str) -> None:
    try:
        client.remove_container(container, v=True, force=True)
    except APIError:
        return  # its label lets a later clean-up find it
